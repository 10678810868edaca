import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linkLimit, makeLink, shownHost, textLinks } from '../../lib/mail/links.ts';
import { isDomainName } from '../../lib/observables/domain.ts';
import { bound, growth } from './support/growth.ts';
import { anyText, domain, textOf, url } from './support/hostile.ts';
import { property } from './support/property.ts';

const target = fc.oneof(
  anyText,
  url,
  textOf(
    ...[
      'http',
      'https',
      ':',
      '//',
      '/',
      '\\',
      '@',
      '#',
      '?',
      'evil.example',
      '[',
      ']',
      '::1',
      '\t',
      '\n',
      ' ',
      '%00',
      '%',
      'cid:',
      'mailto:',
    ],
    ...[
      'javascript:',
      'data:text/html,',
      'www.google.com/url?q=',
      'urldefense.com/v3/__',
      '__;',
      'x.safelinks.protection.outlook.com/?url=',
    ],
  ),
);

property(
  'links',
  'makes a link of any target',
  fc.tuple(target, anyText),
  ([address, shown]) => {
    const link = makeLink(address, shown, 'html');
    if (!link) return;
    expect(link.target).not.toMatch(/[\t\r\n]/);
    expect(link.target.length).toBeLessThanOrEqual(4096 + 'https:'.length);
    expect(link.shown.length).toBeLessThanOrEqual(1000);
    expect(link.host === '').toBe(link.organisation === '');
    if (link.host !== '') expect(['http', 'https', 'ftp']).toContain(link.scheme);
  },
  { runs: 2000 },
);

property(
  'links',
  'knows the host as a browser does',
  fc.tuple(url, fc.constantFrom('', ' ', '\n', '\t')),
  ([address, blank]) => {
    const broken = `${blank}${address.slice(0, 3)}${blank.trim() === '' && blank !== ' ' ? blank : ''}${address.slice(3)}${blank}`;
    expect(makeLink(broken, '', 'html')?.host).toBe(new URL(address).hostname);
  },
);

property(
  'links',
  'finds a host in words only where one stands there',
  fc.oneof(
    anyText,
    target,
    domain.map((host) => `HTTPS://${host}:8443/x?y`),
  ),
  (shown) => {
    const host = shownHost({ shown });
    if (host === undefined) return;
    expect(isDomainName(host)).toBe(true);
    expect(shown.toLowerCase()).toContain(host);
  },
  { runs: 1500 },
);

property(
  'links',
  'finds the host that words claim',
  fc.tuple(domain, fc.constantFrom('', 'https://', 'http://')),
  ([host, scheme]) => {
    expect(shownHost({ shown: ` ${scheme}${host}/a?b=c ` })).toBe(host);
  },
);

property('links', 'lists the links of any text', fc.oneof(anyText, target), (text) => {
  const links = textLinks(text);
  expect(links.length).toBeLessThanOrEqual(linkLimit);
  for (const link of links) expect(link.shown).toBe(link.target.slice(0, 1000));
});

it('lists a bounded number of links', () => {
  const many = Array.from({ length: 2000 }, (_, i) => `https://h${i}.example/`).join(' ');
  expect(textLinks(many)).toHaveLength(linkLimit);
});

describe('time', () => {
  it.each(['a.', 'a', '.', '/', ':', 'https://', '@', '\\', '%', 'é.', '__', 'www.google.com/url?q=', ' '])(
    'is linear on %j again and again',
    async (piece) => {
      const make = (size: number) => `https://urldefense.com/v3/__https://${piece.repeat(size / piece.length)}`;
      expect(await growth(make, (text) => makeLink(text, text, 'html'), 500)).toBeLessThan(bound);
      expect(await growth(make, (text) => shownHost({ shown: text }), 2000)).toBeLessThan(bound);
      expect(
        await growth(
          (size) => piece.repeat(size / piece.length),
          (text) => shownHost({ shown: text }),
          2000,
        ),
      ).toBeLessThan(bound);
    },
  );
});
