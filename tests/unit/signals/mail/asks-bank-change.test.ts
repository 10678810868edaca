import { describe, expect, it } from 'vitest';
import { asksBankChange } from '../../../../lib/signals/mail/asks-bank-change.ts';
import { bound, found, growthOf, silent, survivesAnything } from '../run.ts';

describe('asks-bank-change', () => {
  it('sees new bank details for an invoice and quotes the sentence', async () => {
    const text =
      'Dear Tom,\nplease use our new bank account details for invoice 4471. The old account is under audit.\nAna';
    const finding = await found(asksBankChange, { subject: 'Invoice 4471', text });
    expect(finding.weight).toBe(1.9);
    expect(finding.technique).toBe('T1657');
    expect(finding.quotes).toEqual(['please use our new bank account details for invoice 4471.']);
  });

  it('sees a salary that is to go elsewhere', () =>
    found(asksBankChange, { text: 'Hi, I would like to change my direct deposit before the next pay date.' }));

  it('sees a wire that is to go out today', () =>
    found(asksBankChange, { text: 'I need you to process an urgent wire transfer to a vendor today.' }));

  it('sees details that were changed, also in other languages', async () => {
    for (const text of [
      'Our banking details have recently been changed.',
      'Bitte beachten Sie unsere neue Bankverbindung.',
      'Le adjuntamos nuestros nuevos datos bancarios.',
      'Merci de noter notre nouveau RIB.',
      'Seguem os novos dados bancários.',
    ])
      await found(asksBankChange, { text });
  });

  it('sees it over line ends and cut by zero-width characters, and quotes it as written', async () => {
    await found(asksBankChange, { html: '<p>our updated</p><p>remittance information</p>' });
    const text = 'Note our new ba\u200bnk details.';
    expect((await found(asksBankChange, { text })).quotes).toEqual([text]);
  });

  it('is silent for an invoice to the known account', async () => {
    await silent(asksBankChange, { text: 'Please pay 4,200 euros to our account as always, IBAN on the invoice.' });
    await silent(asksBankChange, { text: 'Our bank is closed on Monday; the transfer arrives on Tuesday.' });
  });

  it('is silent for the footer that warns of this very fraud', async () => {
    await silent(asksBankChange, {
      text: 'Our bank details have not changed. We never change our bank details by mail.',
    });
    await silent(asksBankChange, { text: 'Our bank account details will not be changed during your purchase.' });
  });

  it('is silent for bulk mail of a provider, and not for what the sender’s own domain calls so', async () => {
    const text = 'How to guard against mails with new bank details: call back.';
    const leave = ['List-Unsubscribe: <https://news.supplier.example/u>'];
    await silent(asksBankChange, { headers: ['Return-Path: <b+7@em.sendgrid.net>', ...leave], text });
    await found(asksBankChange, { headers: [...leave, 'List-Unsubscribe-Post: List-Unsubscribe=One-Click'], text });
  });

  it.each(['new ', 'new bank ', 'make a '])('takes linear time over %j again and again', async (piece) => {
    expect(await growthOf(asksBankChange, (size) => ({ text: piece.repeat(size) }), 700)).toBeLessThan(bound);
  });

  it('survives anything', () => survivesAnything(asksBankChange));
});
