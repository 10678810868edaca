import { describe, expect, it } from 'vitest';
import { offersJob } from '../../../../lib/signals/mail/offers-job.ts';
import { bound, found, growthOf, silent, survivesAnything } from '../run.ts';

describe('offers-job', () => {
  it('sees easy money for passing on money', async () => {
    const finding = await found(offersJob, {
      text: 'We look for agents.\nEarn up to $ 800 weekly from home, no experience required.',
    });
    expect(finding.weight).toBe(1.6);
    expect(finding.group).toBe('request');
    expect(finding.technique).toBe('T1657');
    expect(finding.quotes[0]).toContain('800 weekly');
  });

  it.each([
    'Work from home and earn $ 500 weekly.',
    'Become a mystery shopper.',
    'Payment agent wanted, part time, commission of 8 %.',
    'Receive payments into your account and keep 5 % as commission.',
    'Your resume was shortlisted for the remote position.',
    'Your interview will be held via Telegram.',
  ])('sees %j', async (text) => {
    await found(offersJob, { text });
  });

  it.each([
    'Nebenjob im Homeoffice: 400 Euro die Woche verdienen.',
    'Travail à domicile : gagnez 300 euros par semaine.',
    'Trabajo desde casa, gane 200 dólares al día.',
    'Lavoro da casa, guadagna 500 euro.',
    'Удаленная работа: доход 5000 рублей в день.',
  ])('sees it in another language: %j', async (text) => {
    await found(offersJob, { text });
  });

  it.each([
    'I work from home on Friday.',
    'The interview with the new colleague is at ten, in room 4.',
    'The agent of the insurer called.',
    'Position of the ship: two miles off the coast.',
  ])('is silent for %j', (text) => silent(offersJob, { text }));

  it.each(['earn ', 'work from home ', 'receive payments '])(
    'takes linear time over %j again and again',
    async (piece) => {
      expect(await growthOf(offersJob, (size) => ({ text: piece.repeat(size) }), 700)).toBeLessThan(bound);
    },
  );

  it('survives anything', () => survivesAnything(offersJob));
});
