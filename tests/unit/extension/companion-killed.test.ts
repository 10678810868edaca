import 'fake-indexeddb/auto';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { chainProblems } from '../../../lib/engine/chain.ts';
import type { Ledger } from '../../../lib/extension/ledger.ts';
import type { TraceEvent } from '../../../lib/schema/trace.ts';
import { CompanionProcess } from '../../companion/companion-process.ts';
import { ScriptedModel } from '../../model/scripted-model.ts';
import { BrowserTier, fetchAsExtension, sampleAlert } from './browser-tier.ts';

vi.mock('wxt/browser', () => ({ browser: fakeBrowser }));

let companion: CompanionProcess;
let model: ScriptedModel;
let tier: BrowserTier;
let restoreFetch: () => void;

beforeAll(async () => {
  restoreFetch = fetchAsExtension();
  model = await ScriptedModel.start();
  model.says('{"observations": []}', { firstMs: 300 });
  companion = await CompanionProcess.start({ SIDELIGHT_MODEL_URL: model.url });
  tier = new BrowserTier('companion-killed');
  await tier.pairWith(companion.address, companion.code);
}, 60_000);
afterAll(async () => {
  await companion.remove();
  await model.stop();
  restoreFetch();
});

const ofCompanion = (ledger: Ledger) => ledger.events.filter((event) => event.writer === 'companion');
const answers = (events: readonly TraceEvent[]) =>
  events.flatMap(({ data }) => (data.type === 'evidence-received' ? [data.evidence.id] : []));

describe('the companion is killed -9', () => {
  it('after every event that the browser has seen, and comes back: nothing shown is lost, no answer asked twice', async () => {
    const whole = await tier.investigator.start(await sampleAlert('whole-course'), 'whole-course');
    await tier.finished(whole);
    const steps = ofCompanion(whole).length;
    expect(steps).toBeGreaterThan(3);
    for (let step = 1; step < steps; step += 1) {
      const ledger = await tier.investigator.start(await sampleAlert(`killed-at-${step}`), `killed-at-${step}`);
      await tier.until(`event ${step} came`, () => ofCompanion(ledger).length >= step || !ledger.running);
      await companion.kill();
      const shown = [...ledger.events];
      await companion.start();
      await tier.finished(ledger);
      expect(ledger.events.slice(0, shown.length)).toEqual(shown);
      expect(answers(ledger.events)).toEqual([...new Set(answers(ledger.events))]);
      expect([...answers(ledger.events)].sort()).toEqual([...answers(whole.events)].sort());
      expect(ledger.state?.verdict?.name).toBe(whole.state?.verdict?.name);
      expect(await chainProblems(ledger.events)).toEqual([]);
    }
  }, 240_000);

  it('and stays away: the browser takes the investigation back; what a person says then is not lost when it returns', async () => {
    model.says('{"observations": []}', { firstMs: 3000 });
    const ledger = await tier.investigator.start(await sampleAlert('gone-away'), 'gone-away');
    await tier.until('the companion wrote', () => ofCompanion(ledger).length >= 2);
    await companion.kill();
    await tier.finished(ledger, 60_000);
    expect(ledger.state?.writer).toBe('browser');
    expect(ledger.state?.verdict?.name).toBe('malicious');
    expect(tier.heard.at(-1)).toMatchObject({ trouble: 'absent' });
    await tier.investigator.feedback(ledger, {
      agree: false,
      reason: 'It is our own drill.',
      disposition: 'simulation',
    });
    await companion.start();
    tier.investigator.handOver(ledger);
    await tier.until(
      'the case book answered',
      () => answers(ledger.events).includes('witness') && !ledger.running,
      60_000,
    );
    expect(ledger.state?.feedback).toMatchObject({ reason: 'It is our own drill.', disposition: 'simulation' });
    expect(await chainProblems(ledger.events)).toEqual([]);
  }, 120_000);
});
