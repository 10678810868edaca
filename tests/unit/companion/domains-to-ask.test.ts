import { describe, expect, it } from 'vitest';
import { AnswerCache } from '../../../companion/lookups/answer-cache.ts';
import { domainsToAsk } from '../../../companion/lookups/domains.ts';
import type { Observable } from '../../../lib/schema/observable.ts';
import { domain } from '../../companion/local-server.ts';

describe('which domains are asked about', () => {
  it('only organisational ones that teach something, the most telling first, and few', () => {
    const observables: Observable[] = [
      domain('x.y.example.co.uk'),
      { type: 'email', value: 'ana@example.org', role: 'sender' },
      { type: 'url', value: 'https://user:pass@login.example.com:8443/secret?token=1', role: 'link' },
      { type: 'email', value: 'boss@corp.example.net', role: 'recipient' },
      domain('intranet.example.net'),
      domain('db7.corp'),
      domain('printer.local'),
      domain('nas.internal'),
      domain('something.example'),
      domain('gmail.com', 'sender'),
      domain('www.paypal.com', 'link'),
      { type: 'ip', value: '93.184.216.34' },
      { type: 'host', value: 'host7.example.edu' },
    ];
    expect(domainsToAsk(observables, ['example.net'], undefined)).toEqual([
      'example.org',
      'example.com',
      'example.co.uk',
    ]);
    expect(domainsToAsk([domain('corp.example.com')], ['hq.example.com'], undefined)).toEqual([]);
    expect(
      domainsToAsk(
        Array.from({ length: 99 }, (_, i) => domain(`d${i}.com`)),
        [],
        undefined,
      ),
    ).toHaveLength(6);
    const common = {
      observable: domain('www.example.com'),
      list: { name: 'Top', made: 'x' },
      kind: 'common' as const,
      entry: '',
      line: 'x',
    };
    expect(
      domainsToAsk([domain('a.example.com')], [], {
        listings: [],
        warnings: [common],
        exploited: [],
        asked: 1,
        uncommon: 0,
      }),
    ).toEqual([]);
  });
});

describe('the cache of answers', () => {
  it('forgets what is old, and the oldest where there is too much', () => {
    let clock = 0;
    const cache = new AnswerCache<number>(3, () => clock);
    for (let i = 0; i < 5; i++) cache.set(`k${i}`, i, 1000);
    expect([cache.size, cache.get('k1'), cache.get('k2'), cache.get('k4')]).toEqual([3, undefined, 2, 4]);
    clock += 1000;
    expect([cache.get('k4'), cache.size]).toEqual([undefined, 2]);
    cache.set('k2', 9, 0);
    expect(cache.size).toBe(1);
  });
});
