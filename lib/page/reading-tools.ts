import { alertFields } from './alert-fields.ts';
import { facets } from './facets.ts';
import { looseIn } from './loose.ts';
import { nextTo } from './next-to.ts';
import { perhapsTyped } from './perhaps.ts';
import { toldInProse } from './prose.ts';
import { rarerWords } from './rarer-words.ts';
import { rawValues } from './raw-pairs.ts';
import { settledFacts } from './settled.ts';
import { isStock } from './stock.ts';
import { kindGap } from './unseen.ts';
import { visibleText } from './visible.ts';

/**
 * What is needed of a page once it is read, and not as long as it is only looked at for whether an alert is open: neither
 * its title nor what it is known by comes from these, unless it holds a raw event: then they are needed for that too.
 */
export const readingTools = {
  visibleText,
  kindGap,
  facets,
  isStock,
  looseIn,
  toldInProse,
  rawValues,
  settledFacts,
  perhapsTyped,
  nextTo,
  alertFields,
  rarerWords,
};
export type ReadingTools = typeof readingTools;
