import { describe, expect, it } from 'vitest';
import { brandInSubject } from '../../../../lib/signals/mail/brand-in-subject.ts';
import { found, silent, survivesAnything } from '../run.ts';

describe('brand-in-subject', () => {
  it('sees a brand in the subject that has no part in the mail', async () => {
    const finding = await found(brandInSubject, {
      subject: 'PayPal: a payment was held back',
      text: 'Look at it now: https://desk.example/held',
    });
    expect(finding.weight).toBe(1.1);
    expect(finding.title).toBe('The subject speaks of PayPal; neither sender nor links belong to it');
    expect(finding.quotes[0]).toBe('PayPal');
  });

  it('is silent for a DMARC report, whose subject names its maker', () =>
    silent(brandInSubject, {
      subject: 'Report domain: corp.example Submitter: paypal.example Report-ID: 7',
      text: 'See https://desk.example/held',
    }));

  it('quotes the brand from the body too where it stands there', async () => {
    const finding = await found(brandInSubject, {
      subject: 'DHL: Ihr Paket liegt bereit',
      text: 'Guten Tag,\nIhr DHL-Paket wartet.\nhttps://desk.example/p',
    });
    expect(finding.quotes).toEqual(['DHL', 'Ihr DHL-Paket wartet.']);
  });

  it('sees it in upper case, in lookalike letters, cut by zero-width characters and encoded', async () => {
    for (const written of ['NETFLIX', 'N\u0435tflix', 'Net\u200bflix'])
      expect((await found(brandInSubject, { subject: `${written} billing` })).quotes[0]).toBe(written);
    const encoded = `=?utf-8?B?${Buffer.from('Zahlung an Netflix überfällig').toString('base64')}?=`;
    expect((await found(brandInSubject, { subject: encoded })).quotes[0]).toBe('Netflix');
  });

  it('is silent for the brand itself, and where a link leads there', async () => {
    await silent(brandInSubject, { from: 'service@paypal.com', subject: 'Your PayPal receipt' });
    await silent(brandInSubject, { subject: 'How we use PayPal', text: 'See https://www.paypal.com/business' });
  });

  it('is silent where the link leads to another domain of that brand', () =>
    silent(brandInSubject, { subject: 'Notes on Amazon orders', text: 'https://www.amazon.co.uk/orders' }));

  it('is silent in a conversation', () =>
    silent(brandInSubject, {
      subject: 'Re: PayPal integration',
      headers: ['In-Reply-To: <7@corp.example>', 'References: <7@corp.example>'],
      text: 'It is done.\nOn Monday, Ana Lopez wrote:\n> Have you seen it?',
    }));

  it('is silent for ordinary words and for names within other words', async () => {
    await silent(brandInSubject, { subject: 'Target for the chase next week' });
    await silent(brandInSubject, { subject: 'Dropboxing gloves on sale' });
  });

  it('does not take a Re: alone for a conversation', async () => {
    await found(brandInSubject, { subject: 'Re: your Netflix membership' });
  });

  it('survives anything', () => survivesAnything(brandInSubject));
});
