import { browser } from 'wxt/browser';
import type { QueueReading } from '../../schema/queue.ts';
import type { Investigator } from '../investigator.ts';
import { allowedOn } from '../launchers.ts';
import type { Ledger } from '../ledger.ts';
import { ReadingError } from '../reading.ts';
import type { Seat } from '../seat.ts';
import { readSettings } from '../settings.ts';
import type { Store } from '../store.ts';
import { BackgroundRows } from './background-rows.ts';
import { outcomeOf } from './outcome.ts';
import { type PageRows, pageRows } from './page-rows.ts';
import { Publisher } from './publisher.ts';
import { Queue, type TriagedRow } from './queue.ts';
import { headOf, type QueueHead, type QueueUpdate } from './queue-view.ts';
import { browserSession } from './session.ts';
import { Triage } from './triage.ts';
import { backgroundAllowed } from './unasked.ts';

/** The rest of the background, as the queues see it. */
export interface QueueDesk {
  store: Store;
  investigator: Investigator;
  seats(): Iterable<Seat>;
  seat(tab: number): Seat;
  /** Shows the tab's panels what its seat holds. */
  show(seat: Seat): Promise<void>;
  listens(tab: number): boolean;
  /** Tells the tab's panels of its queue. */
  tell(tab: number, update: QueueUpdate): void;
}

/** What is known of one tab's list. */
interface Place {
  triage: Triage | undefined;
  publisher: Publisher;
  reading: Promise<void> | undefined;
  /** Somebody waits for it, and is told that it is read. */
  awaited: boolean;
  /** The list changed while it was read. */
  again: boolean;
  /** When it was last read, by the worker's clock, and the next time that is set. */
  readAt: number;
  next: ReturnType<typeof setTimeout> | undefined;
  problem: QueueHead['problem'];
  /** How the page as a whole is known, where its reader takes a list for an alert. */
  listIdentity: string | undefined;
  background: boolean;
  /** Identity of a row that the panel shows as soon as its investigation has begun. */
  showNext: string | undefined;
}

/** A list that goes on changing is read again after so long, in milliseconds: reading it may be a request to the console. */
const changedMs = 3_000;

/** Of investigations kept without their outcome, so many are read for a list: they are older than the queue. */
const readTraces = 200;

/** The queues of all tabs: read, investigated, shown, marked, and taken up again by the next worker. */
export class Queues {
  readonly #desk: QueueDesk;
  readonly #page: PageRows;
  readonly #places = new Map<number, Place>();
  readonly #background: BackgroundRows;
  #restored: Promise<void> | undefined;

  constructor(desk: QueueDesk, page: PageRows = pageRows, pace?: number) {
    this.#desk = desk;
    this.#page = page;
    this.#background = new BackgroundRows(() => this.#unasked(), pace);
  }

  /** The tab's queue; `undefined` where no list was seen. */
  of(tab: number): Triage | undefined {
    return this.#places.get(tab)?.triage;
  }

  /** Takes up what a dead worker left. */
  restore(): Promise<void> {
    this.#restored ??= this.#takeUp().catch((error: unknown) => console.error('The queues cannot be read', error));
    return this.#restored;
  }

