import { describe, expect, it } from 'vitest';
import { decisionFlow } from '../../../lib/case/decision-flow.ts';
import { countedFindings } from '../../../lib/case/mail-facts.ts';
import { calibration, thresholds } from '../../../lib/knowledge/calibration.ts';
import { emptyAlert } from '../alerts.ts';
import { investigated } from '../investigated.ts';

const { slope } = calibration.email;

async function flowOf(sample: string) {
  const state = await investigated(sample);
  const flow = decisionFlow(state);
  if (!flow) throw new Error('no flow');
  return { state, flow };
}

describe('the way from evidence to verdict', () => {
  it.each(['phish/account-limited.eml', 'honest/github-password-reset.eml', 'scam/supplier-bank-change.eml'])(
    'of %s goes step by step from the base rate to the very probability of the verdict',
    async (sample) => {
      const { state, flow } = await flowOf(sample);
      expect(flow.steps[0]).toMatchObject({ kind: 'base', from: 0 });
      for (const [i, step] of flow.steps.entries()) {
        expect(step.to - step.from).toBeCloseTo(step.weight);
        if (i > 0) expect(step.from).toBe(flow.steps[i - 1]?.to);
        expect(step.from).toBeGreaterThanOrEqual(flow.low);
        expect(step.to).toBeLessThanOrEqual(flow.high);
      }
      const p = Math.min(0.995, Math.max(0.005, 1 / (1 + Math.exp(-slope * flow.sum))));
      expect(p).toBeCloseTo(state.verdict?.threatProbability ?? -1, 3);
      expect(flow.steps.filter(({ finding }) => finding)).toHaveLength(countedFindings(state).length);
    },
  );

  it('gives a finding the number that it has everywhere else, and draws verdicts where they begin', async () => {
    const { state, flow } = await flowOf('phish/account-limited.eml');
    expect(flow.steps.flatMap(({ finding, weight }) => (finding ? [[finding, weight]] : [])).toSorted()).toEqual(
      countedFindings(state)
        .map(({ finding, weight }) => [finding.id, weight])
        .toSorted(),
    );
    for (const name of ['benign', 'suspicious', 'malicious'] as const)
      expect(1 / (1 + Math.exp(-slope * flow.marks[name]))).toBeCloseTo(thresholds[name]);
  });

  it('draws what speaks for a threat before what speaks against it', async () => {
    const { flow } = await flowOf('phish/account-limited.eml');
    const kinds = flow.steps.map(({ kind }) => kind);
    expect(kinds).toEqual([...kinds].sort((a, b) => order.indexOf(a) - order.indexOf(b)));
  });
  const order = ['base', 'silence', 'for', 'against'];

  it('says how many findings of a group count once', async () => {
    const { flow } = await flowOf('scam/inheritance.eml');
    expect(flow.steps.find(({ label }) => label === 'What it asks')?.also).toBe(1);
  });

  it('says what keeps the sum from being the verdict', async () => {
    const unread = await flowOf('honest/supplier-invoice.eml');
    expect(unread.flow.held).toEqual([expect.stringMatching(/^Not called benign: An attachment was not opened/)]);
    expect((await flowOf('phish/account-limited.eml')).flow.held).toEqual([]);
    const { state } = await flowOf('phish/account-limited.eml');
    if (!state.verdict) throw new Error('no verdict');
    state.verdict = { ...state.verdict, name: 'suspicious' };
    expect(decisionFlow(state)?.held).toEqual([expect.stringMatching(/two independent findings/)]);
    state.verdict = { ...state.verdict, name: 'inconclusive', threatProbability: 0.45 };
    expect(decisionFlow(state)?.held).toEqual(['The sum lies between benign and suspicious.']);
    state.verdict = { ...state.verdict, threatProbability: 0.1, final: false };
    expect(decisionFlow(state)?.held).toEqual([expect.stringMatching(/still open/)]);
    state.verdict = { ...state.verdict, final: true };
    expect(decisionFlow(state)?.held).toEqual([expect.stringMatching(/its own sender/)]);
    state.verdict = { ...state.verdict, contributions: [] };
    expect(decisionFlow(state)?.held).toEqual([expect.stringMatching(/nothing that was seen speaks for it/)]);
  });

  it('has no silence to count for other alerts, and nothing to draw before a verdict', async () => {
    const { state } = await flowOf('phish/account-limited.eml');
    if (!state.verdict) throw new Error('no verdict');
    const { calibration: ofMails, ...verdict } = state.verdict;
    const event = decisionFlow({ ...state, verdict, alert: emptyAlert({ kind: 'event' }) });
    // A verdict's own numbers go before today's.
    const told = decisionFlow({ ...state, verdict: { ...verdict, calibration: { slope: 2, intercept: -3 } } });
    expect([ofMails?.slope, told?.steps.find(({ kind }) => kind === 'silence')?.weight]).toEqual([slope, -1.5]);
    expect(event?.steps.map(({ kind }) => kind)).not.toContain('silence');
    expect(decisionFlow({ ...state, verdict: undefined })).toBeUndefined();
  });
});
