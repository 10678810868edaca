import type { Triage } from './triage.ts';

/** At most 25 rows a minute, one at a time, over all tabs together: nobody asked for them. In milliseconds. */
export const paceMs = 60_000 / 25;

/** Investigates rows that nobody asked for, where a console's setting wants that. */
export class BackgroundRows {
  /** The tab whose turn it is; `undefined` where no row is left. */
  readonly #next: () => Triage | undefined;
  readonly #paceMs: number;
  #busy = false;
  #last = Number.NEGATIVE_INFINITY;

  constructor(next: () => Triage | undefined, pace = paceMs) {
    this.#next = next;
    this.#paceMs = pace;
  }

  /** There may be rows. */
  kick(): void {
    if (this.#busy) return;
    this.#busy = true;
    void this.#work().finally(() => {
      this.#busy = false;
    });
  }

  async #work(): Promise<void> {
    while (this.#next()) {
      const wait = this.#last + this.#paceMs - performance.now();
      if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
      // Meanwhile the person may have begun a triage, or left.
      const triage = this.#next();
      if (!triage) return;
      this.#last = performance.now();
      await triage.unasked();
    }
  }
}
