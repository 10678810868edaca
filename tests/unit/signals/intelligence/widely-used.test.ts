import { describe, expect, it } from 'vitest';
import { widelyUsed } from '../../../../lib/signals/intelligence/widely-used.ts';
import { findingFrom, knownBadOf, listingOf, warningOf } from '../known.ts';

const overruled = listingOf({ overruled: 'Top sites' });

describe('widely used', () => {
  it('explains a listing away, by little', () => {
    const knownBad = knownBadOf({ listings: [overruled], warnings: [warningOf()] });
    expect(findingFrom(widelyUsed, { knownBad })).toMatchObject({
      title: 'cdn.bad.example is on practice trails, but also on the warning list “Top sites”',
      weight: -0.3,
      citations: [{ quote: overruled.line }, { quote: warningOf().line }],
    });
  });

  it('knows scanners for research', () => {
    const warnings = [warningOf({ kind: 'scanner', list: { name: 'Scanner ranges', made: '2026-08-11' } })];
    expect(findingFrom(widelyUsed, { knownBad: knownBadOf({ warnings }) })).toMatchObject({
      weight: -0.6,
      title: 'Seen from a scanner known for research (Scanner ranges, 2026-08-11)',
    });
  });

  it('says nothing in mails, where something else is not common, and of what anybody can rent', () => {
    const knownBad = knownBadOf({ listings: [overruled], warnings: [warningOf()] });
    expect(findingFrom(widelyUsed, { knownBad }, 'email')).toBeUndefined();
    expect(findingFrom(widelyUsed, { knownBad: { ...knownBad, uncommon: 1 } })).toBeUndefined();
    expect(findingFrom(widelyUsed, { knownBad: knownBadOf({ warnings: [warningOf()] }) })).toBeUndefined();
    const shared = knownBadOf({ listings: [overruled], warnings: [warningOf({ kind: 'shared' })] });
    expect(findingFrom(widelyUsed, { knownBad: shared })).toBeUndefined();
    expect(findingFrom(widelyUsed, {})).toBeUndefined();
  });
});
