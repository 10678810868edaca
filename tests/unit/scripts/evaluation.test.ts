import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../lib/schema/finding.ts';
import { adaptiveBins, calibrationError, equalWidthBins } from '../../../scripts/evaluation/calibration-error.ts';
import { crossValidated, fitModel } from '../../../scripts/evaluation/cross-validation.ts';
import { areaUnderCurve, figures } from '../../../scripts/evaluation/figures.ts';
import { fitCalibration, fitFactors } from '../../../scripts/evaluation/fit.ts';
import { foldsOf } from '../../../scripts/evaluation/folds.ts';
import { judge } from '../../../scripts/evaluation/judge.ts';
import type { ReadMail } from '../../../scripts/evaluation/mails.ts';
import { reliabilityDiagram } from '../../../scripts/evaluation/reliability-diagram.ts';
import { signalFigures } from '../../../scripts/evaluation/signal-figures.ts';
import { atThreshold, bestThreshold } from '../../../scripts/evaluation/thresholds.ts';

type Seen = [signal: string, weight: number, change?: Partial<Finding>];

let made = 0;

function mail(threat: boolean, ...seen: Seen[]): ReadMail {
  return {
    id: `m${String(made++).padStart(4, '0')}`,
    threat,
    kind: threat ? 'forged' : 'ordinary',
    source: 'made-up',
    gaps: [],
    verdict: '',
    probability: 0,
    findings: seen.map(([signal, weight, change]) => ({
      id: signal,
      signal,
      title: signal,
      weight,
      group: signal,
      rests: 'infrastructure',
      citations: [{ evidence: 'message', part: 'text', quote: 'x' }],
      ...change,
    })),
  };
}

const times = (count: number, make: () => ReadMail) => Array.from({ length: count }, make);

/** `tells` is seen in threats alone, `noise` as often in both. */
const world = () => [
  ...times(40, () => mail(true, ['tells', 1], ['noise', 1])),
  ...times(10, () => mail(true, ['calms', -1])),
  ...times(40, () => mail(false, ['noise', 1], ['calms', -1])),
  ...times(10, () => mail(false, ['calms', -1])),
];

describe('the fit', () => {
  it('trusts more what tells threats apart, and less what does not', () => {
    const { factors } = fitFactors(world(), 0.8);
    expect(factors.tells).toBeGreaterThan(1.2);
    expect(factors.noise).toBeLessThan(0.8);
  });

  it('keeps every weight between a quarter and the double, and below what a person can outweigh', () => {
    const mails = [...world(), ...times(20, () => mail(true, ['heavy', 3]))];
    for (const factor of Object.values(fitFactors(mails, 100).factors)) {
      expect(factor).toBeGreaterThanOrEqual(0.25);
      expect(factor).toBeLessThanOrEqual(2);
    }
    expect(3 * (fitFactors(mails, 100).factors.heavy ?? 1)).toBeLessThanOrEqual(3.5 + 1e-9);
  });

  it('leaves the judged weight where the ridge is strict, and where few mails speak', () => {
    expect(fitFactors(world(), 0.001).factors).toEqual({});
    const seldom = [...world(), ...times(4, () => mail(true, ['seldom', 1]))];
    expect(fitFactors(seldom, 0.8).factors.seldom).toBeUndefined();
    const enough = [...world(), ...times(5, () => mail(true, ['seldom', 1]))];
    expect(fitFactors(enough, 0.8).factors.seldom).toBeGreaterThan(1);
  });

  it('goes through the engine’s weighing: what never counts in its group is not moved', () => {
    const group = { group: 'same' };
    const mails = [
      ...times(40, () => mail(true, ['strong', 2, group], ['weak', 1, group])),
      ...times(40, () => mail(false, ['calms', -1])),
    ];
    const { factors } = fitFactors(mails, 0.3);
    expect(factors.weak).toBeUndefined();
    expect(factors.strong).toBeGreaterThan(1);
  });

  it('does not move what the cap on the other side’s words decides', () => {
    const words = { rests: 'attacker' as const };
    const mails = [
      ...times(40, () => mail(false, ['kind-words', -2, words], ['more-words', -2, words])),
      ...times(40, () => mail(true, ['tells', 1])),
    ];
    const { factors } = fitFactors(mails, 0.8);
    expect(factors['kind-words']).toBeUndefined();
    expect(factors['more-words']).toBeUndefined();
  });

  it('lowers the log loss of mails that it has not seen', () => {
    const loss = (judged: ReturnType<typeof judge>[]) =>
      judged.reduce((sum, { mail: { threat }, probability: p }) => sum - Math.log(threat ? p : 1 - p), 0);
    const mails = world();
    const before = mails.map((one) => judge(one, { factors: {}, calibration: { slope: 1, intercept: 0 } }));
    expect(loss(crossValidated(mails))).toBeLessThan(loss(before));
  });

  it('gives the same numbers for the same mails in any order, and few of them', () => {
    const mails = world();
    const model = fitModel(mails);
    expect(fitModel([...mails].reverse())).toEqual(model);
    expect(Object.keys(model.factors).length).toBeLessThanOrEqual(98);
  });

  it('fits never more than a hundred numbers', () => {
    const many = times(10, () => mail(true, ...Array.from({ length: 150 }, (_, i): Seen => [`s${i}`, 1])));
    const { factors } = fitFactors([...many, ...times(10, () => mail(false, ['calms', -1]))], 1);
    expect(Object.keys(factors).length).toBeLessThanOrEqual(98);
  });
});

