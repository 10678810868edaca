import { above } from '../../page/node.ts';
import { isOurs, type ListOnPage } from './row-on-page.ts';

/** What is told of a list. */
interface Watcher {
  /** The list as it is now. May take some hundredths of a second. */
  look(before: ListOnPage | undefined): ListOnPage | undefined;
  /**
   * Rows, by their first element, that changed, or all: before anything is painted, so it must be quick. True where all of
   * them are what they were and bear what they are to bear.
   */
  changed(rows: ReadonlySet<Element> | undefined, list: ListOnPage): boolean;
  /** The list was looked at, once a frame at most. */
  settled(list: ListOnPage | undefined): void;
  /** The list has another width. */
  resized(): void;
}

/** Of one lot of changes so many are looked at one by one; of more, all rows count as changed. */
const recordLimit = 4_000;
/** Shadow roots in rows that are watched; of a list with more nothing is known for sure, so its rows are read again each time. */
const rootLimit = 3_000;
/** Looking takes at most this part of the time. */
const share = 4;
/** A page without the list is looked through again after so long, in milliseconds. */
const lostMs = 600;

const changes: MutationObserverInit = {
  childList: true,
  subtree: true,
  characterData: true,
  attributes: true,
  attributeFilter: ['id', 'href', 'data-id', 'data-row-id', 'data-row-key', 'row-id', 'data-email-id', 'data-key'],
};

/** Watches one list: what changes in it is checked at once, and looked at anew once a frame. */
export class ListWatch {
  readonly #watcher: Watcher;
  readonly #signal: AbortSignal;
  readonly #observer: MutationObserver;
  /** Tells when the list itself was taken out of the page. */
  readonly #presence: MutationObserver;
  readonly #size: ResizeObserver;
  #list: ListOnPage | undefined;
  #rowOf = new Map<Element, Element>();
  #started = false;
  #waiting = false;
  #nextAt = 0;
  #width = 0;

  constructor(watcher: Watcher, signal: AbortSignal) {
    this.#watcher = watcher;
    this.#signal = signal;
    this.#observer = new MutationObserver((records) => this.#changed(records));
    this.#presence = new MutationObserver(() => {
      if (!this.#list?.element.isConnected) this.#soon();
    });
    this.#size = new ResizeObserver(() => {
      const width = this.#list?.element.clientWidth ?? 0;
      if (width === this.#width) return;
      this.#width = width;
      requestAnimationFrame(() => {
        if (!this.#signal.aborted) this.#watcher.resized();
      });
    });
    signal.addEventListener(
      'abort',
      () => {
        for (const one of [this.#observer, this.#presence, this.#size]) one.disconnect();
      },
      { once: true },
    );
  }

  get rows(): number {
    return this.#list?.rows.length ?? 0;
  }

  /** Looks at the list now, and watches it from now on. */
  look(): ListOnPage | undefined {
    if (this.#signal.aborted) return undefined;
    if (!this.#started) {
      this.#started = true;
      this.#presence.observe(document.documentElement, { childList: true, subtree: true });
    }
    const started = performance.now();
    const before = this.#list;
    this.#list = this.#watcher.look(before);
    this.#follow(before);
    this.#watcher.settled(this.#list);
    // What was changed by the marks themselves is no news.
    this.#observer.takeRecords();
    const took = performance.now() - started;
    this.#nextAt = performance.now() + (this.#list ? took * share : Math.max(lostMs, took * 10));
    return this.#list;
  }

  #follow(before: ListOnPage | undefined): void {
    const list = this.#list;
    this.#rowOf = new Map(
      list?.rows.flatMap(({ elements }) => elements.map((one): [Element, Element] => [one, elements[0] as Element])),
    );
    if (list?.element === before?.element && (list?.roots.length ?? 0) === (before?.roots.length ?? 0)) return;
    this.#observer.disconnect();
    this.#size.disconnect();
    if (!list) return;
    for (const root of [list.element, ...list.roots.slice(0, rootLimit)]) this.#observer.observe(root, changes);
    this.#width = list.element.clientWidth;
    this.#size.observe(list.element);
  }

  #changed(records: readonly MutationRecord[]): void {
    const list = this.#list;
    if (!list || this.#signal.aborted) return;
    const rows = new Set<Element>();
    let [news, moved] = [false, true];
    for (const { target, addedNodes, removedNodes } of records.slice(0, recordLimit)) {
      const added = [...addedNodes].filter((node) => !isOurs(node));
      if (added.length === 0 && addedNodes.length > 0 && removedNodes.length === 0) continue;
      news = true;
      const row = this.#rowAround(target);
      if (row) {
        rows.add(row);
        continue;
      }
      // Rows that are moved are taken out and put back; they may have been written anew in between.
      for (const node of added) {
        const known = this.#rowOf.get(node as Element);
        if (known) rows.add(known);
        else moved = false;
      }
      for (const node of removedNodes) if (!node.isConnected || !this.#rowOf.has(node as Element)) moved = false;
    }
    const all = records.length > recordLimit;
    if (!news && !all) return;
    const same = this.#watcher.changed(all ? undefined : rows, list);
    if (!(same && moved && !all)) this.#soon();
  }

  #rowAround(node: Node): Element | undefined {
    let at: Node | null = node;
    for (let steps = 0; at && at !== this.#list?.element && steps < 100; steps++) {
      const row = this.#rowOf.get(at as Element);
      if (row) return row;
      at = at instanceof ShadowRoot ? at.host : above(at);
    }
    return undefined;
  }

  /** Once a frame at most, and never more than a part of the time. */
  #soon(): void {
    if (this.#waiting) return;
    this.#waiting = true;
    const run = () => {
      this.#waiting = false;
      if (!this.#signal.aborted) this.look();
    };
    const wait = this.#nextAt - performance.now();
    if (document.hidden) setTimeout(run, Math.max(wait, 250));
    else if (wait > 16) setTimeout(() => requestAnimationFrame(run), wait - 8);
    else requestAnimationFrame(run);
  }
}
