import { describe, expect, it } from 'vitest';
import { linkAsksLogin } from '../../../../lib/signals/mail/link-asks-login.ts';
import { found, silent, survivesAnything } from '../run.ts';

describe('link-asks-login', () => {
  it('sees a login page at a stranger’s', async () => {
    const finding = await found(linkAsksLogin, {
      html: '<p>Your mailbox is nearly full.</p><a href="https://mail-desk.test/owa/login.php">Open mailbox</a>',
    });
    expect(finding.weight).toBe(0.9);
    expect(finding.title).toBe('A link to a login or verification page at mail-desk.test');
    expect(finding.quotes).toEqual(['Open mailbox', 'https://mail-desk.test/owa/login.php']);
  });

  it('sees the word in the host before the organisation', async () => {
    const finding = await found(linkAsksLogin, { text: 'Go to https://secure.signin.desk-77.test/ today' });
    expect(finding.quotes).toEqual(['https://secure.signin.desk-77.test/']);
  });

  it('sees it in upper case and behind a gateway’s rewriting', async () => {
    await found(linkAsksLogin, { text: 'https://DESK.TEST/ACCOUNT/VERIFY' });
    const target = 'https://eu.safelinks.protection.outlook.com/?url=https%3A%2F%2Fdesk.test%2Fwebmail&data=1';
    const finding = await found(linkAsksLogin, { html: `<a href="${target.replace('&', '&amp;')}">Read</a>` });
    expect(finding.title).toContain('desk.test');
  });

  it('is silent for the sender’s own pages', () =>
    silent(linkAsksLogin, { text: 'Sign in at https://portal.supplier.example/login' }));

  it('is silent for mail providers', () =>
    silent(linkAsksLogin, { text: 'Change what you get: https://supplier.us1.list-manage.com/profile?account=7' }));

  it('is silent for strangers’ other pages, and where such a word is part of another', async () => {
    await silent(linkAsksLogin, { text: 'https://news.example/2026/minutes.html' });
    await silent(linkAsksLogin, { text: 'https://news.example/accountancy/blogindex/updatedness' });
  });

  it('is silent where the word stands only in the organisation’s own name or in the query', async () => {
    await silent(linkAsksLogin, { text: 'https://www.secure-storage.example/prices' });
    await silent(linkAsksLogin, { text: 'https://news.example/read?next=login' });
  });

  it('is silent for links without a host and for broken ones', () =>
    silent(linkAsksLogin, { html: '<a href="mailto:login@desk.test">a</a><a href="https://[login/">b</a>' }));

  it('is silent for the login page of a known brand', () =>
    silent(linkAsksLogin, { text: 'Pay in your account: https://www.paypal.com/signin' }));

  it('weighs a third in a digest that leads to many strangers, whatever brands stand beside them', async () => {
    const login = '<a href="https://stranger.test/login">Members</a>';
    const to = (host: string) =>
      Array.from({ length: 8 }, (_, n) => `<a href="https://${host.replace('#', String(n))}/">Shop</a>`).join(' ');
    expect((await found(linkAsksLogin, { html: `${login} ${to('shop#.test')}` })).weight).toBe(0.3);
    expect((await found(linkAsksLogin, { html: `${login} ${to('shop#.stranger.test')}` })).weight).toBe(0.9);
    const brands = ['paypal.com', 'dhl.com', 'netflix.com', 'microsoft.com', 'amazon.com', 'ebay.com', 'ups.com'];
    const links = brands.map((host) => `<a href="https://www.${host}/">Shop</a>`).join(' ');
    expect((await found(linkAsksLogin, { html: `${login} ${links}` })).weight).toBe(0.9);
  });

  it('survives anything', () => survivesAnything(linkAsksLogin));
});
