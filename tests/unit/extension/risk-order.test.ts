import { describe, expect, it } from 'vitest';
import type { EntryView } from '../../../lib/extension/queue/queue-view.ts';
import { counts, linesByRisk, passes } from '../../../lib/extension/queue/risk-order.ts';
import { severityRanks } from '../../../lib/extension/queue/severity.ts';

const entry = (id: number, rest: Partial<EntryView> = {}): EntryView => ({
  ...{ id, title: `row ${id}`, about: '', at: '', severity: '', severityRank: 0, state: 'idle' },
  ...{ verdict: undefined, probability: undefined, reason: '', agree: undefined, decided: '' },
  ...{ final: true, rowOnly: false, problem: '', onPage: true },
  ...rest,
});
const found = (id: number, verdict: EntryView['verdict'], probability: number, rest: Partial<EntryView> = {}) =>
  entry(id, { state: 'done', verdict, probability, ...rest });
const all = (...entries: EntryView[]) => new Map(entries.map((one) => [one.id, one]));

describe('the order of risk', () => {
  it('is verdict, probability, the console’s severity, the list’s own order', () => {
    const entries = all(
      entry(0, { severityRank: 0.5 }),
      entry(1, { severityRank: 1 }),
      found(2, 'benign', 0.04),
      found(3, 'suspicious', 0.6),
      found(4, 'suspicious', 0.8),
      entry(5, { state: 'failed', problem: 'no' }),
      found(6, 'inconclusive', 0.4),
      found(7, 'malicious', 0.92),
      found(8, 'suspicious', 0.6),
    );
    expect(linesByRisk(entries, []).map(({ head }) => head.id)).toEqual([7, 4, 3, 8, 6, 5, 2, 1, 0]);
  });

  it('puts the worst of a group in front, by its own verdict and not by one it was lent', () => {
    const entries = all(
      entry(0, { state: 'grouped', verdict: 'benign', probability: 0.02 }),
      found(1, 'benign', 0.02),
      found(2, 'malicious', 0.95),
      found(3, 'suspicious', 0.7),
    );
    const group = { why: 'same rule and host, 3 times', shared: true, members: [0, 1, 2] };
    const lines = linesByRisk(entries, [group]);
    expect(lines.map(({ head }) => head.id)).toEqual([2, 3]);
    expect(counts(lines)).toEqual(
      new Map(Object.entries({ all: 4, malicious: 3, suspicious: 1, inconclusive: 0, benign: 0, failed: 0, open: 0 })),
    );
    expect(lines.filter((line) => passes('malicious', line))).toHaveLength(1);
  });
});

describe('a console’s own severity', () => {
  it.each([
    [
      ['low', 'Critical', 'HIGH', 'medium', '', 'whatever'],
      [0.25, 1, 0.75, 0.5, 0, 0],
    ],
    [
      ['hoch', 'élevé', 'alta', '低', '重大'],
      [0.75, 0.75, 0.75, 0.25, 1],
    ],
    [
      ['73', '21', '99'],
      [73 / 99, 21 / 99, 1],
    ],
    [
      ['3', '5', '10'],
      [0.3, 0.5, 1],
    ],
    [
      ['0', '0'],
      [0, 0],
    ],
  ])('%j', (values, ranks) => {
    expect(severityRanks(values)).toEqual(ranks);
  });
});
