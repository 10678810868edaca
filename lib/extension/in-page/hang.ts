import { appendTo, boxOf } from '../../page/node.ts';
import { boxesIn, type Looks } from './drawn.ts';

/** A mark, what it may hang in, the best first, and what must not move for it. */
export interface Hanging {
  host: HTMLElement;
  into: readonly Element[];
  still: readonly Element[];
}

/** What differs by less is the same place. */
const same = 0.5;

/**
 * Hangs marks into a page without moving anything in it: what would move something is tried elsewhere, or not hung at all.
 * Looks first, then writes, for all of them at once. Returns those that hang.
 */
export function hang<H extends Hanging>(all: readonly H[], looks: Looks): H[] {
  const hung: H[] = [];
  let left = all.map((hanging) => ({ hanging, into: hanging.into }));
  while (left.length > 0) {
    const tried = left.flatMap(({ hanging, into: [carrier, ...into] }) => {
      const last = carrier && boxesIn(carrier).at(-1);
      return carrier ? [{ hanging, carrier, into, still: [...hanging.still, carrier, ...(last ? [last] : [])] }] : [];
    });
    const before = tried.map(({ still }) => still.map(boxOf));
    for (const {
      hanging: { host },
      carrier,
    } of tried) {
      const { cells, gap } = looks.of(carrier);
      host.toggleAttribute('beside', cells);
      if (cells) host.style.setProperty('--gap', `${-gap}px`);
      appendTo(carrier, host);
    }
    const after = tried.map(({ still }) => still.map(boxOf));
    left = tried.filter(({ hanging }, i) => {
      const stays = hanging.host.isConnected && isSame(before[i] ?? [], after[i] ?? []);
      if (stays) hung.push(hanging);
      else hanging.host.remove();
      return !stays;
    });
  }
  return hung;
}

function isSame(before: readonly DOMRect[], after: readonly DOMRect[]): boolean {
  return before.every((one, i) => {
    const other = after[i];
    return (
      other &&
      Math.abs(one.left - other.left) < same &&
      Math.abs(one.width - other.width) < same &&
      Math.abs(one.height - other.height) < same
    );
  });
}
