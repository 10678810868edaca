import { describe, expect, it } from 'vitest';
import { asksPrivateReply } from '../../../../lib/signals/mail/asks-private-reply.ts';
import { bound, found, growthOf, silent, survivesAnything } from '../run.ts';

describe('asks-private-reply', () => {
  it('sees the opening of a fraud by conversation', async () => {
    const finding = await found(asksPrivateReply, {
      from: '"Maria Berg, CEO" <desk7@mailroom.test>',
      text: 'Are you available?\nI have a quick task for you, send me your cell number.',
    });
    expect(finding.weight).toBe(1.2);
    expect(finding.group).toBe('pressure');
    expect(finding.quotes).toContain('Are you available?');
    expect(finding.quotes.length).toBeGreaterThan(1);
  });

  it('weighs most from a private mailbox that wants no call', async () => {
    const from = 'Robert King <robert.king.desk@gmail.com>';
    const text = 'Hi Ana,\nare you at your desk right now? I am in a meeting and cannot talk, so reply by email.';
    const finding = await found(asksPrivateReply, { from, text });
    expect(finding.weight).toBe(1.7);
    expect(finding.quotes).toContain('robert.king.desk@gmail.com');
    expect((await found(asksPrivateReply, { text })).weight).toBe(1.2);
    expect((await found(asksPrivateReply, { from, text: 'Are you free today? Paul comes too.' })).weight).toBe(1.2);
    expect((await found(asksPrivateReply, { from, text: `${text} ${'and so on '.repeat(60)}` })).weight).toBe(1.2);
    expect((await found(asksPrivateReply, { from, text: `${text} https://supplier.example/` })).weight).toBe(1.2);
  });

  it('sees discretion, a private address and a meeting that hinders a call', async () => {
    for (const text of [
      'Please keep this strictly between us.',
      'Contact me via my private e-mail.',
      'I am currently in a meeting, no calls.',
      'Kindly acknowledge.',
      'Get back to me for more details.',
    ])
      await found(asksPrivateReply, { text });
  });

  it('sees it over line ends and cut by zero-width characters', async () => {
    await found(asksPrivateReply, { text: 'I need a\nquick\nfavour' });
    await found(asksPrivateReply, { text: 'I need a qui\u200bck fav\u200bour' });
  });

  it('is silent for a letter that says what it is about', async () => {
    await silent(asksPrivateReply, { text: 'Are you at the fair on Monday? The room is free, bring the minutes.' });
    await silent(asksPrivateReply, { text: 'The contract is confidential. My phone number is in the signature.' });
  });

  it('is silent for bulk mail and for long letters', async () => {
    const text = 'Please reply to this mail for more information.';
    const bulk = [
      'List-Unsubscribe: <mailto:leave@news.supplier.example>',
      'List-Unsubscribe-Post: List-Unsubscribe=One-Click',
    ];
    await silent(asksPrivateReply, { headers: bulk, text });
    await silent(asksPrivateReply, { text: `${'Minutes of Monday, in full. '.repeat(200)}${text}` });
  });

  it.each(['are you ', 'reply ', 'keep it '])('takes linear time over %j again and again', async (piece) => {
    expect(await growthOf(asksPrivateReply, (size) => ({ text: piece.repeat(size) }), 50)).toBeLessThan(bound);
  });

  it('survives anything', () => survivesAnything(asksPrivateReply));
});
