import { describe, expect, it } from 'vitest';
import { promisesReward } from '../../../../lib/signals/mail/promises-reward.ts';
import { bound, found, growthOf, silent, survivesAnything } from '../run.ts';

describe('promises-reward', () => {
  it('sees a prize for a survey', async () => {
    const finding = await found(promisesReward, {
      text: 'You have been selected! Answer a short survey and claim your exclusive prize.',
    });
    expect(finding.weight).toBe(1.4);
    expect(finding.technique).toBe('T1204.001');
    expect(finding.quotes.join(' ')).toContain('claim your exclusive prize');
  });

  it('sees gifts that wait, expire or surprise', async () => {
    for (const text of [
      'Congratulations! You won.',
      'Your reward is still unclaimed.',
      'A mystery box for you.',
      'Take our 30-second survey.',
      'Complete the questions to receive a gift.',
    ])
      await found(promisesReward, { text });
  });

  it('sees it in other languages', async () => {
    for (const text of [
      'Herzlichen Glückwunsch, Sie wurden ausgewählt.',
      'Usted ha sido seleccionado.',
      'Vous avez gagné.',
      'Hai vinto!',
    ])
      await found(promisesReward, { text });
  });

  it('sees it in the subject between emoji, and in styled letters', async () => {
    expect((await found(promisesReward, { subject: '🎁 Claim your gift 🎁', text: '.' })).citations[0]?.part).toBe(
      'header',
    );
    await found(promisesReward, { text: 'Claim your \u{1d420}\u{1d422}\u{1d41f}\u{1d42d}' });
  });

  it('is silent for the thanks of a colleague and for a receipt', async () => {
    await silent(promisesReward, {
      text: 'Congratulations on the prize of the jury, Tom. The gift from all of us is on your desk.',
    });
    await silent(promisesReward, { text: 'Thank you for your order. The gift wrap is free.' });
  });

  it('is silent for surveys and selections without a gift', async () => {
    await silent(promisesReward, { text: 'The survey of the coast was selected for the journal.' });
    await silent(promisesReward, { text: 'You have selected room 4 for Monday.' });
  });

  it.each(['claim your ', 'gift ', 'congratulations '])('takes linear time over %j again and again', async (piece) => {
    expect(await growthOf(promisesReward, (size) => ({ text: piece.repeat(size) }), 700)).toBeLessThan(bound);
  });

  it('survives anything', () => survivesAnything(promisesReward));
});
