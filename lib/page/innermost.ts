import { inside, kidsOf, type Part } from './part.ts';

/** The innermost part that holds all of the text of another. */
export function innermost(part: Part): Part {
  let at = part;
  for (let depth = 0; depth < 20; depth++) {
    const kids = kidsOf(at);
    const [only] = kids;
    if (kids.length !== 1 || only === undefined || typeof only === 'string') break;
    at = only;
  }
  return at;
}

/** The first link in a part: what leads to the alert, in a cell or a card that says more beside it. */
export function linkIn(part: Part): Part | undefined {
  for (const one of inside(part, 60)) if (one.tag === 'a' && one.length > 3 && one.has('href')) return one;
  return undefined;
}
