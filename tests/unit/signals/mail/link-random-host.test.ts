import { describe, expect, it } from 'vitest';
import { linkRandomHost } from '../../../../lib/signals/mail/link-random-host.ts';
import { found, silent, survivesAnything } from '../run.ts';

const link = (host: string, more: object = {}) => ({ html: `<a href="https://${host}/in">Open</a>`, ...more });

describe('link-random-host', () => {
  it('sees a generated name', async () => {
    const finding = await found(linkRandomHost, link('www.xkqzvbtrpw.test'));
    expect([finding.weight, finding.title]).toEqual([
      0.9,
      'A link goes to xkqzvbtrpw.test, which looks like a generated name',
    ]);
  });

  it('sees a hash or random letters below an ordinary name', async () => {
    expect((await found(linkRandomHost, link('9f86d081884c7d659a2f.garden-club.test'))).weight).toBe(0.7);
    await found(linkRandomHost, link('k3x9q2z7w1v8b4.garden-club.test'));
  });

  it('sees names that nobody would type', async () => {
    const long = 'login-account-security-center-update-service-center.garden-club.test';
    expect((await found(linkRandomHost, link(long))).weight).toBe(0.6);
    await found(linkRandomHost, link('a.b.c.d.e.garden-club.test'));
  });

  it('is silent for ordinary names, the sender’s, brands’ and platforms’', async () => {
    await silent(linkRandomHost, link('www.rechtsschutz-versicherung.test'));
    await silent(linkRandomHost, link('9f86d081884c7d659a2f.supplier.example'));
    await silent(linkRandomHost, link('9f86d081884c7d659a2f.paypal.com'));
    await silent(linkRandomHost, link('d3n8a8pro7vhmx.cloudfront.net'));
    await silent(linkRandomHost, link('u7731.ct.sendgrid.net'));
  });

  it('is silent in what people and lists pass on', async () => {
    await silent(linkRandomHost, link('xkqzvbtrpw.test', { headers: ['In-Reply-To: <7@corp.example>'] }));
    await silent(linkRandomHost, link('xkqzvbtrpw.test', { headers: ['List-Id: <a.dev.test>'] }));
  });

  it('survives anything', () => survivesAnything(linkRandomHost));
});
