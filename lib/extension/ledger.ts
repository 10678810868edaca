import { seal } from '../engine/chain.ts';
import { fold, type Investigation } from '../engine/fold.ts';
import { signHead } from '../engine/head.ts';
import type { Alert } from '../schema/alert.ts';
import type { SignedHead, TraceData, TraceEvent } from '../schema/trace.ts';
import type { ConsoleSpeech } from './messages.ts';
import { outcomeOf } from './queue/outcome.ts';
import type { Store } from './store.ts';

/**
 * One investigation in the browser: its trace, saved event by event, and its fold. The one place where the browser
 * writes a trace.
 */
export class Ledger {
  readonly id: string;
  readonly identity: string;
  readonly alert: Alert;
  events: TraceEvent[];
  /** True while somebody is writing. */
  running = false;
  /** The console's own words and links, as of the reading that this investigates. */
  speech: ConsoleSpeech | undefined;
  /** Why the browser could not save all of this; empty where it did. */
  unsaved = '';
  readonly #store: Store;
  readonly #changed: (ledger: Ledger) => void;
  #tail: Promise<unknown> = Promise.resolve();
  readonly #arrived: TraceEvent[] = [];

  constructor(store: Store, identity: string, alert: Alert, events: TraceEvent[], changed: (ledger: Ledger) => void) {
    this.id = alert.id;
    this.identity = identity;
    this.alert = alert;
    this.events = events;
    this.#store = store;
    this.#changed = changed;
  }

  get state(): Investigation | undefined {
    return fold(this.events);
  }

  get last(): TraceEvent | undefined {
    return this.events.at(-1);
  }

  /**
   * Takes in an event that somebody sealed: the engine here, or the companion. Resolves when it is saved, and only then
   * is anybody told; those that come while the disk is busy are saved together.
   */
  take(event: TraceEvent): Promise<void> {
    this.#arrived.push(event);
    return this.#inTurn(() => this.#save());
  }

  /** Seals an event of the browser's own at the end of the trace. */
  write(data: TraceData): Promise<TraceEvent> {
    return this.#inTurn(async () => {
      await this.#save();
      const event = await seal(this.last, data, {
        investigation: this.id,
        writer: 'browser',
        at: new Date().toISOString(),
      });
      this.#arrived.push(event);
      await this.#save();
      return event;
    });
  }

  /** Takes over the companion's course: once paired its store is the truth. */
  adopt(events: readonly TraceEvent[]): Promise<void> {
    return this.#inTurn(async () => {
      await this.keep(() => this.#store.replaceTrace(this.id, events));
      this.events = [...events];
      this.#changed(this);
    });
  }

  async setRunning(running: boolean, writer: 'browser' | 'companion' = 'browser'): Promise<void> {
    this.running = running;
    await this.keep(() =>
      this.#store.investigations.update(this.id, {
        ...(running ? {} : this.#outcome()),
        open: running ? 1 : 0,
        writer,
        updatedAt: Date.now(),
      }),
    );
    this.#changed(this);
  }

  /** Lists show what came of an investigation without reading its trace. */
  #outcome() {
    const outcome = this.state && outcomeOf(this.state);
    return outcome ? { outcome } : {};
  }

  /** The browser's signature over the trace as it stands. */
  async head(): Promise<SignedHead[]> {
    const { last } = this;
    return last ? [await signHead(last, 'browser', await this.#store.signingKeys())] : [];
  }

  /**
   * Writes to the browser's store. Where it is full or broken the investigation goes on in memory, and says so: what was
   * found must be seen, and a paired companion keeps it all the same.
   */
  async keep(write: () => Promise<unknown>): Promise<void> {
    try {
      await this.#store.withRoom(write);
    } catch (error) {
      this.unsaved = error instanceof Error ? error.name : String(error);
    }
  }

  async #save(): Promise<void> {
    const fresh = this.#arrived.splice(0).filter((event) => event.seq >= this.events.length);
    if (fresh.length === 0) return;
    await this.keep(() => this.#store.append(fresh));
    this.events.push(...fresh);
    // After its end a person may still say what they think of it.
    if (!this.running) await this.keep(() => this.#store.investigations.update(this.id, this.#outcome()));
    this.#changed(this);
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const mine = this.#tail.then(work, work);
    this.#tail = mine.catch(() => {});
    return mine;
  }
}
