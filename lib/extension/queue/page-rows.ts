import { browser } from 'wxt/browser';
import * as z from 'zod';
import { type QueueReading, type QueueRow, queueReading } from '../../schema/queue.ts';
import { allowedOn } from '../launchers.ts';
import { type RawReading, type RowMark, rawReading } from '../messages.ts';
import { addressOf, inject, injectReader, lookAt, tellPage } from '../reading.ts';

/** How long the page may take, in milliseconds: for the rows that it shows, for all of them by scrolling, and for the rest. */
const rowsMs = 10_000;
const scrollMs = 90_000;
const answerMs = 5_000;
/** More than the page's own deadline for a raw source (lib/extension/in-page/session.ts). */
const rawMs = 20_000;

/** The rows of a list, and how the page as a whole is known where its reader takes it for an alert too. */
export interface RowsRead {
  reading: QueueReading;
  listIdentity: string | undefined;
}

/** The page's side of a queue. An interface, so that it can be stood in for. */
export interface PageRows {
  /**
   * The rows of the list on screen; `undefined` where there is none. `scroll`: those too that come by scrolling; `ask`: the console
   * may be asked for what its list leaves out. Errors: `ReadingError` where the page cannot be read.
   */
  read(tab: number, how: { scroll: boolean; ask: boolean }): Promise<RowsRead | undefined>;
  /** Never rejects: a page that is gone shows no marks. */
  mark(tab: number, marks: readonly RowMark[]): Promise<void>;
  /** Scrolls to a row, and opens it as a click would. False where it is not there. */
  go(tab: number, identity: string, open: boolean): Promise<boolean>;
  /** The raw source of a row's alert. Errors: `PageLeft` where the tab shows another site, or answers no more. */
  raw(
    tab: number,
    origin: string,
    row: QueueRow,
    undocumented: boolean,
    signal: AbortSignal,
  ): Promise<RawReading | undefined>;
}

/** The list that rows are read from is not in the tab any more. */
export class PageLeft extends Error {
  constructor() {
    super('The page with the list was left.');
    this.name = 'PageLeft';
  }
}

/** Puts the file for lists beside the reader. */
async function injectQueue(tabId: number): Promise<void> {
  await injectReader(tabId);
  await inject(tabId, '/queue.js');
}

export const pageRows: PageRows = {
  async read(tab, { scroll, ask }) {
    await injectQueue(tab);
    const allowed = ask && (await allowedOn((await browser.tabs.get(tab)).url ?? '')).rawReads;
    const answer = await inTime(tellPage(tab, { type: 'read-rows', scroll, allowed }), scroll ? scrollMs : rowsMs);
    const parsed = queueReading.nullish().safeParse(answer);
    if (!parsed.success || !parsed.data || parsed.data.rows.length === 0) return undefined;
    const reading = parsed.data;
    const seen = reading.console === 'generic' && !reading.opened ? await lookAt(tab) : undefined;
    const listIdentity =
      seen && !reading.rows.some(({ identity }) => identity === seen.identity) ? seen.identity : undefined;
    return { reading, listIdentity };
  },

  async mark(tab, marks) {
    await inTime(tellPage(tab, { type: 'mark-rows', marks: [...marks] }), answerMs).catch(() => {});
  },

  async go(tab, identity, open) {
    await injectQueue(tab);
    const answer = await inTime(tellPage(tab, { type: 'go-to-row', identity, open }), rowsMs);
    return z.boolean().catch(false).parse(answer);
  },

  async raw(tab, origin, row, undocumented, signal) {
    const ask = async () => {
      // Its own key in another site's request would be another alert's.
      if (new URL(await addressOf(tab)).origin !== origin) throw new PageLeft();
      const answer = await inTime(
        tellPage(tab, { type: 'read-raw', alert: row.alert, allowed: true, undocumented }),
        rawMs,
        signal,
      );
      return answer === null || answer === undefined ? undefined : rawReading.parse(answer);
    };
    try {
      return await ask();
    } catch (error) {
      if (signal.aborted || error instanceof PageLeft || error instanceof z.ZodError) throw error;
    }
    // The console may have loaded another of its pages, which nothing of ours is in yet.
    try {
      await injectQueue(tab);
    } catch {
      throw new PageLeft();
    }
    return ask();
  },
};

/** Errors: where no answer comes in time, or the signal says so. */
function inTime<T>(answer: Promise<T>, ms: number, signal?: AbortSignal): Promise<T> {
  const deadline = AbortSignal.timeout(ms);
  const either = signal ? AbortSignal.any([signal, deadline]) : deadline;
  return Promise.race([
    answer,
    new Promise<never>((_, reject) =>
      either.addEventListener('abort', () => reject(new Error('The page did not answer in time.')), { once: true }),
    ),
  ]);
}
