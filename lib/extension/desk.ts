import { browser } from 'wxt/browser';
import type { Alert, Field } from '../schema/alert.ts';
import { CompanionStanding } from './companion-standing.ts';
import { consoleSource } from './console-source.ts';
import { isOpening, rememberDocked } from './docked.ts';
import { Investigator } from './investigator.ts';
import { rememberReading } from './last-readings.ts';
import { allowedOn } from './launchers.ts';
import type { Ledger } from './ledger.ts';
import { framedIdentity } from './make-alert.ts';
import { Marking } from './marking.ts';
import type { OnScreen } from './messages.ts';
import { Noticing } from './noticing.ts';
import { Precedents } from './precedents.ts';
import { rowOnlyGap } from './queue/outcome.ts';
import type { QueueUpdate } from './queue/queue-view.ts';
import { Queues } from './queue/queues.ts';
import { addressOf, askConsole, injectReader, lookAt, ReadingError, readAlert } from './reading.ts';
import { emptySeat, isFramed, type Seat, viewOf } from './seat.ts';
import { readSettings } from './settings.ts';
import { changesOf } from './staleness.ts';
import type { Store } from './store.ts';
import type { PanelView } from './view.ts';

/** What was on screen when the person pressed the launcher. */
export interface Press {
  address: string;
  onScreen: OnScreen | null;
}

/** A panel that listens: docked in a page, in the side panel, or in a tab of its own. */
export interface PanelPort {
  tab: number;
  show(view: PanelView): void;
  showQueue(update: QueueUpdate): void;
}

/** One place per tab: what is on screen there, what was found about it, who looks at it. Holds no rules of its own. */
export class Desk {
  readonly investigator: Investigator;
  /** What the person picks in the consoles. */
  readonly noticing: Noticing;
  readonly #precedents: Precedents;
  readonly queues: Queues;
  readonly #seats = new Map<number, Seat>();
  readonly #panels = new Set<PanelPort>();
  readonly #companion = new CompanionStanding(() => void this.#showAll());
  readonly #marking = new Marking();

  constructor(store: Store) {
    this.investigator = new Investigator(
      store,
      (ledger) => this.#ledgerChanged(ledger),
      (error) => this.#companion.heard(error),
    );
    this.noticing = new Noticing(this.investigator, (tab, ledger) => {
      const seat = this.seat(tab);
      seat.noticed = ledger;
      void this.show(seat);
    });
    this.#precedents = new Precedents(store, this.investigator, (ledger) => {
      for (const seat of this.#seats.values()) if (seat.ledger === ledger) void this.show(seat);
    });
    const panelsOf = (tab: number) => [...this.#panels].filter((panel) => panel.tab === tab);
    this.queues = new Queues({
      store,
      investigator: this.investigator,
      seats: () => this.#seats.values(),
      seat: (tab) => this.seat(tab),
      show: (seat) => this.show(seat),
      listens: (tab) => panelsOf(tab).length > 0,
      tell: (tab, update) => {
        for (const panel of panelsOf(tab)) panel.showQueue(update);
      },
    });
  }

  seat(tab: number): Seat {
    let seat = this.#seats.get(tab);
    if (!seat) {
      seat = emptySeat(tab);
      this.#seats.set(tab, seat);
    }
    return seat;
  }

  leave(tab: number): void {
    this.#seats.delete(tab);
    this.queues.leave(tab);
    this.#marking.leave(tab);
    void rememberDocked(tab, false);
  }

  /** A panel opened; it is told at once what there is. */
  async join(panel: PanelPort): Promise<void> {
    this.#panels.add(panel);
    const seat = this.seat(panel.tab);
    seat.openingSince = 0;
    if (!seat.onScreen && !seat.ledger) {
      try {
        await injectReader(panel.tab);
        await this.alertChanged(panel.tab, await lookAt(panel.tab));
      } catch {
        // Without a grant for the page there is nothing to show until the person asks.
      }
    }
    await this.show(seat);
    void this.queues.join(panel.tab);
    void this.checkCompanion();
  }

  part(panel: PanelPort): void {
    this.#panels.delete(panel);
  }

  get isWatched(): boolean {
    return this.#panels.size > 0;
  }

