import { describe, expect, it } from 'vitest';
import { seenAsThreat } from '../../../../lib/signals/case/seen-as-threat.ts';
import { closedAs, found, silent, survivesAnything } from '../run.ts';

describe('seen-as-threat', () => {
  it('sees that a person confirmed one like this, and says who, what and why', async () => {
    const finding = await found(seenAsThreat, {}, [
      closedAs('inv-1', 'true_positive', 'the link asked for a password'),
    ]);
    expect(finding.weight).toBe(2.5);
    expect(finding.rests).toBe('person');
    expect(finding.title).toBe('Ana judged one like this as true positive');
    expect(finding.detail).toBe('Shared: sender address x@mailroom.test. Reason given: the link asked for a password');
    expect(finding.citations).toEqual([{ evidence: 'seen-before', part: 'cases', quote: 'inv-1' }]);
  });

  it('counts them, and quotes three at most', async () => {
    const earlier = [1, 2, 3, 4, 5].map((n) => closedAs(`inv-${n}`, 'true_positive'));
    const finding = await found(seenAsThreat, {}, earlier);
    expect(finding.title).toBe('Ana judged 5 like this as true positive');
    expect(finding.quotes).toEqual(['inv-1', 'inv-2', 'inv-3']);
  });

  it('names nobody for what several decided', async () => {
    const [one, two] = [closedAs('inv-1', 'true_positive'), closedAs('inv-2', 'true_positive')];
    const ben = { disposition: 'true_positive', person: 'Ben', reason: '' };
    const finding = await found(seenAsThreat, {}, [one, { ...two, decided: ben }]);
    expect(finding.title).toBe('Several people judged 2 like this as true positive');
  });

  it('sees it among others that were closed otherwise', () =>
    found(seenAsThreat, {}, [closedAs('inv-1', 'false_positive'), closedAs('inv-2', 'true_positive')]));

  it('is silent for its own earlier verdict that nobody decided on', () =>
    silent(seenAsThreat, {}, [{ ...closedAs('inv-1', 'true_positive'), verdict: 'malicious', decided: undefined }]));

  it('is silent for what was no threat, a test or left open', async () => {
    for (const disposition of ['false_positive', 'expected_activity', 'simulation', 'duplicate', 'undetermined'])
      await silent(seenAsThreat, {}, [closedAs('inv-1', disposition)]);
  });

  it('is silent where nothing was seen before', () => silent(seenAsThreat, {}));

  it('survives anything', () => survivesAnything(seenAsThreat));
});
