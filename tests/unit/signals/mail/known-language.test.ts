import { describe, expect, it } from 'vitest';
import { isInKnownLanguage } from '../../../../lib/signals/mail/known-language.ts';
import { wordsOf } from '../../../../lib/signals/mail/words.ts';

describe('isInKnownLanguage', () => {
  it.each([
    'The minutes are in the folder.',
    'Das Protokoll ist im Ordner.',
    'Протокол в папке и на столе.',
    '議事録はこちら',
    'Notulen staan in de map.',
  ])('knows %j', (text) => {
    expect(isInKnownLanguage(wordsOf(text))).toBe(true);
  });

  it.each(['Jegyzőkönyv mappában található hétfőtől keddig mindenki számára olvasható', 'xqz 77 kdl 88 wvb'])(
    'does not know %j',
    (text) => {
      expect(isInKnownLanguage(wordsOf(text))).toBe(false);
    },
  );
});
