import { describe, expect, it } from 'vitest';
import { offersLoan } from '../../../../lib/signals/mail/offers-loan.ts';
import { bound, found, growthOf, silent, survivesAnything } from '../run.ts';

describe('offers-loan', () => {
  it('sees loans for anybody', async () => {
    const finding = await found(offersLoan, {
      text: 'Greetings,\nwe offer loans from 5,000 at 3 % interest rate to individuals.',
    });
    expect(finding.weight).toBe(1.7);
    expect(finding.group).toBe('request');
    expect(finding.technique).toBe('T1657');
    expect(finding.quotes[0]).toContain('offer loans');
  });

  it.each([
    'We offer personal and business loans at 2% interest.',
    'You are pre-approved for a line of credit up to 50,000.',
    'Do you need an urgent loan?',
    'Loans without collateral, any purpose, low interest.',
    'Your student loan is eligible for forgiveness: apply today.',
  ])('sees %j', async (text) => {
    await found(offersLoan, { text });
  });

  it.each([
    'Kredit ohne Schufa: Angebot per Mail, jetzt beantragen.',
    'Offre de prêt entre particuliers, taux de 2 %.',
    'Ofrecemos préstamos con interés bajo: préstamo rápido, contacte.',
    'Prestito tra privati, tasso del 2 %.',
    'Lening zonder BKR, rente vanaf 2 %.',
  ])('sees it in another language: %j', async (text) => {
    await found(offersLoan, { text });
  });

  it.each([
    'The book is on loan until May.',
    'The museum lends two pictures.',
    'The credits of the film are wrong.',
    'We do not offer loans.',
  ])('is silent for %j', (text) => silent(offersLoan, { text }));

  it.each(['offer ', 'loan ', 'do you need '])('takes linear time over %j again and again', async (piece) => {
    expect(await growthOf(offersLoan, (size) => ({ text: piece.repeat(size) }), 700)).toBeLessThan(bound);
  });

  it('survives anything', () => survivesAnything(offersLoan));
});
