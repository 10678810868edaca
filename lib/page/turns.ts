import { isHeadOfMany, isLabelOnly, isLink } from './beside.ts';
import { isControl, type Part } from './part.ts';
import { looksLikeLabel } from './table-pairs.ts';
import { firstItem, fits, labelText } from './values.ts';

/**
 * Labels and values by turns, as a grid of two columns has them: two at least, and a third of all, must be labels that are known, each with a value of
 * the form that it names; all must look like labels. Empty where that is not so.
 */
export function turnsOf(parts: readonly Part[]): (readonly [label: Part, value: Part])[] {
  if (parts.length % 2 !== 0 || parts.length > 200) return [];
  const turns = parts.flatMap((part, i) => (i % 2 === 0 ? [[part, parts[i + 1] as Part] as const] : []));
  let known = 0;
  for (const [first, second] of turns) {
    const label = labelText(first);
    if (label === '' || !looksLikeLabel(label) || isControl(first) || isLink(first) || isHeadOfMany(second)) return [];
    const value = firstItem(second);
    if (isLabelOnly(value)) return [];
    if (fits(label, value)) known++;
  }
  return known >= 2 && known * 3 >= turns.length ? turns : [];
}
