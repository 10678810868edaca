import { describe, expect, it } from 'vitest';
import { announcesParcel } from '../../../../lib/signals/mail/announces-parcel.ts';
import { bound, found, growthOf, silent, survivesAnything } from '../run.ts';

describe('announces-parcel', () => {
  it('sees a parcel that waits', async () => {
    const finding = await found(announcesParcel, { text: 'Dear customer,\nyour parcel could not be delivered.' });
    expect(finding.weight).toBe(1.1);
    expect(finding.group).toBe('pretext');
    expect(finding.technique).toBe('T1566.002');
    expect(finding.quotes[0]).toContain('could not be delivered');
  });

  it.each([
    'Your package could not be delivered.',
    'Your shipment is on hold at customs, address needed.',
    'A delivery attempt failed: missed delivery attempt.',
    'The parcel is held because of an incomplete address.',
    'Schedule your redelivery.',
  ])('sees %j', async (text) => {
    await found(announcesParcel, { text });
  });

  it.each([
    'Ihr Paket konnte nicht zugestellt werden.',
    'Votre colis est retenu en douane.',
    'Su paquete está retenido en la aduana.',
    'Sua encomenda foi taxada na alfândega.',
    'Il tuo pacco è in giacenza nel deposito.',
    'Uw pakket kon niet worden bezorgd.',
    'Twoja paczka została wstrzymana z powodu adresu.',
    'お荷物をお届けしましたが不在でした',
    '您的包裹地址有误',
  ])('sees it in another language: %j', async (text) => {
    await found(announcesParcel, { text });
  });

  it.each([
    'The parcel of land is for sale.',
    'The package deal was accepted.',
    'Deliver the speech on Monday.',
    'Your order left our shop today.',
  ])('is silent for %j', (text) => silent(announcesParcel, { text }));

  it.each(['package ', 'delivery ', 'unable to '])('takes linear time over %j again and again', async (piece) => {
    expect(await growthOf(announcesParcel, (size) => ({ text: piece.repeat(size) }), 700)).toBeLessThan(bound);
  });

  it('is silent for a carrier’s own domain, and not for a forged one', async () => {
    const from = 'DHL <noreply@dhl.com>';
    const text = 'Your parcel could not be delivered.';
    await silent(announcesParcel, { from, text, results: 'dmarc=pass header.from=dhl.com' });
    await found(announcesParcel, { from, text, results: 'dmarc=fail header.from=dhl.com' });
  });

  it('survives anything', () => survivesAnything(announcesParcel));
});
