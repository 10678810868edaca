import { invisible } from '../../observables/plain-text.ts';
import type { Citation } from '../../schema/evidence.ts';
import { mailSignal } from '../signal.ts';
import { citeHeader } from './cite.ts';

/** Joiners that scripts such as Arabic, Persian and the Indic ones need, and that emoji sequences use. */
const lawful =
  /[\p{Script=Arabic}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Hebrew}\p{Extended_Pictographic}]/u;

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
      if (lawful.test(written)) continue;
      const hits = [...written.matchAll(invisible)].filter(
        (match) =>
          /\p{L}/u.test(written.slice(Math.max(0, match.index - 2), match.index)) ||
          /\p{L}/u.test(written.slice(match.index, match.index + 3)),
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
