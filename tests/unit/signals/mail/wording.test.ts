import { describe, expect, it } from 'vitest';
import { saidIn, wording } from '../../../../lib/signals/mail/wording.ts';
import { wordsOf } from '../../../../lib/signals/mail/words.ts';

function said(text: string, ...lines: string[]): string[] {
  return saidIn(wordsOf(text), wording(...lines)).map(({ start, end }) => text.slice(start, end));
}

describe('wording', () => {
  it('finds one of several words, several words as one, and a word by its beginning', () => {
    expect(said('Please verify it.', 'verify|confirm it')).toEqual(['verify it']);
    expect(said('Please log in now.', 'log_in|login now')).toEqual(['log in now']);
    expect(said('Your account was suspended.', 'account was suspen*')).toEqual(['account was suspended']);
    expect(said('Suspending the account.', 'suspen* the account')).toEqual(['Suspending the account']);
  });

  it('lets words stand between, and be missing, as many as it says', () => {
    expect(said('Verify your old mail account.', 'verify your ~2 account')).toHaveLength(1);
    expect(said('Verify your very old mail account.', 'verify your ~2 account')).toEqual([]);
    expect(said('Verify account.', 'verify your? account')).toHaveLength(1);
  });

  it('knows numbers, at the beginning too', () => {
    expect(said('Within 24 hours.', 'within # hours')).toEqual(['Within 24 hours']);
    expect(said('It takes 24h or so.', '# or')).toEqual(['24h or']);
    expect(said('Within many hours.', 'within # hours')).toEqual([]);
  });

  it('does not go across the end of a sentence or paragraph, but over a line’s end', () => {
    expect(said('Please verify. Your account is fine.', 'verify your account')).toEqual([]);
    expect(said('Please verify\n\nyour account', 'verify your account')).toEqual([]);
    expect(said('Please verify. Then your account', 'verify ~3 account')).toEqual([]);
    expect(said('Please verify\nyour account at a.example', 'verify your account at a example')).toHaveLength(1);
  });

  it('does not mind accents, case, apostrophes and styled letters, and gives the place as written', () => {
    expect(said('BESTÄTIGEN SIE', 'bestätigen sie')).toEqual(['BESTÄTIGEN SIE']);
    expect(said('L’héritage est à vous', 'l heritage est')).toEqual(['L’héritage est']);
    expect(said('we don’t know', 'we dont know')).toEqual(['we don’t know']);
    expect(said('ve\u200brify \u{1d432}our', 'verify your')).toEqual(['ve\u200brify \u{1d432}our']);
    expect(said('verify yоur', 'verify your'), 'a Cyrillic о').toEqual(['verify yоur']);
  });

  it('passes over what a sentence denies, and not over a condition', () => {
    expect(said('We never ask you to verify your account.', 'verify your account')).toEqual([]);
    expect(said('You do not need to verify your account.', 'verify your account')).toEqual([]);
    expect(said('If you do not verify your account it closes.', 'verify your account')).toHaveLength(1);
    expect(said('Do not forget to verify your account.', 'verify your account')).toHaveLength(1);
    expect(said('We do not sleep. Verify your account.', 'verify your account')).toHaveLength(1);
    expect(said('We never ask to verify your account. So verify your account.', 'verify your account')).toHaveLength(1);
  });

  it('reads scripts without spaces as text, with a few letters between at most', () => {
    expect(said('至急アカウントの確認をしてください。', 'アカウント…確認')).toEqual(['アカウントの確認']);
    expect(said('アカウント。確認', 'アカウント…確認')).toEqual([]);
    expect(said('verify', 'アカウント…確認')).toEqual([]);
  });

  it('gives each line once, in the order in which they stand, within the limit', () => {
    const lines = ['one two', 'three four', 'five six', 'seven eight'];
    expect(said('Seven eight. One two. One two. Five six. Three four.', ...lines)).toHaveLength(3);
    expect(said('Three four. One two. One two.', ...lines)).toEqual(['Three four', 'One two']);
  });

  it('refuses lines that could begin anywhere', () => {
    expect(() => wording('~3 account')).toThrow('must begin with words');
    expect(() => wording('please? account')).toThrow('must begin with words');
    expect(() => wording('log* in')).toThrow('too few letters');
    expect(() => wording('a||b')).toThrow('empty word');
  });
});
