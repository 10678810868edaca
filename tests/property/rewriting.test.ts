import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { innerAddress, unwrapLink, unwrapping } from '../../lib/mail/rewriting.ts';
import { bound, growth } from './support/growth.ts';
import { anyText, textOf, url } from './support/hostile.ts';
import { property } from './support/property.ts';

const base64 = (text: string) => encodeURIComponent(Buffer.from(text).toString('base64'));
const base64url = (text: string) => Buffer.from(text).toString('base64url');

/** What gateways, redirectors and click counters make of a link. */
const gateways: Record<string, (target: string) => string> = {
  safelinks: (target) => `https://eu1.safelinks.protection.outlook.com/?url=${encodeURIComponent(target)}&data=x`,
  barracuda: (target) => `https://linkprotect.cudasvc.com/url?a=${encodeURIComponent(target)}&c=E`,
  google: (target) => `https://www.google.com/url?q=${encodeURIComponent(target)}&sa=D`,
  proofpoint1: (target) => `https://urldefense.proofpoint.com/v1/url?u=${encodeURIComponent(target)}&k=x`,
  proofpoint2: (target) =>
    `https://urldefense.proofpoint.com/v2/url?u=${encodeURIComponent(target).replaceAll('-', '%2D').replaceAll('_', '%5F').replaceAll('%', '-').replaceAll('/', '_')}&d=x`,
  essentials: (target) => `https://urlsand.esvalabs.com/?u=${encodeURIComponent(target)}&e=1`,
  cisco: (target) => `https://secure-web.cisco.com/1Ab-c_D/${encodeURIComponent(target)}`,
  trendmicro: (target) =>
    `https://imsva91-ctp.trendmicro.com:443/wis/clicktime/v1/query?url=${encodeURIComponent(target)}&umid=7`,
  symantec: (target) => `https://clicktime.symantec.com/a/1/x?d=60&u=${encodeURIComponent(target)}`,
  sophos: (target) => `https://eu1.protection.sophos.com/?d=x.example&u=${base64(target)}&i=7`,
  fireeye: (target) => `https://protect2.fireeye.com/v1/url?k=1&q=1&e=2&u=${encodeURIComponent(target)}`,
  vade: (target) => `https://antiphishing.vadesecure.com/v4?f=a&i=b&u=${encodeURIComponent(target)}`,
  bing: (target) => `https://www.bing.com/ck/a?!&&p=1&u=a1${base64url(target)}&ntb=1`,
  youtube: (target) => `https://www.youtube.com/redirect?event=x&q=${encodeURIComponent(target)}`,
  facebook: (target) => `https://l.facebook.com/l.php?u=${encodeURIComponent(target)}&h=x`,
  linkedin: (target) => `https://www.linkedin.com/safety/go?url=${encodeURIComponent(target)}&trk=x`,
  duckduckgo: (target) => `https://duckduckgo.com/l/?uddg=${encodeURIComponent(target)}&rut=x`,
  doubleclick: (target) => `https://adclick.g.doubleclick.net/pcs/click?xai=x&adurl=${encodeURIComponent(target)}`,
  awstrack: (target) => `https://k1.awstrack.me/L0/${encodeURIComponent(target).replaceAll('%3A', ':')}/1/0100x/y=1`,
  mailjet: (target) => `https://x1.mjt.lu/lnk/AAA/1/hash/${base64url(target)}`,
  mandrill: (target) =>
    `https://mandrillapp.com/track/click/7/x.example?p=${base64url(JSON.stringify({ s: 'x', v: 1, p: JSON.stringify({ u: 7, url: target, id: 'x' }) }))}`,
  customerio: (target) =>
    `https://e.customeriomail.com/e/c/${base64url(JSON.stringify({ email_id: 'x', href: target }))}/hash`,
  proofpoint3: (target) => `https://urldefense.com/v3/__${target}__;!!x!y$`,
};
const names = Object.keys(gateways);

function wrapped(target: string, by: readonly string[]): string {
  return by.reduce((inner, name) => gateways[name]?.(inner) ?? inner, target);
}

property(
  'rewriting',
  'finds the address that a gateway carries',
  fc.record({ target: url, by: fc.array(fc.constantFrom(...names), { maxLength: 4 }) }),
  ({ target, by }) => {
    // Version 3 takes the first pair of underscores for the end, so it may only stand innermost.
    fc.pre(by.lastIndexOf('proofpoint3') <= 0);
    const form = wrapped(target, by);
    // Links are read up to a length.
    fc.pre(form.length < 4096);
    const { url: found, through } = unwrapping(form);
    expect(found).toBe(target);
    expect(through.length).toBe(by.length);
  },
  { runs: 400 },
);

