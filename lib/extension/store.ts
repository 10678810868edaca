import Dexie, { type EntityTable, type Table } from 'dexie';
import type { Alert } from '../schema/alert.ts';
import type { DecidedCase } from '../schema/api.ts';
import type { QueueReading } from '../schema/queue.ts';
import type { TraceEvent } from '../schema/trace.ts';
import type { Disposition } from '../schema/verdict.ts';
import type { ConsoleSpeech } from './messages.ts';
import type { Outcome } from './queue/outcome.ts';

/**
 * How many investigations the browser keeps; the oldest go first. More than a queue has rows, so that its last ones do not push
 * out its first. Once paired the companion's store is the truth.
 */
export const keptInvestigations = 1_500;
/** What people decided is a few hundred bytes each. */
export const keptDecisions = 5_000;

export interface StoredInvestigation {
  id: string;
  /** The alert's identity on screen (`lib/page/identity.ts`). */
  identity: string;
  createdAt: number;
  updatedAt: number;
  /** True while somebody writes, or should: what a dead worker left is found by it. */
  open: 0 | 1;
  writer: 'browser' | 'companion';
  /** The console's own words and links for this alert. */
  speech?: ConsoleSpeech;
  /** What came of it when it was last at rest; older ones were kept without. */
  outcome?: Outcome;
}

/** What a person decided of an alert, kept longer than its investigation: the next like it comes back to it. */
export interface StoredDecision {
  investigation: string;
  /** `what` and `value` of its likenesses, each as one text. */
  alike: string[];
  fingerprint: string;
  disposition: Disposition;
  person: string;
  reason: string;
  at: string;
  how?: DecidedCase['how'];
}

/** A tab's list, so that the next worker goes on with it. */
export interface StoredQueue {
  tab: number;
  /** Of the browser: tabs have other numbers in the next one. */
  session: string;
  reading: QueueReading;
  /** Its rows were being investigated. */
  running: boolean;
}

interface StoredAlert {
  investigation: string;
  /** With texts and raw artifacts, so that a companion that comes back can go on. */
  alert: Alert;
}

interface StoredAnswer {
  digest: string;
  investigation: string;
  text: string;
}

interface StoredKey {
  name: 'browser';
  pair: CryptoKeyPair;
}

/** The browser's own store. The background is its only owner: panels in consoles may have no IndexedDB at all. */
export class Store extends Dexie {
  investigations!: EntityTable<StoredInvestigation, 'id'>;
  events!: Table<TraceEvent, [string, number]>;
  alerts!: EntityTable<StoredAlert, 'investigation'>;
  answers!: EntityTable<StoredAnswer, 'digest'>;
  keys!: EntityTable<StoredKey, 'name'>;
  decisions!: EntityTable<StoredDecision, 'investigation'>;
  queues!: EntityTable<StoredQueue, 'tab'>;

  constructor(name = 'sidelight') {
    // Relaxed: safe when browser or worker die, not when the power fails; a verdict does not wait for the disk to settle.
    super(name, { chromeTransactionDurability: 'relaxed' });
    this.version(1).stores({
      investigations: 'id, identity, updatedAt, open',
      events: '[investigation+seq], investigation',
      alerts: 'investigation',
      answers: 'digest, investigation',
      keys: 'name',
    });
    this.version(2).stores({ decisions: 'investigation, *alike, at', queues: 'tab' });
  }

  async create(investigation: StoredInvestigation, alert: Alert): Promise<void> {
    await this.transaction('rw', this.investigations, this.alerts, async () => {
      await this.investigations.put(investigation);
      await this.alerts.put({ investigation: investigation.id, alert });
    });
  }

  /** Adds events of one investigation. Adding the same ones again changes nothing. */
  async append(events: readonly TraceEvent[]): Promise<void> {
    const [first] = events;
    if (!first) return;
    await this.transaction('rw', this.events, this.investigations, async () => {
      await this.events.bulkPut([...events]);
      await this.investigations.update(first.investigation, { updatedAt: Date.now() });
    });
  }

  async trace(id: string): Promise<TraceEvent[]> {
    return this.events.where('[investigation+seq]').between([id, Dexie.minKey], [id, Dexie.maxKey]).toArray();
  }

  /** An investigation with its alert and trace; `undefined` where it is not kept. */
  async whole(
    id: string,
  ): Promise<{ identity: string; alert: Alert; events: TraceEvent[]; speech: ConsoleSpeech | undefined } | undefined> {
    const [stored, alert, events] = await Promise.all([
      this.investigations.get(id),
      this.alerts.get(id),
      this.trace(id),
    ]);
    return stored && alert
      ? { identity: stored.identity, alert: alert.alert, events, speech: stored.speech }
      : undefined;
  }

