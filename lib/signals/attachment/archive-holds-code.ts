import type { Attached, AttachedFile } from '../../mail/attached.ts';
import { citeFile } from '../mail/cite.ts';
import { attachmentSignal } from '../signal.ts';
import { nameOf, opensActive, outerOf, runs } from './attached-files.ts';

const archives = new Set(['zip', 'rar', '7z', 'gzip', 'zstd', 'tar', 'cab', 'tnef']);

/** A lure is one file, or one with a few beside it; a program that somebody wrote comes with its others. */
const few = 5;

export const archiveHoldsCode = attachmentSignal({
  id: 'archive-holds-code',
  title: 'An archive holds a program, a script or a shortcut',
  what: 'In an attached archive, at whatever depth, lies a file that runs code when it is opened.',
  why: 'An archive carries past filters what mail programs would block by itself. Developers send source code so, hence archives of many files and scripts that need their tools weigh less.',
  sources: [
    'https://attack.mitre.org/techniques/T1204/002/',
    'https://attack.mitre.org/techniques/T1027/015/',
    'https://support.microsoft.com/office/blocked-attachments-in-outlook-434752e1-02d3-4e90-9124-8b81e49a8519',
  ],
  weight: 2.8,
  group: 'attachment',
  rests: 'attacker',
  technique: 'T1204.002',
  find(attached) {
    let best: { file: AttachedFile; weight: number } | undefined;
    for (const file of attached.files) {
      const outer = outerOf(file, attached);
      if (!outer || !archives.has(outer.format ?? '')) continue;
      const weight = weightOf(file, attached.files.filter((one) => one.within === outer.id).length);
      if (weight > (best?.weight ?? 0)) best = { file, weight };
    }
    if (!best) return undefined;
    const outer = outerOf(best.file, attached);
    return {
      title: `${nameOf(best.file, attached)} runs code when opened`,
      weight: best.weight,
      citations: [citeFile(best.file), ...(outer ? [citeFile(outer)] : [])],
    };
  },
});

function weightOf(file: Attached['files'][number], beside: number): number {
  const how = runs(file);
  if (how === 'at-once') return beside <= few ? 2.8 : 1.2;
  if (beside > few) return 0;
  if (how === 'with-tools') return 0.8;
  return opensActive(file) ? 1.8 : 0;
}
