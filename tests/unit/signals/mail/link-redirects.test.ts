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

  it('weighs a third as one of a dozen in a mail that leads to its sender', async () => {
    const redirect = '<a href="https://news.example/out?next=https://desk.test/login">Read it</a>';
    const links = (host: string, n: number) =>
      Array.from({ length: n }, (_, i) => `<a href="https://${host}/${i}">Story</a>`).join(' ');
    const weightIn = async (html: string) => (await found(linkRedirects, { html })).weight;
    expect(await weightIn(redirect + links('www.supplier.example', 12))).toBe(0.5);
    expect(await weightIn(redirect + links('www.supplier.example', 4))).toBe(1.5);
    expect(await weightIn(redirect + links('other.test', 12))).toBe(1.5);
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

  it('sees the other page in the path, after #, in base64 and encoded twice', async () => {
    const coded = btoa('https://garden-club.test/in');
    for (const target of [
      'https://magazine.test/go/https://garden-club.test/in',
      'https://magazine.test/out/https%3A%2F%2Fgarden-club.test%2Fin',
      'https://magazine.test/#https://garden-club.test/in',
      `https://magazine.test/r?d=${coded}`,
      `https://magazine.test/click/${coded.replaceAll('=', '')}/7`,
      'https://magazine.test/r?d=https%253A%252F%252Fgarden-club.test%252Fin',
    ])
      expect((await found(linkRedirects, { html: `<a href="${target}">Open</a>` })).title, target).toBe(
        'A link to magazine.test passes on to garden-club.test',
      );
  });

  it('sees the redirectors of search engines and networks before a stranger’s page', async () => {
    const bing = `https://www.bing.com/ck/a?!&p=7&u=a1${btoa('https://garden-club.test/in').replaceAll('=', '')}&ntb=1`;
    const finding = await found(linkRedirects, { html: `<a href="${bing}">Open</a>` });
    expect([finding.weight, finding.title]).toEqual([1.5, 'A link passes through Bing to garden-club.test']);
    const google = 'https://www.google.com/url?q=https://garden-club.test/in';
    expect((await found(linkRedirects, { html: `<a href="${google}">Open</a>` })).weight).toBe(0.8);
  });

  it('is silent for buttons to share a page and for gateways', async () => {
    await silent(linkRedirects, {
      html: '<a href="https://www.facebook.com/sharer/sharer.php?u=https://magazine.test/a">Share</a>',
    });
    await silent(linkRedirects, {
      html: '<a href="https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fmagazine.test%2Fa">Read</a>',
    });
  });

  it('survives anything', () => survivesAnything(linkRedirects));
});
