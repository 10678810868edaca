import type { Part } from './part.ts';
import type { Lent } from './survey.ts';

/** What a log holds how often, by which it is narrowed down: names with a number each. */
export function facets({ kidsOf, textOf }: Lent, parts: readonly Part[]): Part[] {
  return parts.filter((part) => {
    const kids = part.children.length > 4 ? kidsOf(part) : [];
    return (
      kids.length > 4 &&
      kids.every(
        (kid) =>
          typeof kid !== 'string' &&
          kid.length < 60 &&
          kidsOf(kid).length === 2 &&
          /^\D+\s?[\d.,]+[kM]?$/.test(textOf(kid, 60)),
      )
    );
  });
}
