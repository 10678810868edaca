import { lettersIn } from '../../mail/unread.ts';
import type { Citation } from '../../schema/evidence.ts';
import { citeFile, citePhrases, phrases, placesIn } from '../mail/cite.ts';
import { ownerOf } from '../mail/link-owner.ts';
import { recipientForms } from '../mail/recipient-forms.ts';
import { senderOf } from '../mail/sender.ts';
import { attachmentSignal } from '../signal.ts';

/** How people are told to use one. */
const scan = phrases(
  '(?:scan|capture) (?:\\p{L}+ ){0,5}(?:qr|code|camera|phone|mobile|smartphone|device)',
  '(?:use|open|with) (?:\\p{L}+ ){0,4}(?:camera|qr reader|code reader)',
  '(?:qr|code) (?:\\p{L}+ ){0,6}(?:scan|scanned|scanning|camera)',
  '(?:scannen sie|scannen|scanne) (?:\\p{L}+ ){0,4}(?:qr|code)|qr-?code (?:\\p{L}+ ){0,6}(?:scannen|einscannen|kamera)',
  '(?:scannez|flashez) (?:\\p{L}+ ){0,4}(?:qr|code)|escane[ea] (?:\\p{L}+ ){0,4}(?:qr|c[óo]digo)|escanei[ea] (?:\\p{L}+ ){0,4}(?:qr|c[óo]digo)|scansion(?:a|i|are) (?:\\p{L}+ ){0,4}(?:qr|codice)',
);

/** Fewer letters than a mail has that shows a code beside what it has to say; and so few that the picture is all it says. */
const pictureLetters = 220;
const noLetters = 40;

export const codeLeadsAway = attachmentSignal({
  id: 'code-leads-away',
  title: 'A code to be read by a phone leads to a stranger',
  what: 'A QR code in a picture of the mail or of a document leads to an organisation that is neither the sender nor known; or it leads to the sender’s own, and the mail says nothing else or the code carries the recipient’s address.',
  why: 'Quishing: filters see a picture, and the phone that opens the link is outside of the firm’s protection. Tickets, payments and posters have codes too; those of payments and of known services are left out.',
  sources: [
    'https://attack.mitre.org/techniques/T1566/002/',
    'https://www.ic3.gov/PSA/2022/PSA220118',
    'https://www.ncsc.gov.uk/blog-post/qr-codes-whats-real-risk',
  ],
  weight: 2.4,
  group: 'code',
  rests: 'attacker',
  technique: 'T1566.002',
  find(attached, mail) {
    const sender = senderOf(mail);
    const links = attached.links.filter((link) => link.place === 'code' && link.host !== '');
    const told = links.length === 0 ? [] : citePhrases(mail, scan, 1, placesIn(attached));
    const recipients = recipientForms(mail);
    const letters = lettersIn(mail.visible);
    for (const link of links) {
      const owner = ownerOf(link, sender);
      const target = link.unwrapped.toLowerCase();
      const named = recipients.some((form) => target.includes(form));
      const file = attached.files.find(({ id }) => id === link.fileId);
      const weight =
        owner === 'stranger'
          ? told.length > 0 || named || letters < pictureLetters
            ? 2.4
            : 1.4
          : owner === 'sender' && !sender.brand
            ? ownCode(named, letters < noLetters && file?.inline === true)
            : 0;
      if (weight === 0) continue;
      const quote: Citation = { evidence: 'attachments', part: 'codes', quote: link.target.slice(0, 200) };
      return {
        title: `A code in ${file?.label ?? 'a picture'} leads to ${link.host}${named ? ' and carries the recipient’s address' : ''}`,
        weight,
        citations: [quote, ...told, ...(file ? [citeFile(file)] : [])],
      };
    }
    return undefined;
  },
});

/** Tickets and pages of one's own have codes; what is meant for one reader, or is all that a mail says, is another matter. */
function ownCode(named: boolean, isAll: boolean): number {
  return named && isAll ? 2.4 : named ? 1.8 : isAll ? 1.2 : 0;
}
