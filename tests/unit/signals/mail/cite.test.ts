import { describe, expect, it } from 'vitest';
import {
  citeAttachment,
  citeHeader,
  citeHidden,
  citeLink,
  citePhrases,
  phrases,
  titleOf,
} from '../../../../lib/signals/mail/cite.ts';
import { mailOf } from '../../mail-builder.ts';

const quotes = (citations: { quote: string }[]) => citations.map((citation) => citation.quote);

describe('citeHeader', () => {
  it('quotes the words where they are in the value, as written there', async () => {
    const mail = await mailOf({ headers: ['X-Note: one', 'X-Note: The Second'] });
    expect(citeHeader(mail, 'x-note', 'the second')).toEqual([
      { evidence: 'message', part: 'header', quote: 'The Second' },
    ]);
  });

  it('quotes the beginning of the first value where they are not, or where none are asked for', async () => {
    const mail = await mailOf({ headers: [`X-Note: ${'a'.repeat(500)}`] });
    expect(quotes(citeHeader(mail, 'X-Note', 'unheard'))).toEqual(['a'.repeat(200)]);
    expect(quotes(citeHeader(mail, 'X-Note'))).toEqual(['a'.repeat(200)]);
  });

  it('quotes nothing of a header that is not there', async () => {
    expect(citeHeader(await mailOf({}), 'X-Note', 'one')).toEqual([]);
  });
});

describe('citeLink, citeAttachment and citeHidden', () => {
  it('quote the words of a link and its target, or the target alone', async () => {
    const link = async (html: string) => {
      const [first] = (await mailOf({ html })).links;
      return first ? quotes(citeLink(first)) : [];
    };
    expect(await link('<a href="https://a.test/x"> Open </a>')).toEqual(['Open', 'https://a.test/x']);
    expect(await link('<a href="https://a.test/x">https://a.test/x</a>')).toEqual(['https://a.test/x']);
    expect(await link('<a href="https://a.test/x"><img alt="Open"></a>')).toEqual(['https://a.test/x']);
  });

  it('quote the name of a file, and of one without a name the header that announces it', async () => {
    for (const [name, quote, title] of [
      ['a.pdf', 'a.pdf', 'The attachment a.pdf'],
      ['', 'multipart/mixed; boundary="b"', 'An attachment without a name'],
    ] as const) {
      const mail = await mailOf({ attachments: [{ name, type: 'application/pdf', content: '%PDF' }] });
      const [attachment] = mail.attachments;
      if (!attachment) throw new Error('no attachment');
      expect(quotes(citeAttachment(mail, attachment))).toEqual([quote]);
      expect(titleOf(attachment)).toBe(title);
    }
  });

  it('quote the first line of hidden text that says something', () => {
    expect(quotes(citeHidden('\n \nunseen\nmore'))).toEqual(['unseen']);
    expect(citeHidden('')).toEqual([]);
  });
});

describe('phrases', () => {
  const [pattern] = phrases('bring tea');

  it('match whole words in any case, over any white space', () => {
    for (const text of ['Bring tea', 'x, BRING\n\t TEA!', '(bring tea)'])
      expect([text, pattern?.test(text)]).toEqual([text, true]);
    for (const text of ['bring teas', 'abring tea', 'bringtea', 'ébring tea', 'bring tea7'])
      expect([text, pattern?.test(text)]).toEqual([text, false]);
  });
});

describe('phrases with an optional space', () => {
  const [pattern] = phrases('gift ?cards?|\\$ ?\\d');

  it('match with and without it', () => {
    for (const text of ['gift cards', 'giftcard', '$5', '$ 5'])
      expect([text, pattern?.test(text)]).toEqual([text, true]);
    expect(pattern?.test('gift  of cards')).toBe(false);
  });
});

describe('citePhrases', () => {
  const tea = phrases('bring tea', 'milk', 'sugar', 'honey');

  it('quotes the sentence around a phrase, body before subject', async () => {
    const mail = await mailOf({ subject: 'With milk', text: 'Hello. Please bring tea to us! Thanks.' });
    expect(citePhrases(mail, tea)).toEqual([
      { evidence: 'message', part: 'body', quote: 'Please bring tea to us!' },
      { evidence: 'message', part: 'header', quote: 'With milk' },
    ]);
  });

  it('quotes no more than its limit, and no place twice', async () => {
    const mail = await mailOf({ text: 'Bring tea with milk.\nSugar.\nHoney.' });
    expect(quotes(citePhrases(mail, tea))).toEqual(['Bring tea with milk.', 'Sugar.', 'Honey.']);
    expect(quotes(citePhrases(mail, tea, 1))).toEqual(['Bring tea with milk.']);
  });

  it('quotes as written what was disguised', async () => {
    for (const text of ['Br\u200bing t\u00adea', 'Bring \uff54\uff45\uff41', '\u{1d41b}ring tea'])
      expect(quotes(citePhrases(await mailOf({ text }), tea))).toEqual([text]);
  });

  it('keeps quotes short on lines without end', async () => {
    const mail = await mailOf({ text: `${'a '.repeat(500)}bring tea${' b'.repeat(500)}` });
    const [quote = ''] = quotes(citePhrases(mail, tea));
    expect(quote).toContain('bring tea');
    expect(quote.length).toBeLessThanOrEqual(200);
  });

  it('does not confuse one mail’s body with another’s', async () => {
    const long = 'minutes '.repeat(40);
    const one = await mailOf({ text: `${long}bring \u200btea` });
    const two = await mailOf({ text: `${long}no\u200bthing` });
    expect(citePhrases(one, tea)).toHaveLength(1);
    expect(citePhrases(two, tea)).toHaveLength(0);
    expect(citePhrases(one, tea)).toHaveLength(1);
  });
});
