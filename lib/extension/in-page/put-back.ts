/** So often at once, in so long, in milliseconds. */
const atOnce = 5;
const whileMs = 1000;
/** So often after that, one in each `whileMs`; then the page has its will. */
const later = 30;

/**
 * Puts an element of ours back where the page dropped it. Frameworks do so now and then; a page that takes it out each
 * time would never come to rest, since page and extension are told of each other's changes before anything else happens.
 */
export class PutBack {
  readonly #signal: AbortSignal;
  #recent: number[] = [];
  #late = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(signal: AbortSignal) {
    this.#signal = signal;
  }

  /** Runs `put` now, or in a while, or not at all. */
  try(put: () => void): void {
    const now = performance.now();
    this.#recent = this.#recent.filter((at) => now - at < whileMs);
    if (this.#recent.length < atOnce) {
      this.#recent.push(now);
      put();
      return;
    }
    if (this.#timer !== undefined || this.#late >= later) return;
    this.#late++;
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      if (!this.#signal.aborted) put();
    }, whileMs);
  }

  /** Another alert: the page may have been of two minds about the last one only. */
  forget(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#late = 0;
  }
}
