import { describe, expect, it } from 'vitest';
import { claimedBrand } from '../../../../lib/signals/mail/claimed-brand.ts';
import { found, silent, survivesAnything } from '../run.ts';

const from = 'PayPal <service@paypal.com>';
const results = 'none';
const home = '<p>Your receipt is in <a href="https://www.paypal.com/activity">your activity</a>.</p>';

describe('claimed-brand', () => {
  it('sees a brand’s address with links to the brand where no check can be believed', async () => {
    const finding = await found(claimedBrand, { from, results, html: home });
    expect(finding.weight).toBe(-1.6);
    expect(finding.title).toBe('From paypal.com, with links to PayPal itself');
    expect(finding.quotes).toEqual(['service@paypal.com', 'https://www.paypal.com/activity']);
  });

  it('takes the brand’s other domains for its own', async () => {
    const finding = await found(claimedBrand, {
      from: 'Amazon <auto-confirm@amazon.de>',
      results,
      text: 'Danke für Ihre Bestellung: https://www.amazon.com/orders',
    });
    expect(finding.quotes).toContain('https://www.amazon.com/orders');
  });

  it('is silent where the receiver’s checks ran, whatever they said', async () => {
    await silent(claimedBrand, {
      from,
      html: home,
      results: 'spf=pass smtp.mailfrom=paypal.com; dmarc=pass header.from=paypal.com',
    });
    await silent(claimedBrand, { from, html: home, results: 'dmarc=fail header.from=paypal.com' });
    await silent(claimedBrand, { from, html: home, results: 'spf=pass smtp.mailfrom=evil.test' });
  });

  it('is silent without links, and where most lead elsewhere', async () => {
    await silent(claimedBrand, { from, results, text: 'Please call us back.' });
    await silent(claimedBrand, {
      from,
      results,
      html: `${home}<a href="https://a.example">a</a><a href="https://b.example">b</a>`,
    });
  });

  it('is silent for a lookalike and for a stranger', async () => {
    await silent(claimedBrand, { from: 'PayPal <service@paypal-help.example>', results, html: home });
    await silent(claimedBrand, { results, text: 'https://www.paypal.com/' });
  });

  it('is silent for mailboxes at a brand’s public mail service', () =>
    silent(claimedBrand, { from: 'ana@live.com', results, text: 'https://www.microsoft.com/' }));

  it('is silent where one link among the brand’s own is a trap', () =>
    silent(claimedBrand, {
      from,
      results,
      html: `${home}<a href="https://www.paypal.com/help">Help</a><a href="https://confirm.example/login">Confirm now</a>`,
    }));

  it('is silent where the links go to what anybody publishes at the brand', () =>
    silent(claimedBrand, {
      from: 'Google <no-reply@google.com>',
      results,
      text: 'https://sites.google.com/view/prize-desk',
    }));

  it('survives anything', () => survivesAnything(claimedBrand));
});
