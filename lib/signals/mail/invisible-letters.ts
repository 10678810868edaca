import { invisible } from '../../observables/plain-text.ts';
import type { Citation } from '../../schema/evidence.ts';
import { mailSignal } from '../signal.ts';
import { citeHeader } from './cite.ts';

/**
 * What takes no room and is still needed, by the visible letter beside it (Unicode Standard, chapter 23; TR 31 section
 * 2.3 on joiners; TR 51 on emoji sequences).
 */
const needed: readonly { beside: RegExp; what: RegExp }[] = [
  {
    // Joiners shape the letters of these scripts.
    beside:
      /[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Hebrew}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Oriya}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Mongolian}]/u,
    what: /\u200c|\u200d|\u034f|[\u17b4\u17b5]|[\u180b-\u180d]|\u180e|\u180f/u,
  },
  // Words end invisibly where a script writes no spaces.
  { beside: /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u, what: /[\u200b\u2060]/u },
  // Ideographs have variants.
  { beside: /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u, what: /[\ufe00-\ufe0f\u{e0100}-\u{e01ef}]/u },
  { beside: /\p{Script=Hangul}/u, what: /[\u115f\u1160\u3164\uffa0]/u },
  // Emoji are put together.
  {
    beside: /\p{Extended_Pictographic}|\p{Emoji_Modifier}|\p{Regional_Indicator}|\u20e3/u,
    what: /[\u200d\ufe0e\ufe0f\u{e0020}-\u{e007f}]/u,
  },
];

/** Marks of direction belong to texts in which both directions meet, wherever they stand there. */
const direction = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;
const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

export const invisibleLetters = mailSignal({
  id: 'invisible-letters',
  title: 'Invisible characters in the sender’s name or in the subject',
  what: 'Zero-width characters, variation selectors, tags or direction marks stand between letters of From or Subject.',
  why: 'They show as nothing and keep filters from recognising a word. Honest names and subjects hold them only in scripts and emoji that need them.',
  sources: [
    'https://www.unicode.org/reports/tr36/',
    'https://www.unicode.org/reports/tr39/#Identifier_Status_and_Type',
    'https://attack.mitre.org/techniques/T1027/',
  ],
  weight: 2,
  group: 'obfuscated-text',
  rests: 'attacker',
  technique: 'T1027',
  find(mail) {
    for (const [name, written] of [
      ['From', mail.from[0]?.name ?? ''],
      ['Subject', mail.subject],
    ] as const) {
      const bothWays = rightToLeft.test(written);
      const hits = [...written.matchAll(invisible)].filter(
        (match) =>
          (/\p{L}/u.test(written.slice(Math.max(0, match.index - 2), match.index)) ||
            /\p{L}/u.test(written.slice(match.index, match.index + 3))) &&
          !(bothWays && direction.test(match[0])) &&
          !isNeeded(written, match.index, match[0]),
      );
      if (hits.length === 0) continue;
      const codes = [
        ...new Set(hits.map((hit) => `U+${(hit[0].codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`)),
      ];
      const citations: Citation[] = citeHeader(mail, name, written.slice(0, 200));
      return {
        title: `${hits.length} invisible character${hits.length === 1 ? '' : 's'} (${codes.slice(0, 4).join(', ')}) in ${name === 'From' ? 'the sender’s name' : 'the subject'}`,
        citations,
      };
    }
    return undefined;
  },
});

function isNeeded(written: string, index: number, letter: string): boolean {
  const visible = (text: string) => [...text.replace(invisible, '')];
  const before = visible(written.slice(Math.max(0, index - 16), index)).at(-1) ?? '';
  const after = visible(written.slice(index, index + 16)).at(0) ?? '';
  return needed.some(({ beside, what }) => what.test(letter) && (beside.test(before) || beside.test(after)));
}
