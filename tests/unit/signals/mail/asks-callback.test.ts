import { describe, expect, it } from 'vitest';
import { asksCallback } from '../../../../lib/signals/mail/asks-callback.ts';
import { bound, found, growthOf, silent, survivesAnything } from '../run.ts';

const bill =
  'Your protection plan was renewed for $ 399.99. If you did not authorize this, call us at +1 (202) 555-0143.';

describe('asks-callback', () => {
  it('sees an unknown charge with a number to call, and quotes number, reason and sum', async () => {
    const finding = await found(asksCallback, { text: bill });
    expect(finding.weight).toBe(1.9);
    expect(finding.technique).toBe('T1566.004');
    expect(finding.quotes.join(' ')).toContain('202) 555-0143');
    expect(finding.quotes.join(' ')).toContain('399.99');
  });

  it('sees a help line without the word call', () =>
    found(asksCallback, { text: 'Order 77 – 249.00 USD. Support number: 1-202-555-0143 to cancel within the day.' }));

  it('sees sums with and without a space', async () => {
    for (const sum of ['$399.99', '399.99€', 'USD 399.99', '399.99 dollars'])
      await found(asksCallback, { text: bill.replace('$ 399.99', sum) });
  });

  it('sees a number written with odd dashes or cut by zero-width characters', async () => {
    await found(asksCallback, { text: bill.replace('555-0143', '555\u20110143') });
    await found(asksCallback, { text: bill.replace('555', '5\u200b55') });
  });

  it('is silent for a number without a charge, and for a charge without a number', async () => {
    await silent(asksCallback, { text: 'Call me at +1 202 555 0143 about the minutes.' });
    await silent(asksCallback, { text: 'Your subscription was renewed for $ 399.99. Cancel in your account.' });
  });

  it('is silent for a shop’s receipt with links of its own, its parcel service’s and its bank’s', () =>
    silent(asksCallback, {
      html: `<p>${bill}</p><a href="https://supplier.example/a">a</a><a href="https://parcel.test/b">b</a><a href="https://pay.test/c">c</a>`,
    }));

  it('is silent for a year, a date or an order number after “call”', () =>
    silent(asksCallback, { text: 'We call it invoice 2026-77. It is $ 20, to cancel until 2 November 2026.' }));

  it.each(['call ', 'call 1 ', '$', 'support '])('takes linear time over %j again and again', async (piece) => {
    expect(await growthOf(asksCallback, (size) => ({ text: piece.repeat(size) }), 700)).toBeLessThan(bound);
  });

  it('weighs less than half beside a way to the sender’s own site, unless that is a service that carries others’ words', async () => {
    const text = 'Your plan renews for $49.00. To cancel, call us at 1-800-555-0143';
    const weightOf = async (draft: Parameters<typeof found>[1]) => (await found(asksCallback, draft)).weight;
    expect(await weightOf({ text })).toBe(1.9);
    expect(await weightOf({ text: `${text} or see https://www.supplier.example/plan` })).toBe(0.8);
    expect(await weightOf({ text: `${text} or see https://www.paypal.com/` })).toBe(1.9);
    const from = 'PayPal <service@paypal.com>';
    expect(await weightOf({ from, text: `${text} or see https://www.paypal.com/i` })).toBe(1.9);
    const posing = 'PayPal <desk@supplier.example>';
    expect(await weightOf({ from: posing, text: `${text} or see https://www.supplier.example/` })).toBe(1.9);
  });

  it('survives anything', () => survivesAnything(asksCallback));
});
