import { describe, expect, it } from 'vitest';
import { genericGreeting } from '../../../../lib/signals/mail/generic-greeting.ts';
import { found, silent, survivesAnything } from '../run.ts';

describe('generic-greeting', () => {
  it('sees a greeting by the mail address, and weighs it most', async () => {
    const finding = await found(genericGreeting, { text: 'Dear analyst@corp.example,\nyour mailbox is full.' });
    expect(finding.weight).toBe(0.8);
    expect(finding.title).toBe('The text greets its reader by the mail address');
    expect(finding.quotes).toEqual(['Dear analyst@corp.example']);
  });

  it('sees a greeting by the part before the @, in upper case and in HTML', async () => {
    expect((await found(genericGreeting, { html: '<p>HELLO</p><p>ANALYST,</p>' })).quotes).toEqual(['HELLO\nANALYST']);
    await found(genericGreeting, { to: 'a.berg77@corp.example', text: 'Bonjour a.berg77, votre boîte est pleine.' });
  });

  it('sees greetings of a customer, user or winner', async () => {
    const finding = await found(genericGreeting, { text: 'Dear valued customer,\nwe looked for you.' });
    expect(finding.weight).toBe(0.5);
    expect(finding.quotes).toEqual(['Dear valued customer,']);
    for (const greeting of ['Hello user', 'Attn: beneficiary', 'Dear Sir', 'Dear account holder', 'Dear e-mail user'])
      await found(genericGreeting, { text: `${greeting},\nplease read this.` });
  });

  it('sees them in other languages', async () => {
    for (const greeting of [
      'Sehr geehrter Kunde',
      'Sehr geehrte Kundin',
      'Estimado cliente',
      'Cher client',
      'Prezado cliente',
      'Gentile cliente',
    ])
      await found(genericGreeting, { text: `${greeting},\n...` });
  });

  it('sees one that runs over a line end or is cut by zero-width characters', async () => {
    await found(genericGreeting, { text: 'Dear\ncustomer,' });
    expect((await found(genericGreeting, { text: 'Dear cus\u200btomer,' })).quotes).toEqual(['Dear cus\u200btomer,']);
  });

  it('is silent for a greeting by name', async () => {
    await silent(genericGreeting, { text: 'Dear Ana,\nhere are the minutes.' });
    await silent(genericGreeting, { text: 'Sehr geehrte Frau Berg,\nanbei das Protokoll.' });
    await silent(genericGreeting, { text: 'Hello everybody, hi team, dear colleagues!' });
  });

  it('is silent for a customer who is not greeted, and for a name that begins alike', async () => {
    await silent(genericGreeting, {
      text: 'Hello Tom,\nour dear old customer in Lyon wrote, and the user group meets.',
    });
    await silent(genericGreeting, { text: 'Dear Clienta Users-Berg, dear Friendly family,' });
  });

  it('is silent far down in the text, and for the address without a greeting', async () => {
    await silent(genericGreeting, { text: `${'Minutes of Monday. '.repeat(80)}Dear customer` });
    await silent(genericGreeting, { text: 'This letter was sent to analyst@corp.example.' });
  });

  it('is silent for very short parts before the @', () =>
    silent(genericGreeting, { to: 'tom@corp.example', text: 'Hi Tom,' }));

  it('is silent for a greeting by the first name that is also the address', () =>
    silent(genericGreeting, { to: 'Maria Berg <maria@corp.example>', text: 'Hi Maria,\nhere are the minutes.' }));

  it('sees a female customer greeted in French', () =>
    found(genericGreeting, { text: 'Chère cliente,\nvotre colis attend.' }));

  it('survives a recipient’s address of 50 kB', () => survivesAnything(genericGreeting));

  it('is silent for a mail without text or recipient', () => silent(genericGreeting, { to: '', text: '' }));
});
