/**
 * Suggests weights for the mail signals and fits the calibration, from a folder of mails sorted into `phish` and `benign`.
 * Usage: npm run fit -- DIR [--strength 8]
 *
 * Each signal gets one factor on the weight its file names; a ridge holds the factors near 1, so what experience says
 * yields only to what the data says loudly. Cross-validated in five folds. It prints; a person decides and edits the file.
 * At most one number a signal and two for the calibration: see docs/measurements.md for how many that is.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { systemClock } from '../lib/engine/clock.ts';
import { fold } from '../lib/engine/fold.ts';
import { investigate } from '../lib/engine/investigate.ts';
import { calibration } from '../lib/knowledge/calibration.ts';
import { alertFromMessage } from '../lib/mail/alert.ts';
import { messageSource } from '../lib/mail/source.ts';
import type { TraceEvent } from '../lib/schema/trace.ts';
import { signals } from '../lib/signals/index.ts';

interface Row {
  threat: boolean;
  /** What each signal contributed. */
  counted: Map<string, number>;
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { strength: { type: 'string', default: '8' } },
});
const [folder] = positionals;
if (!folder) {
  console.error('usage: npm run fit -- DIR   (DIR holds phish/*.eml and benign/*.eml)');
  process.exit(2);
}
const strength = Number(values.strength);
const rows: Row[] = [];
for (const label of ['phish', 'benign'] as const) {
  for (const name of readdirSync(join(folder, label)).filter((file) => file.endsWith('.eml'))) {
    rows.push({ threat: label === 'phish', counted: await contributions(readFileSync(join(folder, label, name))) });
  }
}
const ids = [...new Set(rows.flatMap((row) => [...row.counted.keys()]))].sort();

const all = regress(rows);
console.log(`intercept ${all.intercept.toFixed(2)}\n`);
console.table(
  Object.fromEntries(
    ids.map((id) => {
      const signal = signals.find((s) => s.id === id);
      const factor = all.factors.get(id) ?? 1;
      return [
        id,
        {
          weight: signal?.weight,
          factor: +factor.toFixed(2),
          suggested: +((signal?.weight ?? 0) * factor).toFixed(1),
          phish: rows.filter((row) => row.threat && row.counted.has(id)).length,
          benign: rows.filter((row) => !row.threat && row.counted.has(id)).length,
        },
      ];
    }),
  ),
);
console.log(
  'as the files stand:',
  figures(rows.map((row) => [row, sum(row, new Map()) + calibration.email.intercept])),
);
console.log('fitted, on the same mails:', figures(rows.map((row) => [row, sum(row, all.factors) + all.intercept])));
const folds = 5;
const judged: [Row, number][] = [];
for (let k = 0; k < folds; k++) {
  const model = regress(rows.filter((_, i) => i % folds !== k));
  for (const row of rows.filter((_, i) => i % folds === k))
    judged.push([row, sum(row, model.factors) + model.intercept]);
}
console.log('fitted, on mails left out (five folds):', figures(judged));

async function contributions(source: Uint8Array): Promise<Map<string, number>> {
  const trace: TraceEvent[] = [];
  const alert = await alertFromMessage(source, 'mail');
  for await (const event of investigate(alert, [messageSource], {
    investigation: 'fit',
    writer: 'command-line',
    clock: systemClock,
    prior: 0.5,
    signals,
    unanswered: 'note-gap',
  }))
    trace.push(event);
  return new Map(
    fold(trace)
      ?.verdict?.contributions.filter((c) => c.weight !== 0)
      .map((c) => [c.finding, c.weight]),
  );
}

function sum(row: Row, factors: ReadonlyMap<string, number>): number {
  let total = 0;
  for (const [id, weight] of row.counted) total += weight * (factors.get(id) ?? 1);
  return total;
}

/** Logistic regression on factors by gradient descent, with a ridge towards 1; factors stay between 0.1 and 2. */
function regress(sample: readonly Row[]): { factors: Map<string, number>; intercept: number } {
  const factors = new Map(ids.map((id) => [id, 1]));
  let intercept = 0;
  for (let step = 0; step < 4000; step++) {
    const gradient = new Map(ids.map((id) => [id, strength * ((factors.get(id) ?? 1) - 1)]));
    let slope = 0;
    for (const row of sample) {
      const error = 1 / (1 + Math.exp(-(sum(row, factors) + intercept))) - (row.threat ? 1 : 0);
      slope += error;
      for (const [id, weight] of row.counted) gradient.set(id, (gradient.get(id) ?? 0) + error * weight);
    }
    intercept -= 0.01 * slope;
    for (const id of ids)
      factors.set(id, Math.min(2, Math.max(0.1, (factors.get(id) ?? 1) - 0.01 * (gradient.get(id) ?? 0))));
  }
  return { factors, intercept };
}

function figures(scored: readonly [Row, number][]): string {
  const threats = scored.filter(([row]) => row.threat);
  const benign = scored.filter(([row]) => !row.threat);
  const tp = threats.filter(([, score]) => score > 0).length;
  const fp = benign.filter(([, score]) => score > 0).length;
  const precision = tp / (tp + fp || 1);
  const recall = tp / threats.length;
  return `F1 ${((2 * precision * recall) / (precision + recall)).toFixed(3)}, recall ${recall.toFixed(3)}, false-positive rate ${(fp / benign.length).toFixed(3)}`;
}
