import { describe, expect, it } from 'vitest';
import { freemailAsOrganisation } from '../../../../lib/signals/mail/freemail-as-organisation.ts';
import { found, silent, survivesAnything } from '../run.ts';

describe('freemail-as-organisation', () => {
  it('sees an office’s name on a public mailbox', async () => {
    const finding = await found(freemailAsOrganisation, { from: 'Billing Department <sidelight.unit.test@gmail.com>' });
    expect(finding.weight).toBe(1.5);
    expect(finding.title).toBe('“Billing Department” writes from a public mailbox at gmail.com');
    expect(finding.quotes).toEqual(['sidelight.unit.test@gmail.com']);
  });

  it('sees it in other languages and in upper case', async () => {
    for (const name of ['Kundendienst', 'SOPORTE TECNICO', 'Atención al cliente', 'Atendimento', 'Banco del Sur'])
      await found(freemailAsOrganisation, { from: `"${name}" <sidelight.unit.test@outlook.com>` });
  });

  it('sees it cut by zero-width characters and in styled letters', async () => {
    await found(freemailAsOrganisation, { from: 'Pay\u200broll Off\u200bice <sidelight.unit.test@yahoo.com>' });
    await found(freemailAsOrganisation, {
      from: '\u{1d5e6}\u{1d602}\u{1d5fd}\u{1d5fd}\u{1d5fc}\u{1d5ff}\u{1d601} <sidelight.unit.test@gmx.de>',
    });
  });

  it('is silent for people', async () => {
    await silent(freemailAsOrganisation, { from: 'Ana Lopez <sidelight.unit.test@gmail.com>' });
    await silent(freemailAsOrganisation, { from: 'sidelight.unit.test@gmail.com' });
  });

  it('is silent for organisations at domains of their own', async () => {
    await silent(freemailAsOrganisation, { from: 'Billing Department <billing@supplier.example>' });
    await silent(freemailAsOrganisation, { from: 'Support Team <support@gmail.com.supplier.example>' });
  });

  it('is silent for names that only hold such a word', async () => {
    await silent(freemailAsOrganisation, { from: 'Anna Banks <sidelight.unit.test@gmail.com>' });
    await silent(freemailAsOrganisation, { from: 'Theresa Teamson <sidelight.unit.test@gmail.com>' });
    await silent(freemailAsOrganisation, { from: 'Vincent Fundle <sidelight.unit.test@gmail.com>' });
  });

  it('is silent for the provider’s own mail system', () =>
    silent(freemailAsOrganisation, { from: 'Mail Delivery Service <mailer-daemon@googlemail.com>' }));

  it('survives anything', () => survivesAnything(freemailAsOrganisation));
});
