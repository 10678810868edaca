import { latinised } from '../../observables/plain-text.ts';
import { mailSignal } from '../signal.ts';
import { citeHeader } from './cite.ts';

const eastAsian = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}]/u;

export const mixedLetters = mailSignal({
  id: 'mixed-letters',
  title: 'Letters of another script imitate Latin ones',
  what: 'One word of From or Subject mixes Latin with Cyrillic or Greek letters, or is set in mathematical or full-width letters.',
  why: 'It reads as the usual word and is another string: done to get past filters. Advertisers use styled letters too, which is why those weigh less.',
  sources: [
    'https://www.unicode.org/reports/tr39/#Mixed_Script_Detection',
    'https://attack.mitre.org/techniques/T1036/',
  ],
  weight: 1.6,
  group: 'obfuscated-text',
  rests: 'attacker',
  technique: 'T1036',
  find(mail) {
    for (const [name, written] of [
      ['From', mail.from[0]?.name ?? ''],
      ['Subject', mail.subject],
    ] as const) {
      for (const match of written.matchAll(/[\p{L}\p{M}]+/gu)) {
        const word = match[0];
        const mixed =
          /\p{Script=Latin}/u.test(word) &&
          /[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}\p{Script=Cherokee}]/u.test(word);
        // Full width is how East Asian texts set Latin letters in line with their own.
        const styled =
          /[\u{1d400}-\u{1d7ff}]/u.test(word) ||
          (!eastAsian.test(written) && /[\uff21-\uff3a\uff41-\uff5a]/.test(word));
        if (!mixed && !styled) continue;
        return {
          title: `“${word.slice(0, 60)}” reads as “${latinised(word).slice(0, 60)}” and is spelt in other letters`,
          weight: mixed ? 1.6 : 1,
          citations: citeHeader(mail, name, word.slice(0, 200)),
        };
      }
    }
    return undefined;
  },
});
