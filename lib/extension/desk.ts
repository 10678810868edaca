import { browser } from 'wxt/browser';
import { proposeActions } from '../action/propose.ts';
import { percent, verdictWords } from '../note/words.ts';
import type { Alert } from '../schema/alert.ts';
import { CompanionClient, CompanionError } from './companion-client.ts';
import { Investigator } from './investigator.ts';
import { rawReadsAllowed } from './launchers.ts';
import type { Ledger } from './ledger.ts';
import type { MarkContent, OnScreen } from './messages.ts';
import { injectReader, lookAt, ReadingError, readAlert, tellPage } from './reading.ts';
import { changeSettings, readSettings } from './settings.ts';
import type { Store } from './store.ts';
import { type CompanionView, investigationView, type PanelView } from './view.ts';

/** What goes on in one tab. */
interface Seat {
  tab: number;
  onScreen: OnScreen | undefined;
  /** The investigation that the panel shows, if any. */
  ledger: Ledger | undefined;
  reading: boolean;
  steps: string[];
  problem: PanelView['problem'];
  docked: boolean;
  collapsed: boolean;
}

/** What was on screen when the person pressed the launcher. */
export interface Press {
  address: string;
  onScreen: OnScreen | null;
}

/** A panel that listens: docked in a page, in the side panel, or in a tab of its own. */
export interface PanelPort {
  tab: number;
  show(view: PanelView): void;
}

const dockedKey = 'docked';

/** One place per tab: what is on screen there, what was found about it, who looks at it. Holds no rules of its own. */
export class Desk {
  readonly investigator: Investigator;
  readonly #seats = new Map<number, Seat>();
  readonly #panels = new Set<PanelPort>();
  #companion: CompanionView = { state: 'connecting', says: 'Looking for the companion.' };

  constructor(store: Store) {
    this.investigator = new Investigator(
      store,
      (ledger) => this.#ledgerChanged(ledger),
      (error) => this.#heard(error),
    );
  }

  seat(tab: number): Seat {
    let seat = this.#seats.get(tab);
    if (!seat) {
      seat = {
        tab,
        onScreen: undefined,
        ledger: undefined,
        reading: false,
        steps: [],
        problem: undefined,
        docked: false,
        collapsed: false,
      };
      this.#seats.set(tab, seat);
    }
    return seat;
  }

  leave(tab: number): void {
    this.#seats.delete(tab);
    void this.#rememberDocked(tab, false);
  }

  /** A panel opened; it is told at once what there is. */
  async join(panel: PanelPort): Promise<void> {
    this.#panels.add(panel);
    const seat = this.seat(panel.tab);
    if (!seat.onScreen && !seat.ledger) {
      try {
        await injectReader(panel.tab);
        await this.alertChanged(panel.tab, await lookAt(panel.tab));
      } catch {
        // Without a grant for the page there is nothing to show until the person asks.
      }
    }
    await this.#show(seat);
    void this.checkCompanion();
  }

  part(panel: PanelPort): void {
    this.#panels.delete(panel);
  }

  get isWatched(): boolean {
    return this.#panels.size > 0;
  }

  /** Opens the docked panel in a tab. `secret` is what the frame must show. */
  async openPanel(tab: number, secret: string): Promise<void> {
    await injectReader(tab);
    const { panel } = await readSettings();
    await tellPage(tab, { type: 'show-panel', secret, side: panel.side, width: panel.width });
    this.seat(tab).docked = true;
    this.seat(tab).collapsed = false;
    await this.#rememberDocked(tab, true);
  }

