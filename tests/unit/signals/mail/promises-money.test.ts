import { describe, expect, it } from 'vitest';
import { promisesMoney } from '../../../../lib/signals/mail/promises-money.ts';
import { bound, found, growthOf, silent, survivesAnything } from '../run.ts';

describe('promises-money', () => {
  it('sees an inheritance from a stranger', async () => {
    const finding = await found(promisesMoney, {
      text: 'I am the lawyer of my late client, who left US$ 8.5 million.\nYou shall be his next of kin.',
    });
    expect(finding.weight).toBe(2.2);
    expect(finding.technique).toBe('T1657');
    expect(finding.quotes[0]).toContain('late client');
  });

  it('sees lotteries, donations, proposals and boxes', async () => {
    for (const text of [
      'You are the lucky winner of our draw.',
      'I have decided to donate the sum of 2,000,000 to you.',
      'I write with a mutually beneficial business proposal.',
      'The consignment box waits at the airport.',
      'The release of your inheritance fund was approved.',
    ])
      await found(promisesMoney, { text });
  });

  it('sees it in other languages', async () => {
    for (const text of ['Es geht um 4 Millionen Euro.', 'Le escribo por una herencia.', 'Un héritage vous attend.'])
      await found(promisesMoney, { text });
  });

  it('sees it in the subject, and cut by zero-width characters', async () => {
    expect((await found(promisesMoney, { subject: 'Business proposal', text: 'Hello.' })).citations[0]?.part).toBe(
      'header',
    );
    await found(promisesMoney, { text: 'the lot\u200btery has drawn' });
  });

  it('is silent for ordinary sums and grants', async () => {
    await silent(promisesMoney, { text: 'The invoice is $ 4,200; we grant you 14 days.' });
    await silent(promisesMoney, { text: 'Two million people visited the museum. Thank you for the donation.' });
  });

  it('is silent for news, appeals and receipts that speak of much', async () => {
    await silent(promisesMoney, { text: 'The museum raised $12 million for its new wing, said the director.' });
    await silent(promisesMoney, { text: 'The fund lost £3m; the bank wrote that its deposit is safe.' });
    await silent(promisesMoney, { text: 'Thank you for your donation of $1,500.00 to the museum.' });
    await silent(promisesMoney, { text: 'The old town is world heritage.' });
  });

  it('sees sums with and without a space', async () => {
    await found(promisesMoney, { text: 'You are entitled to a sum of $8.5 million.' });
    await found(promisesMoney, { text: 'You are entitled to a sum of US$8.5M.' });
  });

  it('is silent for the proposal of a colleague and for the loan of a book', async () => {
    await silent(promisesMoney, { text: 'Here is my proposal for Monday. The book is on loan until May.' });
    await silent(promisesMoney, { text: 'We transfer the project to Lyon and release it in May.' });
  });

  it.each(['donate ', 'release ', '1,', 'release of the '])(
    'takes linear time over %j again and again',
    async (piece) => {
      expect(await growthOf(promisesMoney, (size) => ({ text: piece.repeat(size) }), 700)).toBeLessThan(bound);
    },
  );

  it('tells a donation to the reader from one that is asked for', async () => {
    await silent(promisesMoney, {
      text: 'Donate today and help us reach our goal of $50,000. Donate now\nYou receive this mail.',
    });
    await found(promisesMoney, { text: 'I am donating $500,000 to you and your family.' });
    await found(promisesMoney, { text: 'I have a donation for you, reply for more.' });
  });

  it('survives anything', () => survivesAnything(promisesMoney));
});
