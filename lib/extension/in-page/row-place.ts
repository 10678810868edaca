import { boxOf, parentOf, shadowOf } from '../../page/node.ts';
import { boxesIn, Looks, linesFirst, wayUp } from './drawn.ts';
import { hang } from './hang.ts';
import { seenOf, shiftBy } from './mark.ts';

/** A mark, and where it belongs. */
export interface Placing {
  host: HTMLElement;
  row: Element;
  title: Element;
}

/** How wide a mark at an edge is at most, how wide at least so that its sign fits, and where rows leave it nothing, in pixels. */
const widest = 16;
const signFrom = 7;
const least = 3;
/** How high it is, and how large the sign alone behind a title; see mark.ts. */
const height = 24;
const sign = 20;
/** So much of a row, and so many rows beside which something else may stand, are looked at. */
const lookLimit = 150;
const beside = 8;

/**
 * Where marks stand, the best first: at the start of rows, at the end of the titles' column, outside of the rows at their start,
 * or again at the start as a line without a sign.
 */
const ways = ['start', 'end', 'outside', 'line'] as const;
type Way = (typeof ways)[number];

/** Where the marks on the rows of one list stand: all alike, and over nothing that is read in any row. */
export class RowEdge {
  #way: Way = 'start';
  #width = widest;
  readonly #looks = new Looks();

  /** Changes where marks that stand already have to stand otherwise. */
  get form(): string {
    return `${this.#way} ${this.#width}`;
  }

  /** Puts marks on rows without moving anything in them. Returns those that stand. */
  place(all: readonly Placing[]): Placing[] {
    if (all.length === 0) return [];
    this.#choose(all);
    const stand = hang(
      all.map((placing) => ({ ...placing, into: this.#carriers(placing), still: [placing.row, placing.title] })),
      this.#looks,
    );
    this.aim(stand);
    return stand;
  }

  /** Marks that hang in rows go where they belong. */
  aim(all: readonly Placing[]): void {
    const places = all.map(({ host, row, title }) => {
      const [mark, around, line] = [boxOf(seenOf(host)), boxOf(row), boxOf(title)];
      const { right } = this.#looks.of(row);
      const high = this.#way === 'end' ? sign : height;
      const top = Math.max(around.top, line.top + (Math.min(line.height, 28) - high) / 2);
      return { x: this.#startOf(row, title) - mark.left, y: top - mark.top, right };
    });
    for (const [i, { host }] of all.entries()) {
      const { x, y, right } = places[i] as (typeof places)[number];
      shiftBy(host, x, y);
      host.style.setProperty('--width', `${this.#width}px`);
      host.toggleAttribute('edge', this.#way !== 'end');
      host.toggleAttribute('signless', this.#way === 'line');
      host.toggleAttribute('right', right);
      host.removeAttribute('unplaced');
    }
  }

  /** The left side of a row's mark. */
  #startOf(row: Element, title: Element): number {
    const { right } = this.#looks.of(row);
    const { left, right: end } = boxOf(this.#way === 'end' ? cellOf(title, row, this.#looks) : row);
    const width = this.#width;
    if (this.#way === 'end') return right ? left + 2 : end - width - 2;
    if (this.#way === 'outside') return right ? end : left - width;
    return right ? end - width : left;
  }

  /** What every row leaves free decides, and what was decided is never made better: marks do not jump. */
  #choose(all: readonly Placing[]): void {
    for (; ; this.#way = ways[ways.indexOf(this.#way) + 1] ?? 'line') {
      const known = this.#way === this.#chosen ? this.#width : widest;
      const free = Math.min(...this.#free(all));
      this.#width = this.#way === 'end' ? sign : Math.max(least, Math.min(known, free));
      if (this.#way === 'line' || free >= (this.#way === 'end' ? sign + 4 : signFrom)) break;
    }
    this.#chosen = this.#way;
  }
  #chosen: Way | undefined;

  #free(all: readonly Placing[]): number[] {
    const looks = this.#looks;
    if (this.#way === 'end')
      return all.map(({ row, title }) => {
        const cell = cellOf(title, row, looks);
        return freeAt(looks.of(row).right ? 'left' : 'right', cell, sign + 4, looks);
      });
    if (this.#way === 'outside') return all.slice(0, beside).map(({ row }) => freeBeside(row, looks));
    return all.map(({ row }) => freeAt(looks.of(row).right ? 'right' : 'left', row, widest + 1, looks) - 1);
  }

  /** What a mark can hang in so that nothing cuts it off: the row or its first cell, else around its title. */
  #carriers({ row, title }: Placing): Element[] {
    const start = this.#startOf(row, title);
    const looks = this.#looks;
    const reaches = (carrier: Element) =>
      wayUp(carrier, this.#way === 'outside' ? carrier.ownerDocument.documentElement : row).every((one) => {
        if (!looks.of(one).cuts) return true;
        const { left, right } = boxOf(one);
        return left < start + 1 && right > start + this.#width - 1;
      });
    const first = looks.of(row).cells
      ? boxesIn(row).find((child) => boxOf(child).width > 0 && boxOf(child).left < start + 1 && reaches(child))
      : row;
    const begins = this.#way === 'end' || shadowOf(row) ? undefined : first;
    // Deeper ones may come and go while somebody points at the row; what its title stands in does not.
    const around = wayUp(title, row).filter((one) => one !== begins && reaches(one));
    return linesFirst([...(begins ? [begins] : []), ...around], looks).slice(0, 4);
  }
}

/** The cell of a row that its title stands in. */
function cellOf(title: Element, row: Element, looks: Looks): Element {
  const way = wayUp(title, row);
  return way.find((one) => looks.of(parentOf(one) ?? row).cells) ?? way.at(-1) ?? title;
}

/** How far into an element from one of its sides nothing of it is drawn, up to `most`. */
function freeAt(side: 'left' | 'right', element: Element, most: number, looks: Looks): number {
  const around = boxOf(element);
  let free = most;
  const from = (box: DOMRect) => (side === 'left' ? box.left - around.left : around.right - box.right);
  looks.drawnIn(
    element,
    (box) => from(box) >= free,
    (box) => {
      if (box.right > around.left && box.left < around.right) free = Math.min(free, Math.max(from(box), 0));
    },
    lookLimit,
  );
  return Math.floor(free);
}

/** How much room there is beside a row, outside of it, in which nothing else stands. */
function freeBeside(row: Element, looks: Looks): number {
  const { left, right, top, height } = boxOf(row);
  const page = row.ownerDocument;
  const width = page.documentElement.clientWidth;
  const onRight = looks.of(row).right;
  let room = onRight ? width - right : left;
  for (const one of wayUp(row, page.documentElement).slice(1)) {
    if (!looks.of(one).cuts) continue;
    const box = boxOf(one);
    room = Math.min(room, onRight ? box.right - right : left - box.left);
  }
  room = Math.min(Math.floor(room), widest);
  const there = page.elementFromPoint(onRight ? right + room / 2 : left - room / 2, top + height / 2);
  return !there || there.contains(row) ? room : 0;
}
