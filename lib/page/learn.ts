import { learnHeadings } from './facts.ts';
import { learnWords } from './label.ts';
import { learnTitles } from './title.ts';
import { learnValues } from './typed.ts';
import type { WordsOfLanguages } from './words-of-languages.ts';

/** Reads labels, headings, titles, severities and dates in other languages too, from now on. False where it did so already. */
export function learn({ labels, headings, severities, titles, nothing, months, senders }: WordsOfLanguages): boolean {
  learnHeadings(headings);
  learnValues(severities, nothing, months, senders);
  learnTitles(titles.general, titles.over, titles.labels, titles.said);
  return learnWords(labels);
}
