import { type FSWatcher, watch } from 'node:fs';
import type { Logger } from '../log.ts';
import { describeIntelligence, type Intelligence, loadIntelligence } from './load.ts';

/** Milliseconds without a change before files are read again, and how long changes can put that off. */
const quietMs = 400;
const patienceMs = 5_000;

type Log = Pick<Logger, 'info' | 'warn'>;

export interface FolderOptions {
  log: Log;
  /** Reads files again when they change. */
  watch: boolean;
  quietMs?: number;
}

/**
 * The intelligence folder as it stands. Loading goes on beside everything else; whoever needs it waits with `ready`. When
 * files change they are read again, and the whole set is replaced at once: nobody ever sees half of it.
 */
export class IntelligenceFolder {
  readonly path: string;
  readonly #options: FolderOptions;
  readonly #closed = new AbortController();
  #current: Intelligence | undefined;
  #failure: Error | undefined;
  #loading: Promise<void> | undefined;
  #again = false;
  #watcher: FSWatcher | undefined;
  #timer: NodeJS.Timeout | undefined;
  #changedSince = 0;

  constructor(path: string, options: FolderOptions) {
    this.path = path;
    this.#options = options;
    if (options.watch) this.#watch();
    this.reload();
  }

  /** The newest whole set; waits for the first. Errors: why the folder cannot be read, or that `signal` aborted. */
  async ready(signal: AbortSignal): Promise<Intelligence> {
    signal.throwIfAborted();
    if (!this.#current && this.#loading) await settledOrAborted(this.#loading, signal);
    if (!this.#current) throw this.#failure ?? new Error(`${this.path} is not loaded.`);
    return this.#current;
  }

  /** Reads what has changed. One reading at a time; a change meanwhile makes one more. */
  reload(): void {
    if (this.#closed.signal.aborted) return;
    if (this.#loading) {
      this.#again = true;
      return;
    }
    this.#loading = this.#load().finally(() => {
      this.#loading = undefined;
      if (!this.#again) return;
      this.#again = false;
      this.reload();
    });
  }

  close(): void {
    this.#closed.abort();
    clearTimeout(this.#timer);
    this.#watcher?.close();
  }

  async #load(): Promise<void> {
    const { log } = this.#options;
    const before = this.#current;
    try {
      const next = await loadIntelligence(this.path, before, this.#closed.signal);
      this.#current = next;
      this.#failure = undefined;
      for (const { file, says, remedy, kept } of next.problems)
        log.warn(
          { file, says, remedy },
          kept
            ? 'an intelligence file cannot be used; what was read of it before still serves'
            : 'an intelligence file cannot be used',
        );
      log.info({ folder: this.path, ms: next.loadedMs, holds: describeIntelligence(next) }, 'intelligence is loaded');
    } catch (error) {
      if (this.#closed.signal.aborted) return;
      this.#failure = error instanceof Error ? error : new Error(String(error));
      log.warn(
        { folder: this.path, error: this.#failure.message },
        before
          ? 'the intelligence folder cannot be read; the older set still serves'
          : 'the intelligence folder cannot be read',
      );
    }
  }

  #watch(): void {
    try {
      this.#watcher = watch(this.path, { recursive: true, persistent: false }, () => this.#changed());
      this.#watcher.on('error', (error) => this.#unwatched(error));
    } catch (error) {
      this.#unwatched(error);
    }
  }

  #unwatched(error: unknown): void {
    this.#options.log.warn(
      { folder: this.path, error: String(error) },
      'the intelligence folder cannot be watched; restart the companion after changing it',
    );
  }

  /** Files come in many small writes: they are read once it is quiet, or when patience ends. */
  #changed(): void {
    if (this.#closed.signal.aborted) return;
    const now = performance.now();
    if (this.#changedSince === 0) this.#changedSince = now;
    clearTimeout(this.#timer);
    const quiet = this.#options.quietMs ?? quietMs;
    this.#timer = setTimeout(
      () => {
        this.#changedSince = 0;
        this.reload();
      },
      Math.max(0, Math.min(quiet, this.#changedSince + patienceMs - now)),
    );
    this.#timer.unref();
  }
}

async function settledOrAborted(work: Promise<void>, signal: AbortSignal): Promise<void> {
  let stop = () => {};
  const aborted = new Promise<never>((_, reject) => {
    stop = () => reject(signal.reason);
    signal.addEventListener('abort', stop, { once: true });
  });
  try {
    await Promise.race([work, aborted]);
  } finally {
    signal.removeEventListener('abort', stop);
  }
}
