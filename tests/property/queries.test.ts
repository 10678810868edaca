import fc from 'fast-check';
import { expect } from 'vitest';
import { questions } from '../../lib/questions/index.ts';
import { languages } from '../../lib/questions/query/language.ts';
import type { QuerySubject } from '../../lib/questions/query/query.ts';
import { type QueryLanguage, queryLanguages } from '../../lib/schema/query-language.ts';
import { anyText, textOf } from './support/hostile.ts';
import { property } from './support/property.ts';

const byHand = questions.flatMap((question) => question.byHand ?? []);

/** What ends literals, begins comments and commands, or looks like the end of a literal in some language. */
const breaking = textOf(
  ...[
    '"',
    "'",
    '\\',
    '\\"',
    '""',
    '"""',
    '`',
    '$',
    '|',
    ')',
    ']',
    '}',
    '{',
    '*',
    ';',
    '--',
    '//',
    '#',
    '\n',
    '\r',
    '\t',
    '\0',
  ],
  ...['\u2018', '\u2019', '\u201a', '\u201b', '\u201c', '\u201d', '\uff02', '\u202e', '\u200b', '\ufeff', '\u2028'],
  ...[
    ' or ',
    ' OR ',
    ' | delete ',
    '" or 1 == 1 //',
    "' ; Remove-Item ",
    'evil',
    '.example',
    '@',
    '<',
    '>',
    'ä',
    ' ',
    'a',
  ],
);
const value = fc.oneof(breaking, anyText).map((text) => text.slice(0, 120));

/** A query as its language reads it: what is outside the literals, and what each literal says. Written apart from the quoting. */
function read(language: QueryLanguage, text: string): { skeleton: string; literals: string[] } {
  if (language === 'webmail') return { skeleton: '', literals: [text] };
  const escapes = ['defender', 'spl', 'esql', 'lucene', 'imap'].includes(language);
  const isEnd = (letter: string) =>
    language === 'exchange'
      ? /['\u2018\u2019\u201a\u201b]/.test(letter)
      : escapes
        ? letter === '"'
        : /["\u201c\u201d\u201e\u201f\uff02]/.test(letter);
  let skeleton = '';
  const literals: string[] = [];
  for (let i = 0; i < text.length; i++) {
    if (!isEnd(text[i] ?? '')) {
      skeleton += text[i];
      continue;
    }
    let literal = '';
    for (i++; i < text.length; i++) {
      const letter = text[i] ?? '';
      if (escapes && letter === '\\') literal += text[++i] ?? '';
      else if (language === 'exchange' && isEnd(letter) && isEnd(text[i + 1] ?? '')) literal += text[++i] ?? '';
      else if (isEnd(letter)) break;
      else literal += letter;
    }
    expect(i).toBeLessThan(text.length);
    skeleton += '□';
    literals.push(literal);
  }
  return { skeleton, literals };
}

const subjects = fc.record({
  sender: value,
  messageId: value,
  subject: value,
  hosts: fc.array(value, { maxLength: 3 }),
  files: fc.array(value, { maxLength: 3 }),
  hashes: fc.array(value, { maxLength: 2 }),
});

/** The same subject with a plain word for each value that the language can hold, and nothing for the others. */
function plainly(
  language: QueryLanguage,
  hostile: QuerySubject,
): { subject: QuerySubject; meant: Map<string, string> } {
  const meant = new Map<string, string>();
  const word = (text: string | undefined) => {
    if (text === undefined || languages[language].quote(text) === undefined) return undefined;
    const name = `w${meant.size}w`;
    meant.set(name, text);
    meant.set(`<${name}>`, `<${text}>`);
    return name;
  };
  const words = (texts: readonly string[]) => texts.flatMap((text) => word(text) ?? []);
  return {
    subject: {
      sender: word(hostile.sender),
      messageId: word(hostile.messageId),
      subject: word(hostile.subject),
      hosts: words(hostile.hosts),
      files: words(hostile.files),
      hashes: words(hostile.hashes),
    },
    meant,
  };
}

property(
  'queries',
  'say the same whatever an attacker wrote: no value ends its literal, and each is held as it is',
  fc.tuple(subjects, fc.constantFrom(...queryLanguages)),
  ([hostile, language]) => {
    const { subject, meant } = plainly(language, hostile);
    for (const { queries } of byHand) {
      const asked = queries(hostile)[language];
      const plain = queries(subject)[language];
      expect(asked === undefined).toBe(plain === undefined);
      if (asked === undefined || plain === undefined) continue;
      const [given, wanted] = [read(language, asked), read(language, plain)];
      expect(given.skeleton).toBe(wanted.skeleton);
      expect(given.literals).toEqual(wanted.literals.map((literal) => meant.get(literal) ?? literal));
    }
  },
  { runs: 3000 },
);

property(
  'queries',
  'hold nothing that the person who copies them does not see',
  subjects,
  (hostile) => {
    for (const { queries } of byHand)
      for (const text of Object.values(queries(hostile)))
        expect(text.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/u);
  },
  { runs: 1000 },
);
