import type { ShownRows } from '../../consoles/console.ts';
import { boxOf } from '../../page/node.ts';
import { fromBase64 } from '../../schema/base64.ts';
import type { QueueReading } from '../../schema/queue.ts';
import { rowLimit } from '../../schema/row-limit.ts';
import type { FromPage, RowMark, ToPage } from '../messages.ts';
import { ListWatch } from './list-watch.ts';
import type { PageReader } from './page-reader.ts';
import { pointAtRow, press } from './point-at-row.ts';
import { readerInPage } from './reader-slot.ts';
import { listOnPage } from './row-list.ts';
import type { RowMarks } from './row-marks.ts';
import type { ListOnPage, RowOnPage } from './row-on-page.ts';
import { drawn, scrollerOf, scrollThrough, to } from './scroll-list.ts';

/** What rows are read and marked with: the page's reader, and a way to tell the background. */
export interface Desk {
  page: PageReader;
  send(message: FromPage): Promise<unknown>;
  /** Marks for rows: they come with the file that marks alerts. */
  marks: RowMarks;
  signal: AbortSignal;
}

/** Reads, marks and points at the rows of the list on screen: a file of its own, so that reading one alert does not carry it. */
export function giveQueue(): void {
  // Injected again before each use: the first is kept.
  readerInPage()?.attend((desk) => {
    const queue = new Queue(desk);
    return (message) => queue.answer(message);
  });
}

/** Most rows-changed in so long, in milliseconds. */
const tellMs = 1_000;

class Queue {
  readonly #desk: Desk;
  readonly #marks: RowMarks;
  readonly #watch: ListWatch;
  /** The rows as they were last told of; `undefined` before they were read. */
  #told: Set<string> | undefined;
  #tell: ReturnType<typeof setTimeout> | undefined;
  #toldAt = 0;
  #scrolling = false;

