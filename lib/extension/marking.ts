import type { MarkContent } from './messages.ts';
import { inject, tellPage } from './reading.ts';
import { isFramed, markOf, type Seat } from './seat.ts';
import { readSettings } from './settings.ts';

/** What a tab's page was told last. */
interface Told {
  mark: MarkContent;
  written: string;
  /** Of which alert the person's picks are noticed there. */
  noticed: string | undefined;
}

/** The pages of tabs. An interface, so that it can be stood in for. */
export interface MarkedTab {
  /** True where the page has what marks are shown with. */
  tell(tab: number, message: { type: 'show-mark'; mark: MarkContent } | { type: 'clear-mark' }): Promise<unknown>;
  inject(tab: number, file: '/hands.js' | '/notice.js'): Promise<void>;
}

/** Marks the alerts on screen. An investigation goes on many times a second: a page is told only what is news to it. */
export class Marking {
  readonly #page: MarkedTab;
  readonly #told = new Map<number, Told>();
  /** Tabs whose page was told last that it shows no mark. */
  readonly #cleared = new Set<number>();

  constructor(page: MarkedTab = { tell: tellPage, inject }) {
    this.#page = page;
  }

  /** Lets the tab's page show the mark of its alert. `again`: the page may have lost it. Never rejects. */
  async show(seat: Seat, again = false): Promise<void> {
    // Of an alert in a frame no title is the page's; what stands beside the page's is about an earlier reading.
    if (isFramed(seat)) return this.#clear(seat.tab, again);
    const mark = markOf(seat);
    const written = JSON.stringify(mark);
    const before = this.#told.get(seat.tab);
    if (!mark || (!again && before?.written === written)) return;
    const told = { mark, written, noticed: again ? undefined : before?.noticed };
    this.#told.set(seat.tab, told);
    this.#cleared.delete(seat.tab);
    try {
      await this.#tell(seat.tab, told);
    } catch {
      // Another page stands there, or none: it is told when it says what it shows.
      this.#told.delete(seat.tab);
    }
  }

  leave(tab: number): void {
    this.#told.delete(tab);
    this.#cleared.delete(tab);
  }

  async #clear(tab: number, again: boolean): Promise<void> {
    if (this.#cleared.has(tab) && !again) return;
    this.#told.delete(tab);
    this.#cleared.add(tab);
    await this.#page.tell(tab, { type: 'clear-mark' }).catch(() => {});
  }

  async #tell(tab: number, told: Told): Promise<void> {
    const had = (await this.#page.tell(tab, { type: 'show-mark', mark: told.mark })) === true;
    if (!had) {
      await this.#page.inject(tab, '/hands.js');
      // Meanwhile there may be a newer one.
      await this.#page.tell(tab, { type: 'show-mark', mark: (this.#told.get(tab) ?? told).mark });
    }
    if ((had && told.noticed === told.mark.identity) || !(await readSettings()).notices) return;
    // It asks the reader which alert that is, and in which document it stands.
    await this.#page.inject(tab, '/notice.js');
    told.noticed = told.mark.identity;
  }
}
