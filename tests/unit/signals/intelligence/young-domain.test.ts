import { describe, expect, it } from 'vitest';
import type { DomainAge } from '../../../../lib/schema/intelligence.ts';
import { youngDomain } from '../../../../lib/signals/intelligence/young-domain.ts';
import { findingFrom } from '../known.ts';

const registered = (domain: string, days?: number): DomainAge => ({
  domain,
  registered: true,
  ...(days === undefined ? {} : { days, since: '2026-11-10T04:00:00.000Z' }),
  line: `${domain} is registered`,
});
const finding = (...domainAges: DomainAge[]) => findingFrom(youngDomain, { domainAges });

describe('a young domain', () => {
  it('speaks for a threat, more in its first week', () => {
    expect(finding(registered('old.example', 4000), registered('new.example', 10))).toMatchObject({
      title: 'new.example is registered since 2026-11-10, 10 days ago',
      weight: 1,
      technique: 'T1583.001',
      citations: [{ evidence: 'domain-age', part: 'registrations', quote: 'new.example is registered' }],
    });
    expect(finding(registered('new.example', 1))).toMatchObject({
      weight: 1.6,
      title: expect.stringContaining('one day ago'),
    });
  });

  it('is none after a month, nor where the registry gives no date', () => {
    expect(finding(registered('a.example', 30))).toBeUndefined();
    expect(finding(registered('a.example'))).toBeUndefined();
    expect(finding({ domain: 'a.example', registered: false, line: 'a.example is not registered' })).toBeUndefined();
    expect(finding()).toBeUndefined();
  });
});
