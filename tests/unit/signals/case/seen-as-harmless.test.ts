import { describe, expect, it } from 'vitest';
import { seenAsHarmless } from '../../../../lib/signals/case/seen-as-harmless.ts';
import { closedAs, found, silent, survivesAnything } from '../run.ts';

describe('seen-as-harmless', () => {
  it('sees that a person closed one like this as a false alarm', async () => {
    const finding = await found(seenAsHarmless, {}, [closedAs('inv-1', 'false_positive')]);
    expect(finding.weight).toBe(-2);
    expect(finding.rests).toBe('person');
    expect(finding.title).toBe('Ana judged one like this as false positive');
    expect(finding.detail).toBe('Shared: sender address x@mailroom.test.');
    expect(finding.quotes).toEqual(['inv-1']);
  });

  it('sees what was expected', async () => {
    const finding = await found(seenAsHarmless, {}, [closedAs('inv-1', 'expected_activity', 'the yearly audit')]);
    expect(finding.title).toBe('Ana judged one like this as expected activity');
    expect(finding.detail).toContain('the yearly audit');
  });

  it('is silent for Sidelight’s own earlier verdict, which proves nothing', () =>
    silent(seenAsHarmless, {}, [{ ...closedAs('inv-1', 'false_positive'), verdict: 'benign', decided: undefined }]));

  it('gives nobody credit who only borrows the address, unless the file is the same', async () => {
    const earlier = closedAs('inv-1', 'false_positive');
    for (const results of ['dmarc=fail header.from=supplier.example', 'spf=pass smtp.mailfrom=relay.test'])
      await silent(seenAsHarmless, { results }, [earlier]);
    await found(seenAsHarmless, { results: 'none' }, [earlier]);
    const file = { what: 'attachment', value: 'ab12' };
    await found(seenAsHarmless, { results: 'dmarc=fail header.from=supplier.example' }, [
      { ...earlier, shared: [...earlier.shared, file] },
    ]);
  });

  it('is silent for threats, tests and what was left open', async () => {
    for (const disposition of ['true_positive', 'simulation', 'duplicate', 'undetermined'])
      await silent(seenAsHarmless, {}, [closedAs('inv-1', disposition)]);
  });

  it('is silent where nothing was seen before', () => silent(seenAsHarmless, {}));

  it('survives anything', () => survivesAnything(seenAsHarmless));
});
