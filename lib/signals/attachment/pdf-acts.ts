import { citeTrait } from '../mail/cite.ts';
import { attachmentSignal } from '../signal.ts';
import { firstWith, nameOf } from './attached-files.ts';

const says = {
  'pdf-launch': ['starts a program', 3],
  'pdf-opens-action': ['does something by itself when it is opened', 1.6],
  'pdf-script': ['carries script', 1.2],
  'pdf-sends-form': ['sends off what is entered in it', 0.7],
} as const;

export const pdfActs = attachmentSignal({
  id: 'pdf-acts',
  title: 'A PDF does more than show pages',
  what: 'A PDF starts a program, opens an address by itself, carries script beyond the arithmetic of forms, or sends off a form.',
  why: 'Readers ask before they start anything, and lures explain why to agree. Official forms have script too, which is why that alone weighs less.',
  sources: [
    'https://attack.mitre.org/techniques/T1204/002/',
    'https://helpx.adobe.com/acrobat/using/attachments-security-risks-reader-acrobat.html',
    'https://opensource.adobe.com/dc-acrobat-sdk-docs/standards/pdfstandards/pdf/PDF32000_2008.pdf',
  ],
  weight: 3,
  group: 'attachment',
  rests: 'attacker',
  technique: 'T1204.002',
  find(attached) {
    const found = firstWith(attached, ['pdf-launch', 'pdf-opens-action', 'pdf-script', 'pdf-sends-form']);
    if (!found) return undefined;
    const [does, weight] = says[found.trait.kind as keyof typeof says];
    return {
      title: `${nameOf(found.file, attached)} ${does}`,
      weight,
      citations: citeTrait(found.file, found.trait),
    };
  },
});
