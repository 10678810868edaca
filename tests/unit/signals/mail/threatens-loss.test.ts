import { describe, expect, it } from 'vitest';
import { threatensLoss } from '../../../../lib/signals/mail/threatens-loss.ts';
import { bound, found, growthOf, silent, survivesAnything } from '../run.ts';

describe('threatens-loss', () => {
  it('sees an account that is to be closed', async () => {
    const finding = await found(threatensLoss, {
      text: 'Your mailbox will be deleted. Act within 24 hours.\nThe Desk',
    });
    expect(finding.weight).toBe(1.2);
    expect(finding.group).toBe('pressure');
    expect(finding.quotes).toEqual(['Your mailbox will be deleted.', 'Act within 24 hours.']);
  });

  it('sees warnings, odd sign-ins and what happens otherwise', async () => {
    for (const text of [
      'This is the final notice.',
      'We saw unusual sign-in activity.',
      'Failure to comply leads to permanent loss.',
      'Pay now to avoid a service interruption.',
      'We had to suspend your account.',
      'Your parcel is on hold.',
    ])
      await found(threatensLoss, { text });
  });

  it('sees it in other languages', async () => {
    for (const text of [
      'Ihr Konto wurde gesperrt.',
      'Su cuenta ha sido suspendida.',
      'Votre compte est bloqué.',
      'Sua conta foi bloqueada.',
      'Antworten Sie innerhalb von 24 Stunden.',
    ])
      await found(threatensLoss, { text });
  });

  it('sees it in upper case, over line ends and cut by zero-width characters', async () => {
    await found(threatensLoss, { text: 'YOUR ACCOUNT\nWAS SUSPENDED' });
    await found(threatensLoss, { text: 'your acc\u200bount is lo\u200bcked' });
  });

  it('is silent for what somebody promises to do in time', async () => {
    await silent(threatensLoss, { text: 'Thank you. We will answer within 24 hours.' });
    await silent(threatensLoss, { text: 'Our team aims high. We’ll send the parts in 3 business days.' });
    await silent(threatensLoss, { text: 'We aim to refund you within 5 working days.' });
  });

  it('is silent for talk of accounts and times', async () => {
    await silent(threatensLoss, {
      text: 'The account of her journey fills ten pages; the museum is closed on Monday.',
    });
    await silent(threatensLoss, { text: 'The last attempted climb took 24 hours. Lock your bike.' });
  });

  it.each(['account ', 'suspend your ', 'we will ', 'if you fail to '])(
    'takes linear time over %j again and again',
    async (piece) => {
      expect(await growthOf(threatensLoss, (size) => ({ text: piece.repeat(size) }), 700)).toBeLessThan(bound);
    },
  );

  it('takes neither a sale’s last chance nor how long a code holds for a threat', async () => {
    await silent(threatensLoss, { text: 'LAST CHANCE: 50% off ends tonight!' });
    await silent(threatensLoss, { text: 'Final reminder: your donation is matched until midnight.' });
    await silent(threatensLoss, { text: 'This password reset is only valid for the next 24 hours.' });
    await found(threatensLoss, { text: 'Final notice: your reward is waiting.' });
    await found(threatensLoss, { text: 'Reset your password within the next 24 hours.' });
  });

  it('survives anything', () => survivesAnything(threatensLoss));
});
