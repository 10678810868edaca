import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { authenticationResults, parseResults } from '../../lib/mail/authentication.ts';
import type { MailHeader } from '../../lib/mail/mail.ts';
import { receivedHops } from '../../lib/mail/received.ts';
import { organisationalDomain } from '../../lib/observables/domain.ts';
import { bound, growth } from './support/growth.ts';
import { anyText, textOf } from './support/hostile.ts';
import { property } from './support/property.ts';

const value = fc.oneof(
  anyText,
  textOf(
    ...[
      'mx.corp.example',
      ';',
      ' ',
      'spf',
      'dkim',
      'dmarc',
      'arc',
      'auth',
      '=',
      'pass',
      'fail',
      '/1',
      'header.d',
      'smtp.mailfrom',
    ],
    ...['__proto__', 'constructor', 'toString', 'hasOwnProperty', '"', '(', ')', '\\', '\n', 'prototype.x=y', 'a=b'],
  ),
);

property(
  'authentication',
  'reads any header value',
  value,
  (text) => {
    const { server, entries } = parseResults(text);
    expect(server).toBeTypeOf('string');
    expect(entries.length).toBeLessThanOrEqual(50);
    for (const { method, result, properties } of entries) {
      expect(method).toMatch(/^[a-z0-9-]+$/);
      expect(result).toBeTypeOf('string');
      // Only what the header says is in there, nothing that every object has.
      expect(Object.getPrototypeOf(properties)).toBeNull();
      for (const found of Object.values(properties)) expect(found).toBeTypeOf('string');
      for (const name of ['__proto__', 'constructor', 'toString', 'hasOwnProperty'])
        if (!text.toLowerCase().includes(name.toLowerCase())) expect(properties[name]).toBeUndefined();
    }
    expect(Object.keys(Object.prototype)).toEqual([]);
    expect(({} as Record<string, unknown>).x).toBeUndefined();
  },
  { runs: 1500 },
);

property(
  'authentication',
  'reads what a receiver writes',
  fc.record({
    comment: fc.constantFrom('', ' (good signature)', ' (a; dmarc=pass (b) c)'),
    quoted: fc.constantFrom('', ' reason="x; dmarc=fail"'),
    result: fc.constantFrom('pass', 'fail', 'softfail', 'none'),
  }),
  ({ comment, quoted, result }) => {
    const { server, entries } = parseResults(
      `mx.corp.example 1;${comment} spf=${result}${comment}${quoted} smtp.mailfrom=a@b.example; dkim=pass header.d=B.example`,
    );
    expect(server).toBe('mx.corp.example');
    expect(entries.map((e) => `${e.method}=${e.result}`)).toEqual([`spf=${result}`, 'dkim=pass']);
    expect(entries[0]?.properties['smtp.mailfrom']).toBe('a@b.example');
    expect(entries[1]?.properties['header.d']).toBe('b.example');
  },
);

const hosts = [
  'mx.corp.example',
  'in2.corp.example',
  'mx.evil.example',
  'relay.other.test',
  'localhost',
  '10.0.0.1',
] as const;
const inner = fc.constant({ name: 'Received', value: 'by 2002:a05:6a10:1 with SMTP id x1csp; now' });
const received = fc.constantFrom(...hosts).map((by) => ({
  name: 'Received',
  value: `from somewhere.test (somewhere.test [192.0.2.1]) by ${by} with ESMTPS; now`,
}));
const results = fc.constantFrom(...hosts, '').map((server) => ({
  name: 'Authentication-Results',
  value: `${server === '' ? '' : `${server}; `}dmarc=pass header.from=bank.example; spf=pass smtp.mailfrom=bank.example`,
}));
const chain = fc.array(
  fc.oneof(
    received,
    inner,
    results,
    fc.constant({ name: 'Subject', value: 'x' }),
    value.map((text) => ({ name: 'Received', value: text })),
  ),
  { maxLength: 14 },
);

