import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Investigator } from '../../../lib/extension/investigator.ts';
import type { RawReading, RowMark } from '../../../lib/extension/messages.ts';
import { PageLeft, type PageRows, type RowsRead } from '../../../lib/extension/queue/page-rows.ts';
import type { EntryView, GroupView, QueueHead } from '../../../lib/extension/queue/queue-view.ts';
import { Queues } from '../../../lib/extension/queue/queues.ts';
import { emptySeat, type Seat } from '../../../lib/extension/seat.ts';
import { Store } from '../../../lib/extension/store.ts';
import { toBase64 } from '../../../lib/schema/base64.ts';
import type { QueueReading, QueueRow } from '../../../lib/schema/queue.ts';

const mails = join(import.meta.dirname, '..', '..', 'mails');
export const tab = 7;

/** A page with a list, as the reader in it answers. */
export class ListPage implements PageRows {
  reading: QueueReading | undefined;
  /** What is below, and comes by scrolling. */
  below: QueueRow[] = [];
  listIdentity: string | undefined;
  marks: readonly RowMark[] = [];
  opened: string[] = [];
  /** The raw source of each row, as a file under tests/mails; what throws is thrown. */
  source: (row: QueueRow) => string | Error | Promise<string | Error> = () => 'honest/github-password-reset.eml';
  asked: string[] = [];
  atOnce = 0;
  mostAtOnce = 0;
  reads = 0;

  constructor(reading?: QueueReading) {
    this.reading = reading;
  }

  async read(_: number, { scroll }: { scroll: boolean }): Promise<RowsRead | undefined> {
    this.reads++;
    const { reading, listIdentity } = this;
    if (!reading) return undefined;
    const rows = scroll ? [...reading.rows, ...this.below] : reading.rows;
    return { reading: { ...reading, rows, more: !scroll && this.below.length > 0 }, listIdentity };
  }

  async mark(_: number, marks: readonly RowMark[]): Promise<void> {
    this.marks = marks;
  }

  async go(_: number, identity: string): Promise<boolean> {
    this.opened.push(identity);
    return this.reading?.rows.some((row) => row.identity === identity) ?? false;
  }

  async raw(
    _: number,
    origin: string,
    row: QueueRow,
    __: boolean,
    signal: AbortSignal,
  ): Promise<RawReading | undefined> {
    if (origin !== this.reading?.origin) throw new PageLeft();
    this.asked.push(row.alert.key);
    this.mostAtOnce = Math.max(this.mostAtOnce, ++this.atOnce);
    try {
      const aborted = new Promise<never>((_, reject) =>
        signal.addEventListener('abort', () => reject(new Error('The page did not answer in time.')), { once: true }),
      );
      const file = await Promise.race([this.source(row), aborted]);
      if (file instanceof Error) throw file;
      const bytes = await readFile(join(mails, file));
      const request = { template: 'GET /api/email/{id}/source', method: 'GET' as const, address: `/${row.alert.key}` };
      return {
        request: { ...request, status: 200, bytes: bytes.length, durationMs: 1 },
        earlier: [],
        mediaType: 'message/rfc822',
        data: toBase64(bytes),
      };
    } finally {
      this.atOnce--;
    }
  }
}

/** The background around a queue, with a panel that listens. `restart` is what a killed worker does. */
export class QueueDesk {
  readonly page: ListPage;
  store: Store;
  investigator!: Investigator;
  queues!: Queues;
  head: QueueHead | undefined;
  entries = new Map<number, EntryView>();
  groups: GroupView[] = [];
  updates = 0;
  listening = true;
  #seats = new Map<number, Seat>();
  readonly #pace: number;

  constructor(name: string, page: ListPage, pace = 1) {
    this.page = page;
    this.#pace = pace;
    this.store = new Store(name);
    this.#begin();
  }

  #begin(): void {
    const { store } = this;
    this.#seats = new Map();
    this.investigator = new Investigator(
      store,
      (ledger) => this.queues.ledgerChanged(ledger),
      () => {},
    );
    this.queues = new Queues(
      {
        store,
        investigator: this.investigator,
        seats: () => this.#seats.values(),
        seat: (id) => this.seat(id),
        show: async (seat) => this.queues.follow(seat),
        listens: () => this.listening,
        tell: (_, { head, entries, groups }) => {
          this.updates++;
          this.head = head;
          if (groups) {
            this.groups = groups;
            this.entries.clear();
          }
          for (const entry of entries) this.entries.set(entry.id, entry);
        },
      },
      this.page,
      this.#pace,
    );
  }

  seat(id = tab): Seat {
    let seat = this.#seats.get(id);
    if (!seat) {
      seat = emptySeat(id);
      this.#seats.set(id, seat);
    }
    return seat;
  }

  async show(seat: Seat): Promise<void> {
    this.queues.follow(seat);
  }

  get triage() {
    const triage = this.queues.of(tab);
    if (!triage) throw new Error('no queue');
    return triage;
  }

  /** What the panel lists, by the alert's key. */
  entry(key: string): EntryView | undefined {
    const row = this.triage.queue.rows.find((one) => one.row.alert.key === key);
    return row && this.entries.get(row.id);
  }

  async settled(): Promise<void> {
    const end = Date.now() + 30_000;
    while (this.triage.queue.busy || this.head?.phase === 'running') {
      if (Date.now() > end) throw new Error('The queue did not come to rest.');
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    // Panels and page are told a moment later.
    await new Promise((resolve) => setTimeout(resolve, 700));
  }

  async restart(): Promise<void> {
    const { name } = this.store;
    this.store.close();
    this.store = new Store(name);
    this.#begin();
    await this.investigator.resume();
    await this.queues.restore();
  }

  async end(): Promise<void> {
    this.queues.leave(tab);
    await this.store.delete();
  }
}
