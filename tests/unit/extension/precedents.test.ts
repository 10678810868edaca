import 'fake-indexeddb/auto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Ledger } from '../../../lib/extension/ledger.ts';
import { Precedents, type PrecedentsView } from '../../../lib/extension/precedents.ts';
import { changeSettings } from '../../../lib/extension/settings.ts';
import { PracticeCompanion } from '../../companion/practice-companion.ts';
import { BrowserTier, fetchAsExtension, sampleAlert } from './browser-tier.ts';

vi.mock('wxt/browser', () => ({ browser: fakeBrowser }));

const sample = 'phish/account-limited.eml';
let restoreFetch: () => void;
let tier: BrowserTier;
let precedents: Precedents;
let found: (() => void) | undefined;
let count = 0;

beforeAll(() => {
  restoreFetch = fetchAsExtension();
});
afterAll(() => restoreFetch());
beforeEach(async () => {
  count += 1;
  tier = new BrowserTier(`precedents-${count}`);
  precedents = new Precedents(tier.store, tier.investigator, () => found?.());
  await changeSettings({ person: 'Ana' });
});
afterEach(async () => {
  await changeSettings({ pairing: undefined });
  await tier.store.delete();
});

/** Investigates one more mail from the same sender; `fingerprint` tells the alerts apart. */
async function investigate(id: string, fingerprint = id, mail = sample): Promise<Ledger> {
  const alert = { ...(await sampleAlert(`${id}-precedent`, mail)), fingerprint };
  const ledger = await tier.investigator.start(alert, id);
  await tier.until('the investigation ended', () => !ledger.running && ledger.state?.verdict !== undefined);
  return ledger;
}

async function decide(ledger: Ledger, reason: string): Promise<void> {
  await tier.investigator.feedback(ledger, { agree: false, disposition: 'false_positive', reason });
  precedents.ledgerChanged(ledger);
}

/** Asks until the look-up that it starts is done. */
async function of(ledger: Ledger): Promise<PrecedentsView | undefined> {
  const told = new Promise<void>((resolve) => {
    found = resolve;
    // Where nothing is found nobody is told.
    setTimeout(resolve, 1_500);
  });
  await precedents.of(ledger);
  await told;
  return precedents.of(ledger);
}

describe('what was decided on alerts like this one, from the browser’s own store', () => {
  it('comes back with how often, as what, when, by whom and why, and counts no alert for itself', async () => {
    const first = await investigate('one');
    expect(await of(first)).toBeUndefined();
    await decide(first, 'Our own newsletter.');
    await decide(await investigate('two'), 'Again.');
    // The same alert once more.
    expect(await of(await investigate('again', 'one'))).toMatchObject({
      all: [{ headline: 'You judged 1 like this as false positive', last: expect.stringMatching(/: Again\.$/) }],
    });
    const view = await of(await investigate('three'));
    expect(view?.all[0]?.headline).toBe('You judged 2 like this as false positive');
    expect(view?.all[0]?.likeness).toMatch(
      /^same sender, asking for the same \(service@paypa1-secure\.example, sender proven/,
    );
    expect(view?.against).toBe(true);
    expect(view?.draft).toMatch(/^False positive, like earlier ones\. 2 like it were judged before/);
    expect(view?.counts).toBe('This is context for you and does not count in the verdict.');
  });

  it('says what happened: agreed in the panel, closed in the console', async () => {
    const first = await investigate('one');
    await tier.investigator.feedback(first, { agree: true, disposition: 'true_positive', reason: '' });
    precedents.ledgerChanged(first);
    const second = await investigate('two');
    expect((await of(second))?.all[0]?.headline).toBe('You agreed with the verdict on 1 like this: true positive');
    const noticed = { console: 'Roundcube', word: 'Junk' };
    await tier.investigator.feedback(first, { agree: true, disposition: 'true_positive', reason: '', noticed });
    precedents.ledgerChanged(first);
    expect((await of(second))?.all[0]?.headline).toBe('You closed 1 like this as true positive');
  });

  it('forgets what a person took back, though another worker does it', async () => {
    const first = await investigate('one');
    const noticed = { console: 'Roundcube', word: 'Not junk' };
    await tier.investigator.feedback(first, { agree: false, disposition: 'false_positive', reason: '', noticed });
    precedents.ledgerChanged(first);
    const second = await investigate('two');
    expect(await of(second)).toBeDefined();
    const other = new Precedents(tier.store, tier.investigator, () => found?.());
    await tier.investigator.withdraw(first, 'undone');
    other.ledgerChanged(first);
    precedents = other;
    expect(await of(second)).toBeUndefined();
  });
});

describe('from the companion’s case book', () => {
  let companion: PracticeCompanion;
  beforeAll(async () => {
    companion = await PracticeCompanion.start();
  }, 60_000);
  afterAll(() => companion.remove());

  it('comes what others decided too; it counts where the case book already counts it, and only there', async () => {
    await tier.pairWith(companion.address, companion.code());
    const first = await investigate('one');
    expect(first.state?.writer).toBe('companion');
    await decide(first, 'Our own newsletter.');
    // A browser that remembers nothing itself.
    await tier.store.decisions.clear();
    const second = await investigate('two');
    const view = await of(second);
    expect(view?.all[0]).toMatchObject({
      headline: 'You judged 1 like this as false positive',
      last: expect.stringMatching(/Our own newsletter\.$/),
    });
    expect(view?.counts).toContain('counts there once: “Ana judged one like this as false positive”');
    const counted = [...(second.state?.findings.values() ?? [])].filter(({ group }) => group === 'seen-before');
    expect(counted).toHaveLength(1);
  });

  it('comes no echo: what nobody decided on leaves the next verdict as it was', async () => {
    await tier.pairWith(companion.address, companion.code());
    const sample = 'scam/supplier-bank-change.eml';
    const first = await investigate('five', 'five', sample);
    for (const id of ['six', 'seven', 'eight']) {
      const next = await investigate(id, id, sample);
      expect(next.state?.evidence.get('sender-history')?.summary).toMatch(/nobody decided on them/);
      expect(next.state?.verdict).toEqual(first.state?.verdict);
    }
  });

  it('goes what was noticed and then undone: neither evidence nor precedent is left of it', async () => {
    await tier.pairWith(companion.address, companion.code());
    const first = await investigate('three', 'one');
    const noticed = { console: 'Roundcube', word: 'Junk' };
    await tier.investigator.feedback(first, { agree: true, disposition: 'true_positive', reason: '', noticed });
    await tier.investigator.closing(first, { noticed: { console: 'Roundcube', word: 'Closed' } });
    expect(first.events.at(-2)?.data).toMatchObject({ type: 'feedback-given', person: 'Ana', noticed });
    await tier.investigator.withdraw(first, 'undone');
    expect(first.state).toMatchObject({ feedback: undefined, closing: undefined });
    const second = await investigate('four', 'one');
    expect(second.state?.findings.has('seen-as-threat')).toBe(false);
  });
});
