import { describe, expect, it } from 'vitest';
import { asksCredentials } from '../../../../lib/signals/mail/asks-credentials.ts';
import { bound, found, growthOf, silent, survivesAnything } from '../run.ts';

describe('asks-credentials', () => {
  it('sees a request to verify an account', async () => {
    const finding = await found(asksCredentials, { text: 'Please verify your account to go on.\nThe Desk' });
    expect(finding.weight).toBe(1);
    expect(finding.technique).toBe('T1598');
    expect(finding.quotes).toEqual(['Please verify your account to go on.']);
  });

  it('sees the request in the subject alone, and quotes it from there', async () => {
    const finding = await found(asksCredentials, { subject: 'Confirm your mailbox now', text: 'See below.' });
    expect(finding.citations[0]).toMatchObject({ part: 'header', quote: 'Confirm your mailbox now' });
  });

  it('sees it in other words', async () => {
    for (const text of [
      'Keep your current password here.',
      'Account verification is required.',
      'Sign in with your mail address to restore it.',
      'Update the billing details of your plan.',
    ])
      await found(asksCredentials, { text });
  });

  it('sees it in other languages', async () => {
    for (const text of [
      'Bestätigen Sie bitte Ihre Daten.',
      'Verifique su cuenta.',
      'Veuillez vérifier votre compte.',
      'Confirme seus dados.',
      'Aggiorna i tuoi dati.',
    ])
      await found(asksCredentials, { text });
  });

  it('sees it in upper case, over line ends and cut by zero-width characters', async () => {
    await found(asksCredentials, { text: 'VERIFY\nYOUR\nACCOUNT' });
    expect((await found(asksCredentials, { text: 'Ver\u200bify your acc\u200bount.' })).quotes).toEqual([
      'Ver\u200bify your acc\u200bount.',
    ]);
  });

  it('is silent for talk about accounts and passwords', async () => {
    await silent(asksCredentials, { text: 'Your account was opened on Monday. Your password was not changed.' });
    await silent(asksCredentials, { text: 'We will never ask for passwords. The accounts of 2025 are closed.' });
  });

  it('is silent for what is verified that is no account', async () => {
    await silent(asksCredentials, { text: 'Please confirm the room, and update the minutes.' });
    await silent(asksCredentials, { text: 'Ana verified her figures; the membership list follows.' });
  });

  it.each(['verify your ', 'log in a '])('takes linear time over %j again and again', async (piece) => {
    expect(await growthOf(asksCredentials, (size) => ({ text: piece.repeat(size) }), 700)).toBeLessThan(bound);
  });

  it('survives anything', () => survivesAnything(asksCredentials));
});
