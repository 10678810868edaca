import fc from 'fast-check';
import { expect } from 'vitest';
import {
  hostOfAddress,
  hostOfUrl,
  isDomainName,
  organisationalDomain,
  platformDomain,
  publicSuffix,
  sameOrganisation,
} from '../../lib/observables/domain.ts';
import { toUnicode } from '../../lib/observables/internationalised.ts';
import { anyText, domain, email, ipv4, ipv6, label, textOf, url } from './support/hostile.ts';
import { property } from './support/property.ts';

const host = fc.oneof(
  domain,
  textOf(
    '.',
    'com',
    'co.uk',
    'kawasaki.jp',
    'city',
    'www',
    'xn--',
    'github.io',
    'compute.amazonaws.com',
    'ck',
    '@',
    'ß',
    '-',
  ),
);
const mixedCase = fc
  .tuple(domain, fc.func(fc.boolean()))
  .map(([name, upper]) => [...name].map((letter, i) => (upper(i) ? letter.toUpperCase() : letter)).join(''));

property(
  'domain',
  'never throws',
  fc.oneof(anyText, host, url, email, ipv4, ipv6),
  (input) => {
    for (const of of [organisationalDomain, platformDomain, publicSuffix, hostOfAddress, hostOfUrl]) {
      const result = of(input);
      if (result !== undefined) expect(result).toBeTypeOf('string');
    }
    expect(isDomainName(input)).toBeTypeOf('boolean');
    expect(sameOrganisation(input, input)).toBe(organisationalDomain(input) !== undefined);
  },
  { runs: 2000 },
);

property(
  'domain',
  'has one organisation for an organisation',
  fc.oneof(host, anyText, mixedCase),
  (name) => {
    const organisation = organisationalDomain(name);
    if (organisation !== undefined) expect(organisationalDomain(organisation)).toBe(organisation);
  },
  { runs: 2000 },
);

property(
  'domain',
  'has one organisation in either case',
  mixedCase,
  (name) => {
    expect(organisationalDomain(name)).toBe(organisationalDomain(name.toLowerCase()));
    expect(isDomainName(name)).toBe(isDomainName(name.toLowerCase()));
  },
  { runs: 500 },
);

property(
  'domain',
  'has the organisation of a name for each name below it',
  fc.tuple(label, domain),
  ([below, name]) => {
    const organisation = organisationalDomain(name);
    if (organisation !== undefined) expect(organisationalDomain(`${below}.${name}`)).toBe(organisation);
  },
);

property('domain', 'has no organisation for an address', fc.oneof(ipv4, ipv6), (address) => {
  expect(organisationalDomain(address)).toBeUndefined();
  expect(isDomainName(address)).toBe(false);
});

property('domain', 'reads the host of what it is written in', fc.tuple(domain, label), ([name, local]) => {
  expect(hostOfAddress(`${local}@${name}`)).toBe(name);
  expect(hostOfAddress(`"a@b"@${name.toUpperCase()}.`)).toBe(name);
  expect(hostOfUrl(`https://${local}@${name}:8443/x?y#z`)).toBe(name);
});

property(
  'domain',
  'writes any host in its own letters without throwing',
  fc.oneof(anyText, textOf('xn--', '.', 'brclays-2fg', 'a', '-', '\u0430', '99999999', 'ls8h', 'ZZZZ')),
  (input) => {
    const result = toUnicode(input);
    expect(result).toBeTypeOf('string');
    expect(result.split('.').length).toBeGreaterThanOrEqual(input.split('.').length);
    if (!input.includes('xn--')) expect(result).toBe(input);
  },
  { runs: 1000 },
);
