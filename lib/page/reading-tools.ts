import { processPairs } from './process-tree.ts';
import { recordsIn } from './records.ts';
import { sentencePairs } from './sentences.ts';
import { unseenIn } from './unseen.ts';
import { visibleText } from './visible.ts';

/**
 * What is needed of a page once it is read, and not as long as it is only looked at for whether an alert is open: neither
 * its title nor what it is known by comes from these.
 */
export const readingTools = { visibleText, unseenIn, processPairs, sentencePairs, recordsIn };
export type ReadingTools = typeof readingTools;
