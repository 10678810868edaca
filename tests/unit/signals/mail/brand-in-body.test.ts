import { describe, expect, it } from 'vitest';
import { brandInBody } from '../../../../lib/signals/mail/brand-in-body.ts';
import { found, silent, survivesAnything } from '../run.ts';

const trap = 'https://parcel-desk.example/pay';
const article = (line: string) =>
  [...Array.from({ length: 8 }, (_, i) => `Paragraph ${i} of our report.`), line]
    .concat(Array.from({ length: 9 }, (_, i) => `Closing remark ${i}.`))
    .join('\n');

describe('brand-in-body', () => {
  it('sees a signature of a brand whose links all lead elsewhere', async () => {
    const finding = await found(brandInBody, {
      text: `Your parcel waits for a fee of 1.99.\n${trap}\nDHL Express Customer Service`,
    });
    expect(finding.weight).toBe(0.9);
    expect(finding.title).toBe('The text signs for DHL; neither sender nor links belong to it');
    expect(finding.quotes).toEqual(['DHL Express Customer Service']);
  });

  it('sees a letterhead with lookalike letters in HTML', async () => {
    const finding = await found(brandInBody, {
      html: `<h1>P\u0430yP\u0430l</h1><p>We could not charge your card.</p><p><a href="${trap}">Continue</a></p>`,
    });
    expect(finding.quotes).toEqual(['P\u0430yP\u0430l']);
  });

  it('sees a copyright line at the end of a long text, cut by zero-width characters', async () => {
    const text = `${article('nothing here')}\n${trap}\n© 2026 Net\u200bflix International`;
    const finding = await found(brandInBody, { text });
    expect(finding.quotes).toEqual(['© 2026 Net\u200bflix International']);
  });

  it('is silent where a link leads to the brand', () =>
    silent(brandInBody, { text: 'Track it at https://www.dhl.com/track\nDHL Express Customer Service' }));

  it('is silent where the link leads to another domain of the same brand', () =>
    silent(brandInBody, { text: 'https://www.paypal.de/hilfe\nIhr PayPal-Team' }));

  it('is silent where the sender is the brand', () =>
    silent(brandInBody, { from: 'DHL <info@dhl.com>', text: `DHL Express\n${trap}` }));

  it('is silent for a brand in the middle of a long text', () =>
    silent(brandInBody, { text: `${trap}\n${article('Prices of PayPal rose again.')}` }));

  it('is silent in an answer and in the post of a list', async () => {
    const text = `Did you see this?\n${trap}\nPayPal`;
    await silent(brandInBody, {
      headers: ['In-Reply-To: <7@corp.example>'],
      text: `${text}\nOn Monday, Ana Lopez wrote:\n> Have you seen it?`,
    });
    // The header alone is anybody's.
    await found(brandInBody, { headers: ['In-Reply-To: <7@corp.example>'], text });
    await silent(brandInBody, { headers: ['List-Post: <mailto:talk@dev.example>'], text });
  });

  it('is silent without any link, for ordinary words, and for technology that everybody mentions', async () => {
    await silent(brandInBody, { text: 'We meet at the DHL counter.' });
    await silent(brandInBody, { text: `Our target is next week.\n${trap}` });
    await silent(brandInBody, { text: `Sent from Outlook by Microsoft\n${trap}` });
  });

  it('is silent for names within other words and for very long lines', async () => {
    await silent(brandInBody, { text: `Paypalisation of payments\n${trap}` });
    await silent(brandInBody, { text: `${trap}\n${'word '.repeat(40)} PayPal` });
  });

  it('survives anything', () => survivesAnything(brandInBody));
});
