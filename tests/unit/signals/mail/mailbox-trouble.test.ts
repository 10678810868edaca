import { describe, expect, it } from 'vitest';
import { mailboxTrouble } from '../../../../lib/signals/mail/mailbox-trouble.ts';
import { bound, found, growthOf, silent, survivesAnything } from '../run.ts';

describe('mailbox-trouble', () => {
  it('sees a mailbox that is full', async () => {
    const finding = await found(mailboxTrouble, { text: 'Dear user,\nyour mailbox has exceeded its storage limit.' });
    expect(finding.weight).toBe(1.5);
    expect(finding.group).toBe('pretext');
    expect(finding.technique).toBe('T1598.003');
    expect(finding.quotes[0]).toContain('exceeded');
  });

  it.each([
    'Your mailbox is almost full.',
    'You have 6 pending messages in quarantine.',
    'Release your held messages.',
    'Your password is about to expire today.',
    'We received a request to deactivate your email.',
    'The webmail upgrade: click below to migrate your mailbox.',
  ])('sees %j', async (text) => {
    await found(mailboxTrouble, { text });
  });

  it.each([
    'Ihr Postfach ist voll.',
    'Ihr Kennwort läuft heute ab.',
    'Votre messagerie est pleine.',
    'Su buzón está lleno.',
    'Sua caixa de entrada excedeu o limite.',
    'La tua casella di posta è piena.',
    'Uw mailbox is vol.',
    '您的邮箱已满',
  ])('sees it in another language: %j', async (text) => {
    await found(mailboxTrouble, { text });
  });

  it.each([
    'The mailbox at the gate was painted.',
    'My inbox is a mess, sorry for the late answer.',
    'The password policy is on the intranet.',
    'The quarantine of the dog ends on Friday.',
  ])('is silent for %j', (text) => silent(mailboxTrouble, { text }));

  it.each(['mailbox ', 'pending messages ', 'your password '])(
    'takes linear time over %j again and again',
    async (piece) => {
      expect(await growthOf(mailboxTrouble, (size) => ({ text: piece.repeat(size) }), 700)).toBeLessThan(bound);
    },
  );

  it('survives anything', () => survivesAnything(mailboxTrouble));
});
