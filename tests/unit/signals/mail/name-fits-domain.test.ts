import { describe, expect, it } from 'vitest';
import { nameFitsDomain } from '../../../../lib/signals/mail/name-fits-domain.ts';
import { found, silent, survivesAnything } from '../run.ts';

const as = (from: string, domain: string) => ({ from, results: `dkim=pass header.d=${domain}` });

describe('name-fits-domain', () => {
  it('sees a name that is in its proven domain', async () => {
    const finding = await found(
      nameFitsDomain,
      as('Garden Club Newsletter <news@garden-club.test>', 'garden-club.test'),
    );
    expect([finding.weight, finding.title]).toEqual([-0.4, '“Garden Club Newsletter” is at garden-club.test']);
    await found(nameFitsDomain, as('Northwind <hello@mail.northwind-traders.test>', 'northwind-traders.test'));
  });

  it('sees a brand at its own domain, also where that is called differently', () =>
    found(nameFitsDomain, as('Outlook Team <x@microsoft.com>', 'microsoft.com')));

  it('is silent for a name that does not fit, and for words that anybody has', async () => {
    await silent(nameFitsDomain, as('Ana Lopez <ana@supplier.example>', 'supplier.example'));
    await silent(nameFitsDomain, as('Customer Support <x@support-desk.test>', 'support-desk.test'));
  });

  it('is silent without proof and for public mailboxes', async () => {
    await silent(nameFitsDomain, { from: 'Garden Club <a@garden-club.test>', results: 'none' });
    await silent(nameFitsDomain, as('Gmail <a@gmail.com>', 'gmail.com'));
  });

  it('is silent for a brand’s name on a domain that only looks like it', async () => {
    await silent(nameFitsDomain, as('PayPal <a@paypal-secure.test>', 'paypal-secure.test'));
    await silent(nameFitsDomain, as('DHL Paket <a@dhl-paket.test>', 'dhl-paket.test'));
  });

  it('is silent for a stranger’s domain with one’s own name in it', () =>
    silent(nameFitsDomain, as('Corp HR <hr@corp-people-portal.test>', 'corp-people-portal.test')));

  it('is silent for services that carry what their users write', async () => {
    const results = 'dkim=pass header.d=paypal.com';
    await silent(nameFitsDomain, { from: 'PayPal <service@paypal.com>', results });
    await found(nameFitsDomain, { from: 'PayPal <news@paypal.com>', results });
  });

  it('survives anything', () => survivesAnything(nameFitsDomain));
});
