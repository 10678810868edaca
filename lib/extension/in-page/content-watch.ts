/** How long changes are gathered before the fields are read again, in milliseconds. */
const restMs = 500;

/** Reads what is shown again some time after the page changed: at most once in that time, however much it changes. */
export class ContentWatch {
  readonly #look: () => void;
  readonly #signal: AbortSignal;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #last: string | undefined;

  constructor(look: () => void, signal: AbortSignal) {
    this.#look = look;
    this.#signal = signal;
  }

  /** The page changed, or a mark was set. */
  soon(): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      if (!this.#signal.aborted) this.#look();
    }, restMs);
  }

  /** True where this differs from what was last told. */
  isNews(content: unknown): boolean {
    const text = JSON.stringify(content);
    if (text === this.#last) return false;
    this.#last = text;
    return true;
  }

  /** Another alert is on screen: whatever it shows is news. */
  forget(): void {
    this.#last = undefined;
  }
}
