import { describe, expect, it } from 'vitest';
import { decodePieces } from '../../lib/case/decode.ts';
import { explainObservable } from '../../lib/case/explain.ts';
import { defang, refang } from '../../lib/observables/defang.ts';
import { organisationalDomain, sameOrganisation } from '../../lib/observables/domain.ts';
import { extractObservables } from '../../lib/observables/extract.ts';
import { latinised, plainText, skeleton } from '../../lib/observables/plain-text.ts';

const found = (text: string) => extractObservables(text).map((o) => `${o.type} ${o.value}`);

describe('extraction', () => {
  it('finds indicators in prose, without the sentence around them', () => {
    expect(found('See https://evil.example/a_(b), mail x.y@corp.co.uk; 8.8.8.8:53 and CVE-2024-1234.')).toEqual(
      expect.arrayContaining([
        'url https://evil.example/a_(b)',
        'email x.y@corp.co.uk',
        'ip 8.8.8.8',
        'cve CVE-2024-1234',
        'domain evil.example',
        'domain corp.co.uk',
      ]),
    );
  });

  it('undoes what analysts write so that nobody clicks', () => {
    for (const text of [
      'hxxps://evil[.]example/a',
      'https[:]//evil[.]example/a',
      'hxxps[://]evil(dot)example/a',
      'h**ps://evil{.}example/a',
    ])
      expect(found(text)).toContain('url https://evil.example/a');
    expect(found('bob[at]evil[dot]com')).toContain('email bob@evil.com');
  });

  it('does not take times, versions, files and code for indicators', () => {
    for (const text of [
      '12:34:56',
      '1.2.3',
      '10.0.19041.1.2',
      '999.1.1.1',
      'report.zip',
      'cmd.exe',
      'this.id',
      'e.g.',
      'script.js',
      '::1',
      'a@b',
      '0000000000000000000000000000000000000000',
    ])
      expect([text, found(text)]).toEqual([text, []]);
  });

  it('finds IPv6 addresses and hashes of every length', () => {
    expect(
      found('from fe80::1ff:fe23:4567:890a and 2001:db8::ff00:42:8329 sha1 da39a3ee5e6b4b0d3255bfef95601890afd80709'),
    ).toEqual(
      expect.arrayContaining([
        'ip fe80::1ff:fe23:4567:890a',
        'ip 2001:db8::ff00:42:8329',
        'hash da39a3ee5e6b4b0d3255bfef95601890afd80709',
      ]),
    );
  });
});

describe('defanging', () => {
  it('breaks every link and can be undone', () => {
    for (const value of ['https://a.b.example/x.html', 'bob@evil.example', '192.0.2.1', 'evil.example']) {
      expect(defang(value)).not.toBe(value);
      expect(refang(defang(value))).toBe(value);
    }
  });
});

describe('domains', () => {
  it('belong to whoever registered them, on shared platforms too', () => {
    expect(organisationalDomain('a.b.evil.co.uk')).toBe('evil.co.uk');
    expect(organisationalDomain('evil.github.io')).toBe('evil.github.io');
    expect(organisationalDomain('192.0.2.1')).toBeUndefined();
    expect(sameOrganisation('mail.corp.example', 'www.corp.example')).toBe(true);
    expect(sameOrganisation('a.github.io', 'b.github.io')).toBe(false);
  });
});

describe('disguised letters', () => {
  it('are read as a person reads them', () => {
    expect(latinised('раураl')).toBe('paypal');
    expect(latinised('𝗣𝗮𝘆𝗣𝗮𝗹')).toBe('PayPal');
    expect(latinised('Mic\u{E0100}ro\u200bsoft')).toBe('Microsoft');
    expect(skeleton('rnicros0ft')).toBe(skeleton('microsoft'));
    const { text, original } = plainText('a\u200bb\u200bc');
    expect([text, original(1), original(2)]).toEqual(['abc', 2, 4]);
  });
});

describe('encodings', () => {
  it('that command lines hide behind are undone', () => {
    const powershell = Buffer.from('IEX (New-Object Net.WebClient)', 'utf16le').toString('base64');
    expect(decodePieces(`powershell -enc ${powershell}`)).toEqual([
      { how: 'base64', text: 'IEX (New-Object Net.WebClient)' },
    ]);
    expect(decodePieces('https://a.example/%68%74%74%70%3a')[0]?.text).toContain('http:');
    expect(decodePieces('da39a3ee5e6b4b0d3255bfef95601890afd80709 plain words here')).toEqual([]);
  });
});

describe('explanations', () => {
  it('say what is known without asking anybody', () => {
    expect(explainObservable({ type: 'domain', value: 'bit.ly' })).toContain('link shortener');
    expect(explainObservable({ type: 'email', value: 'a@gmail.com' })).toContain('public mailbox');
    expect(explainObservable({ type: 'url', value: 'https://www.paypal.com/x' })).toBe('PayPal’s own domain');
    expect(explainObservable({ type: 'ip', value: '10.0.0.1' })).toContain('internal');
    expect(explainObservable({ type: 'domain', value: 'paypal-secure.example' })).toContain('imitates PayPal');
  });
});
