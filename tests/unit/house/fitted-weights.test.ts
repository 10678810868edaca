import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { thresholds } from '../../../lib/knowledge/calibration.ts';
import { fittedFactors, fittedMailCalibration } from '../../../lib/knowledge/fitted-weights.ts';
import { factorBounds, fitted, heaviest } from '../../../lib/signals/fitted.ts';
import { signals } from '../../../lib/signals/index.ts';
import { toFinding } from '../../../lib/signals/signal.ts';
import { mostNumbers } from '../../../scripts/evaluation/fit.ts';
import { fittedTable } from '../../../scripts/evaluation/fitted-table.ts';
import { projectRoot } from '../../../scripts/house/places.ts';

const factors = Object.entries(fittedFactors);
const byId = new Map(signals.map((signal) => [signal.id, signal]));

describe('what was fitted', () => {
  it('is a hundred numbers at most, calibration included; the thresholds are none of them', () => {
    expect(mostNumbers).toBe(100);
    expect(factors.length + Object.keys(fittedMailCalibration).length).toBeLessThanOrEqual(100);
    expect(thresholds, 'fitted thresholds would be numbers too').toEqual({
      malicious: 0.9,
      suspicious: 0.55,
      benign: 0.35,
    });
  });

  it('belongs to signals that there are, and that look at mail', () => {
    expect(factors.filter(([id]) => !byId.get(id)?.needs.includes('message')).map(([id]) => id)).toEqual([]);
  });

  it('keeps each weight on its side, near what a person judged, and outweighable', () => {
    for (const [id, factor] of factors) {
      const judged = byId.get(id)?.weight ?? 0;
      expect(factor, id).toBeGreaterThanOrEqual(factorBounds.least);
      expect(factor, id).toBeLessThanOrEqual(factorBounds.most);
      expect(Math.sign(judged * factor), id).toBe(Math.sign(judged));
      expect(Math.abs(judged * factor), id).toBeLessThanOrEqual(Math.max(heaviest, Math.abs(judged)) + 0.02);
    }
    expect(fittedMailCalibration.slope).toBeGreaterThan(0);
  });

  it('was written by the script and not by hand', () => {
    const code = (text: string) => text.replace(/^\/\/.*\n/gm, '').trim();
    const file = readFileSync(join(projectRoot, 'lib/knowledge/fitted-weights.ts'), 'utf8');
    expect(code(file)).toBe(code(fittedTable({ factors: fittedFactors, calibration: fittedMailCalibration })));
  });
});

describe('a fitted weight', () => {
  const signal = signals.find(({ id }) => id === 'asks-credentials');
  if (!signal) throw new Error('asks-credentials is gone; take another signal');
  const citations = [{ evidence: 'message', part: 'text', quote: 'x' }];

  it('scales what the signal says of the case at hand, and leaves the file’s judgement as it is', () => {
    const half = toFinding(signal, { citations, weight: signal.weight / 2 });
    expect(fitted(half, { [signal.id]: 0.5 }).weight).toBeCloseTo(signal.weight / 4, 3);
    expect(toFinding(signal, { citations }).weight).toBe(signal.weight);
  });

  it('leaves signals alone that were not fitted, whatever they are called', () => {
    const finding = toFinding(signal, { citations });
    expect(fitted(finding, {})).toEqual(finding);
    expect(fitted({ ...finding, signal: 'constructor' }, {}).weight).toBe(finding.weight);
  });
});
