import { citeTrait } from '../mail/cite.ts';
import { attachmentSignal } from '../signal.ts';
import { firstWith, nameOf, opensActive, runs } from './attached-files.ts';

export const notebookHoldsFile = attachmentSignal({
  id: 'notebook-holds-file',
  title: 'An attached notebook holds a file',
  what: 'A OneNote section that came by mail has files in it; more so, such as run code.',
  why: 'Behind a drawn button lies a script that a double click starts, without the mark of the web. Notebooks are shared by link, hardly ever by mail.',
  sources: [
    'https://attack.mitre.org/techniques/T1204/002/',
    'https://learn.microsoft.com/openspecs/office_file_formats/ms-onestore/',
  ],
  weight: 2.8,
  group: 'attachment',
  rests: 'attacker',
  technique: 'T1204.002',
  find(attached) {
    const found = firstWith(attached, ['notebook-file']);
    if (!found) return undefined;
    const inside = attached.files.filter((file) => file.within === found.file.id);
    const active = inside.some((file) => runs(file) || opensActive(file));
    return {
      title: `${nameOf(found.file, attached)} is a notebook with ${active ? 'a file that runs code' : 'a file in it'}`,
      ...(active ? {} : { weight: 1.4 }),
      citations: citeTrait(found.file, found.trait),
    };
  },
});