property(
  'rewriting',
  'has nothing left to undo in what it gives',
  fc.record({
    target: url,
    by: fc.array(fc.constantFrom(...names.filter((name) => name !== 'proofpoint3')), { maxLength: 7 }),
  }),
  ({ target, by }) => {
    const once = unwrapLink(wrapped(target, by));
    expect(unwrapLink(once)).toBe(once);
  },
  { runs: 300 },
);

property(
  'rewriting',
  'ends on any address, and gives one that leads to the web',
  fc.oneof(
    anyText,
    textOf(
      ...[
        'https://',
        'urldefense.com',
        'urldefense.proofpoint.com',
        '/v1/',
        '/v2/',
        '/v3/__',
        '__;',
        '?u=',
        '?url=',
        'www.google.com/url',
      ],
      ...[
        '?q=',
        '&',
        '-',
        '_',
        '%',
        '-3A',
        '__',
        'x.safelinks.protection.outlook.com/',
        'linkprotect.cudasvc.com/url?a=',
        'javascript:x',
      ],
    ),
  ),
  (target) => {
    const result = unwrapLink(target);
    if (result !== target) expect(result).toMatch(/^https?:\/\//i);
  },
  { runs: 1500 },
);

property(
  'rewriting',
  'finds the address of another page, wherever a link carries it',
  fc.tuple(
    url,
    fc.constantFrom<(target: string) => string>(
      (target) => `https://go.example/r?x=1&to=${encodeURIComponent(target)}`,
      (target) => `https://go.example/r?to=${base64(target)}`,
      (target) => `https://go.example/r?to=${encodeURIComponent(encodeURIComponent(target))}`,
      (target) => `https://go.example/r#${encodeURIComponent(target)}`,
      (target) => `https://go.example/c/${base64url(target)}`,
    ),
  ),
  ([target, form]) => {
    expect(innerAddress(form(target))).toBe(target);
  },
  { runs: 400 },
);

property('rewriting', 'gives an address that can be parsed, or none', fc.oneof(anyText, url), (text) => {
  const found = innerAddress(text);
  if (found !== undefined) expect(URL.canParse(found)).toBe(true);
});

describe('what is carried in other forms', () => {
  it.each([
    ['https://www-garden--club-test.translate.goog/in?_x_tr_sl=auto', 'https://www.garden-club.test/in'],
    ['https://www.google.com/amp/s/garden-club.test/in', 'https://garden-club.test/in'],
    ['https://cdn.ampproject.org/c/s/garden-club.test/in', 'https://garden-club.test/in'],
    ['https://garden--club-test.cdn.ampproject.org/c/s/garden-club.test/in', 'https://garden-club.test/in'],
    ['https://protect-eu.mimecast.com/s/AbC?domain=garden-club.test', 'https://garden-club.test/'],
    ['https://click.pstmrk.it/3s/garden-club.test%2Fin/AAA/BBB', 'https://garden-club.test/in'],
    ['https://protect.checkpoint.com/v2/___https://garden-club.test/in___.YXAz', 'https://garden-club.test/in'],
    [
      'https://r.search.yahoo.com/_ylt=A/RU=https%3a%2f%2fgarden-club.test%2fin/RK=2/RS=x',
      'https://garden-club.test/in',
    ],
    ['https://urldefense.com/v3/__https://garden-club.test/a*b**Ac__;I0Ai!!x!y$', 'https://garden-club.test/a#b@"c'],
  ])('undoes %s', (form, target) => {
    expect(unwrapLink(form)).toBe(target);
  });

  it.each([
    'https://www.google.com/search?q=https://garden-club.test',
    'https://www.linkedin.com/in/ana?url=https://garden-club.test',
    'https://www.youtube.com/watch?v=7&q=https://garden-club.test',
    'https://www.mimecast.com/products?domain=',
    'https://sophos.com/?u=aHR0cHM6Ly9nYXJkZW4tY2x1Yi50ZXN0',
  ])('leaves %s as it is', (address) => {
    expect(unwrapLink(address)).toBe(address);
  });
});

describe('time', () => {
  it.each(['%', '%25', 'https://', 'aHR0c', '/', '___', '*', '**A', '--', 'u=', '"url":"', '\\'])(
    'is linear on %j again and again',
    async (piece) => {
      for (const before of [
        'https://urldefense.com/v3/__https://a.test/',
        'https://x.test/r?to=',
        'https://www.bing.com/ck/a?u=a1',
        'https://protect.checkpoint.com/v2/___https://',
        'https://mandrillapp.com/track/click/7/x?p=',
      ]) {
        const make = (size: number) => before + piece.repeat(size / piece.length);
        expect(await growth(make, (text) => [unwrapLink(text), innerAddress(text)], 480)).toBeLessThan(bound);
      }
    },
  );
});
