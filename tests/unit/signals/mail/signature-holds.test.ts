import { describe, expect, it } from 'vitest';
import { signatureHolds } from '../../../../lib/signals/mail/signature-holds.ts';
import { found, silent, survivesAnything } from '../run.ts';
import { checks } from './signature-checks.ts';

const paypal = { from: 'PayPal <news@paypal.com>', results: 'none' };

describe('signature-holds', () => {
  it('says who signed, and weighs a known brand’s signature most', async () => {
    const plain = await found(signatureHolds, { results: 'none' }, [], checks({ holds: true, keyBits: 2048 }));
    expect([plain.weight, plain.title]).toEqual([-0.6, 'supplier.example signed exactly this']);
    expect(plain.detail).toContain('nothing about what they want');
    const brand = await found(signatureHolds, paypal, [], checks({ holds: true, domain: 'paypal.com' }));
    expect([brand.weight, brand.title]).toEqual([-2.2, 'paypal.com signed exactly this, and is PayPal’s own']);
  });

  it('weighs no more than a stranger’s what a brand carries for its users', async () => {
    const carried = { from: 'PayPal <service@paypal.com>', results: 'none' };
    expect((await found(signatureHolds, carried, [], checks({ holds: true, domain: 'paypal.com' }))).weight).toBe(-0.6);
  });

  it('is silent where it does not hold, or the key is unknown or too short, or the end is open', async () => {
    await silent(signatureHolds, {}, [], checks({ holds: false }));
    await silent(signatureHolds, {}, [], checks({}));
    await silent(signatureHolds, {}, [], checks({ holds: true, keyBits: 512 }));
    await silent(signatureHolds, {}, [], checks({ holds: true, openBytes: 700 }));
    await silent(signatureHolds, {});
  });

  it('is silent for another domain’s signature and for public mailboxes', async () => {
    await silent(signatureHolds, {}, [], checks({ holds: true, domain: 'relay.test' }));
    await silent(signatureHolds, { from: 'a@gmail.com' }, [], checks({ holds: true, domain: 'gmail.com' }));
  });

  it('survives anything', () => survivesAnything(signatureHolds, checks({ holds: true })));
});
