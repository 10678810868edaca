import { describe, expect, it } from 'vitest';
import { asksData } from '../../../../lib/signals/mail/asks-data.ts';
import { bound, found, growthOf, silent, survivesAnything } from '../run.ts';

describe('asks-data', () => {
  it('sees the boss who wants wage statements', async () => {
    const finding = await found(asksData, {
      text: 'Hi Tom,\nplease send me the W2s of all employees for review today.',
    });
    expect(finding.weight).toBe(1.6);
    expect(finding.group).toBe('request');
    expect(finding.technique).toBe('T1598');
    expect(finding.quotes[0]).toContain('W2s');
  });

  it.each([
    'Kindly send me the W-2 forms of all staff as PDF.',
    'I need a list of employees with their salary and date of birth.',
    'Send us the aging report with the customers contact e-mails.',
    'Reply with your full name, home address and phone.',
    'Send a copy of your passport.',
  ])('sees %j', async (text) => {
    await found(asksData, { text });
  });

  it.each([
    'Bitte senden Sie mir die Gehaltsliste.',
    'Merci de transmettre la balance âgée.',
    'Envíe una copia de su pasaporte.',
    'Inviare copia del documento d’identità.',
  ])('sees it in another language: %j', async (text) => {
    await found(asksData, { text });
  });

  it.each([
    'The payroll runs on Friday.',
    'The list of rooms is attached.',
    'Please send me the minutes and the list of guests.',
    'We never ask for a copy of your passport.',
  ])('is silent for %j', (text) => silent(asksData, { text }));

  it.each(['send me ', 'list of ', 'copy of your '])('takes linear time over %j again and again', async (piece) => {
    expect(await growthOf(asksData, (size) => ({ text: piece.repeat(size) }), 700)).toBeLessThan(bound);
  });

  it('survives anything', () => survivesAnything(asksData));
});