  /** Whether a panel looks at this tab already, or is about to. */
  isOpen(tab: number): boolean {
    return [...this.#panels].some((panel) => panel.tab === tab) || isOpening(this.seat(tab));
  }

  /** Says in the tab's panels why nothing could be done. */
  fail(tab: number, error: unknown): void {
    const seat = this.seat(tab);
    seat.problem = {
      what: error instanceof Error ? error.message : String(error),
      remedy: error instanceof ReadingError ? error.remedy : 'Reload the page and try again.',
      ...(error instanceof ReadingError && error.foundNothing ? { foundNothing: true } : {}),
    };
    void this.show(seat);
  }

  /** Puts the reader into a page, so that the next press finds it there. */
  async prepare(tab: number): Promise<void> {
    this.investigator.warmUp();
    await injectReader(tab).catch(() => {});
  }

  /**
   * Reads what is on screen, or was when the person pressed, and investigates it. Where that is a list its rows come to the
   * front of the panel, unless `asPage` says that it is one alert.
   */
  async investigate(tab: number, press?: Press, asPage = false): Promise<void> {
    const seat = this.seat(tab);
    if (seat.reading) return;
    this.investigator.warmUp();
    seat.reading = true;
    seat.steps = [];
    seat.problem = undefined;
    const changed = seat.changes.length > 0;
    seat.changes = [];
    seat.ledger = undefined;
    seat.noticed = undefined;
    if (seat.queue) seat.queue.front = false;
    const step = (what: string) => {
      seat.steps.push(what);
      void this.show(seat);
    };
    try {
      const frames = await injectReader(tab);
      const url = (await browser.tabs.get(tab)).url ?? '';
      step('the page');
      if (await this.#isUnderway(seat, press?.onScreen ?? (await lookAt(tab)), changed)) return;
      // Without the reader's own word on what was on screen, the address is all there is to tell by.
      if (press && !press.onScreen && press.address !== (await addressOf(tab)))
        throw new ReadingError('Another alert was opened before this one could be read.', 'Investigate again.');
      const { alert, identity, onScreen, left, broken, speech } = await readAlert(tab, frames, {
        allowed: await allowedOn(url),
        pressed: press?.onScreen ?? undefined,
        step,
      });
      seat.reading = false;
      if (!asPage && alert.reading.shows === 'queue' && (await this.queues.look(tab))) return;
      if (broken) void rememberReading(onScreen, broken);
      const search = consoleSource(onScreen, (question, about) => askConsole(tab, onScreen.origin, question, about));
      if (left) {
        // Investigated all the same, so that going back finds it; the panel belongs to what is on screen.
        await this.investigator.start(alert, identity, search);
        await this.alertChanged(tab, await lookAt(tab));
        return;
      }
      seat.onScreen = onScreen;
      seat.ledger = await this.investigator.start(alert, identity, search, speech);
    } catch (error) {
      seat.reading = false;
      if (!(error instanceof ReadingError && error.foundNothing && (await this.queues.look(tab))))
        this.fail(tab, error);
    } finally {
      seat.reading = false;
      await this.show(seat);
      // What was asked for comes first.
      if (!this.queues.of(tab)) void this.queues.notice(tab);
    }
  }

  /** Joins the investigation of this very alert that goes on already, unless the alert changed since. */
  async #isUnderway(seat: Seat, onScreen: OnScreen | undefined, changed: boolean): Promise<boolean> {
    const running = onScreen && !changed && (await this.investigator.runningOf(onScreen.identity));
    if (!running) return false;
    seat.onScreen = onScreen;
    seat.ledger = running;
    void this.#marking.show(seat, true);
    return true;
  }

  /** Investigates an alert that was made elsewhere, such as a selection. */
  async investigateAlert(tab: number, alert: Alert): Promise<void> {
    const seat = this.seat(tab);
    seat.problem = undefined;
    seat.ledger = await this.investigator.start(alert, `selection:${alert.fingerprint}`);
    await this.show(seat);
  }

  /** Another alert came on screen, or none. What was found about it before comes back at once. */
  async alertChanged(tab: number, shown: OnScreen | undefined): Promise<void> {
    const seat = this.seat(tab);
    const onScreen = this.queues.isList(tab, shown?.identity) ? undefined : shown;
    if (seat.onScreen?.identity === onScreen?.identity && seat.ledger) {
      void this.#marking.show(seat, true);
      return;
    }
    if (seat.onScreen?.identity !== onScreen?.identity) {
      seat.problem = undefined;
      if (seat.queue) seat.queue = { ...seat.queue, front: seat.queue.front && !onScreen, picked: false };
    }
    seat.onScreen = onScreen;
    if (!onScreen && seat.ledger) {
      // The console closed the alert, or covered it with the form in which the note is to go: the panel keeps what it has.
      await this.show(seat);
      return;
    }
    const found = onScreen ? await this.investigator.latestOf(onScreen.identity) : undefined;
    // Meanwhile another alert may have come on screen, or this one's investigation may have begun.
    if (seat.onScreen?.identity !== onScreen?.identity || seat.reading) return;
    // The same alert again keeps what was found, and gets its mark back.
    if (!onScreen || !(seat.ledger?.identity === onScreen.identity || isFramed(seat))) {
      seat.ledger = found;
      seat.changes = [];
    }
    void this.#marking.show(seat, true);
    await this.show(seat);
  }

  /** The alert on screen shows this now. Where that is not what was investigated, the verdict is stale. */
  async contentShown(tab: number, identity: string, fields: readonly Pick<Field, 'path' | 'label' | 'value'>[]) {
    const seat = this.seat(tab);
    const { ledger } = seat;
    if (!ledger || ledger.identity !== identity || seat.onScreen?.identity !== identity) return;
    // What a row shows and what the opened alert shows are two things.
    if (ledger.alert.gaps.some(({ id }) => id === rowOnlyGap)) return;
    const changes = changesOf(ledger.alert.fields, fields);
    if (JSON.stringify(changes) === JSON.stringify(seat.changes)) return;
    seat.changes = changes;
    void this.#marking.show(seat, true);
    await this.show(seat);
  }

  /** A frame that the page cannot look into shows this alert now. Where that is not the one investigated, the verdict is stale. */
  async frameShown(tab: number, shown: { title: string; about: string }): Promise<void> {
    const seat = this.seat(tab);
    const { ledger, onScreen } = seat;
    if (!ledger || !onScreen || !isFramed(seat)) return;
    const same = ledger.identity === framedIdentity(onScreen.identity, shown);
    seat.changes = same
      ? []
      : [{ label: 'Alert', before: ledger.alert.title, now: shown.title || 'its frame was loaded anew' }];
    await this.show(seat);
  }

  /** Asks the companion how it is, and hands over what waited for it. */
  async checkCompanion(): Promise<void> {
    if (await this.#companion.check()) this.#handOverWaiting();
  }

  #handOverWaiting(): void {
    for (const { ledger } of this.#seats.values()) {
      const failed = [...(ledger?.state?.questions.values() ?? [])].some(
        (q) => q.state === 'failed' && q.source.id === 'none',
      );
      if (ledger && failed && ledger.state?.writer === 'browser' && !ledger.running) this.investigator.handOver(ledger);
    }
  }

  #ledgerChanged(ledger: Ledger): void {
    void this.noticing.ledgerChanged(ledger);
    this.#precedents.ledgerChanged(ledger);
    this.queues.ledgerChanged(ledger);
    for (const seat of this.#seats.values()) {
      if (seat.noticed === ledger) void this.show(seat);
      if (seat.ledger !== ledger && !(seat.onScreen?.identity === ledger.identity && !seat.reading)) continue;
      seat.ledger = ledger;
      void this.#marking.show(seat);
      void this.show(seat);
    }
  }

  async show(seat: Seat): Promise<void> {
    const panels = [...this.#panels].filter((panel) => panel.tab === seat.tab);
    if (panels.length === 0) return;
    this.queues.follow(seat);
    const { panel: place } = await readSettings();
    const view = viewOf(seat, this.#companion.view, place, seat.ledger && (await this.#precedents.of(seat.ledger)));
    for (const panel of panels) panel.show(view);
  }

  async #showAll(): Promise<void> {
    for (const seat of this.#seats.values()) await this.show(seat);
  }
}
