import { describe, expect, it } from 'vitest';
import { nothingToActOn } from '../../../../lib/signals/mail/nothing-to-act-on.ts';
import { found, silent, survivesAnything } from '../run.ts';

describe('nothing-to-act-on', () => {
  it('sees a mail without any door, and quotes its first line', async () => {
    const finding = await found(nothingToActOn, { text: 'Hello Tom,\nthe room is free on Monday.\nAna' });
    expect(finding.weight).toBe(-0.9);
    expect(finding.quotes).toEqual(['Hello Tom,']);
  });

  it('sees one in HTML, and does not mind small numbers', () =>
    found(nothingToActOn, { html: '<p>We are 12 on Monday, in room 4.07, from 9:30 to 11.</p>' }));

  it('does not mind a Reply-To that is the sender, or that of a list', async () => {
    await found(nothingToActOn, { headers: ['Reply-To: Ana <ANA@supplier.example>'] });
    await found(nothingToActOn, { headers: ['Reply-To: talk@dev.example', 'List-Id: <talk.dev.example>'] });
  });

  it('is silent with a link or an attachment', async () => {
    await silent(nothingToActOn, { text: 'See https://wiki.supplier.example/' });
    await silent(nothingToActOn, { html: '<p>Hello</p><a href="mailto:x@desk.test">write</a>' });
    await silent(nothingToActOn, { attachments: [{ name: 'a.txt', type: 'text/plain', content: 'x' }] });
  });

  it('is silent with a phone number', async () => {
    await silent(nothingToActOn, { text: 'Call +1 (202) 555-0143 before noon.' });
    await silent(nothingToActOn, { text: 'Ring us: 0049 30 90182 0000.' });
  });

  it('is silent with a sum of money', async () => {
    await silent(nothingToActOn, { text: 'It is about $ 4,000 only.' });
    await silent(nothingToActOn, { text: 'Es geht um €4000.' });
    await silent(nothingToActOn, { text: 'I hold 10 MILLION for you.' });
    await silent(nothingToActOn, { text: 'Send 500 EUR.' });
  });

  it('is silent with a wallet’s address', () =>
    silent(nothingToActOn, { text: 'Pay to bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq.' }));

  it('is silent with another address to reply to', () =>
    silent(nothingToActOn, { headers: ['Reply-To: x@desk.test'] }));

  it('is silent for an empty mail', async () => {
    await silent(nothingToActOn, { text: '' });
    await silent(nothingToActOn, { text: ' \n \n' });
  });

  it('is silent with an address to write to in the text', () =>
    silent(nothingToActOn, { text: 'Write to my lawyer at chambers@desk.test for the papers.' }));

  it('is silent with a sum in bitcoin and a wallet of the older form', () =>
    silent(nothingToActOn, { text: 'Send 0.2 BTC to 1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN2.' }));

  it('is silent with a phone number that zero-width characters cut', () =>
    silent(nothingToActOn, { text: 'Call +1 20\u200b2 5\u200b55 0\u200b143 before noon.' }));

  it('is silent with a form in the body', () =>
    silent(nothingToActOn, {
      html: '<p>Sign in</p><form action="https://desk.test/in"><input type="password"></form>',
    }));

  it('survives anything', () => survivesAnything(nothingToActOn));
});
