import type { RowMark } from '../messages.ts';
import { isWithin, type ListOnPage, type RowOnPage, signatureOf } from './row-list.ts';
import { makeRowMark, rowMarkName } from './row-mark.ts';
import { RowNote } from './row-note.ts';
import { type Placing, placeMarks } from './row-place.ts';

/** A page that takes a row's mark out again and again has its will after so many times. */
const putBackLimit = 8;

interface Standing {
  row: RowOnPage;
  host: HTMLElement;
  /** What it shows, to tell whether it must change. */
  content: string;
  /** What its row said when it was put there. */
  signature: string;
}

/** The marks on the rows of a list: each stands beside its own alert, or nowhere. */
export class RowMarks {
  readonly #signal: AbortSignal;
  readonly #note: RowNote;
  #wanted: ReadonlyMap<string, RowMark> = new Map();
  /** By the row's first element. */
  readonly #standing = new Map<Element, Standing>();
  #lost = new WeakMap<Element, number>();

  constructor(signal: AbortSignal) {
    this.#signal = signal;
    this.#note = new RowNote(() => this.#stops(), signal);
    signal.addEventListener('abort', () => this.clear(), { once: true });
  }

  /** The marks that rows bear from now on. */
  want(marks: readonly RowMark[]): void {
    this.#wanted = new Map(marks.map((mark) => [mark.identity, mark]));
    this.#lost = new WeakMap();
  }

  get isEmpty(): boolean {
    return this.#wanted.size === 0;
  }

  /**
   * Takes marks away from rows that are another alert's by now: at once, before anything is painted. True where each of
   * these rows has its mark and is what it was.
   */
  verify(rows: Iterable<Element>, list: ListOnPage): boolean {
    let looked = 0;
    let same = true;
    for (const element of rows) {
      const standing = this.#standing.get(element);
      if (!standing?.host.isConnected) same = false;
      if (!standing) continue;
      const { row, signature } = standing;
      // What is drawn in shadow roots is not in its text.
      if (list.roots.length === 0 && signature === signatureOf(row.elements)) continue;
      same = false;
      const now = looked++ < againLimit ? list.again(row.elements) : undefined;
      if (now?.said.identity === row.said.identity) standing.signature = signatureOf(row.elements);
      else this.#takeDown(element, standing);
    }
    return same;
  }

  /** Rows that bear a mark, by their first element. */
  get rows(): IterableIterator<Element> {
    return this.#standing.keys();
  }

  /** Lets each row bear what it is to bear. */
  settle(rows: readonly RowOnPage[]): void {
    const here = new Map(rows.map((row) => [row.elements[0] as Element, row]));
    for (const [element, standing] of this.#standing) {
      const row = here.get(element);
      const mark = row && this.#wanted.get(row.said.identity);
      const stays =
        mark &&
        row.said.identity === standing.row.said.identity &&
        standing.content === JSON.stringify(mark) &&
        this.#stands(standing, row);
      if (stays) standing.row = row;
      else this.#takeDown(element, standing);
    }
    const placings: (Placing & { row: Element })[] = [];
    const made = new Map<HTMLElement, Standing>();
    for (const [element, row] of here) {
      const mark = this.#wanted.get(row.said.identity);
      if (!mark || this.#standing.has(element) || (this.#lost.get(element) ?? 0) > putBackLimit) continue;
      const host = makeRowMark(mark, row.title.ownerDocument, this.#note, this.#signal);
      made.set(host, { row, host, content: JSON.stringify(mark), signature: signatureOf(row.elements) });
      const within = row.elements.find((one) => isWithin(row.title, one)) ?? element;
      placings.push({ host, row: within, title: row.title });
    }
    for (const { host } of placeMarks(placings)) {
      const standing = made.get(host);
      if (standing) this.#standing.set(standing.row.elements[0] as Element, standing);
    }
    this.#note.stopAt(this.#stops()[0]);
  }

  /** The list became wider or narrower: where each mark has room is another place. */
  place(): void {
    const all = [...this.#standing.values()];
    for (const { host } of all) {
      host.remove();
      host.removeAttribute('beside');
      host.setAttribute('unplaced', '');
    }
    const placings = all.map(({ host, row }) => ({
      host,
      row: row.elements.find((one) => isWithin(row.title, one)) ?? (row.elements[0] as Element),
      title: row.title,
    }));
    const stand = new Set(placeMarks(placings).map(({ host }) => host));
    for (const [element, { host }] of this.#standing) if (!stand.has(host)) this.#standing.delete(element);
  }

  clear(): void {
    for (const [element, standing] of this.#standing) this.#takeDown(element, standing);
  }

  #stands({ host }: Standing, row: RowOnPage): boolean {
    if (host.isConnected && row.elements.some((one) => isWithin(host, one))) return true;
    // The page drew the cell anew; one that does so each time would never come to rest.
    const [element] = row.elements;
    if (element) this.#lost.set(element, (this.#lost.get(element) ?? 0) + 1);
    return false;
  }

  #takeDown(element: Element, { host }: Standing): void {
    this.#note.closeAt(host);
    host.remove();
    this.#standing.delete(element);
  }

  #stops(): HTMLElement[] {
    return [...this.#standing.values()]
      .filter(({ host }) => host.shadowRoot?.querySelector('button'))
      .map(({ host }) => host);
  }
}

/** So many rows are read again at once; marks on others go, and come back with the next look. */
const againLimit = 60;

/** True for what is ours in a list. */
export function isOurs(node: Node): boolean {
  return node.nodeName.toLowerCase().startsWith(rowMarkName);
}
