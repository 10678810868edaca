import { citeFile, citeTrait } from '../mail/cite.ts';
import { attachmentSignal } from '../signal.ts';
import { firstWith, nameOf, opensActive, outerOf, runs } from './attached-files.ts';

const documents = new Set(['ooxml', 'office', 'odf', 'rtf', 'pdf']);

export const attachmentObject = attachmentSignal({
  id: 'attachment-object',
  title: 'A document holds a program, or an object of the kind that exploits use',
  what: 'Inside a document lies a file that runs code, a formula of Office’s old equation editor, or a control that runs code.',
  why: 'A picture of a document says “double click to view”, and behind it is a program; the old equation editor’s flaws need no click at all and it was removed from Office in 2018. Sheets and papers behind charts are honest and left out.',
  sources: [
    'https://attack.mitre.org/techniques/T1203/',
    'https://attack.mitre.org/techniques/T1204/002/',
    'https://msrc.microsoft.com/update-guide/vulnerability/CVE-2017-11882',
  ],
  weight: 2.8,
  group: 'attachment',
  rests: 'attacker',
  technique: 'T1203',
  find(attached) {
    for (const file of attached.files) {
      const outer = outerOf(file, attached);
      if (!outer || !documents.has(outer.format ?? '')) continue;
      if (runs(file) || opensActive(file))
        return {
          title: `${nameOf(file, attached)} runs code when opened`,
          ...(runs(file) === 'at-once' ? {} : { weight: 2 }),
          citations: [citeFile(file), citeFile(outer)],
        };
    }
    const found = firstWith(attached, ['equation-object', 'active-control']);
    if (!found) return undefined;
    const equation = found.trait.kind === 'equation-object';
    return {
      title: `${nameOf(found.file, attached)} holds ${equation ? 'a formula of Office’s old equation editor' : 'a control that runs code'}`,
      weight: equation ? 2 : 0.8,
      citations: citeTrait(found.file, found.trait),
    };
  },
});
