import { describe, expect, it } from 'vitest';
import { invisibleLetters } from '../../../../lib/signals/mail/invisible-letters.ts';
import { found, silent, survivesAnything } from '../run.ts';

describe('invisible-letters', () => {
  it('sees zero-width characters in the subject and quotes it as written', async () => {
    const subject = 'Your acc\u200bount is on ho\u200bld';
    const finding = await found(invisibleLetters, { subject });
    expect(finding.weight).toBe(2);
    expect(finding.title).toBe('2 invisible characters (U+200B) in the subject');
    expect(finding.quotes).toEqual([subject]);
  });

  it('sees them in the sender’s name', async () => {
    const finding = await found(invisibleLetters, { from: 'Bil\u2060ling De\u200csk <desk@mailroom.example>' });
    expect(finding.title).toBe('2 invisible characters (U+2060, U+200C) in the sender’s name');
    expect(finding.quotes).toEqual(['Bil\u2060ling De\u200csk']);
  });

  it('sees tags, direction marks and variation selectors too, also in encoded words', async () => {
    expect((await found(invisibleLetters, { subject: 'Sal\u{e0061}ary' })).title).toContain('U+E0061');
    expect((await found(invisibleLetters, { subject: 'Pay\u202eroll' })).title).toContain('U+202E');
    expect((await found(invisibleLetters, { subject: 'Pay\ufe00roll' })).title).toContain('U+FE00');
    const subject = `=?utf-8?B?${Buffer.from('Rech\u200bnung').toString('base64')}?=`;
    expect((await found(invisibleLetters, { subject })).quotes).toEqual(['Rech\u200bnung']);
  });

  it('quotes no more than is needed of a very long subject', async () => {
    const finding = await found(invisibleLetters, { subject: 'a\u200b'.repeat(4000) });
    expect(finding.quotes[0]?.length).toBeLessThanOrEqual(200);
  });

  it('is silent for plain text, accents and other scripts', async () => {
    await silent(invisibleLetters, { from: 'Zoë Müller <zoe@supplier.example>', subject: 'Réunion à 9 h – Größe' });
    await silent(invisibleLetters, { subject: 'Протокол встречи' });
    await silent(invisibleLetters, { subject: '月曜日の議事録' });
  });

  it('is silent for emoji that are put together with joiners', () =>
    silent(invisibleLetters, { subject: 'Team day 👩\u200d💻 is on ☀\ufe0f Monday' }));

  it('is silent for scripts that need joiners', async () => {
    await silent(invisibleLetters, { subject: 'گزارش می\u200cرسد' });
    await silent(invisibleLetters, { subject: 'क\u094d\u200dषमा' });
  });

  it('is silent for invisible characters that stand apart from letters, and in the body', async () => {
    await silent(invisibleLetters, { subject: 'Order 10 \u200b\u200b\u200b 20' });
    await silent(invisibleLetters, { text: 'Your acc\u200bount' });
  });

  it('is silent for Kannada, which needs joiners as other Indic scripts do', () =>
    silent(invisibleLetters, { subject: 'ಸಭೆಯ ಕಾರ\u200d\u0ccdಯಸೂಚಿ' }));

  it('is silent for a Japanese name with an ideographic variation', () =>
    silent(invisibleLetters, { from: '葛\u{e0100}城 花子 <hanako@supplier.example>' }));

  it('sees zero-width characters in a word where an emoji stands beside it', () =>
    found(invisibleLetters, { subject: '🔒 Your acc\u200bount is on ho\u200bld' }));

  it('survives anything', () => survivesAnything(invisibleLetters));
});
