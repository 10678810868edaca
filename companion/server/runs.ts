import { EventEmitter, on } from 'node:events';
import { seal } from '../../lib/engine/chain.ts';
import { systemClock } from '../../lib/engine/clock.ts';
import { fold } from '../../lib/engine/fold.ts';
import { signHead } from '../../lib/engine/head.ts';
import { investigate } from '../../lib/engine/investigate.ts';
import type { Organisation } from '../../lib/schema/organisation.ts';
import type { Source } from '../../lib/schema/source.ts';
import type { TraceData, TraceEvent } from '../../lib/schema/trace.ts';
import { signals } from '../../lib/signals/index.ts';
import type { CompanionKeys } from '../keys.ts';
import type { Logger } from '../log.ts';
import type { InvestigationStore } from '../store/investigations.ts';

/** How many investigations run at once, and how many may wait. */
export const parallelRuns = 4;
export const waitingRuns = 200;

export interface RunsOptions {
  store: InvestigationStore;
  sources: readonly Source[];
  keys: CompanionKeys;
  log: Logger;
  organisation: Organisation;
}

/**
 * The companion as a writer: continues investigations that were handed over, one writer each. Every event is in the
 * store before anyone hears of it.
 */
export class Runs {
  readonly #options: RunsOptions;
  readonly #news = new EventEmitter();
  readonly #running = new Map<string, AbortController>();
  readonly #waiting: string[] = [];
  /** Appends of one investigation follow each other, whoever makes them. */
  readonly #tails = new Map<string, Promise<unknown>>();
  #closed = false;

  constructor(options: RunsOptions) {
    this.#options = options;
    this.#news.setMaxListeners(0);
  }

  /** Starts a run, or puts it in the queue. False where the queue is full. */
  start(id: string): boolean {
    if (this.#closed || this.#running.has(id) || this.#waiting.includes(id)) return true;
    if (this.#running.size >= parallelRuns) {
      if (this.#waiting.length >= waitingRuns) return false;
      this.#waiting.push(id);
      return true;
    }
    const controller = new AbortController();
    this.#running.set(id, controller);
    this.#run(id, controller.signal)
      .catch((error: unknown) => this.#options.log.error({ investigation: id, error: String(error) }, 'the run failed'))
      .finally(() => {
        this.#running.delete(id);
        this.#news.emit(id, 'idle');
        const next = this.#waiting.shift();
        if (next !== undefined) this.start(next);
      });
    return true;
  }

  /** Stops a run; what it has written stays. */
  stop(id: string): boolean {
    const waiting = this.#waiting.indexOf(id);
    if (waiting >= 0) this.#waiting.splice(waiting, 1);
    const controller = this.#running.get(id);
    controller?.abort();
    return waiting >= 0 || controller !== undefined;
  }

  isRunning(id: string): boolean {
    return this.#running.has(id) || this.#waiting.includes(id);
  }

  /** Appends an event that a person caused: feedback, an approval. */
  append(id: string, data: TraceData): Promise<TraceEvent> {
    return this.#inTurn(id, async () => {
      const last = (await this.#options.store.events(id)).at(-1);
      const event = await seal(last, data, { investigation: id, writer: 'companion', at: systemClock.now() });
      await this.#publish(event);
      await this.#sign(event);
      return event;
    });
  }

  /**
   * Events after a number, first those in the store and then those to come, until `signal` aborts; `idle` whenever
   * nobody is writing any more.
   */
  async *follow(id: string, after: number, signal: AbortSignal): AsyncGenerator<TraceEvent | 'idle'> {
    const heard = on(this.#news, id, { signal });
    let last = after;
    for (const event of await this.#options.store.events(id, after)) {
      last = event.seq;
      yield event;
    }
    if (!this.isRunning(id)) yield 'idle';
    try {
      for await (const [event] of heard as AsyncIterable<[TraceEvent | 'idle']>) {
        if (event === 'idle') {
          if (!this.isRunning(id)) yield event;
          continue;
        }
        if (event.seq <= last) continue;
        last = event.seq;
        yield event;
      }
    } catch (error) {
      if (!signal.aborted) throw error;
    }
  }

  /** Stops all runs; they are taken up again at the next start. */
  close(): void {
    this.#closed = true;
    this.#waiting.length = 0;
    for (const controller of this.#running.values()) controller.abort();
  }

  async #run(id: string, signal: AbortSignal): Promise<void> {
    const { store, sources, log, organisation } = this.#options;
    const alert = await store.alert(id);
    const trace = await store.events(id);
    const state = fold(trace);
    if (!alert || !state) return;
    const started = performance.now();
    let last = trace.at(-1);
    const events = investigate(alert, sources, {
      investigation: id,
      writer: 'companion',
      clock: systemClock,
      prior: state.prior,
      signals,
      organisation,
      trace,
      unanswered: 'note-gap',
      keep: (digest, text) => store.keepAnswer(digest, text),
      recall: (digest) => store.answer(digest),
      signal,
    });
    for await (const event of events) {
      await this.#inTurn(id, async () => {
        // A person may have written in between; then this event follows theirs.
        const newest = (await store.events(id, event.seq - 1)).at(-1);
        const placed = newest
          ? await seal(newest, event.data, { investigation: id, writer: 'companion', at: event.at })
          : event;
        await this.#publish(placed);
        last = placed;
      });
    }
    if (last) await this.#sign(last);
    await store.index(id);
    log.info({ investigation: id, events: last?.seq, ms: Math.round(performance.now() - started) }, 'investigated');
  }

  async #publish(event: TraceEvent): Promise<void> {
    await this.#options.store.append(event);
    this.#news.emit(event.investigation, event);
  }

  async #sign(event: TraceEvent): Promise<void> {
    await this.#options.store.addHead(event.investigation, await signHead(event, 'companion', this.#options.keys.pair));
  }

  #inTurn<T>(id: string, work: () => Promise<T>): Promise<T> {
    const before = this.#tails.get(id) ?? Promise.resolve();
    const mine = before.then(work, work);
    const tail = mine
      .catch(() => {})
      .finally(() => {
        if (this.#tails.get(id) === tail) this.#tails.delete(id);
      });
    this.#tails.set(id, tail);
    return mine;
  }
}
