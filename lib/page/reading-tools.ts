import { unseenIn } from './unseen.ts';
import { visibleText } from './visible.ts';

/** What is needed of a page once it is read, and not as long as it is only looked at for whether an alert is open. */
export const readingTools = { visibleText, unseenIn };
export type ReadingTools = typeof readingTools;
