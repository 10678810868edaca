import { describe, expect, it } from 'vitest';
import { promisesRefund } from '../../../../lib/signals/mail/promises-refund.ts';
import { bound, found, growthOf, silent, survivesAnything } from '../run.ts';

describe('promises-refund', () => {
  it('sees a tax rebate that waits', async () => {
    const finding = await found(promisesRefund, {
      text: 'Dear taxpayer,\nyou are due a tax refund of £ 289.50. Submit the form.',
    });
    expect(finding.weight).toBe(1.5);
    expect(finding.group).toBe('request');
    expect(finding.technique).toBe('T1598');
    expect(finding.quotes[0]).toContain('tax refund');
  });

  it.each([
    'You are eligible for a tax refund of 412.80 GBP.',
    'Claim your refund before Friday.',
    'Your rebate is pending: submit the form.',
    'Our records show that you have overpaid your energy bill.',
    'You were billed twice for your plan.',
  ])('sees %j', async (text) => {
    await found(promisesRefund, { text });
  });

  it.each([
    'Sie haben Anspruch auf eine Steuererstattung.',
    'Votre remboursement est en attente.',
    'Solicite su devolución de impuestos: reembolso pendiente.',
    'Sua restituição está disponível para resgatar.',
    'Il rimborso è in attesa.',
    'Uw teruggave wacht: nu aanvragen.',
    'Zwrot podatku oczekuje.',
    '您有退税待领取',
  ])('sees it in another language: %j', async (text) => {
    await found(promisesRefund, { text });
  });

  it.each([
    'Your refund of 20 euros was sent to your card today.',
    'The tax office moved to King Street.',
    'Tickets are refundable until Monday.',
    'We never ask you to claim a refund by mail.',
  ])('is silent for %j', (text) => silent(promisesRefund, { text }));

  it.each(['claim your ', 'refund ', 'you are due '])('takes linear time over %j again and again', async (piece) => {
    expect(await growthOf(promisesRefund, (size) => ({ text: piece.repeat(size) }), 700)).toBeLessThan(bound);
  });

  it('survives anything', () => survivesAnything(promisesRefund));
});
