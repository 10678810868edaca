import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { proposeActions } from '../../lib/action/propose.ts';
import { mailStory } from '../../lib/case/mail-story.ts';
import type { Investigation } from '../../lib/engine/fold.ts';
import { caseNote } from '../../lib/note/note.ts';
import { replyToReporter } from '../../lib/note/reply.ts';
import { investigated } from '../unit/investigated.ts';
import { bound, growth } from './support/growth.ts';
import { anyText, textOf } from './support/hostile.ts';
import { property } from './support/property.ts';

const markup = textOf(
  ...['<img src=x onerror=1>', '[a](https://evil.example)', '**', '`', '\n', '\r', '# ', '@team', '#12', '“', '”', '"'],
  ...[
    '\u202e',
    '\u200b',
    '\u2028',
    'PayPal',
    'invoice',
    'https://evil.example/x',
    'a@evil.example',
    ' ',
    '|',
    '&lt;',
    '\\',
  ],
);
const words = fc.oneof(markup, anyText).map((text) => text.slice(0, 300));
const bases = await Promise.all(
  ['phish/account-limited.eml', 'scam/supplier-bank-change.eml', 'honest/github-password-reset.eml'].map((sample) =>
    investigated(sample),
  ),
);

/** An investigation whose mail says what an attacker likes, on top. */
function dressed(base: Investigation, name: string, address: string, subject: string): Investigation {
  const evidence = new Map(
    [...base.evidence].map(([id, one]) => [
      id,
      one.letterhead ? { ...one, letterhead: { ...one.letterhead, name, address, subject, replyTo: address } } : one,
    ]),
  );
  return { ...base, evidence, alert: { ...base.alert, title: subject } };
}

property(
  'mail-story',
  'stays twelve lines, defanged and without hidden letters, whatever the mail calls itself',
  fc.tuple(fc.constantFrom(...bases), words, words, words),
  ([base, name, address, subject]) => {
    const state = dressed(base, name, address, subject);
    const story = mailStory(state, proposeActions(state));
    expect(story?.claims).toHaveLength(1);
    for (const format of ['markdown', 'plain'] as const) {
      const note = caseNote(state, format);
      expect(note.split(/[\n\r\u2028\u2029]/).length).toBeLessThanOrEqual(12);
      expect(note).not.toMatch(/\p{Default_Ignorable_Code_Point}/u);
      expect(note).not.toMatch(/https?:\/\/evil/i);
      // In code nothing is rendered; a backtick of the mail's own is escaped and begins none.
      if (format === 'markdown') expect(note.replace(/(?<!\\)`[^`]*`/g, '')).not.toMatch(/<img|(?<!\\)\]\(/i);
    }
    expect(replyToReporter(state)).not.toMatch(/https?:\/\/evil|\p{Default_Ignorable_Code_Point}/iu);
  },
  { runs: 300 },
);

describe('time', () => {
  it.each(['a', 'invoice ', 'tax', ' ', '<', '"', 'x@', '.'])('is linear on %j again and again', async (piece) => {
    const [base] = bases;
    if (!base) throw new Error('no mail');
    const make = (size: number) => piece.repeat(size / piece.length);
    const tell = (text: string) => mailStory(dressed(base, text, text, text), []);
    expect(await growth(make, tell, 8000)).toBeLessThan(bound);
  });
});
