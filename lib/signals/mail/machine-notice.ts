import { mailSignal } from '../signal.ts';
import { citeHeader } from './cite.ts';
import { ownerOf } from './link-owner.ts';
import { machineMailOf } from './machine-mail.ts';
import { senderOf } from './sender.ts';

export const machineNotice = mailSignal({
  id: 'machine-notice',
  title: 'A notice between mail systems',
  what: 'A delivery report, DMARC report or automatic reply: multipart/report, an empty return path, Auto-Submitted, the words that mail systems use.',
  why: 'Mail systems tell each other and their users what became of mail. A false bounce that leads to a login page is known, so links elsewhere undo it.',
  sources: [
    'https://www.rfc-editor.org/rfc/rfc6522',
    'https://www.rfc-editor.org/rfc/rfc3464',
    'https://www.rfc-editor.org/rfc/rfc3834',
    'https://www.rfc-editor.org/rfc/rfc7489#section-7.2',
    'https://www.postfix.org/bounce.5.html',
    'https://www.exim.org/exim-html-current/doc/html/spec_html/ch-customizing_messages.html',
    'https://cr.yp.to/proto/qsbmf.txt',
  ],
  weight: -1.6,
  group: 'form',
  rests: 'attacker',
  find(mail) {
    const kind = machineMailOf(mail);
    if (!kind) return undefined;
    // Mail systems link to their own help and to their makers'; anywhere else is what a false bounce is for.
    const links = mail.links.filter((link) => link.place === 'html');
    const sender = senderOf(mail);
    if (links.length > 3 || links.some((link) => link.host !== '' && ownerOf(link, sender) === 'stranger'))
      return undefined;
    const report = citeHeader(mail, 'Content-Type').filter(({ quote }) => /multipart\/report/i.test(quote));
    const automatic = citeHeader(mail, 'Auto-Submitted').filter(({ quote }) => !/^\s*no\b/i.test(quote));
    const citations = report.length > 0 ? report : automatic.length > 0 ? automatic : citeHeader(mail, 'Subject');
    return {
      title:
        kind === 'DMARC report' ? 'A DMARC report of a mail system' : 'A report or automatic reply of a mail system',
      citations: citations.length > 0 ? citations : citeHeader(mail, 'From'),
    };
  },
});
