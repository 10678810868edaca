/**
 * Fits factors on the weights of signals, and the calibration, to mails of which is known what they are.
 *
 * Penalised logistic regression through the engine's own weighing: log loss in which both classes weigh the same, and a ridge that
 * holds each weight near the one its file names, measured in log-odds. Which findings count (the strongest of a group, what the
 * cap leaves of the other side's own words) depends on the weights, so it is asked anew in every round from `weigh`
 * itself; between rounds the problem is convex, and each coordinate takes Newton's step within its bounds.
 * Deterministic: no randomness, and the mails' order does not matter.
 */
import { weigh } from '../../lib/engine/weigh.ts';
import type { Calibration } from '../../lib/knowledge/calibration.ts';
import { factorBounds, fitted, heaviest } from '../../lib/signals/fitted.ts';
import { alike } from './folds.ts';
import type { Model } from './judge.ts';
import type { ReadMail } from './mails.ts';

/** A signal that fired on fewer mails keeps the weight that a person judged. */
export const leastMails = 5;
/** At most so many numbers in all; two of them are the calibration's. */
export const mostNumbers = 100;
/** How far, in log-odds, a weight typically strays from the judged one: what cross-validation chooses from. */
export const spreads = [0.05, 0.1, 0.15, 0.2, 0.3, 0.4, 0.8] as const;

/** What moves a weight by less, in log-odds, says nothing and stays as it was judged. */
const leastMove = 0.05;
const rounds = 40;
const sweeps = 60;
const slopeBounds = { least: 0.3, most: 1.5 };

/** A mail as the regression sees it: what still counts under the factors of this round. */
interface Row {
  threat: boolean;
  /** What counts whatever the factors are: signals that are not fitted, and where the cap was hit. */
  fixed: number;
  counted: { signal: string; weight: number }[];
}

/** Factors and intercept for one spread; the slope stays 1, since scaling all weights is the calibration's part. */
export function fitFactors(mails: readonly ReadMail[], spread: number): Model {
  const judgedWeights = fittable(mails);
  let factors = Object.fromEntries([...judgedWeights.keys()].map((signal) => [signal, 1]));
  let intercept = 0;
  let best = { objective: Number.POSITIVE_INFINITY, factors, intercept };
  for (let round = 0; round <= rounds; round++) {
    const rows = mails.map((mail) => rowOf(mail, factors));
    const objective = loss(rows, factors, intercept) + penalty(judgedWeights, factors, spread);
    const settled = Math.abs(best.objective - objective) < 1e-6;
    if (objective < best.objective) best = { objective, factors, intercept };
    if (settled || round === rounds) break;
    const next = minimise(rows, factors, intercept, judgedWeights, spread);
    // Where two of a group take turns in being the strongest, smaller and smaller steps settle it.
    const step = round < 5 ? 1 : 2 / (round - 1);
    factors = Object.fromEntries(
      Object.entries(factors).map(([signal, factor]) => [
        signal,
        factor + step * ((next.factors[signal] ?? factor) - factor),
      ]),
    );
    intercept += step * (next.intercept - intercept);
  }
  return {
    factors: Object.fromEntries(
      Object.entries(best.factors).filter(
        ([signal, factor]) => Math.abs((factor - 1) * (judgedWeights.get(signal) ?? 0)) >= leastMove,
      ),
    ),
    calibration: { slope: 1, intercept: best.intercept },
  };
}

/** Slope and intercept from sums of log-odds, ideally of mails that the weights were not fitted on (Platt's scaling). */
export function fitCalibration(sums: readonly { threat: boolean; logOdds: number }[]): Calibration {
  const weights = classWeights(sums);
  let { slope, intercept } = { slope: 1, intercept: 0 };
  for (let sweep = 0; sweep < 200; sweep++) {
    const [bySlope, byIntercept] = [new Step(), new Step()];
    for (const { threat, logOdds } of sums) {
      const weight = threat ? weights.threat : weights.honest;
      bySlope.add(slope * logOdds + intercept, threat, weight, logOdds);
    }
    slope = bounded(slope - bySlope.size, slopeBounds.least, slopeBounds.most);
    for (const { threat, logOdds } of sums)
      byIntercept.add(slope * logOdds + intercept, threat, threat ? weights.threat : weights.honest, 1);
    intercept -= byIntercept.size;
  }
  return { slope: round2(slope), intercept: round2(intercept) };
}

/** Mean log loss of probabilities, both classes weighing the same. */
export function logLoss(said: readonly { threat: boolean; probability: number }[]): number {
  const weights = classWeights(said);
  return (
    said.reduce(
      (sum, { threat, probability }) =>
        sum - (threat ? weights.threat * Math.log(probability) : weights.honest * Math.log(1 - probability)),
      0,
    ) / said.length
  );
}

