import type { Mail } from '../../mail/mail.ts';
import { mailSignal } from '../signal.ts';
import { citeHeader } from './cite.ts';
import { writtenText } from './written-text.ts';

/** How mail programs introduce what they quote: a mark before each line, or a line that says who wrote. */
const attribution = /^(?:>|[ \t]*on .{4,120} wrote:|.{0,80}(?:schrieb|a écrit|escribió).{0,80}:)/im;

/** Outlook's way: the quoted message's header, From and the date on two lines, or a line of its own above it. */
const header =
  /^[ \t*]{0,4}(?:from|von|de|da|van|från|fra):[^\n]{1,200}\n[ \t*]{0,4}(?:sent|date|gesendet|datum|envoyé|enviado(?: el| em)?|inviato|data|verzonden|skickat|sendt|dato) ?:|^-{2,}[ \t]{0,4}(?:original message|ursprüngliche nachricht|message d['’]origine|mensaje original|messaggio originale|mensagem original|oorspronkelijk bericht)/im;

/** `Re:` as programs write it in several languages, a list's name before it or not. */
export function isReply(subject: string): boolean {
  return /^\s*(?:\[[^\]]{1,200}\]\s*)?(?:re|aw|sv|rv|ref|antw|odp|vs)\s*(?:\[\d+\])?:/i.test(subject);
}

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
    const threaded = mail.inReplyTo !== undefined || mail.references.length > 0;
    if (!quotes(mail) || !(threaded || isReply(mail.subject))) return undefined;
    return {
      title: 'It answers an earlier message and quotes it',
      citations: citeHeader(mail, mail.inReplyTo ? 'In-Reply-To' : threaded ? 'References' : 'Subject'),
    };
  },
});

const quoting = new WeakMap<Mail, boolean>();

/** Whether earlier text is quoted, as mail programs do it. */
function quotes(mail: Mail): boolean {
  let known = quoting.get(mail);
  if (known === undefined) {
    const text = writtenText(mail);
    known = attribution.test(text) || header.test(text);
    quoting.set(mail, known);
  }
  return known;
}

/** An answer that shows what it answers: the header alone is written by anybody. */
export function answersSomething(mail: Mail): boolean {
  return mail.inReplyTo !== undefined && quotes(mail);
}
