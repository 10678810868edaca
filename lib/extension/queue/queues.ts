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
import { takeIn } from './known-rows.ts';
import { outcomeOf } from './outcome.ts';
import { type PageRows, pageRows } from './page-rows.ts';
import { asSeen, newPlace, type Place } from './place.ts';
import { Queue, type TriagedRow } from './queue.ts';
import type { QueueUpdate } from './queue-view.ts';
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

/** How a list is looked at: by scrolling too, without what was there before, without asking the console for more. */
interface How {
  scroll?: boolean;
  forget?: boolean;
  ask?: boolean;
}

/** A list that goes on changing is read again after so long, in milliseconds: reading it may be a request to the console. */
const changedMs = 3_000;

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

  /** The tab's queue, for somebody who looks at it: the console is asked for what its list leaves out. */
  async whole(tab: number): Promise<void> {
    if (!this.#place(tab).asked) await this.look(tab);
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
      place.asked = reading.requests.length > 0;
      await takeIn(place.triage.queue, reading, this.#desk);
      if (running) place.triage.begin();
      this.#front(tab, place);
      place.publisher.soon();
    }
  }

  /** Reads the tab's list. True where it has one. Never rejects: what went wrong is told in the panel. */
  async look(tab: number, how: How = {}): Promise<boolean> {
    await this.restore();
    const place = this.#place(tab);
    if (place.reading && !how.scroll && !how.forget) {
      place.again = true;
      return place.triage !== undefined;
    }
    while (place.reading) await place.reading;
    place.awaited = how.scroll || how.forget || (how.ask !== false && !place.triage);
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
   * Looks at the tab's list, if there is one. Beside an open alert the console is asked for nothing that nobody has a use for: which
   * rows there are, and what is known of them, the page itself says.
   */
  async notice(tab: number): Promise<void> {
    await this.restore();
    const { onScreen } = this.#desk.seat(tab);
    const { asked, background } = this.#place(tab);
    await this.look(tab, { ask: asked || background || !onScreen || onScreen.console === 'generic' });
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

  async #lookNow(tab: number, place: Place, { scroll = false, forget = false, ask = true }: How): Promise<void> {
    try {
      const read = await this.#page.read(tab, { scroll, ask });
      place.asked = ask && read !== undefined;
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
    await takeIn(place.triage.queue, reading, this.#desk);
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

  #front(tab: number, place: Place): void {
    const seat = this.#desk.seat(tab);
    seat.queue = asSeen(seat, place);
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
    const background = await backgroundAllowed(url);
    if (this.of(tab) || background) await this.look(tab, { ask: background || this.#place(tab).asked });
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
      place = newPlace({
        listens: () => this.#desk.listens(tab),
        tell: (update) => this.#desk.tell(tab, update),
        mark: (marks) => this.#page.mark(tab, marks),
      });
      this.#places.set(tab, place);
    }
    return place;
  }
}
