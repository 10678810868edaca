import { describe, expect, it } from 'vitest';
import type { OtherAlerts } from '../../../../lib/schema/console-search.ts';
import { manyAlertsOfSource } from '../../../../lib/signals/console/many-alerts-of-source.ts';
import { findingFrom } from '../known.ts';

function alerts(titles: readonly string[], change: Partial<OtherAlerts> = {}): OtherAlerts {
  return {
    request: { template: 'GET /alerts', method: 'GET', address: '/alerts', status: 200, bytes: 9, durationMs: 1 },
    entity: { what: 'source', value: '198.51.100.7' },
    alerts: titles.map((title, i) => ({
      key: `${i}`,
      title,
      from: '198.51.100.7',
      to: [],
      at: '09:00',
      line: `09:0${i}: “${title}”, from 198.51.100.7`,
    })),
    total: titles.length,
    ...change,
  };
}
const several = ['Login refused', 'Login refused', 'Port scan', 'SQL injection', 'Login refused'];

describe('many alerts of one source', () => {
  it('speak for a threat a little, with one quote of each kind', () => {
    const finding = findingFrom(manyAlertsOfSource, { otherAlerts: alerts(several) });
    expect(finding).toMatchObject({ title: '5 other alerts of 198.51.100.7 within a day', weight: 0.5 });
    expect(finding?.citations.map(({ quote }) => quote)).toEqual([
      '09:04: “Login refused”, from 198.51.100.7',
      '09:02: “Port scan”, from 198.51.100.7',
      '09:03: “SQL injection”, from 198.51.100.7',
    ]);
  });

  it('say nothing where they are few, of one kind, or of a host that others attack', () => {
    expect(findingFrom(manyAlertsOfSource, { otherAlerts: alerts(several.slice(0, 4)) })).toBeUndefined();
    expect(findingFrom(manyAlertsOfSource, { otherAlerts: alerts(Array(40).fill('Login refused')) })).toBeUndefined();
    expect(
      findingFrom(manyAlertsOfSource, { otherAlerts: alerts(several, { entity: { what: 'host', value: 'web03' } }) }),
    ).toBeUndefined();
    expect(findingFrom(manyAlertsOfSource, {})).toBeUndefined();
  });
});
