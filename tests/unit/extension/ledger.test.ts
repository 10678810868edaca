import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { chainProblems } from '../../../lib/engine/chain.ts';
import { Ledger } from '../../../lib/extension/ledger.ts';
import { Store } from '../../../lib/extension/store.ts';
import type { TraceData } from '../../../lib/schema/trace.ts';
import { emptyAlert } from '../alerts.ts';

let store: Store;
let count = 0;

beforeEach(() => {
  count += 1;
  store = new Store(`sidelight-${count}`);
});
afterEach(() => store.delete());

const opened = (id: string): TraceData => ({
  type: 'investigation-opened',
  alert: { ...emptyAlert(), id },
  engine: '1',
  prior: 0.5,
});

async function opening(id: string, updatedAt = Date.now()): Promise<Ledger> {
  const alert = { ...emptyAlert(), id };
  const times = { createdAt: updatedAt, updatedAt };
  await store.create({ id, identity: `page of ${id}`, open: 0, writer: 'browser', ...times }, alert);
  return new Ledger(store, `page of ${id}`, alert, [], () => {});
}

describe('the ledger', () => {
  it('has saved an event before it tells anybody', async () => {
    const told: number[] = [];
    const alert = emptyAlert();
    await store.create({ id: alert.id, identity: 'x', open: 1, writer: 'browser', createdAt: 1, updatedAt: 1 }, alert);
    const saved: Promise<number>[] = [];
    const ledger = new Ledger(store, 'x', alert, [], (l) => {
      told.push(l.events.length);
      saved.push(store.trace(alert.id).then((events) => events.length));
    });
    await ledger.write(opened(alert.id));
    expect(told).toEqual([1]);
    expect(await Promise.all(saved)).toEqual([1]);
  });

  it('chains what many write at once, and finds it again', async () => {
    const ledger = await opening('a');
    await ledger.write(opened('a'));
    const feedback = (n: number): TraceData => ({
      type: 'feedback-given',
      agree: true,
      reason: `n${n}`,
      person: 'Ana',
    });
    await Promise.all(Array.from({ length: 20 }, (_, n) => ledger.write(feedback(n))));
    const events = await store.trace('a');
    expect(events.map((event) => event.seq)).toEqual([...Array(21).keys()]);
    expect(await chainProblems(events)).toEqual([]);
  });

  it('takes the same event twice as once', async () => {
    const ledger = await opening('a');
    const event = await ledger.write(opened('a'));
    await ledger.take(event);
    expect(ledger.events).toHaveLength(1);
    expect(await store.trace('a')).toHaveLength(1);
  });

  it('adopts the companion’s course whole', async () => {
    const ledger = await opening('a');
    const first = await ledger.write(opened('a'));
    await ledger.write({ type: 'feedback-given', agree: false, reason: 'mine', person: 'Ana' });
    await ledger.adopt([first]);
    expect(ledger.events).toEqual([first]);
    expect(await store.trace('a')).toEqual([first]);
  });
});

describe('the store', () => {
  it('lets the oldest go with all that belongs to them, and never one that is open', async () => {
    for (const [index, id] of ['oldest', 'open', 'newer', 'newest'].entries()) {
      const ledger = await opening(id, index + 1);
      await store.events.bulkPut([await ledger.write(opened(id))]);
      await store.answers.put({ digest: `of ${id}`, investigation: id, text: id });
      await store.investigations.update(id, { updatedAt: index + 1, open: id === 'open' ? 1 : 0 });
    }
    await store.prune(2);
    expect((await store.investigations.toCollection().primaryKeys()).sort()).toEqual(['newest', 'open']);
    expect(await store.trace('oldest')).toEqual([]);
    expect((await store.answers.toCollection().primaryKeys()).sort()).toEqual(['of newest', 'of open']);
    expect((await store.alerts.toCollection().primaryKeys()).sort()).toEqual(['newest', 'open']);
  });

  it('makes one signing key, however many ask for it at once, and its private half cannot leave', async () => {
    const pairs = await Promise.all([store.signingKeys(), store.signingKeys(), store.signingKeys()]);
    const publics = await Promise.all(pairs.map((pair) => crypto.subtle.exportKey('jwk', pair.publicKey)));
    expect(new Set(publics.map((key) => key.x)).size).toBe(1);
    await expect(crypto.subtle.exportKey('jwk', pairs[0]?.privateKey as CryptoKey)).rejects.toThrow();
  });
});
