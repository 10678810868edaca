import { describe, expect, it } from 'vitest';
import { offersInvestment } from '../../../../lib/signals/mail/offers-investment.ts';
import { bound, found, growthOf, silent, survivesAnything } from '../run.ts';

describe('offers-investment', () => {
  it('sees returns that are certain', async () => {
    const finding = await found(offersInvestment, {
      text: 'Start today.\nGuaranteed weekly profits from crypto trading.',
    });
    expect(finding.weight).toBe(1.7);
    expect(finding.group).toBe('request');
    expect(finding.technique).toBe('T1657');
    expect(finding.quotes[0]).toContain('Guaranteed weekly profits');
  });

  it.each([
    'Guaranteed daily returns on your trading account with us.',
    'Invest $ 250 and get 4,000 into your wallet in profits.',
    'Our trading bot made profits of 90 %: join free.',
    'I seek a reliable partner to invest the fund in your country.',
    'Strong buy alert: this penny stock will explode, buy shares now.',
  ])('sees %j', async (text) => {
    await found(offersInvestment, { text });
  });

  it.each([
    'Täglich garantierte Rendite mit Bitcoin: hohe Rendite für Ihr Kapital, investieren.',
    'Rendement garanti sur votre placement.',
    'Ganancias garantizadas con su inversión.',
    'Lucro garantido: invista hoje.',
    'Гарантированный доход: доход гарантирован, инвестиции от 100.',
    '保证高收益投资',
  ])('sees it in another language: %j', async (text) => {
    await found(offersInvestment, { text });
  });

  it.each([
    'The fund returned 4 % last year; past results promise nothing.',
    'We invested in a new boiler.',
    'The returns desk is on the ground floor.',
    'The forecast of the board is on page 3.',
  ])('is silent for %j', (text) => silent(offersInvestment, { text }));

  it.each(['invest ', 'guaranteed returns ', 'trading bot '])(
    'takes linear time over %j again and again',
    async (piece) => {
      expect(await growthOf(offersInvestment, (size) => ({ text: piece.repeat(size) }), 700)).toBeLessThan(bound);
    },
  );

  it('survives anything', () => survivesAnything(offersInvestment));
});