  /** Whether a panel looks at this tab already. */
  isOpen(tab: number): boolean {
    return [...this.#panels].some((panel) => panel.tab === tab);
  }

  /** Says in the tab's panels why nothing could be done. */
  fail(tab: number, error: unknown): void {
    const seat = this.seat(tab);
    seat.problem = {
      what: error instanceof Error ? error.message : String(error),
      remedy: error instanceof ReadingError ? error.remedy : 'Reload the page and try again.',
    };
    void this.#show(seat);
  }

  /** The page was loaded anew: the panel comes back where it stood. */
  async wasDocked(tab: number): Promise<boolean> {
    const stored = (await browser.storage.session.get(dockedKey))[dockedKey];
    return Array.isArray(stored) && stored.includes(tab);
  }

  async placePanel(
    tab: number,
    change: {
      side?: 'left' | 'right' | undefined;
      width?: number | undefined;
      collapsed?: boolean | undefined;
      close?: boolean | undefined;
    },
  ): Promise<void> {
    const { panel } = await readSettings();
    if (change.close) {
      await tellPage(tab, { type: 'hide-panel' }).catch(() => {});
      this.seat(tab).docked = false;
      await this.#rememberDocked(tab, false);
      return;
    }
    const next = { side: change.side ?? panel.side, width: change.width ?? panel.width };
    const seat = this.seat(tab);
    seat.collapsed = change.collapsed ?? seat.collapsed;
    if (next.side !== panel.side || next.width !== panel.width) await changeSettings({ panel: next });
    await tellPage(tab, { type: 'place-panel', ...next, collapsed: seat.collapsed }).catch(() => {});
    await this.#show(seat);
  }

  /** Puts the reader into a page, so that the next press finds it there. */
  async prepare(tab: number): Promise<void> {
    this.investigator.warmUp();
    await injectReader(tab).catch(() => {});
  }

  /** Reads what is on screen, or was when the person pressed, and investigates it. */
  async investigate(tab: number, press?: Press): Promise<void> {
    const seat = this.seat(tab);
    if (seat.reading) return;
    this.investigator.warmUp();
    seat.reading = true;
    seat.steps = [];
    seat.problem = undefined;
    seat.ledger = undefined;
    const step = (what: string) => {
      seat.steps.push(what);
      void this.#show(seat);
    };
    try {
      const frames = await injectReader(tab);
      const url = (await browser.tabs.get(tab)).url ?? '';
      step('the page');
      // Without the reader's own word on what was on screen, the address is all there is to tell by.
      if (press && !press.onScreen && url !== '' && press.address !== url)
        throw new ReadingError('Another alert was opened before this one could be read.', 'Investigate again.');
      const { alert, onScreen, left } = await readAlert(tab, frames, {
        rawAllowed: await rawReadsAllowed(url),
        pressed: press?.onScreen ?? undefined,
        step,
      });
      seat.reading = false;
      if (left) {
        // Investigated all the same, so that going back finds it; the panel belongs to what is on screen.
        await this.investigator.start(alert, onScreen.identity);
        await this.alertChanged(tab, await lookAt(tab));
        return;
      }
      seat.onScreen = onScreen;
      seat.ledger = await this.investigator.start(alert, onScreen.identity);
    } catch (error) {
      this.fail(tab, error);
    } finally {
      seat.reading = false;
      await this.#show(seat);
    }
  }

  /** Investigates an alert that was made elsewhere, such as a selection. */
  async investigateAlert(tab: number, alert: Alert): Promise<void> {
    const seat = this.seat(tab);
    seat.problem = undefined;
    seat.ledger = await this.investigator.start(alert, `selection:${alert.fingerprint}`);
    await this.#show(seat);
  }

  /** Another alert came on screen, or none. What was found about it before comes back at once. */
  async alertChanged(tab: number, onScreen: OnScreen | undefined): Promise<void> {
    const seat = this.seat(tab);
    if (seat.onScreen?.identity === onScreen?.identity && seat.ledger) {
      this.#mark(seat);
      return;
    }
    seat.onScreen = onScreen;
    seat.problem = undefined;
    if (!onScreen && seat.ledger) {
      // The console closed the alert, or covered it with the form in which the note is to go: the panel keeps what it has.
      await this.#show(seat);
      return;
    }
    const found = onScreen ? await this.investigator.latestOf(onScreen.identity) : undefined;
    if (seat.onScreen?.identity !== onScreen?.identity) return;
    seat.ledger = found;
    this.#mark(seat);
    await this.#show(seat);
  }

  /** Asks the companion how it is, and hands over what waited for it. */
  async checkCompanion(): Promise<void> {
    const { pairing } = await readSettings();
    if (!pairing) {
      this.#companion = {
        state: 'unpaired',
        says: 'No companion is paired; the browser investigates alone.',
        remedy: 'Start one with npx sidelight serve and pair it in the options.',
      };
    } else {
      try {
        const health = await new CompanionClient(pairing.address, pairing.token).health();
        this.#companion = {
          state: 'connected',
          says: health.model === 'set' ? 'Companion with a language model' : 'Companion, no language model',
        };
        this.#handOverWaiting();
      } catch (error) {
        this.#heard(
          error instanceof CompanionError ? error : new CompanionError('failed', String(error), 'Try again.'),
        );
      }
    }
    await this.#showAll();
  }

  /** Shows a tab's panels what there is. */
  async refresh(tab: number): Promise<void> {
    await this.#show(this.seat(tab));
  }

  #handOverWaiting(): void {
    for (const { ledger } of this.#seats.values()) {
      const failed = [...(ledger?.state?.questions.values() ?? [])].some(
        (q) => q.state === 'failed' && q.source.id === 'none',
      );
      if (ledger && failed && ledger.state?.writer === 'browser' && !ledger.running) this.investigator.handOver(ledger);
    }
  }

  #heard(error: CompanionError | undefined): void {
    if (!error)
      this.#companion =
        this.#companion.state === 'connected' ? this.#companion : { state: 'connected', says: 'Companion' };
    else
      this.#companion = {
        state: error.trouble === 'not-paired' || error.trouble === 'version' ? 'refused' : 'absent',
        says: error.message,
        remedy: error.remedy,
      };
    void this.#showAll();
  }

  #ledgerChanged(ledger: Ledger): void {
    for (const seat of this.#seats.values()) {
      if (seat.ledger !== ledger && !(seat.onScreen?.identity === ledger.identity && !seat.reading)) continue;
      seat.ledger = ledger;
      this.#mark(seat);
      void this.#show(seat);
    }
  }

  #mark(seat: Seat): void {
    const state = seat.ledger?.state;
    const identity = seat.onScreen?.identity;
    if (!state?.verdict || identity === undefined || seat.ledger?.identity !== identity) return;
    const { verdict } = state;
    const mark: MarkContent = {
      identity,
      verdict: verdict.name,
      words: verdictWords[verdict.name],
      probability: percent(verdict.threatProbability),
      reason: verdict.reason,
      next: proposeActions(state)[0]?.title ?? '',
      final: verdict.final,
    };
    tellPage(seat.tab, { type: 'show-mark', mark }).catch(() => {});
  }

  async #show(seat: Seat): Promise<void> {
    const panels = [...this.#panels].filter((panel) => panel.tab === seat.tab);
    if (panels.length === 0) return;
    const { panel: place } = await readSettings();
    const view = this.#view(seat, place);
    for (const panel of panels) panel.show(view);
  }

  async #showAll(): Promise<void> {
    for (const seat of this.#seats.values()) await this.#show(seat);
  }

  #view(seat: Seat, place: Omit<PanelView['place'], 'collapsed'>): PanelView {
    const state = seat.ledger?.state;
    const running = seat.ledger?.running ?? false;
    const onScreen = seat.onScreen && {
      console: seat.onScreen.consoleTitle,
      title: seat.onScreen.alert.title,
      about: seat.onScreen.alert.about,
    };
    const phase = seat.reading
      ? 'reading'
      : seat.problem
        ? 'failed'
        : state
          ? running
            ? 'investigating'
            : 'done'
          : seat.onScreen
            ? 'not-investigated'
            : 'nothing';
    return {
      phase,
      companion: this.#companion,
      onScreen,
      steps: seat.steps,
      problem: seat.problem,
      investigation: state && seat.ledger ? investigationView(state, seat.ledger.events, running) : undefined,
      place: { ...place, collapsed: seat.collapsed },
    };
  }

  async #rememberDocked(tab: number, docked: boolean): Promise<void> {
    const stored = (await browser.storage.session.get(dockedKey))[dockedKey];
    const tabs = new Set(Array.isArray(stored) ? stored.filter((id) => typeof id === 'number') : []);
    if (docked) tabs.add(tab);
    else tabs.delete(tab);
    await browser.storage.session.set({ [dockedKey]: [...tabs].slice(-200) });
  }
}
