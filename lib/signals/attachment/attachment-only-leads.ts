import type { AttachedFile } from '../../mail/attached.ts';
import { citeFile } from '../mail/cite.ts';
import { ownerOf } from '../mail/link-owner.ts';
import { senderOf } from '../mail/sender.ts';
import { attachmentSignal } from '../signal.ts';

const documents = new Set(['pdf', 'ooxml', 'office', 'odf', 'rtf']);
/** Letters of a page that says hardly more than what to press; and of one that is short. */
const hardly = 160;
const short = 420;

export const attachmentOnlyLeads = attachmentSignal({
  id: 'attachment-only-leads',
  title: 'A document is hardly more than a link to a stranger',
  what: 'A PDF or Office document with few words, or none, leads to one or two organisations that are neither the sender nor known.',
  why: 'The trap moved from the mail into a file, where filters look less. A voucher or a short bill leads to whoever made it, and weighs less the more it says.',
  sources: [
    'https://attack.mitre.org/techniques/T1566/002/',
    'https://attack.mitre.org/techniques/T1204/001/',
    'https://www.ncsc.gov.uk/collection/phishing-scams',
  ],
  weight: 2,
  group: 'attachment-target',
  rests: 'attacker',
  technique: 'T1566.002',
  find(attached, mail) {
    const sender = senderOf(mail);
    for (const file of attached.files) {
      if (!documents.has(file.format ?? '') || file.letters > short) continue;
      const links = attached.links.filter(
        (link) => link.fileId === file.id && link.host !== '' && link.place !== 'image',
      );
      const strangers = links.filter((link) => ownerOf(link, sender) === 'stranger');
      const first = strangers[0];
      if (!first || new Set(links.map((link) => link.organisation)).size > 2) continue;
      return {
        title: `${file.label} says in ${file.letters} letters to go to ${first.host}`,
        ...(isBare(file) ? {} : { weight: 1.2 }),
        citations: [{ evidence: 'attachments', part: 'links', quote: first.target.slice(0, 200) }, citeFile(file)],
      };
    }
    return undefined;
  },
});

function isBare({ letters }: AttachedFile): boolean {
  return letters <= hardly;
}
