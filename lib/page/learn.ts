import { learnHeadings } from './facts.ts';
import { learnWords } from './label.ts';
import { learnSeverities } from './typed.ts';
import type { WordsOfLanguages } from './words-of-languages.ts';

/** Reads labels, headings and severities in other languages too, from now on. False where it did so already. */
export function learn({ labels, headings, severities }: WordsOfLanguages): boolean {
  learnHeadings(headings);
  learnSeverities(severities);
  return learnWords(labels);
}