describe('the calibration', () => {
  it('takes back what was said too surely, and shifts what leans', () => {
    // What comes true three times in four is worth 1.1, whatever was said.
    const sums = [3, -3].flatMap((logOdds) =>
      Array.from({ length: 100 }, (_, i) => ({ logOdds, threat: logOdds > 0 === i < 75 })),
    );
    const { slope, intercept } = fitCalibration(sums);
    expect(slope * 3).toBeCloseTo(Math.log(3), 1);
    expect(intercept).toBeCloseTo(0, 1);
    const leaning = fitCalibration(sums.map(({ logOdds, threat }) => ({ logOdds: logOdds + 2, threat })));
    expect(leaning.slope * 2 + leaning.intercept).toBeCloseTo(0, 1);
  });

  const said = (probability: number, of: number, threats: number) =>
    Array.from({ length: of }, (_, i) => ({ probability, threat: i < threats }));

  it('has no error where what was said came true, and else as much as it is off', () => {
    expect(calibrationError(equalWidthBins([...said(0.25, 4, 1), ...said(0.75, 4, 3)]))).toBe(0);
    expect(calibrationError(equalWidthBins([...said(0.9, 10, 5), ...said(0.25, 10, 2.5)]))).toBeCloseTo(0.225, 5);
    expect(calibrationError([])).toBe(0);
    expect(equalWidthBins(said(1, 3, 3))).toEqual([{ items: 3, said: 1, cameTrue: 1 }]);
  });

  it('keeps equal probabilities in one adaptive bin, and loses none', () => {
    const forecasts = [...said(0.1, 30, 3), ...said(0.2, 5, 1), ...said(0.8, 5, 4), ...said(0.9, 30, 27)];
    const bins = adaptiveBins(forecasts, 10);
    expect(bins.map(({ items }) => items)).toEqual([30, 10, 30]);
    expect(bins.reduce((sum, { items }) => sum + items, 0)).toBe(70);
  });

  it('is drawn: one dot for each bin that is not empty', () => {
    const bins = equalWidthBins([...said(0.25, 4, 1), ...said(0.75, 4, 3)]);
    const svg = reliabilityDiagram(
      [
        { name: 'a', bins },
        { name: 'b', bins: bins.slice(0, 1) },
      ],
      'A title',
    );
    // Two in the legend.
    expect(svg.match(/<circle/g)).toHaveLength(5);
    expect(svg).toContain('prefers-color-scheme: dark');
  });
});

describe('figures', () => {
  it('count alarms, clearances and what was left open as the scorer does', () => {
    const judged = (threat: boolean, verdict: 'malicious' | 'suspicious' | 'benign' | 'inconclusive', kind = 'x') => ({
      mail: { ...mail(threat), kind },
      verdict,
      probability: verdict === 'benign' ? 0.1 : 0.9,
      logOdds: 0,
    });
    const of = figures([
      judged(true, 'malicious'),
      judged(true, 'suspicious'),
      judged(true, 'benign'),
      judged(false, 'benign'),
      judged(false, 'inconclusive'),
      judged(false, 'suspicious', 'otp'),
    ]);
    expect(of).toMatchObject({ items: 6, accuracy: 3 / 6, precision: 2 / 3, recall: 2 / 3, falsePositiveRate: 1 / 3 });
    expect(of).toMatchObject({ decided: 5 / 6, maliciousRecall: 1 / 3, maliciousFalsePositives: 0 });
    expect(of.hardCore).toEqual({ items: 1, falsePositives: 1 });
  });

  it('say how often a threat stands above an honest mail, ties half', () => {
    const curve = (...scores: [boolean, number][]) =>
      areaUnderCurve(scores.map(([threat, score]) => ({ threat, score })));
    expect(curve([true, 2], [false, 1])).toBe(1);
    expect(curve([true, 1], [false, 2])).toBe(0);
    expect(curve([true, 1], [false, 1], [true, 2], [false, 0])).toBe(0.875);
    expect(curve([true, 1])).toBe(0.5);
  });

  it('find the threshold that does best', () => {
    const scored = ([1, 2, 3, 4] as const).map((score) => ({ score, threat: score > 2, kind: 'otp' }));
    expect(bestThreshold(scored)).toMatchObject({ threshold: 3, f1: 1, falsePositiveRate: 0 });
    expect(atThreshold(scored, 2)).toMatchObject({ recall: 1, falsePositiveRate: 0.5, hardCoreFalsePositives: 1 });
  });

  it('say of each signal what is lost without it', () => {
    const mails = [
      ...times(3, () => mail(true, ['asks-credentials', 3], ['links-elsewhere', 2])),
      ...times(3, () => mail(false, ['vouched-brand', -3])),
    ];
    const { signals, mails: counted } = signalFigures(mails, '2026-01-01');
    expect(counted).toEqual({ phish: 3, benign: 3 });
    expect(signals['asks-credentials']).toMatchObject({ phish: 3, benign: 0, verdicts: 3 });
    expect(signals['vouched-brand']).toMatchObject({ phish: 0, benign: 3, verdicts: 3, accuracy: -0.5 });
    expect(signals.blackmails).toEqual({ phish: 0, benign: 0, auc: 0, accuracy: 0, verdicts: 0 });
  });
});

describe('folds', () => {
  it('hold every mail once, every kind spread evenly, whatever the order', () => {
    const mails = world();
    const folds = foldsOf(mails, 5);
    expect(folds.flat()).toHaveLength(mails.length);
    expect(new Set(folds.flat()).size).toBe(mails.length);
    for (const fold of folds) expect(fold.filter(({ threat }) => threat)).toHaveLength(10);
    const ids = (some: typeof folds) => some.map((fold) => fold.map(({ id }) => id));
    expect(ids(foldsOf([...mails].reverse(), 5))).toEqual(ids(folds));
  });
});
