import { describe, expect, it } from 'vitest';
import { matchWays } from '../../../../lib/schema/intelligence.ts';
import { listedAsMalicious } from '../../../../lib/signals/intelligence/listed-as-malicious.ts';
import { findingFrom, knownBadOf, listingOf } from '../known.ts';

const finding = (...listings: ReturnType<typeof listingOf>[]) =>
  findingFrom(listedAsMalicious, { knownBad: knownBadOf({ listings, uncommon: 1 }) });

describe('listed as malicious', () => {
  it('names list, date and kind, and quotes the line', () => {
    expect(finding(listingOf())).toMatchObject({
      title: 'cdn.bad.example is listed as malware (grabber) on practice trails, file of 2026-10-20',
      weight: 3,
      rests: 'infrastructure',
      citations: [{ evidence: 'known-bad', part: 'lists', quote: listingOf().line }],
    });
  });

  it('weighs by what the list calls it and by how it was met, never above its bound', () => {
    const weight = (change: Parameters<typeof listingOf>[0]) => finding(listingOf(change))?.weight ?? 0;
    expect(weight({ category: 'malicious' })).toBeLessThan(weight({}));
    expect(weight({ category: 'suspicious' })).toBeLessThan(weight({ category: 'malicious' }));
    expect(weight({ how: 'path' })).toBeLessThan(weight({ how: 'address' }));
    expect(weight({ shared: 'AWS' })).toBeLessThan(weight({}));
    for (const how of matchWays) expect(weight({ how })).toBeLessThanOrEqual(listedAsMalicious.weight);
  });

  it('takes the strongest, and counts the others', () => {
    const other = { ...listingOf({ how: 'path' }), observable: { type: 'url' as const, value: 'https://x.example/a' } };
    expect(finding(other, listingOf())).toMatchObject({ weight: 3, detail: '1 more of this alert is listed too.' });
  });

  it('says nothing where a warning list stands against it, or nothing is listed', () => {
    expect(finding(listingOf({ overruled: 'Top sites' }))).toBeUndefined();
    expect(finding()).toBeUndefined();
    expect(findingFrom(listedAsMalicious, {})).toBeUndefined();
  });
});
