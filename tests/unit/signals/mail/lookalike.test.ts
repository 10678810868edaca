import { describe, expect, it } from 'vitest';
import { lookalikeOf, oneApart, openPlatformOf } from '../../../../lib/signals/mail/lookalike.ts';

const of = (host: string, own: string[] = []) => lookalikeOf(host, own);

describe('lookalikeOf', () => {
  it('sees the same shape in other letters and digits', () => {
    expect(of('paypa1.test')).toEqual({ imitates: 'PayPal', how: 'same shape' });
    expect(of('xn--pypal-4ve.test')).toEqual({ imitates: 'PayPal', how: 'same shape' });
    expect(of('www.rnicrosoft.test')?.how).toBe('same shape');
  });

  it('sees one letter off', () => {
    for (const host of ['netfliix.test', 'netlfix.test', 'netflx.test', 'netflex.test'])
      expect([host, of(host)?.how]).toEqual([host, 'one letter off']);
  });

  it('sees words added, with and without a hyphen', () => {
    expect(of('paypal-billing.test')?.how).toBe('words added');
    expect(of('secure-paypa1.test')?.how).toBe('words added');
    expect(of('microsoftdesk.test')?.how).toBe('words added');
  });

  it('sees the name as a mere sub-domain', () => {
    expect(of('paypal.com.login.test')).toEqual({ imitates: 'PayPal', how: 'as sub-domain' });
    expect(of('my-netflix.desk.test')?.how).toBe('as sub-domain');
  });

  it('sees one’s own domain under another ending, and one letter off', () => {
    expect(of('northwind.test', ['northwind.example'])).toEqual({ imitates: 'northwind.example', how: 'other ending' });
    expect(of('nortwind.test', ['northwind.example'])?.how).toBe('one letter off');
  });

  it('passes brands, public mailboxes, mail providers, platforms and one’s own domains', () => {
    expect(of('www.paypal.de')).toBeUndefined();
    expect(of('gmail.com')).toBeUndefined();
    expect(of('paypal.us1.list-manage.com')).toBeUndefined();
    expect(of('netflix.pages.dev')).toBeUndefined();
    expect(of('desk.northwind.example', ['northwind.example'])).toBeUndefined();
  });

  it('passes ordinary names, short ones that meet by chance, and the names of documentation', () => {
    for (const host of ['supplier.example', 'dhalia.test', 'apples.test', 'chaser.test', 'office.test', 'window.test'])
      expect([host, of(host)]).toEqual([host, undefined]);
    expect(of('example.test', ['example.com'])).toBeUndefined();
  });

  it('passes addresses and nothing at all', () => {
    expect(of('192.0.2.7')).toBeUndefined();
    expect(of('')).toBeUndefined();
  });
});

describe('oneApart', () => {
  it('counts an insertion, a deletion, a substitution or a swap of neighbours', () => {
    for (const [a, b] of [
      ['abc', 'abcd'],
      ['abc', 'ab'],
      ['abc', 'axc'],
      ['abc', 'acb'],
      ['', 'a'],
    ] as const)
      expect([a, b, oneApart(a, b), oneApart(b, a)]).toEqual([a, b, true, true]);
  });

  it('counts neither equality nor two changes', () => {
    for (const [a, b] of [
      ['abc', 'abc'],
      ['', ''],
      ['abc', 'cba'],
      ['abc', 'abcde'],
      ['abcd', 'badc'],
    ] as const)
      expect([a, b, oneApart(a, b)]).toEqual([a, b, false]);
  });
});

describe('openPlatformOf', () => {
  it('knows a platform by suffix, on label boundaries', () => {
    expect(openPlatformOf('sidelight-unit-test.pages.dev')?.domain).toBe('pages.dev');
    expect(openPlatformOf('docs.google.com')?.kind).toBe('form');
    expect(openPlatformOf('notpages.dev')).toBeUndefined();
    expect(openPlatformOf('www.google.com')).toBeUndefined();
  });
});
