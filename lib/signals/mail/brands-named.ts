import type { Brand } from '../../knowledge/brands.ts';
import { brands } from '../../knowledge/brands.ts';
import { latinised, plainText } from '../../observables/plain-text.ts';

interface Name {
  words: string[];
  brand: Brand;
}

/** Brand names by their first word, so that a text is walked once however many brands there are. */
const byFirstWord = new Map<string, Name[]>();
for (const brand of brands) {
  for (const name of brand.names) {
    const words = wordsOf(name).map(({ word }) => word);
    const first = words[0];
    if (!first) continue;
    const names = byFirstWord.get(first) ?? [];
    names.push({ words, brand });
    byFirstWord.set(first, names);
  }
}

export interface Named {
  brand: Brand;
  /** The words as written. */
  written: string;
}

/** Brands named in a text, in order, each once. Lookalike letters and invisible characters do not hide a name. */
export function brandsNamed(text: string): Named[] {
  const found = new Map<Brand, Named>();
  const words = wordsOf(text.slice(0, 20_000));
  for (const [i, { start }] of words.entries()) {
    for (const form of forms(words[i]?.word ?? '')) {
      for (const { words: wanted, brand } of byFirstWord.get(form) ?? []) {
        if (found.has(brand)) continue;
        if (!wanted.slice(1).every((word, n) => forms(words[i + n + 1]?.word ?? '').includes(word))) continue;
        found.set(brand, { brand, written: text.slice(start, words[i + wanted.length - 1]?.end ?? start) });
      }
    }
  }
  return [...found.values()];
}

/** A word as written, and as it looks where it holds letters of other scripts or digits for letters. */
function forms(word: string): string[] {
  if (!/[^a-z]/.test(word)) return [word];
  return [
    word,
    latinised(word),
    word.replaceAll('0', 'o').replaceAll('1', 'l'),
    word.replaceAll('1', 'i').replaceAll('3', 'e'),
  ];
}

function wordsOf(text: string): { word: string; start: number; end: number }[] {
  const { text: plain, original } = plainText(text);
  return [...plain.matchAll(/[\p{L}\p{N}&]+(?:['’][\p{L}]+)?/gu)].map((match) => ({
    word: match[0].toLowerCase().replace(/['’]s$/, ''),
    start: original(match.index),
    end: original(match.index + match[0].length),
  }));
}
