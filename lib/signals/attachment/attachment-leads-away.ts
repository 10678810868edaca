import { citeTrait } from '../mail/cite.ts';
import { ownerOf } from '../mail/link-owner.ts';
import { senderOf } from '../mail/sender.ts';
import { attachmentSignal } from '../signal.ts';
import { firstWith, nameOf } from './attached-files.ts';

/** A page with more words than this has something to read before it leaves, or beside its form. */
const pageLetters = 400;

export const attachmentLeadsAway = attachmentSignal({
  id: 'attachment-leads-away',
  title: 'An attached page goes elsewhere by itself, or sends off a form',
  what: 'An attached HTML page or SVG picture passes its reader on to another address as soon as it is open, or holds a form for a stranger’s server.',
  why: 'A link in the mail would do, were it not that filters read it. Saved pages have forms for searching, hence a page with much text weighs less.',
  sources: [
    'https://attack.mitre.org/techniques/T1566/001/',
    'https://attack.mitre.org/techniques/T1598/002/',
    'https://attack.mitre.org/techniques/T1566/002/',
  ],
  weight: 2.4,
  group: 'attachment',
  rests: 'attacker',
  technique: 'T1566.001',
  find(attached, mail) {
    const sender = senderOf(mail);
    const isPage = ({ format }: { format?: string | undefined }) => format === 'html' || format === 'svg';
    const redirect = firstWith(attached, ['page-redirects'], isPage);
    if (redirect)
      return {
        title: `${nameOf(redirect.file, attached)} passes its reader on to another address`,
        ...(redirect.file.letters > pageLetters ? { weight: 1.2 } : {}),
        citations: citeTrait(redirect.file, redirect.trait),
      };
    const form = firstWith(
      attached,
      ['page-form'],
      (file) =>
        isPage(file) && attached.links.some((link) => link.fileId === file.id && ownerOf(link, sender) === 'stranger'),
    );
    if (!form) return undefined;
    return {
      title: `${nameOf(form.file, attached)} holds a form for another’s server`,
      weight: form.file.letters > pageLetters ? 0.8 : 1.8,
      citations: citeTrait(form.file, form.trait),
    };
  },
});
