import { describe, expect, it } from 'vitest';
import { linkShortener } from '../../../../lib/signals/mail/link-shortener.ts';
import { found, silent, survivesAnything } from '../run.ts';

describe('link-shortener', () => {
  it('sees a shortened link under words', async () => {
    const finding = await found(linkShortener, {
      html: '<a href="https://bit.ly/sidelight-unit-test">Confirm delivery</a>',
    });
    expect(finding.weight).toBe(0.9);
    expect(finding.title).toBe('A link hides its target behind bit.ly');
    expect(finding.quotes).toEqual(['Confirm delivery', 'https://bit.ly/sidelight-unit-test']);
  });

  it('sees one in plain text, in upper case, and behind a gateway’s rewriting', async () => {
    expect((await found(linkShortener, { text: 'Go: https://tinyurl.com/desk77' })).quotes).toEqual([
      'https://tinyurl.com/desk77',
    ]);
    await found(linkShortener, { text: 'Go: HTTPS://IS.GD/x7' });
    const wrapped = 'https://eu.safelinks.protection.outlook.com/?url=https%3A%2F%2Fcutt.ly%2Fx7';
    expect((await found(linkShortener, { html: `<a href="${wrapped}">Go</a>` })).title).toContain('cutt.ly');
  });

  it('is silent for whole addresses', () => silent(linkShortener, { text: 'https://wiki.supplier.example/bit.ly' }));

  it('is silent for the short hosts of brands, which lead only to their own pages', async () => {
    await silent(linkShortener, { text: 'https://youtu.be/abc https://amzn.to/x' });
    await silent(linkShortener, { text: 'https://aka.ms/minutes' });
  });

  it('is silent for the shortener’s own mail', () =>
    silent(linkShortener, { from: 'Bitly <hello@bit.ly>', text: 'https://bit.ly/welcome' }));

  it('is silent for names that only hold a shortener’s', async () => {
    await silent(linkShortener, { text: 'https://orbit.ly.supplier.example/ https://notis.gd.example/' });
    await silent(linkShortener, { text: 'Write it as bit.ly if you must.' });
  });

  it('sees names below a shortener’s own, as the table of shorteners says', async () => {
    await found(linkShortener, { text: 'https://sidelight-unit-test.page.link/x' });
    await found(linkShortener, { text: 'https://www.tinyurl.com/x7' });
  });

  it('survives anything', () => survivesAnything(linkShortener));
});
