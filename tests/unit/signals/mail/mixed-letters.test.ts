import { describe, expect, it } from 'vitest';
import { mixedLetters } from '../../../../lib/signals/mail/mixed-letters.ts';
import { found, silent, survivesAnything } from '../run.ts';

const bold = '\u{1d5e7}\u{1d5fc}\u{1d5f1}\u{1d5ee}\u{1d606}';

describe('mixed-letters', () => {
  it('sees Cyrillic letters within a Latin word of the subject', async () => {
    const finding = await found(mixedLetters, { subject: 'Your p\u0430ssword expires' });
    expect(finding.weight).toBe(1.6);
    expect(finding.title).toBe('“p\u0430ssword” reads as “password” and is spelt in other letters');
    expect(finding.quotes).toEqual(['p\u0430ssword']);
  });

  it('sees Greek letters in the sender’s name, in upper case and encoded', async () => {
    expect((await found(mixedLetters, { from: '\u0391CCOUNTS <x@mailroom.test>' })).quotes).toEqual(['\u0391CCOUNTS']);
    const name = `=?utf-8?B?${Buffer.from('S\u03bfpp\u03bfrt').toString('base64')}?=`;
    expect((await found(mixedLetters, { from: `${name} <x@mailroom.test>` })).title).toContain('Sopport');
  });

  it('weighs styled and full-width letters less', async () => {
    const finding = await found(mixedLetters, { subject: `Only ${bold}: twenty percent off` });
    expect(finding.weight).toBe(1);
    expect(finding.quotes).toEqual([bold]);
    expect((await found(mixedLetters, { subject: 'Final \uff2e\uff4f\uff54\uff49\uff43\uff45' })).weight).toBe(1);
  });

  it('is silent for words that are wholly of one script', async () => {
    await silent(mixedLetters, { from: 'Иван Петров <ivan@supplier.example>', subject: 'Отчёт по проекту' });
    await silent(mixedLetters, { subject: 'Πρακτικά της Δευτέρας' });
    await silent(mixedLetters, { subject: 'Größe, façade, naïve, Łódź' });
  });

  it('is silent for words of two scripts side by side', async () => {
    await silent(mixedLetters, { subject: 'Отчёт IT отдела за Q3' });
    await silent(mixedLetters, { subject: 'IT-отдел: обновление' });
    await silent(mixedLetters, { subject: 'The Δ-report for α and β' });
  });

  it('is silent for signs that are no letters of another script', async () => {
    await silent(mixedLetters, { subject: 'Sensor at 5 µm and 300 Ω' });
    await silent(mixedLetters, { subject: '①②③ ™ ℃ №' });
  });

  it('is silent for other letters in the body', () => silent(mixedLetters, { text: 'Your p\u0430ssword' }));

  it('is silent for Japanese names, which set Latin letters in full width', () =>
    silent(mixedLetters, { from: '\uff2a\uff32東日本 <info@supplier.example>' }));

  it('survives anything', () => survivesAnything(mixedLetters));
});
