import { describe, expect, it } from 'vitest';
import { vouchedBrand } from '../../../../lib/signals/mail/vouched-brand.ts';
import { found, silent, survivesAnything } from '../run.ts';

const passes = (host: string) =>
  `spf=pass smtp.mailfrom=bounce.${host}; dkim=pass header.d=${host}; dmarc=pass header.from=${host}`;

describe('vouched-brand', () => {
  it('sees a brand’s own domain with an aligned check', async () => {
    const finding = await found(vouchedBrand, { from: 'DHL <info@dhl.com>', results: passes('dhl.com') });
    expect(finding.weight).toBe(-2.5);
    expect(finding.title).toBe('dhl.com is DHL’s own, and the receiver’s SPF check vouches for it');
    expect(finding.quotes).toEqual(['spf=pass', 'info@dhl.com']);
    expect(finding.detail).toBeUndefined();
  });

  it('names the brand that the domain is called after', async () => {
    const finding = await found(vouchedBrand, { from: 'x@news.paypal.com', results: 'dkim=pass header.d=paypal.com' });
    expect(finding.title).toBe('paypal.com is PayPal’s own, and the receiver’s DKIM check vouches for it');
  });

  it('is silent where the service carries what strangers write', async () => {
    await silent(vouchedBrand, { from: 'PayPal <service@paypal.com>', results: passes('paypal.com') });
    await silent(vouchedBrand, { from: 'Drive <Drive-Shares-NoReply@google.com>', results: passes('google.com') });
    await silent(vouchedBrand, { from: 'x@eumail.docusign.net', results: passes('docusign.net') });
  });

  it('is silent where the check is somebody else’s or failed', async () => {
    const from = 'PayPal <help@paypal.com>';
    await silent(vouchedBrand, { from, results: 'spf=pass smtp.mailfrom=evil.test; dkim=pass header.d=evil.test' });
    await silent(vouchedBrand, { from, results: 'dkim=pass header.d=paypal.com; dmarc=fail header.from=paypal.com' });
    await silent(vouchedBrand, { from, results: 'none' });
  });

  it('is silent for results that a stranger wrote', () =>
    silent(vouchedBrand, {
      from: 'x@paypal.com',
      results: 'none',
      headers: [`Authentication-Results: mx.evil.test; ${passes('paypal.com')}`],
    }));

  it('is silent for strangers, lookalikes and public mailboxes with proof of their own', async () => {
    await silent(vouchedBrand, {});
    await silent(vouchedBrand, { from: 'PayPal <x@paypal-billing.test>', results: passes('paypal-billing.test') });
    await silent(vouchedBrand, { from: 'Microsoft <sidelight.unit.test@live.com>', results: passes('live.com') });
  });

  it('is silent for what customers publish below a brand’s name', () =>
    silent(vouchedBrand, {
      from: 'x@sidelight-unit-test.github.io',
      results: passes('sidelight-unit-test.github.io'),
    }));

  it('survives anything', () => survivesAnything(vouchedBrand));
});
