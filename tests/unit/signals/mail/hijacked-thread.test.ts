import { describe, expect, it } from 'vitest';
import { hijackedThread } from '../../../../lib/signals/mail/hijacked-thread.ts';
import { found, silent, survivesAnything } from '../run.ts';

const reply = (from: string, quoted: string, more: object = {}) => ({
  from,
  subject: 'Re: Invoice 77',
  results: 'none',
  text: `Please use the new account.\n\nOn Mon, 2 Nov 2026 at 09:00, ${quoted} wrote:\n> The invoice is attached.`,
  ...more,
});

describe('hijacked-thread', () => {
  it('sees a conversation that goes on from a lookalike of whom it quotes', async () => {
    const finding = await found(
      hijackedThread,
      reply('Ana Lopez <ana@suppller.test>', 'Ana Lopez <ana@supplier.test>'),
    );
    expect(finding.weight).toBe(2.6);
    expect(finding.title).toBe('Quotes ana@supplier.test, and comes from suppller.test, which looks like it');
    expect(finding.quotes).toEqual(['ana@suppller.test', 'ana@supplier.test']);
  });

  it('sees the same name move to another organisation, and weighs a proven one less', async () => {
    const moved = await found(hijackedThread, reply('Ana Lopez <ana77@gmail.com>', 'Ana Lopez <ana@supplier.test>'));
    expect([moved.weight, moved.title]).toEqual([
      1.6,
      'Quotes Ana Lopez at supplier.test, and now comes from gmail.com',
    ]);
    const proven = reply('Ana Lopez <ana@desk.test>', 'Ana Lopez <ana@supplier.test>', {
      results: 'dkim=pass header.d=desk.test',
    });
    expect((await found(hijackedThread, proven)).weight).toBe(1.2);
  });

  it('sees quoted headers as Outlook writes them', () =>
    found(hijackedThread, {
      ...reply('Ana Lopez <ana@suppller.test>', ''),
      text: 'New account.\n\nVon: Ana Lopez [mailto:ana@supplier.test]\nGesendet: Montag\nAn: analyst@corp.example\n\nHallo',
    }));

  it('weighs a reply that quotes nobody who takes part a little', async () => {
    const finding = await found(hijackedThread, reply('Jo <jo@desk.test>', 'Ana Lopez <ana@supplier.test>'));
    expect([finding.weight, finding.title]).toEqual([
      0.8,
      'A reply that quotes ana@supplier.test, who takes no part in it',
    ]);
  });

  it('is silent for an ordinary answer, which quotes the reader or the sender', async () => {
    await silent(hijackedThread, reply('Ana Lopez <ana@supplier.test>', 'Jo Kent <jo@corp.example>'));
    await silent(hijackedThread, reply('Ana Lopez <ana@mail.supplier.test>', 'Ana Lopez <ana@supplier.test>'));
    await silent(hijackedThread, reply('PayPal <service@paypal.de>', 'PayPal <service@paypal.com>'));
  });

  it('is silent where who is quoted is among the recipients', () =>
    silent(
      hijackedThread,
      reply('Jo <jo@desk.test>', 'Ana Lopez <ana@supplier.test>', { to: 'analyst@corp.example, ana@supplier.test' }),
    ));

  it('is silent for forwarded mail, for lists, and without a quote', async () => {
    await silent(hijackedThread, {
      ...reply('Jo <jo@desk.test>', 'Ana <ana@supplier.test>'),
      subject: 'Fwd: Invoice 77',
    });
    await silent(
      hijackedThread,
      reply('Jo <jo@desk.test>', 'Ana <ana@supplier.test>', { headers: ['List-Id: <talk.dev.example>'] }),
    );
    await silent(hijackedThread, { subject: 'Re: Invoice 77', text: 'Thanks, Ana' });
  });

  it('survives anything', () => survivesAnything(hijackedThread));
});
