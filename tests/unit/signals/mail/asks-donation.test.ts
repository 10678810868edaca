import { describe, expect, it } from 'vitest';
import { asksDonation } from '../../../../lib/signals/mail/asks-donation.ts';
import { bound, found, growthOf, silent, survivesAnything } from '../run.ts';

describe('asks-donation', () => {
  it('sees an appeal that takes crypto money', async () => {
    const finding = await found(asksDonation, { text: 'Help the children of Ukraine.\nDonations in USDT only.' });
    expect(finding.weight).toBe(1.6);
    expect(finding.group).toBe('request');
    expect(finding.technique).toBe('T1657');
    expect(finding.quotes[0]).toContain('children');
  });

  it.each([
    'Donate for the victims of the flood by Bitcoin.',
    'Children of the war need help: donations to our wallet address in ETH.',
    'The refugees need your contribution; send it by Western Union.',
  ])('sees %j', async (text) => {
    await found(asksDonation, { text });
  });

  it.each([
    'Spenden Sie für die Opfer des Erdbebens, in Bitcoin.',
    'Faire un don aux réfugiés par bitcoin.',
    'Donar a los refugiados con bitcoin.',
  ])('sees it in another language: %j', async (text) => {
    await found(asksDonation, { text });
  });

  it.each([
    'Donate blood for the victims of the flood on Friday.',
    'Thank you for your donation to the museum.',
    'The price of bitcoin fell.',
  ])('is silent for %j', (text) => silent(asksDonation, { text }));

  it.each(['donate ', 'victims ', 'help the children '])('takes linear time over %j again and again', async (piece) => {
    expect(await growthOf(asksDonation, (size) => ({ text: piece.repeat(size) }), 700)).toBeLessThan(bound);
  });

  it('survives anything', () => survivesAnything(asksDonation));
});
