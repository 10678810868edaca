import { describe, expect, it } from 'vitest';
import { linkRedirects } from '../../../../lib/signals/mail/link-redirects.ts';
import { found, silent, survivesAnything } from '../run.ts';

const link = (target: string, words = 'Read it') => ({ html: `<a href="${target}">${words}</a>` });

describe('link-redirects', () => {
  it('sees one organisation’s site passing on to another', async () => {
    const target = 'https://news.example/out?next=https://desk.test/login';
    const finding = await found(linkRedirects, link(target));
    expect(finding.weight).toBe(1.5);
    expect(finding.title).toBe('A link to news.example passes on to desk.test');
    expect(finding.quotes).toEqual(['Read it', target]);
  });

  it('sees it percent-encoded, in upper case, and in plain text', async () => {
    await found(linkRedirects, link('https://news.example/out?a=1&amp;u=https%3A%2F%2Fdesk.test%2F'));
    await found(linkRedirects, link('https://news.example/out?u=HTTPS://DESK.TEST/'));
    await found(linkRedirects, { text: 'See https://news.example/out?u=https://desk.test/a' });
  });

  it('is silent where it leads back to the sender', () =>
    silent(linkRedirects, link('https://news.example/out?u=https://www.supplier.example/offer')));

  it('is silent for the sender’s own counter', () =>
    silent(linkRedirects, link('https://click.supplier.example/c?u=https://news.example/article')));

  it('is silent for known mail providers', () =>
    silent(linkRedirects, link('https://u7.ct.sendgrid.net/ls/click?u=https://news.example/article')));

  it('is silent for a return address within the same organisation or brand', async () => {
    await silent(linkRedirects, link('https://login.news.example/?return=https://www.news.example/paper'));
    await silent(linkRedirects, link('https://www.amazon.de/ap?return=https://www.amazon.com/orders'));
  });

  it('is silent for a gateway’s rewriting, which is undone first', () =>
    silent(linkRedirects, link('https://eu.safelinks.protection.outlook.com/?url=https%3A%2F%2Fnews.example%2Fa')));

  it('is silent for hosts and words that are no address', async () => {
    await silent(linkRedirects, link('https://news.example/search?q=desk.test'));
    await silent(linkRedirects, link('https://news.example/out?u=https://'));
    await silent(linkRedirects, link('https://news.example/https://desk.test/a'));
  });

  it('survives anything', () => survivesAnything(linkRedirects));
});