  async #takeUp(): Promise<void> {
    for (const { tab, reading, running } of await this.#desk.store.queuesOf(await browserSession())) {
      const place = this.#place(tab);
      if (place.triage) continue;
      place.triage = this.#triage(tab, reading);
      await this.#takeIn(place.triage, reading);
      if (running) place.triage.begin();
      this.#front(tab, place);
      place.publisher.soon();
    }
  }

  /** Reads the tab's list. True where it has one. Never rejects: what went wrong is told in the panel. */
  async look(tab: number, how: { scroll?: boolean; forget?: boolean } = {}): Promise<boolean> {
    await this.restore();
    const place = this.#place(tab);
    if (place.reading && !how.scroll && !how.forget) {
      place.again = true;
      return place.triage !== undefined;
    }
    while (place.reading) await place.reading;
    place.awaited = how.scroll || how.forget || !place.triage;
    place.reading = this.#lookNow(tab, place, how);
    place.publisher.soon();
    await place.reading;
    place.reading = undefined;
    place.readAt = performance.now();
    this.#front(tab, place);
    place.publisher.remark();
    place.publisher.now();
    if (place.again) {
      place.again = false;
      this.rowsChanged(tab);
    }
    return place.triage !== undefined;
  }

  /**
   * Sees whether the tab has a list. Where an alert is open beside it only that is seen, for the way to the list: the console is asked
   * for nothing that nobody has a use for.
   */
  async notice(tab: number): Promise<void> {
    await this.restore();
    const seat = this.#desk.seat(tab);
    const place = this.#place(tab);
    if (place.triage || place.background || !seat.onScreen || seat.onScreen.console === 'generic') {
      await this.look(tab);
      return;
    }
    const read = await this.#page.read(tab, { scroll: false, ask: false }).catch(() => undefined);
    if (place.triage) return;
    const rows = read?.reading.rows.length ?? 0;
    seat.queue = rows > 0 ? { front: false, rows, selected: undefined, picked: false } : undefined;
    await this.#desk.show(seat);
  }

  /** The page says that its list shows other rows. */
  rowsChanged(tab: number): void {
    const place = this.#place(tab);
    place.next ??= setTimeout(
      () => {
        place.next = undefined;
        if (this.#places.get(tab) === place) void this.notice(tab);
      },
      Math.max(0, place.readAt + changedMs - performance.now()),
    );
  }

  async #lookNow(tab: number, place: Place, { scroll = false, forget = false }): Promise<void> {
    try {
      const read = await this.#page.read(tab, { scroll, ask: true });
      place.listIdentity = read?.listIdentity;
      if (read) await this.#read(tab, place, read.reading, forget);
      else this.#gone(place);
      place.problem = undefined;
    } catch (error) {
      // Without a grant for the page there is no list to speak of, unless there was one.
      if (place.triage)
        place.problem = {
          what: error instanceof Error ? error.message : String(error),
          remedy: error instanceof ReadingError ? error.remedy : 'Reload the page and read the list again.',
        };
    }
  }

  async #read(tab: number, place: Place, reading: QueueReading, forget: boolean): Promise<void> {
    const before = place.triage;
    const busy = before?.queue.busy ?? false;
    const known = before?.queue.isOf(reading) && reading.rows.some(({ identity }) => before.queue.of(identity));
    if (!before?.queue.isOf(reading) || (!busy && (forget || !known))) {
      before?.stop();
      place.triage = this.#triage(tab, reading);
    }
    if (!place.triage) return;
    place.background = await backgroundAllowed(reading.origin);
    await this.#takeIn(place.triage, reading);
    await this.#save(tab, place.triage);
    this.#background.kick();
  }

  /** No list is on screen any more. What was found of it stays, as long as anything was. */
  #gone(place: Place): void {
    const { triage } = place;
    if (!triage) return;
    for (const row of triage.queue.rows) row.onPage = false;
    if (!triage.queue.rows.some((row) => row.outcome || row.running || row.wanted)) place.triage = undefined;
  }

  #triage(tab: number, reading: QueueReading): Triage {
    const { investigator } = this.#desk;
    const triage: Triage = new Triage(tab, new Queue(reading), {
      page: this.#page,
      investigator: {
        start: (alert, identity) => investigator.start(alert, identity),
        runningOf: (identity) => investigator.runningOf(identity),
        stop: (ledger) => investigator.stop(ledger),
        // Two ledgers of one investigation would each go on without the other.
        release: (ledger) => {
          if (![...this.#desk.seats()].some((seat) => seat.ledger === ledger)) investigator.release(ledger);
        },
      },
      allowed: (origin) => allowedOn(`${origin}/`),
      changed: () => this.#changed(tab, triage),
    });
    return triage;
  }

  /** New rows, with what is known of them already: those are not investigated again. */
  async #takeIn({ queue }: Triage, reading: QueueReading): Promise<void> {
    const fresh = queue.take(reading);
    const { store, investigator } = this.#desk;
    const stored = await store.latestOfAll(fresh.map(({ row }) => row.identity)).catch(() => new Map());
    let traces = readTraces;
    for (const row of fresh) {
      const latest = stored.get(row.row.identity);
      if (!latest || latest.open === 1) continue;
      let outcome = latest.outcome;
      if (!outcome && traces-- > 0) {
        const state = (await investigator.byId(latest.id))?.state;
        outcome = state && outcomeOf(state);
      }
      if (outcome) queue.settle(row, outcome);
    }
  }

  #changed(tab: number, triage: Triage): void {
    const place = this.#place(tab);
    if (place.triage !== triage) return;
    place.publisher.soon();
    if (!triage.queue.busy) {
      void this.#save(tab, triage);
      this.#background.kick();
    }
  }

  async #save(tab: number, { queue }: Triage): Promise<void> {
    const running = queue.busy;
    const stored = { tab, session: await browserSession(), reading: queue.asRead(), running };
    // A list that cannot be kept is read again.
    await this.#desk.store.withRoom(() => this.#desk.store.queues.put(stored)).catch(() => {});
  }

  begin(tab: number): void {
    const triage = this.of(tab);
    if (!triage) return;
    triage.begin();
    void this.#save(tab, triage);
  }

  /** An investigation went on, of a row or of what is open on a page. */
  ledgerChanged(ledger: Ledger): void {
    for (const [tab, { triage }] of this.#places) {
      const row = triage?.queue.of(ledger.identity);
      if (!triage || !row) continue;
      if (this.#places.get(tab)?.showNext === ledger.identity) void this.show(this.#desk.seat(tab), ledger);
      if (!ledger.running && !row.running) {
        const outcome = ledger.state && outcomeOf(ledger.state);
        if (outcome) triage.queue.settle(row, outcome);
      }
      triage.ledgerChanged(ledger);
      this.#changed(tab, triage);
    }
  }

  /** Whether what the reader calls the alert on screen is the list as a whole. */
  isList(tab: number, identity: string | undefined): boolean {
    return identity !== undefined && this.#places.get(tab)?.listIdentity === identity;
  }

  /** Brings what the seat says of its queue in line with what the panel shows. */
  follow({ tab, queue, ledger, onScreen }: Seat): void {
    if (!queue) return;
    const identity = ledger?.identity ?? onScreen?.identity;
    queue.selected = identity === undefined ? undefined : this.of(tab)?.queue.of(identity)?.id;
  }

  /** Shows an investigation of the list in the tab's panels, with the way back to the list. */
  async show(seat: Seat, ledger: Ledger): Promise<void> {
    const place = this.#place(seat.tab);
    place.showNext = undefined;
    seat.ledger = ledger;
    seat.problem = undefined;
    seat.changes = [];
    if (seat.queue) seat.queue = { ...seat.queue, front: false, picked: true };
    await this.#desk.show(seat);
  }

  showWhenBegun(tab: number, row: TriagedRow): void {
    this.#place(tab).showNext = row.row.identity;
  }

  /** The list comes to the front of the panel where nothing else is there. */
  #front(tab: number, { triage, listIdentity }: Place): void {
    const seat = this.#desk.seat(tab);
    if (!triage) {
      seat.queue = undefined;
      void this.#desk.show(seat);
      return;
    }
    const empty = !seat.ledger && !seat.reading && (!seat.problem || seat.problem.foundNothing === true);
    // What the reader took for the alert is the list.
    if (listIdentity !== undefined && seat.onScreen?.identity === listIdentity) seat.onScreen = undefined;
    const front = seat.queue?.front || (empty && seat.onScreen === undefined);
    if (front && seat.problem?.foundNothing) seat.problem = undefined;
    seat.queue = { front, rows: triage.queue.rows.length, selected: undefined, picked: seat.queue?.picked ?? false };
    void this.#desk.show(seat);
  }

  /** A panel opened; it is told all of it. */
  async join(tab: number): Promise<void> {
    await this.restore();
    this.#places.get(tab)?.publisher.whole();
    // What was asked for comes first; the list is read after it.
    if (!this.#desk.seat(tab).reading) await this.notice(tab);
  }

  /** A page came, or its settings changed: where its console wants it, or it was a queue before, its list is read without a panel. */
  async pageShown(tab: number, url: string): Promise<void> {
    await this.restore();
    if (this.of(tab) || (await backgroundAllowed(url))) await this.look(tab);
  }

  async settingsChanged(): Promise<void> {
    for (const [, place] of this.#places)
      if (place.triage) place.background = await backgroundAllowed(place.triage.queue.source.origin);
    const { consoles } = await readSettings();
    const wanted = consoles.filter(({ background }) => background).map(({ pattern }) => pattern);
    if (wanted.length > 0)
      for (const tab of await browser.tabs.query({ url: wanted }))
        if (tab.id !== undefined && tab.url && !this.of(tab.id)) await this.pageShown(tab.id, tab.url);
    this.#background.kick();
  }

  leave(tab: number): void {
    this.#places.get(tab)?.triage?.stop();
    this.#places.delete(tab);
    void this.#desk.store.queues.delete(tab).catch(() => {});
  }

  #unasked(): Triage | undefined {
    for (const { triage, background } of this.#places.values())
      if (background && triage && !triage.halted && !triage.queue.busy) if (triage.queue.nextUnasked()) return triage;
    return undefined;
  }

  rowOf(tab: number, id: number): TriagedRow | undefined {
    return this.of(tab)?.queue.byId(id);
  }

  #place(tab: number): Place {
    let place = this.#places.get(tab);
    if (!place) {
      const publisher = new Publisher({
        head: () => headOf(this.#place(tab)),
        queue: () => this.of(tab)?.queue,
        listens: () => this.#desk.listens(tab),
        tell: (update) => this.#desk.tell(tab, update),
        mark: (marks) => this.#page.mark(tab, marks),
      });
      place = {
        triage: undefined,
        publisher,
        reading: undefined,
        awaited: false,
        again: false,
        readAt: Number.NEGATIVE_INFINITY,
        next: undefined,
        problem: undefined,
        listIdentity: undefined,
        background: false,
        showNext: undefined,
      };
      this.#places.set(tab, place);
    }
    return place;
  }
}
