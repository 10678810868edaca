import { describe, expect, it } from 'vitest';
import { asksGiftCards } from '../../../../lib/signals/mail/asks-gift-cards.ts';
import { bound, found, growthOf, silent, survivesAnything } from '../run.ts';

describe('asks-gift-cards', () => {
  it('sees the boss who wants cards', async () => {
    const text = 'Tom, I need you to purchase 5 Apple gift cards of 100 each.\nSent from my phone';
    const finding = await found(asksGiftCards, { text });
    expect(finding.weight).toBe(2);
    expect(finding.technique).toBe('T1657');
    expect(finding.quotes).toEqual(['Tom, I need you to purchase 5 Apple gift cards of 100 each.']);
  });

  it('sees cards that are of no make', async () => {
    await found(asksGiftCards, { text: 'Could you buy some gift cards for me on the way?' });
    await found(asksGiftCards, { text: 'Please get me ten vouchers from the shop.' });
  });

  it('sees codes that are to be scratched free and sent', async () => {
    await found(asksGiftCards, { text: 'Scratch the back and send me the pictures of the cards.' });
    await found(asksGiftCards, { text: 'Then email me the codes on the back.' });
  });

  it('sees a surprise for the staff, to be paid back later', () =>
    found(asksGiftCards, { text: 'The gift cards are for our staff; you will be reimbursed.' }));

  it('sees it in upper case, over line ends and cut by zero-width characters', async () => {
    await found(asksGiftCards, { text: 'BUY\nSTEAM\nCARDS' });
    await found(asksGiftCards, { text: 'Buy 3 Google Play gi\u200bft ca\u200brds today' });
  });

  it('is silent for the receipt of a card that one bought', async () => {
    await silent(asksGiftCards, {
      text: 'Thank you for your order: 1 gift card, 25 euros. Your code is in the shop’s app.',
    });
    await silent(asksGiftCards, { text: 'Your voucher is attached. Enjoy the concert!' });
  });

  it('is silent for a shop’s newsletter', () =>
    silent(asksGiftCards, {
      headers: [
        'List-Unsubscribe: <https://news.supplier.example/u>',
        'List-Unsubscribe-Post: List-Unsubscribe=One-Click',
      ],
      text: 'No idea for Sunday? Buy a gift card in our shop.',
    }));

  it('is not silenced by a header that anybody can write, nor at a public mail provider', async () => {
    const headers = ['List-Unsubscribe: <https://news.supplier.example/u>'];
    const text = 'Please buy five gift cards and send me the codes.';
    await found(asksGiftCards, { headers, text });
    const oneClick = [...headers, 'List-Unsubscribe-Post: List-Unsubscribe=One-Click'];
    await found(asksGiftCards, { from: 'The boss <boss.office@gmail.com>', headers: oneClick, text });
  });

  it('is silent for other cards and codes', async () => {
    await silent(asksGiftCards, { text: 'Please send me the code of the door, and buy cards for the meeting room.' });
    await silent(asksGiftCards, { text: 'I need an apple and a business card.' });
  });

  it.each(['buy ', 'send ', 'gift cards '])('takes linear time over %j again and again', async (piece) => {
    expect(await growthOf(asksGiftCards, (size) => ({ text: piece.repeat(size) }), 700)).toBeLessThan(bound);
  });

  it('survives anything', () => survivesAnything(asksGiftCards));
});
