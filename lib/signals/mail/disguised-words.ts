import { latinised } from '../../observables/plain-text.ts';
import type { Citation } from '../../schema/evidence.ts';
import { mailSignal } from '../signal.ts';

/** One such word may be a formula or a slip. */
const fewest = 3;
const longest = 20_000;
const foreign = /[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}\p{Script=Cherokee}]/u;
const styled = /[\u{1d400}-\u{1d7ff}]/u;

export const disguisedWords = mailSignal({
  id: 'disguised-words',
  title: 'Words in the text are spelt in letters of another script',
  what: 'Several words of the body mix Latin with Cyrillic or Greek letters that look alike, or are set in mathematical letters.',
  why: 'They read as usual and are other strings for filters. Mathematical letters are also used as ornament on social media, so these weigh less.',
  sources: [
    'https://www.unicode.org/reports/tr39/#Mixed_Script_Detection',
    'https://www.unicode.org/reports/tr36/',
    'https://attack.mitre.org/techniques/T1027/',
  ],
  weight: 1.6,
  group: 'obfuscated-text',
  rests: 'attacker',
  technique: 'T1027',
  find(mail) {
    const text = mail.visible.slice(0, longest);
    if (!foreign.test(text) && !styled.test(text)) return undefined;
    const words = [...text.matchAll(/[\p{L}\p{M}]+/gu)].map(([word]) => word);
    // Both scripts in one word, and what it looks like is Latin all through: `μm` and brand names in Russian are not.
    const mixed = words.filter(
      (word) =>
        word.length > 2 && foreign.test(word) && /\p{Script=Latin}/u.test(word) && /^[a-z]+$/i.test(latinised(word)),
    );
    const dressed = words.filter((word) => styled.test(word));
    const [found, weight] = mixed.length >= fewest ? [mixed, 1.6] : [dressed, 0.9];
    const first = found[0];
    if (found.length < fewest || first === undefined) return undefined;
    const citation: Citation = { evidence: 'message', part: 'body', quote: first.slice(0, 200) };
    return {
      title: `${found.length} words such as “${latinised(first).slice(0, 40)}” are spelt in other letters`,
      weight,
      citations: [citation],
    };
  },
});
