import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Mail } from '../../lib/mail/mail.ts';
import { readMail } from '../../lib/mail/read.ts';
import { mailSignals } from '../../lib/signals/mail/index.ts';
import { saidIn, wording } from '../../lib/signals/mail/wording.ts';
import { wordsOf } from '../../lib/signals/mail/words.ts';
import { emptyAlert } from '../unit/alerts.ts';
import { rawMail } from '../unit/mail-builder.ts';
import { bound, growth } from './support/growth.ts';

/** Lines with everything that the grammar has, made so that each beginning fits often. */
const said = wording(
  'verify|confirm your ~8 account ~8 now',
  'verify ~8 verify ~8 verify ~8 account',
  '# ~8 # ~8 hours',
  'suspen* ~8 suspen* ~8 your? your? account',
  'log_in_to|log_in ~8 log_in ~8 account',
);

describe('the time that looking for wordings takes', () => {
  it.each([
    'verify ',
    'verify your ',
    '1 ',
    'suspended ',
    'log in ',
    'log in to ',
    'never ',
    '. ',
    '\n',
    "a'",
    '\u200b',
    '\u{1d41a}',
    'é',
    '至',
    '$',
  ])('is linear on %j again and again', async (piece) => {
    const make = (size: number) => piece.repeat(size / piece.length);
    expect(await growth(make, (text) => saidIn(wordsOf(text), said), 3000)).toBeLessThan(bound);
  });

  /** Mails of 400,000 characters, as long as a body is read, against mails of a tenth of it: every mail signal looks. */
  it.each([
    'verify your account ',
    'claim your tokens within 24 hours ',
    'call +1 202 555 0143 $ 5 ',
    '$1,000,000 ',
    'x',
    'ab@cd.example ',
  ])(
    'is bounded for all signals together on 400,000 characters of %j',
    async (piece) => {
      const mails = new Map<number, Mail>();
      for (const size of [100_000, 400_000])
        mails.set(size, await readMail(new TextEncoder().encode(rawMail({ text: piece.repeat(size / piece.length) }))));
      // Signals remember what they worked out of a mail, so each run looks at a fresh copy of it.
      const make = (size: number) => mails.get(Math.min(size, 400_000)) as Mail;
      const look = (mail: Mail) => {
        const input = { alert: emptyAlert(), mail: { ...mail }, earlier: [], ownDomains: new Set<string>() };
        for (const signal of mailSignals) signal.find(input);
      };
      expect(await growth(make, look, 100_000)).toBeLessThan(bound);
    },
    60_000,
  );
});

describe('what is found', () => {
  it('is a place in the text, whatever the text is', () => {
    const letters = fc.constantFrom(
      'verify ',
      'your ',
      'account',
      ' now',
      '\u200b',
      '𝐚',
      'é',
      '. ',
      '\n\n',
      '24 ',
      'ﬃ',
      '’s ',
      '確認',
      'アカウント',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(letters, fc.string({ maxLength: 4 })), { maxLength: 40 }), (parts) => {
        const text = parts.join('');
        for (const { start, end } of saidIn(wordsOf(text), said, 10)) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
        }
      }),
    );
  });

  it('is found as well between any words that end their sentence', () => {
    fc.assert(
      fc.property(
        fc.lorem({ mode: 'sentences', maxCount: 5 }),
        fc.lorem({ mode: 'sentences', maxCount: 5 }),
        (before, after) => {
          const text = `${before} Verify your account now. ${after}`;
          const [place] = saidIn(wordsOf(text), said);
          expect(text.slice(place?.start, place?.end)).toBe('Verify your account now');
        },
      ),
    );
  });
});
