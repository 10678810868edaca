import type { Alert } from '../../schema/alert.ts';
import type { Investigator } from '../investigator.ts';
import type { Allowed } from '../launchers.ts';
import type { Ledger } from '../ledger.ts';
import { outcomeOf } from './outcome.ts';
import { PageLeft, type PageRows } from './page-rows.ts';
import type { Queue, TriagedRow } from './queue.ts';
import { alertFromRow } from './row-alert.ts';

/** How many rows are investigated at the same time: as many requests for raw sources the console sees at once. */
export const atOnce = 3;
/** How long one row may take, in milliseconds: its raw source, the browser's tier, and the companion with its model. */
export const rowDeadlineMs = 120_000;

/** What a triage needs. */
export interface Means {
  page: Pick<PageRows, 'raw'>;
  investigator: Pick<Investigator, 'start' | 'runningOf' | 'stop' | 'release'>;
  allowed(origin: string): Promise<Allowed>;
  changed(): void;
  deadlineMs?: number;
}

/** Investigates the rows of one tab's queue, a few at a time. Each is an investigation of its own, kept like any other. */
export class Triage {
  readonly tab: number;
  readonly queue: Queue;
  readonly #means: Means;
  readonly #ending = new Map<string, () => void>();
  /** Why it came to a halt; empty where it did not. */
  halted = '';
  stopped = false;
  run = { of: 0, done: 0, failed: 0 };

  constructor(tab: number, queue: Queue, means: Means) {
    this.tab = tab;
    this.queue = queue;
    this.#means = means;
  }

  /** Investigates all rows that are open. */
  begin(): void {
    this.queue.wantAll();
    this.#go({ of: this.queue.waiting + this.queue.running, done: 0, failed: 0 });
  }

  /** Investigates one row by itself. */
  one(row: TriagedRow): void {
    if (row.running) return;
    const idle = !this.queue.busy;
    if (!row.wanted) this.run.of++;
    row.wanted = true;
    row.problem = '';
    this.#go(idle ? { of: 1, done: 0, failed: 0 } : this.run, row);
  }

  /** Nothing more begins. What has begun comes to its end: it would only have to be done again. */
  stop(): void {
    this.stopped = true;
    this.queue.wantNone();
    this.#means.changed();
  }

  /** Investigates one row that nobody asked for, where no triage goes on. Resolves when that has ended. */
  async unasked(): Promise<void> {
    const row = !this.queue.busy ? this.queue.nextUnasked() : undefined;
    if (!row) return;
    await this.#attempt(row, false);
  }

  /** An investigation went on; one that a row waits for may have ended. */
  ledgerChanged(ledger: Ledger): void {
    if (!ledger.running) this.#ending.get(ledger.id)?.();
  }

  #go(run: Triage['run'], first?: TriagedRow): void {
    this.run = run;
    this.stopped = false;
    this.halted = '';
    if (first && this.queue.running < atOnce) void this.#attempt(first, true);
    this.#pump();
  }

  #pump(): void {
    while (this.queue.running < atOnce) {
      const row = this.queue.next();
      if (!row) break;
      void this.#attempt(row, true);
    }
    this.#means.changed();
  }

  async #attempt(row: TriagedRow, asked: boolean): Promise<void> {
    row.wanted = false;
    row.running = true;
    this.#means.changed();
    try {
      await this.#investigate(row);
    } catch (error) {
      if (error instanceof PageLeft) this.#leave();
      else row.problem = error instanceof Error ? error.message : String(error);
    }
    row.running = false;
    if (asked) {
      this.run.done++;
      if (row.problem !== '') {
        this.run.failed++;
        if (this.queue.standIn(row)) this.run.of++;
      }
      this.#pump();
    } else this.#means.changed();
  }

  /** Without the page no other row can be read either. */
  #leave(): void {
    this.halted = 'The page with the list was left.';
    this.queue.wantNone();
  }

  async #investigate(row: TriagedRow): Promise<void> {
    const { investigator, deadlineMs = rowDeadlineMs } = this.#means;
    const signal = AbortSignal.timeout(deadlineMs);
    // A person may have begun it where it stands open.
    const ledger = (await investigator.runningOf(row.row.identity)) ?? (await this.#start(row, signal));
    const ended = await this.#ended(ledger, signal);
    if (!ended) await investigator.stop(ledger);
    const outcome = ledger.state && outcomeOf(ledger.state);
    if (outcome) this.queue.settle(row, outcome);
    investigator.release(ledger);
    if (!ended) throw new Error(`It took longer than ${Math.round(deadlineMs / 1_000)} seconds and was stopped.`);
    if (!outcome) throw new Error('It ended without a verdict.');
  }

  async #start(row: TriagedRow, signal: AbortSignal): Promise<Ledger> {
    return this.#means.investigator.start(await this.#alertOf(row, signal), row.row.identity);
  }

  async #alertOf({ row }: TriagedRow, signal: AbortSignal): Promise<Alert> {
    const { source } = this.queue;
    const allowed = await this.#means.allowed(source.origin);
    const raw =
      row.raw && allowed.rawReads
        ? await this.#means.page.raw(this.tab, source.origin, row, allowed.undocumented, signal)
        : undefined;
    return alertFromRow({ row, source, raw, rawAllowed: !row.raw || allowed.rawReads }, crypto.randomUUID());
  }

  /** Whether it ended before the signal said so. */
  async #ended(ledger: Ledger, signal: AbortSignal): Promise<boolean> {
    if (!ledger.running) return true;
    const ended = await new Promise<boolean>((resolve) => {
      this.#ending.set(ledger.id, () => resolve(true));
      if (signal.aborted) resolve(false);
      signal.addEventListener('abort', () => resolve(false), { once: true });
    });
    this.#ending.delete(ledger.id);
    return ended;
  }
}
