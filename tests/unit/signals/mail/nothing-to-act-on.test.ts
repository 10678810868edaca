import { describe, expect, it } from 'vitest';
import { nothingToActOn } from '../../../../lib/signals/mail/nothing-to-act-on.ts';
import { dmarcReport } from '../../../attachments/documents.ts';
import { type AttachedDraft, findIn } from '../../../attachments/opening.ts';
import { pngOf } from '../../../attachments/pictures.ts';
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

  it('does not take a parcel’s number or a date for a telephone’s, unless one is to call it', async () => {
    await found(nothingToActOn, { text: 'Your parcel 4471203398 is on its way.' });
    await found(nothingToActOn, { text: 'Delivered on 02.11.2026 and signed for on 2026-11-02.' });
    await found(nothingToActOn, { text: 'Checksum 4471203398112.907733120098.' });
    await silent(nothingToActOn, { text: 'Your parcel is held. Call 2025550143 today.' });
    await silent(nothingToActOn, { text: 'Ihr Paket liegt bereit. Rufen Sie 03090182000 an.' });
  });

  it('is silent where an answer is all that is wanted', async () => {
    await silent(nothingToActOn, {
      from: 'Barrister Cole <cole@gmail.com>',
      text: 'I represent your late relative, who left an inheritance. You are the next of kin. Kindly answer.',
    });
    await silent(nothingToActOn, { text: 'Are you available? I need you to buy some gift cards for a client.' });
  });

  it('does not mind another mailbox of the same organisation, but one of another person at a public provider', async () => {
    await found(nothingToActOn, { headers: ['Reply-To: desk@post.supplier.example'] });
    await silent(nothingToActOn, { from: 'Ana <ana.lopez@gmail.com>', headers: ['Reply-To: other.ana@gmail.com'] });
  });

  const attached = (draft: Omit<AttachedDraft, 'results'>) => findIn(nothingToActOn, draft);
  const report = { name: 'mx.example!supplier.example!1793577600!1793663999.xml', content: dmarcReport() };

  it('looks into what came along, once it was opened', async () => {
    expect(await attached({ text: '', files: [report] })).toMatchObject({ citations: [{ quote: report.name }] });
    expect(
      await attached({ text: '', files: [{ name: 'notice.txt', content: 'Parcel 4471203398 was delivered.' }] }),
    ).toBeDefined();
  });

  it('is silent where that holds a door, or may hold one', async () => {
    for (const file of [
      { name: 'notice.txt', content: 'Parcel 4471203398 is held. Call +1 202 555 0143.' },
      { name: 'notice.txt', content: 'Send 0.2 BTC.' },
      { name: 'notice.txt', content: 'See https://desk.test/in' },
      { name: 'notice.js', content: 'WScript.Echo("parcel")' },
      { name: 'notice.html', content: '<p>Parcel</p>', type: 'text/html' },
      { name: 'notice.bin', content: new Uint8Array([1, 2, 3, 0, 255]) },
      { name: 'picture.png', content: pngOf({ width: 300, height: 200, data: new Uint8Array(60_000).fill(90) }) },
    ])
      expect(await attached({ text: 'See the file', files: [file] }), file.name).toBeUndefined();
  });

  it('knows a picture that broke off before it began', async () => {
    const head = new Uint8Array([0xff, 0xd8, 0xff, 0xe1, 0, 8, 0x45, 0x78, 0x69, 0x66, 0, 0, 0xff, 0xd9]);
    expect(await attached({ text: '', files: [{ name: 'a.jpeg', content: head, type: 'image/jpeg' }] })).toBeDefined();
  });

  it('survives anything', () => survivesAnything(nothingToActOn));
});