const isAddress = (host: string | undefined) => host !== undefined && organisationalDomain(host) === undefined;

/** Says who took the mail in, and at which header another organisation first says that it had it. */
function borders(headers: readonly MailHeader[]) {
  const owner = (host: string | undefined) => (host ? (organisationalDomain(host) ?? host) : undefined);
  const hops = headers.flatMap((header, index) => {
    const [hop] = receivedHops([header]);
    return hop ? [{ owner: owner(hop.by), index, from: hop.from, address: isAddress(hop.by) }] : [];
  });
  // Inner steps of a large provider, noted on top as `by 2002:a05::1` alone, name nobody.
  while (hops[0]?.address && !hops[0].from) hops.shift();
  const receiver = hops[0]?.owner;
  return { receiver, foreign: hops.find((hop) => hop.owner && hop.owner !== receiver)?.index };
}

property(
  'authentication',
  'believes nothing below another organisation’s Received, and one header at most',
  chain,
  (headers) => {
    const { receiver, foreign } = borders(headers);
    const believed = new Set<number>();
    for (const [index, header] of headers.entries()) {
      if (header.name !== 'Authentication-Results') continue;
      // Alone with the rest of the chain, so that each result can be told to be this header's.
      const others = headers.map((other, i) =>
        other.name === header.name && i !== index ? { ...other, name: 'X' } : other,
      );
      const alone = authenticationResults(others, receivedHops(others)).some((result) => result.believed);
      if (alone) expect(receiver !== undefined && (foreign === undefined || index < foreign)).toBe(true);
      if (alone) believed.add(index);
    }
    const all = authenticationResults(headers, receivedHops(headers));
    const texts = all.filter((result) => result.believed);
    // Two results in each header of the chain.
    expect(texts.length).toBeLessThanOrEqual(2);
    if (texts.length > 0) expect(believed.size).toBeGreaterThan(0);
    for (const result of all) expect(result.believed && result.forged).toBe(false);
  },
  { runs: 1500 },
);

it('gives a bounded number of results', () => {
  const long = { name: 'Authentication-Results', value: `mx.corp.example${'; spf=pass'.repeat(700)}` };
  const headers = [{ name: 'Received', value: 'by mx.corp.example' }, ...Array.from({ length: 900 }, () => long)];
  expect(authenticationResults(headers, receivedHops(headers)).length).toBeLessThanOrEqual(250);
});

// Hops beyond the hundredth are not read, so what stands below them may be anybody's.
it('believes nothing below another organisation’s Received that stands below a hundred others', () => {
  const own = { name: 'Received', value: 'from a by mx.corp.example; now' };
  const foreign = { name: 'Received', value: 'from a by mx.evil.example; now' };
  const forged = { name: 'Authentication-Results', value: 'mx.corp.example; dmarc=pass header.from=bank.example' };
  const headers = [...Array.from({ length: 100 }, () => own), foreign, forged];
  expect(authenticationResults(headers, receivedHops(headers)).some((result) => result.believed)).toBe(false);
});

describe('time', () => {
  it.each([';', '=', 'spf=pass ', 'spf=pass; ', '"', '(', ')', ' ', '/1', 'a=b ', 'spf=', 'a=', '-', 'a.'])(
    'is linear on %j again and again',
    async (piece) => {
      const make = (size: number) => `mx; spf=pass ${piece.repeat(size / piece.length)}`;
      expect(await growth(make, parseResults, 900)).toBeLessThan(bound);
    },
  );

  // A pattern with two repetitions over the same letters, tried from each hyphen on, once took minutes for 8000 letters.
  it.each(['a-', 'dkim-'])('is linear on a result and %j again and again', async (piece) => {
    const make = (length: number) => `mx; spf=pass ${piece.repeat(length / piece.length)}`;
    expect(await growth(make, parseResults, 100)).toBeLessThan(bound);
  });
});
