/**
 * Languages in which a console can be asked by hand, each as its vendor publishes it. A console names the one it speaks;
 * lib/questions/query/ knows how each is written.
 */
export const queryLanguages = [
  'defender',
  'spl',
  'esql',
  'lucene',
  'gmail',
  'exchange',
  'purview',
  'imap',
  'webmail',
] as const;
export type QueryLanguage = (typeof queryLanguages)[number];
