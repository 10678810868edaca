import { describe, expect, it } from 'vitest';
import { disguisedWords } from '../../../../lib/signals/mail/disguised-words.ts';
import { found, silent, survivesAnything } from '../run.ts';

describe('disguised-words', () => {
  it('sees several words with letters of another script', async () => {
    const finding = await found(disguisedWords, { text: 'Y\u043eur p\u0430ssword will exp\u0456re' });
    expect(finding.weight).toBe(1.6);
    expect(finding.title).toBe('3 words such as “Your” are spelt in other letters');
    expect(finding.quotes).toEqual(['Y\u043eur']);
  });

  it('sees mathematical letters, and weighs them less', async () => {
    const bold = '\u{1d5d4}\u{1d5d5}\u{1d5d6}';
    expect((await found(disguisedWords, { text: `${bold} ${bold} ${bold}` })).weight).toBe(0.9);
  });

  it('is silent for one such word, for formulas and for two languages side by side', async () => {
    await silent(disguisedWords, { text: 'One p\u0430ssword only.' });
    await silent(disguisedWords, { text: 'Die μm und die Ω, α-Wert, β-Wert, Δx, Δy und Δz.' });
    await silent(disguisedWords, { text: 'Наш сервер Linux и Windows, IT-отдел, SQL-запрос, PDF-файл и HTML-код.' });
  });

  it('survives anything', () => survivesAnything(disguisedWords));
});
