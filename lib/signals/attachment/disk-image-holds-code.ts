import { citeFile } from '../mail/cite.ts';
import { attachmentSignal } from '../signal.ts';
import { nameOf, opensActive, outerOf, runs } from './attached-files.ts';

export const diskImageHoldsCode = attachmentSignal({
  id: 'disk-image-holds-code',
  title: 'A disk image holds a program, a script or a shortcut',
  what: 'An ISO or IMG file that came by mail, opened as a folder by a double click, holds a file that runs code.',
  why: 'Files in an image did not bear the mark of the web for years, so Windows warned of none. Nobody mails images; what is too large for an archive is too large for mail.',
  sources: ['https://attack.mitre.org/techniques/T1553/005/', 'https://attack.mitre.org/techniques/T1204/002/'],
  weight: 3,
  group: 'attachment',
  rests: 'attacker',
  technique: 'T1553.005',
  find(attached) {
    for (const file of attached.files) {
      const outer = outerOf(file, attached);
      if (outer?.format !== 'iso' || !(runs(file) || opensActive(file))) continue;
      return {
        title: `${nameOf(file, attached)} runs code when opened`,
        ...(runs(file) === 'at-once' ? {} : { weight: 2.4 }),
        citations: [citeFile(file), citeFile(outer)],
      };
    }
    return undefined;
  },
});
