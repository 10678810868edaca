import { describe, expect, it } from 'vitest';
import { splitWords } from '../../../../lib/signals/mail/split-words.ts';
import { found, silent, survivesAnything } from '../run.ts';

const cut = (text: string, by: string) => text.replace(/(\p{L}{2})(?=\p{L})/gu, `$1${by}`);
const words = 'Please confirm your password before the account expires';

describe('split-words', () => {
  it('sees words that are cut by zero-width characters and quotes the first as written', async () => {
    const finding = await found(splitWords, { text: `Hello,\n${cut(words, '\u200b')}` });
    expect(finding.weight).toBe(1.6);
    expect(finding.title).toMatch(/^\d+ words are cut by invisible characters$/);
    expect(finding.quotes).toEqual(['Pl\u200bea\u200bse']);
  });

  it('sees joiners, variation selectors and tags, in upper case and in HTML entities', async () => {
    for (const by of ['\u200d', '\ufe00', '\u{e0020}', '\u2063', '\u200b\u200c\u200d'])
      await found(splitWords, { text: cut(words, by) });
    await found(splitWords, { text: cut(words.toUpperCase(), '\ufeff') });
    await found(splitWords, { html: `<p>${cut(words, '&#8203;')}</p>` });
  });

  it('sees one long word that is cut at every letter', () =>
    found(splitWords, { text: [...'authentication-verification'].join('\u200b') }));

  it('is silent for a few, as text that was pasted together holds them', () =>
    silent(splitWords, { text: 'Mi\u200bnutes of Mon\u200bday, see the wi\u200bki.' }));

  it('is silent for soft hyphens in long words', () =>
    silent(splitWords, {
      html: `<p>${cut('Donaudampfschifffahrtsgesellschaft und Rechtsschutzversicherung', '&shy;')}</p>`,
    }));

  it('is silent for the runs that fill a preheader', () =>
    silent(splitWords, { html: `<p>Our offers${' &zwnj;&#847;&nbsp;'.repeat(80)}</p><p>Hello</p>` }));

  it('is silent for scripts and emoji that need joiners, and for breaks between words', async () => {
    await silent(splitWords, {
      text: 'می\u200cرسد می\u200cرود می\u200cشود می\u200cکند می\u200cدهد می\u200cگوید می\u200cخواهد',
    });
    await silent(splitWords, { text: '👩\u200d💻 👨\u200d🔬 👩\u200d🚒 👨\u200d🌾 👩\u200d🎓 👨\u200d🍳 👩\u200d🏫' });
    await silent(splitWords, {
      text: 'one \u200btwo \u200bthree \u200bfour \u200bfive \u200bsix \u200bseven \u200beight',
    });
  });

  it('survives anything', () => survivesAnything(splitWords));
});
