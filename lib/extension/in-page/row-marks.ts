import { boxOf } from '../../page/node.ts';
import type { MarkContent, RowMark } from '../messages.ts';
import { makeMark, seenOf } from './mark.ts';
import { MarkNote } from './mark-note.ts';
import { isWithin, type ListOnPage, type RowOnPage, rowMarkName, signatureOf } from './row-on-page.ts';
import { type Placing, RowEdge } from './row-place.ts';

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
  readonly #note: MarkNote;
  #wanted: ReadonlyMap<string, RowMark> = new Map();
  /** By the row's first element. */
  readonly #standing = new Map<Element, Standing>();
  #lost = new WeakMap<Element, number>();
  #edge = new RowEdge();

  constructor(signal: AbortSignal) {
    this.#signal = signal;
    this.#note = new MarkNote(() => this.#stops(), signal);
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
      const stays = mark && row.said.identity === standing.row.said.identity && this.#stands(standing, row);
      if (!stays) this.#takeDown(element, standing);
      else {
        standing.row = row;
        if (standing.content !== JSON.stringify(mark)) this.#renew(standing, mark);
      }
    }
    const made = new Map<HTMLElement, Standing>();
    for (const [element, row] of here) {
      const mark = this.#wanted.get(row.said.identity);
      if (!mark || this.#standing.has(element) || (this.#lost.get(element) ?? 0) > putBackLimit) continue;
      const host = this.#make(mark, row);
      made.set(host, { row, host, content: JSON.stringify(mark), signature: signatureOf(row.elements) });
    }
    const form = this.#standing.size > 0 && this.#edge.form;
    for (const { host } of this.#edge.place([...made.values()].map(placingOf))) {
      const standing = made.get(host);
      if (standing) this.#standing.set(standing.row.elements[0] as Element, standing);
    }
    // All marks of a list are alike.
    if (form && this.#edge.form !== form) this.#place();
    this.#note.stopAt(this.#stops()[0]);
  }

  /** The list became wider or narrower: its rows leave another room. */
  placeAnew(): void {
    this.#edge = new RowEdge();
    this.#place();
  }

  #place(): void {
    const all = [...this.#standing.values()].map(placingOf);
    for (const { host } of all) host.remove();
    const stand = new Set(this.#edge.place(all).map(({ host }) => host));
    for (const [element, { host }] of this.#standing) if (!stand.has(host)) this.#standing.delete(element);
  }

  clear(): void {
    for (const [element, standing] of this.#standing) this.#takeDown(element, standing);
  }

  #make(mark: RowMark, { title }: RowOnPage): HTMLElement {
    const of = mark.state === 'done' ? mark.mark : mark.state;
    const more = (content: MarkContent) =>
      `${content.words}${content.final ? '' : ' …'}${content.decided === '' ? '' : ' ≠'}${content.stale ? ' ↻' : ''}`;
    const words = typeof of === 'string' ? '' : more(of);
    const host = makeMark(rowMarkName, of, words, title.ownerDocument, this.#note, this.#signal);
    host.setAttribute('small', '');
    // One stop among the console's own for all marks; the arrow keys go from one to the next.
    const button = seenOf(host);
    if (button.localName === 'button') button.tabIndex = -1;
    return host;
  }

  /** What it shows is another, and where it stands is not: nothing is looked at again. */
  #renew(standing: Standing, mark: RowMark): void {
    const { host } = standing;
    standing.host = this.#make(mark, standing.row);
    standing.content = JSON.stringify(mark);
    for (const { name, value } of host.attributes) standing.host.setAttribute(name, value);
    standing.host.removeAttribute('unplaced');
    this.#note.closeAt(host);
    host.replaceWith(standing.host);
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

/** Where columns are pinned, a row begins in the leftmost of its parts. */
function placingOf({ host, row: { elements, title } }: Standing): Placing {
  const [first, ...others] = elements as [Element, ...Element[]];
  const row = others.reduce((start, one) => (boxOf(one).left < boxOf(start).left ? one : start), first);
  return { host, row, title };
}

/** So many rows are read again at once; marks on others go, and come back with the next look. */
const againLimit = 60;
