import type { Citation } from '../../schema/evidence.ts';
import { attachmentSignal } from '../signal.ts';
import { citeFile, citePhrases, phrases, placesIn } from './cite.ts';
import { ownerOf } from './link-owner.ts';
import { recipientForms } from './recipient-forms.ts';
import { senderOf } from './sender.ts';

/** How people are told to use one. */
const scan = phrases(
  '(?:scan|use|open|read) (?:\\p{L}+ ){0,5}(?:qr|code|camera|phone|mobile|smartphone|device)',
  '(?:qr|code) (?:\\p{L}+ ){0,6}(?:scan|camera|phone|mobile|smartphone)\\p{L}*',
  '(?:scannen sie|scannen|scanne) (?:\\p{L}+ ){0,4}(?:qr|code)|qr-?code (?:\\p{L}+ ){0,4}(?:scannen|handy|smartphone|kamera)',
  '(?:scannez|flashez) (?:\\p{L}+ ){0,4}(?:qr|code)|escane[ea] (?:\\p{L}+ ){0,4}(?:qr|c[óo]digo)|escanei[ea] (?:\\p{L}+ ){0,4}(?:qr|c[óo]digo)|scansion(?:a|i|are) (?:\\p{L}+ ){0,4}(?:qr|codice)',
);

/** Fewer letters than a mail has that shows a code beside what it has to say. */
const pictureLetters = 220;

export const codeLeadsAway = attachmentSignal({
  id: 'code-leads-away',
  title: 'A code to be read by a phone leads to a stranger',
  what: 'A QR code in a picture of the mail or of a document leads to an organisation that is neither the sender nor known; or the mail is little but a code, or the code carries the recipient’s address.',
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
    const isAll = mail.visible.replace(/[^\p{L}]/gu, '').length < pictureLetters;
    for (const link of links) {
      const owner = ownerOf(link, sender);
      const target = link.unwrapped.toLowerCase();
      const named = recipients.some((form) => target.includes(form));
      const pressing = told.length > 0 || named || isAll;
      if (owner === 'stranger' || (owner === 'sender' && !sender.brand && (named || (isAll && told.length > 0)))) {
        const quote: Citation = { evidence: 'attachments', part: 'codes', quote: link.target.slice(0, 200) };
        const file = attached.files.find(({ id }) => id === link.fileId);
        return {
          title: `A code in ${file?.label ?? 'a picture'} leads to ${link.host}${named ? ' and carries the recipient’s address' : ''}`,
          weight: owner === 'sender' ? 1.8 : pressing ? 2.4 : 1.4,
          citations: [quote, ...told, ...(file ? [citeFile(file)] : [])],
        };
      }
    }
    return undefined;
  },
});
