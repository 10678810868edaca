import { describe, expect, it } from 'vitest';
import { brandInLink } from '../../../../lib/signals/mail/brand-in-link.ts';
import { found, silent, survivesAnything } from '../run.ts';

const link = (target: string, more: object = {}) => ({ html: `<a href="${target}">Open</a>`, ...more });

describe('brand-in-link', () => {
  it('sees a brand’s whole domain in a stranger’s path', async () => {
    const finding = await found(brandInLink, link('https://garden-club.test/wp-content/www.paypal.com/in'));
    expect([finding.weight, finding.title]).toEqual([
      0.8,
      'A link to garden-club.test carries PayPal’s name in its path',
    ]);
  });

  it('sees its name with a word beside it that false sites use, and weighs that less', async () => {
    expect((await found(brandInLink, link('https://garden-club.test/paypal-login/'))).weight).toBe(0.6);
    await found(brandInLink, link('https://garden-club.test/a/secure_netflix/index.php'));
  });

  it('is silent for the brand’s own links and the sender’s', async () => {
    await silent(brandInLink, link('https://www.paypal.com/paypal-login/'));
    await silent(brandInLink, link('https://supplier.example/paypal-login'));
  });

  it('is silent for a name in a headline, or as one shelf among others', async () => {
    await silent(brandInLink, link('https://magazine.test/2026/netflix-raises-prices-again'));
    await silent(brandInLink, link('https://shop.test/brands/netflix/'));
  });

  it('is silent in conversations and on lists', async () => {
    const address = 'https://garden-club.test/paypal-login/';
    await silent(brandInLink, {
      html: `${link(address).html}<p>On Monday, Ana Lopez wrote:</p><p>Have you seen it?</p>`,
      headers: ['In-Reply-To: <7@corp.example>'],
    });
    await silent(brandInLink, link('https://garden-club.test/paypal-login/', { headers: ['List-Id: <a.dev.test>'] }));
  });

  it('survives anything', () => survivesAnything(brandInLink));
});
