import { headerOf } from '../../mail/mail.ts';
import { mailSignal } from '../signal.ts';
import { citeHeader } from './cite.ts';
import { ownerOf } from './link-owner.ts';
import { senderOf } from './sender.ts';

export const machineNotice = mailSignal({
  id: 'machine-notice',
  title: 'A notice between mail systems',
  what: 'A delivery report, DMARC report or automatic reply: multipart/report, an empty return path, Auto-Submitted.',
  why: 'Mail systems tell each other and their users what became of mail. A false bounce that leads to a login page is known, so links elsewhere undo it.',
  sources: [
    'https://www.rfc-editor.org/rfc/rfc6522',
    'https://www.rfc-editor.org/rfc/rfc3834',
    'https://www.rfc-editor.org/rfc/rfc7489#section-7.2',
  ],
  weight: -1.6,
  group: 'form',
  rests: 'attacker',
  find(mail) {
    const type = headerOf(mail, 'content-type') ?? '';
    const report = /^\s*multipart\/report/i.test(type);
    const submitted = headerOf(mail, 'auto-submitted');
    const automatic = submitted !== undefined && !/^no/i.test(submitted);
    const dmarc = /report domain:.*submitter:/i.test(mail.subject);
    const bounce =
      /^(?:undeliver(?:ed|able)|delivery status notification|mail delivery (?:failed|subsystem)|returned mail|failure notice|automatic reply|out of office|autoreply)/i.test(
        mail.subject.trim(),
      );
    const nullPath = /^\s*<\s*>/.test(headerOf(mail, 'return-path') ?? '');
    const daemon = /^(?:mailer-daemon|postmaster)@/i.test(mail.from[0]?.address ?? '');
    if (!report && !dmarc && !(bounce && (daemon || automatic || nullPath)) && !(daemon && automatic)) return undefined;
    // Mail systems link to their own help and to their makers'; anywhere else is what a false bounce is for.
    const links = mail.links.filter((link) => link.place === 'html');
    const sender = senderOf(mail);
    if (links.length > 3 || links.some((link) => link.host !== '' && ownerOf(link, sender) === 'stranger'))
      return undefined;
    return {
      title: 'A report or automatic reply of a mail system',
      citations: report
        ? citeHeader(mail, 'Content-Type')
        : automatic
          ? citeHeader(mail, 'Auto-Submitted')
          : citeHeader(mail, 'Subject'),
    };
  },
});