/** Factors as they are written down: two digits. */
export function roundedFactors(factors: Readonly<Record<string, number>>): Record<string, number> {
  return Object.fromEntries(
    Object.entries(factors)
      .map(([signal, factor]) => [signal, round2(factor)] as const)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}

/** Signals that may be fitted, with the most that each weighed: seen on enough mails, and the most seen where there are too many. */
function fittable(mails: readonly ReadMail[]): Map<string, number> {
  const seen = new Map<string, { mails: number; weight: number }>();
  for (const { findings } of mails)
    for (const { signal, weight, rests } of findings) {
      if (rests === 'witness' || rests === 'person') continue;
      const before = seen.get(signal) ?? { mails: 0, weight: 0 };
      seen.set(signal, {
        mails: before.mails + 1,
        weight: Math.abs(weight) > Math.abs(before.weight) ? weight : before.weight,
      });
    }
  return new Map(
    [...seen]
      .filter(([, { mails, weight }]) => mails >= leastMails && weight !== 0)
      .sort(([a, x], [b, y]) => y.mails - x.mails || alike(a, b))
      .slice(0, mostNumbers - 2)
      .map(([signal, { weight }]) => [signal, weight]),
  );
}

function rowOf(mail: ReadMail, factors: Readonly<Record<string, number>>): Row {
  const byId = new Map(mail.findings.map((finding) => [finding.id, finding]));
  const row: Row = { threat: mail.threat, fixed: 0, counted: [] };
  const { contributions } = weigh(mail.findings.map((finding) => fitted(finding, factors)));
  const capped = contributions.some(({ reduced }) => reduced === 'attacker-text-cap');
  for (const { finding: id, weight } of contributions) {
    const finding = byId.get(id);
    if (weight === 0 && !capped) continue;
    if (!finding) continue;
    // Where the cap is hit, the sum of what it bounds is the cap, whatever the single weights are.
    const bounded = capped && finding.rests === 'attacker' && weight <= 0;
    if (bounded || !(finding.signal in factors)) row.fixed += weight;
    else if (weight !== 0) row.counted.push({ signal: finding.signal, weight: finding.weight });
  }
  return row;
}

function minimise(
  rows: readonly Row[],
  start: Readonly<Record<string, number>>,
  startIntercept: number,
  judgedWeights: ReadonlyMap<string, number>,
  spread: number,
): { factors: Record<string, number>; intercept: number } {
  const factors: Record<string, number> = { ...start };
  let intercept = startIntercept;
  const weights = classWeights(rows);
  const weightOf = (row: Row) => (row.threat ? weights.threat : weights.honest);
  const sums = rows.map((row) => sumOf(row, factors));
  const uses = new Map<string, { at: number; weight: number }[]>();
  for (const [at, row] of rows.entries())
    for (const { signal, weight } of row.counted) {
      const list = uses.get(signal);
      if (list) list.push({ at, weight });
      else uses.set(signal, [{ at, weight }]);
    }
  for (let sweep = 0; sweep < sweeps; sweep++) {
    let moved = 0;
    const slide = new Step();
    for (const [at, row] of rows.entries()) slide.add((sums[at] ?? 0) + intercept, row.threat, weightOf(row), 1);
    intercept -= slide.size;
    moved = Math.abs(slide.size);
    for (const [signal, judgedWeight] of judgedWeights) {
      const before = factors[signal] ?? 1;
      const step = new Step();
      step.hold((judgedWeight / spread) ** 2, before - 1);
      for (const { at, weight } of uses.get(signal) ?? []) {
        const row = rows[at];
        if (row) step.add((sums[at] ?? 0) + intercept, row.threat, weightOf(row), weight);
      }
      const after = bounded(
        before - step.size,
        factorBounds.least,
        Math.max(1, Math.min(factorBounds.most, heaviest / Math.abs(judgedWeight))),
      );
      for (const { at, weight } of uses.get(signal) ?? []) sums[at] = (sums[at] ?? 0) + weight * (after - before);
      factors[signal] = after;
      moved = Math.max(moved, Math.abs(after - before));
    }
    if (moved < 1e-5) break;
  }
  return { factors, intercept };
}

/** Newton's step along one coordinate. */
class Step {
  #slope = 0;
  #curve = 1e-9;

  add(sum: number, threat: boolean, weight: number, by: number): void {
    const p = sigmoid(sum);
    this.#slope += weight * (p - (threat ? 1 : 0)) * by;
    this.#curve += weight * p * (1 - p) * by * by;
  }

  hold(strength: number, away: number): void {
    this.#slope += strength * away;
    this.#curve += strength;
  }

  /** Never more than 1 at once: far from the minimum the curve is flat and the step would overshoot. */
  get size(): number {
    return bounded(this.#slope / this.#curve, -1, 1);
  }
}

function sumOf(row: Row, factors: Readonly<Record<string, number>>): number {
  return row.counted.reduce((sum, { signal, weight }) => sum + weight * (factors[signal] ?? 1), row.fixed);
}

function loss(rows: readonly Row[], factors: Readonly<Record<string, number>>, intercept: number): number {
  const weights = classWeights(rows);
  return rows.reduce((sum, row) => {
    const z = (row.threat ? -1 : 1) * (sumOf(row, factors) + intercept);
    return sum + (row.threat ? weights.threat : weights.honest) * (Math.max(0, z) + Math.log1p(Math.exp(-Math.abs(z))));
  }, 0);
}

function penalty(
  judgedWeights: ReadonlyMap<string, number>,
  factors: Readonly<Record<string, number>>,
  spread: number,
): number {
  let sum = 0;
  for (const [signal, weight] of judgedWeights) sum += 0.5 * ((weight * ((factors[signal] ?? 1) - 1)) / spread) ** 2;
  return sum;
}

/** Both classes weigh the same in sum, and a mail weighs 1 on average. */
function classWeights(rows: readonly { threat: boolean }[]): { threat: number; honest: number } {
  const threats = rows.filter(({ threat }) => threat).length;
  return { threat: rows.length / (2 * threats || 1), honest: rows.length / (2 * (rows.length - threats) || 1) };
}

function sigmoid(z: number): number {
  return 1 / (1 + Math.exp(-z));
}

function bounded(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value));
}

function round2(value: number): number {
  return Math.round(value * 100) / 100;
}