  constructor(desk: Desk) {
    this.#desk = desk;
    this.#marks = desk.marks;
    this.#watch = new ListWatch(
      {
        look: (before) => listOnPage(desk.page, before),
        changed: (rows, list) => this.#marks.verify(rows ?? this.#marks.rows, list),
        settled: (list) => {
          this.#marks.settle(list?.rows ?? []);
          this.#noteRows(list);
        },
        resized: () => this.#marks.placeAnew(),
      },
      desk.signal,
    );
  }

  answer(message: ToPage): unknown {
    switch (message.type) {
      case 'read-rows':
        return this.#read(message.scroll, message.allowed);
      case 'mark-rows':
        return this.#mark(message.marks);
      case 'go-to-row':
        return this.#goTo(message.identity, message.open);
      default:
        return undefined;
    }
  }

  async #read(scroll: boolean, allowed: boolean): Promise<QueueReading | null> {
    const started = performance.now();
    const { console, session } = this.#desk.page;
    let list = this.#watch.look();
    if (!list) {
      this.#told = new Set();
      return null;
    }
    const requests: QueueReading['requests'] = [];
    const listing = console.rows?.listing;
    if (listing && allowed) {
      const read = { ...listing, mediaType: 'application/json', values: () => ({}) };
      const answer = await session?.readRaw([read], { key: '', title: '', about: '' }, false);
      if (answer) requests.push(answer.request);
      if (answer?.data !== undefined) {
        learn(listing, answer.data);
        list = this.#watch.look() ?? list;
      }
    }
    const rows = new Map<string, QueueReading['rows'][number]>();
    const take = (now: ListOnPage | undefined) => {
      for (const { said } of now ? inOrder(now) : [])
        if (rows.size < rowLimit && !rows.has(said.identity)) rows.set(said.identity, said);
      return rows.size < rowLimit;
    };
    let all = true;
    let end = true;
    const scroller = scroll && list.rows[0] && !this.#scrolling ? scrollerOf(list.rows[0].title) : undefined;
    if (scroller) {
      this.#scrolling = true;
      try {
        end = (
          await scrollThrough(
            scroller,
            () => {
              all = take(this.#watch.look());
              return all;
            },
            this.#desk.signal,
          )
        ).end;
      } finally {
        this.#scrolling = false;
      }
    }
    // Also where the person took the list away before its end.
    all = take(list) && all;
    this.#told = new Set(rows.keys());
    const { total, opened } = list;
    return {
      console: console.id,
      consoleTitle: console.title,
      origin: location.origin,
      rows: [...rows.values()],
      ...(total === undefined ? {} : { total: Math.max(total, 0) }),
      ...(opened ? { opened } : {}),
      // What was scrolled through is all that there is, unless the page says that there is more.
      more: !all || !end || (total === undefined ? list.more && !(scroller && !console.rows) : total > rows.size),
      requests,
      durationMs: performance.now() - started,
    };
  }

  #mark(marks: readonly RowMark[]): boolean {
    this.#marks.want(marks.slice(0, rowLimit));
    const list = this.#marks.isEmpty ? undefined : this.#watch.look();
    if (this.#marks.isEmpty) this.#marks.clear();
    return list !== undefined || this.#marks.isEmpty;
  }

  async #goTo(identity: string, open: boolean): Promise<boolean> {
    const find = () => this.#watch.look()?.rows.find(({ said }) => said.identity === identity);
    let row = find();
    const [first] = row ? [] : (this.#watch.look()?.rows ?? []);
    const scroller = first && scrollerOf(first.title);
    if (!row && scroller && this.#told?.has(identity) && !this.#scrolling) {
      this.#scrolling = true;
      let found = 0;
      await scrollThrough(
        scroller,
        () => {
          row = find();
          found = scroller.scrollTop;
          return row === undefined;
        },
        this.#desk.signal,
      ).finally(() => {
        this.#scrolling = false;
      });
      if (row) {
        to(scroller, found);
        await drawn(scroller, 120, this.#desk.signal);
        row = find();
      }
    }
    if (!row) return false;
    pointAtRow(row);
    const [element = row.title] = row.elements;
    if (open) for (const one of this.#desk.page.console.rows?.presses?.(element) ?? [row.title]) press(one);
    return true;
  }

  /** Tells the background when other rows are there than were read: new ones, or some that went from a list shown whole. */
  #noteRows(list: ListOnPage | undefined): void {
    const told = this.#told;
    if (!told || this.#scrolling) return;
    const now = new Set(list?.rows.map(({ said }) => said.identity));
    const isNew = [...now].some((identity) => !told.has(identity));
    const [first] = list?.rows ?? [];
    // Of a list that draws only what is in view, rows come and go as it is scrolled.
    const part = first !== undefined && list !== undefined && now.size < told.size && list.isPart;
    if (!isNew && (now.size === told.size || part)) return;
    this.#told = isNew && part ? new Set([...told, ...now]) : now;
    this.#tell ??= setTimeout(
      () => {
        this.#tell = undefined;
        this.#toldAt = performance.now();
        if (this.#desk.signal.aborted) return;
        const rows = Math.min(this.#watch.rows, 100_000);
        this.#desk.send({ type: 'rows-changed', rows }).catch(() => {});
      },
      Math.max(0, this.#toldAt + tellMs - performance.now()),
    );
  }
}

/** Rows as they are seen: what draws only a part may keep them in any order. */
function inOrder({ rows, isPart }: ListOnPage): readonly RowOnPage[] {
  if (!isPart) return rows;
  const tops = new Map(rows.map((row) => [row, boxOf(row.title).top]));
  return rows.toSorted((one, other) => (tops.get(one) ?? 0) - (tops.get(other) ?? 0));
}

/** An answer in another form than it had teaches nothing; the rows are then what the page shows. */
function learn(listing: NonNullable<ShownRows['listing']>, data: string): void {
  try {
    listing.learn(new TextDecoder().decode(fromBase64(data)));
  } catch {}
}
