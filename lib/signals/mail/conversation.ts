import { mailSignal } from '../signal.ts';
import { citeHeader } from './cite.ts';

export const conversation = mailSignal({
  id: 'conversation',
  title: 'Part of a conversation',
  what: 'The subject says reply, In-Reply-To or References name other messages, and earlier text is quoted.',
  why: 'Most of such mail is what it seems. A hijacked thread looks the same and an invented one nearly so; this rests on the sender’s words alone.',
  sources: ['https://www.rfc-editor.org/rfc/rfc5322#section-3.6.4', 'https://attack.mitre.org/techniques/T1534/'],
  weight: -1.1,
  group: 'conversation',
  rests: 'attacker',
  find(mail) {
    const reply = /^\s*(?:\[[^\]]+\]\s*)?(?:re|aw|sv|rv|ref|antw|odp|vs)\s*(?:\[\d+\])?:/i.test(mail.subject);
    const quoted = /^(?:>|\s*on .{4,120} wrote:|.{0,80}(?:schrieb|a écrit|escribió).{0,80}:)/im.test(
      mail.text !== '' ? mail.text : mail.visible,
    );
    const threaded = mail.inReplyTo !== undefined || mail.references.length > 0;
    if (!quoted || !(threaded || reply)) return undefined;
    return {
      title: 'It answers an earlier message and quotes it',
      citations: citeHeader(mail, mail.inReplyTo ? 'In-Reply-To' : threaded ? 'References' : 'Subject'),
    };
  },
});
