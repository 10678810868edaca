import { looseIn } from './loose.ts';
import { nextTo } from './next-to.ts';
import { perhapsTyped } from './perhaps.ts';
import { processPairs } from './process-tree.ts';
import { rawValues } from './raw-pairs.ts';
import { observablesIn, recordsIn } from './records.ts';
import { sentencePairs } from './sentences.ts';
import { guessed, settledFacts } from './settled.ts';
import { kindGap, unseenIn } from './unseen.ts';
import { visibleText } from './visible.ts';

/**
 * What is needed of a page once it is read, and not as long as it is only looked at for whether an alert is open: neither
 * its title nor what it is known by comes from these, unless it holds a raw event: then they are needed for that too.
 */
export const readingTools = {
  visibleText,
  unseenIn,
  kindGap,
  looseIn,
  processPairs,
  sentencePairs,
  recordsIn,
  observablesIn,
  rawValues,
  settledFacts,
  perhapsTyped,
  nextTo,
  guessed,
};
export type ReadingTools = typeof readingTools;
