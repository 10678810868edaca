import { describe, expect, it } from 'vitest';
import { brandInDisplayName } from '../../../../lib/signals/mail/brand-in-display-name.ts';
import { found, silent, survivesAnything } from '../run.ts';

describe('brand-in-display-name', () => {
  it('sees a brand’s name on a stranger’s address', async () => {
    const finding = await found(brandInDisplayName, { from: 'PayPal Service <notice@mailroom.example>' });
    expect(finding.weight).toBe(2.2);
    expect(finding.title).toBe('The sender’s name says PayPal; the address is at mailroom.example');
    expect(finding.detail).toContain('paypal.com');
    expect(finding.quotes).toEqual(['PayPal', 'notice@mailroom.example']);
  });

  it('weighs less where all of the mail is proven to be one organisation, as of a domain that no list has', async () => {
    const from = 'PayPal <news@supplier.example>';
    const headers = [
      'Return-Path: <bounce@mail.supplier.example>',
      'Reply-To: news@supplier.example',
      'List-Unsubscribe: <https://supplier.example/out>',
    ];
    const html = (host: string) => `<a href="https://${host}/minutes">Minutes</a>`;
    expect((await found(brandInDisplayName, { from, headers, html: html('www.supplier.example') })).weight).toBe(1.3);
    expect((await found(brandInDisplayName, { from, headers, html: html('desk.test') })).weight).toBe(2.2);
  });

  it('sees a name in lookalike letters and quotes it as written', async () => {
    const finding = await found(brandInDisplayName, { from: '"Micr\u043esoft 365" <it@mailroom.example>' });
    expect(finding.quotes[0]).toMatch(/^Micr\u043esoft/);
  });

  it('sees a name cut by zero-width characters, and one in upper case', async () => {
    expect((await found(brandInDisplayName, { from: 'Net\u200bflix <a@mailroom.example>' })).quotes[0]).toBe(
      'Net\u200bflix',
    );
    expect((await found(brandInDisplayName, { from: 'NETFLIX <a@mailroom.example>' })).quotes[0]).toBe('NETFLIX');
  });

  it('sees an ordinary word beside an office word, or alone', async () => {
    await found(brandInDisplayName, { from: 'Apple Support <a@mailroom.example>' });
    await found(brandInDisplayName, { from: 'Apple <a@mailroom.example>' });
  });

  it('says so where the address is rented from a mail provider', async () => {
    const finding = await found(brandInDisplayName, { from: 'DHL Express <bounce@u1.sendgrid.net>' });
    expect(finding.detail).toContain('anybody can rent it');
  });

  it('reads an encoded name', async () => {
    const name = `=?utf-8?B?${Buffer.from('Amazon Kundendienst – Prüfung').toString('base64')}?=`;
    expect((await found(brandInDisplayName, { from: `${name} <a@mailroom.example>` })).quotes[0]).toBe('Amazon');
  });

  it('is silent for the brand itself, also at its other domains', async () => {
    await silent(brandInDisplayName, { from: 'PayPal <service@paypal.com>' });
    await silent(brandInDisplayName, { from: 'Amazon.co.uk <no-reply@amazon.co.uk>' });
  });

  it('is silent for people who are called like a brand', async () => {
    await silent(brandInDisplayName, { from: 'Chase Miller <chase@supplier.example>' });
    await silent(brandInDisplayName, { from: 'Ana Apple <ana@supplier.example>' });
  });

  it('is silent where the name stands beside its own brand', () =>
    silent(brandInDisplayName, { from: 'GitHub for Microsoft Teams <noreply@github.com>' }));

  it('is silent for a list that says whose post it forwards', () =>
    silent(brandInDisplayName, {
      from: 'PayPal Devs via talk <talk@dev.example>',
      headers: ['List-Id: <talk.dev.example>'],
    }));

  it('is silent for names within other words, and without a name', async () => {
    await silent(brandInDisplayName, { from: 'Dropboxing Club <club@supplier.example>' });
    await silent(brandInDisplayName, { from: 'paypal@supplier.example' });
  });

  it('sees an ordinary word beside an office word that is cut by zero-width characters', () =>
    found(brandInDisplayName, { from: 'Apple Supp\u200bort <a@mailroom.example>' }));

  it('is silent for programs that people run on their own sites and that send under their own name', async () => {
    await silent(brandInDisplayName, { from: 'WordPress <wordpress@supplier.example>' });
    await found(brandInDisplayName, { from: 'WordPress <noreply@supplier.example>' });
    await found(brandInDisplayName, { from: 'PayPal <paypal@supplier.example>' });
  });

  it('survives anything', () => survivesAnything(brandInDisplayName));
});
