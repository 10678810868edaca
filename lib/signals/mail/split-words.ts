import { invisible } from '../../observables/plain-text.ts';
import type { Citation } from '../../schema/evidence.ts';
import { mailSignal } from '../signal.ts';

export const splitWords = mailSignal({
  id: 'split-words',
  title: 'Words in the text are cut by invisible characters',
  what: 'Zero-width characters stand between Latin letters of the body, again and again.',
  why: 'Readers see whole words, filters see pieces. Soft hyphens in long words are honest and left out, and so are the runs that fill a preheader.',
  sources: ['https://www.unicode.org/reports/tr36/', 'https://attack.mitre.org/techniques/T1027/'],
  weight: 1.6,
  group: 'obfuscated-text',
  rests: 'attacker',
  technique: 'T1027',
  find(mail) {
    const text = mail.visible.slice(0, 60_000);
    // Most texts hold none, and that is seen at once.
    if (text.search(invisible) < 0) return undefined;
    const cut = new RegExp(`\\p{Script=Latin}(?:(?!\\u00ad)${invisible.source})+\\p{Script=Latin}`, 'gu');
    const hits = [...text.matchAll(cut)];
    const first = hits[0];
    if (hits.length < 6 || !first) return undefined;
    const from = text.slice(0, first.index).search(/\S*$/);
    const quote = text.slice(from).match(/^\S+/)?.[0] ?? first[0];
    const citation: Citation = { evidence: 'message', part: 'body', quote: quote.slice(0, 200) };
    return { title: `${hits.length} words are cut by invisible characters`, citations: [citation] };
  },
});