  /** Investigations that somebody was writing when the worker or the browser ended. */
  async leftOpen(): Promise<string[]> {
    return this.investigations.where('open').equals(1).primaryKeys();
  }

  /** Puts the companion's course of an investigation in place of the browser's. */
  async replaceTrace(id: string, events: readonly TraceEvent[]): Promise<void> {
    await this.transaction('rw', this.events, async () => {
      await this.events.where('investigation').equals(id).delete();
      await this.events.bulkPut([...events]);
    });
  }

  /** The newest investigation of an alert. */
  async latestOf(identity: string): Promise<StoredInvestigation | undefined> {
    const all = await this.investigations.where('identity').equals(identity).sortBy('createdAt');
    return all.at(-1);
  }

  /** Keeps what a person decided of an alert, or forgets it where they took it back. */
  async decide(investigation: string, decision: StoredDecision | undefined): Promise<void> {
    if (!decision) {
      await this.decisions.delete(investigation);
      return;
    }
    await this.decisions.put(decision);
    const over = (await this.decisions.count()) - keptDecisions;
    if (over > 0) await this.decisions.bulkDelete(await this.decisions.orderBy('at').limit(over).primaryKeys());
  }

  /** The newest decisions on alerts that share one of these likenesses. */
  async decidedAlike(alike: readonly string[], limit: number): Promise<StoredDecision[]> {
    const found = await this.decisions.where('alike').anyOf(alike).distinct().toArray();
    return found.sort((a, b) => (a.at < b.at ? 1 : -1)).slice(0, limit);
  }

  /** The newest investigation of each of these alerts, by identity; those that nobody investigated are not in it. */
  async latestOfAll(identities: readonly string[]): Promise<Map<string, StoredInvestigation>> {
    const all = await this.investigations.where('identity').anyOf(identities).sortBy('createdAt');
    return new Map(all.map((stored) => [stored.identity, stored]));
  }

  /** The queues of this session of the browser; those of others go. */
  async queuesOf(session: string): Promise<StoredQueue[]> {
    const [own, others] = [[] as StoredQueue[], [] as number[]];
    await this.queues.each((queue) => (queue.session === session ? own.push(queue) : others.push(queue.tab)));
    await this.queues.bulkDelete(others);
    return own;
  }

  /** Writes; where the disk's share for the extension is used up, the older half goes and it is tried once more. */
  async withRoom<T>(write: () => Promise<T>): Promise<T> {
    try {
      return await write();
    } catch (error) {
      if (!isQuota(error)) throw error;
      await this.prune(Math.floor((await this.investigations.count()) / 2));
      return write();
    }
  }

  /** Lets the oldest go. Never one that is open. */
  async prune(keep = keptInvestigations): Promise<void> {
    const count = await this.investigations.count();
    if (count <= keep) return;
    const old = await this.investigations
      .orderBy('updatedAt')
      .filter((i) => i.open === 0)
      .limit(count - keep)
      .primaryKeys();
    await this.transaction('rw', this.investigations, this.events, this.alerts, this.answers, async () => {
      await this.investigations.bulkDelete(old);
      await this.alerts.bulkDelete(old);
      await this.events.where('investigation').anyOf(old).delete();
      await this.answers.where('investigation').anyOf(old).delete();
    });
  }

  /** The browser's signing key: made once, never leaves; its private half cannot be exported. */
  async signingKeys(): Promise<CryptoKeyPair> {
    const stored = await this.keys.get('browser');
    if (stored) return stored.pair;
    const pair = (await crypto.subtle.generateKey('Ed25519', false, ['sign', 'verify'])) as CryptoKeyPair;
    // Two may ask at once, and making a key takes a while: the first that is stored is the browser's.
    return this.transaction('rw', this.keys, async () => {
      const first = await this.keys.get('browser');
      if (!first) await this.keys.add({ name: 'browser', pair });
      return first?.pair ?? pair;
    });
  }
}

/** Chromium aborts the transaction, and the reason is then one step further in. */
function isQuota(error: unknown): boolean {
  for (let cause = error; typeof cause === 'object' && cause !== null; ) {
    const { name, inner } = cause as { name?: unknown; inner?: unknown };
    if (name === 'QuotaExceededError') return true;
    cause = inner;
  }
  return false;
}
