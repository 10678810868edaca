import { describe, expect, it } from 'vitest';
import { asksPayment } from '../../../../lib/signals/mail/asks-payment.ts';
import { bound, found, growthOf, silent, survivesAnything } from '../run.ts';

describe('asks-payment', () => {
  it('sees a fee that a parcel waits for', async () => {
    const finding = await found(asksPayment, {
      text: 'Your parcel is here.\nPay the delivery fee of 1.99 to receive it.',
    });
    expect(finding.weight).toBe(1.3);
    expect(finding.group).toBe('request');
    expect(finding.technique).toBe('T1657');
    expect(finding.quotes[0]).toContain('delivery fee');
  });

  it.each([
    'A customs fee of 2.99 EUR must be paid before release.',
    'You have an unpaid toll of 6.99.',
    'Update your payment method to keep watching.',
    'We were unable to process your payment for the subscription.',
    'Pay the fine now.',
  ])('sees %j', async (text) => {
    await found(asksPayment, { text });
  });

  it.each([
    'Bitte begleichen Sie die Rechnung, sie ist fällig.',
    'Die Zollgebühr ist noch offen, bitte bezahlen.',
    'Les frais de douane sont à régler.',
    'Debe pagar los gastos de envío: tarifa pendiente de pago.',
    'As taxas de importação: pagar agora.',
    'Le spese di spedizione sono da pagare in sospeso: spese doganali da pagare.',
    'De invoerkosten moet u nog betalen.',
    'Dopłata do paczki 1,99 zł',
    '関税のお支払い',
    '您有未缴罚款，请尽快缴费',
  ])('sees it in another language: %j', async (text) => {
    await found(asksPayment, { text });
  });

  it.each([
    'Lunch is free; parking is behind the hall.',
    'The fee schedule of the library follows.',
    'We never ask you to pay customs fees by mail.',
    'Minutes of Monday: the budget was discussed.',
  ])('is silent for %j', (text) => silent(asksPayment, { text }));

  it.each(['pay the ', 'invoice ', 'customs fee '])('takes linear time over %j again and again', async (piece) => {
    expect(await growthOf(asksPayment, (size) => ({ text: piece.repeat(size) }), 700)).toBeLessThan(bound);
  });

  it('sees money wired in haste, and a parcel’s fee in other languages', async () => {
    await found(asksPayment, { text: 'I need a wire of $24,500 to a new vendor processed today.' });
    await found(asksPayment, { text: 'Paga 1,95 € per la consegna.' });
    await found(asksPayment, { text: 'Bitte veranlassen Sie die Überweisung noch heute, vertraulich.' });
    await silent(asksPayment, { text: 'The wire fence in the garden is done, come and see it today.' });
  });

  it('survives anything', () => survivesAnything(asksPayment));
});
