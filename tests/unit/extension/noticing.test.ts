import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Ledger } from '../../../lib/extension/ledger.ts';
import { Noticing, type Pick } from '../../../lib/extension/noticing.ts';
import { changeSettings } from '../../../lib/extension/settings.ts';
import type { Disposition } from '../../../lib/schema/verdict.ts';
import { BrowserTier, sampleAlert } from './browser-tier.ts';

vi.mock('wxt/browser', () => ({ browser: fakeBrowser }));

let tier: BrowserTier;
let noticing: Noticing;
let recorded: number[];
let count = 0;

beforeEach(async () => {
  count += 1;
  tier = new BrowserTier(`noticing-${count}`);
  recorded = [];
  noticing = new Noticing(tier.investigator, (tab) => recorded.push(tab));
  await changeSettings({ notices: true, person: 'Ana' });
});
afterEach(() => tier.store.delete());

async function judged(sample?: string): Promise<Ledger> {
  const alert = await sampleAlert(`noticed-${count}`, sample);
  const ledger = await tier.investigator.start(alert, 'the mail');
  await tier.until('the verdict stands', () => !ledger.running && ledger.state?.verdict !== undefined);
  return ledger;
}

const pick = (word: string, ...dispositions: Disposition[]): Pick => ({
  type: 'picked',
  identity: 'the mail',
  word,
  dispositions,
});

/** What people said or picked, as the trace has it. */
const said = ({ events }: Ledger) =>
  events.flatMap(({ data }) => {
    if (data.type === 'feedback-given')
      return `${data.person} ${data.agree ? 'agrees' : 'disagrees'} ${data.disposition} ${data.noticed?.word}`;
    if (data.type === 'closing-noticed') return `${data.person} closed ${data.noticed.word}`;
    return data.type === 'decision-withdrawn' ? data.why : [];
  });

describe('what is picked in a console', () => {
  it('is recorded with who, which word and how it stands to the verdict, once', async () => {
    const ledger = await judged();
    await noticing.picked(7, pick('False Positive', 'false_positive'));
    await noticing.picked(7, pick('False Positive', 'false_positive'));
    expect(said(ledger)).toEqual(['Ana disagrees false_positive False Positive']);
    expect(ledger.state?.feedback).toMatchObject({ noticed: { word: 'False Positive' } });
    expect(recorded).toContain(7);
  });

  it('is replaced by a later pick', async () => {
    const ledger = await judged();
    await noticing.picked(7, pick('Benign positive', 'expected_activity', 'simulation'));
    await noticing.picked(7, pick('True positive', 'true_positive'));
    expect(said(ledger)).toEqual([
      'Ana disagrees expected_activity Benign positive',
      'Ana agrees true_positive True positive',
    ]);
    expect(ledger.state?.feedback).toMatchObject({ agree: true, disposition: 'true_positive' });
  });

  it('is closed and no more for a bare status, and that says nothing beside a reason', async () => {
    const ledger = await judged();
    await noticing.picked(7, pick('Closed'));
    await noticing.picked(7, pick('Closed'));
    expect(said(ledger)).toEqual(['Ana closed Closed']);
    expect(ledger.state?.feedback).toBeUndefined();
    await noticing.picked(7, pick('True positive', 'true_positive'));
    await noticing.picked(7, pick('Closed'));
    expect(said(ledger).slice(1)).toEqual(['Ana agrees true_positive True positive']);
  });

  it('says nothing that the person has said already, and what they said stands again where it is undone', async () => {
    const ledger = await judged();
    await tier.investigator.feedback(ledger, { agree: false, disposition: 'simulation', reason: 'Our own drill.' });
    await noticing.picked(7, pick('Security test', 'simulation'));
    expect(said(ledger)).toHaveLength(1);
    await noticing.picked(7, pick('True positive', 'true_positive'));
    expect(ledger.state?.feedback?.disposition).toBe('true_positive');
    await tier.investigator.withdraw(ledger, 'undone');
    expect(ledger.state?.feedback).toMatchObject({ disposition: 'simulation', reason: 'Our own drill.' });
    await tier.investigator.withdraw(ledger, 'retracted');
    expect(ledger.state?.feedback).toBeUndefined();
    expect(said(ledger).slice(-2)).toEqual(['undone', 'retracted']);
  });

  it('is not recorded for an alert without a verdict, after “not this alert”, or where it is switched off', async () => {
    await noticing.picked(7, pick('True positive', 'true_positive'));
    const ledger = await judged();
    expect(said(ledger)).toEqual([]);
    await changeSettings({ notices: false });
    await noticing.picked(7, pick('True positive', 'true_positive'));
    expect(said(ledger)).toEqual([]);
    await changeSettings({ notices: true });
    await noticing.picked(7, pick('True positive', 'true_positive'));
    await tier.investigator.withdraw(ledger, 'not-this-alert');
    await noticing.picked(7, pick('False positive', 'false_positive'));
    expect(said(ledger)).toEqual(['Ana agrees true_positive True positive', 'not-this-alert']);
  });

  it('waits for a verdict that is on its way; of several picks the one that says most counts', async () => {
    const ledger = await tier.investigator.start(await sampleAlert('slow'), 'the mail');
    expect(ledger.running).toBe(true);
    await noticing.picked(7, pick('False Positive', 'false_positive'));
    await noticing.picked(7, pick('Closed'));
    expect(said(ledger)).toEqual([]);
    await tier.until('the verdict stands', () => !ledger.running);
    await noticing.ledgerChanged(ledger);
    expect(said(ledger)).toEqual(['Ana disagrees false_positive False Positive']);
  });
});
