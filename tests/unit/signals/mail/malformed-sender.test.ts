import { describe, expect, it } from 'vitest';
import { malformedSender } from '../../../../lib/signals/mail/malformed-sender.ts';
import { found, silent, survivesAnything } from '../run.ts';

describe('malformed-sender', () => {
  it('sees a From without any address', async () => {
    const finding = await found(malformedSender, { from: 'Payroll Office' });
    expect(finding.weight).toBe(1.6);
    expect(finding.title).toBe('The From header has no usable address');
    expect(finding.quotes).toEqual(['Payroll Office']);
  });

  it('sees addresses that no server could answer', async () => {
    await found(malformedSender, { from: 'Payroll <payroll@>' });
    await found(malformedSender, { from: 'Payroll <payroll>' });
    await found(malformedSender, { from: 'Payroll <@corp.example>' });
  });

  it('sees an unquoted comma that hides the address', async () => {
    const finding = await found(malformedSender, { from: 'Payroll Office, Corp <q7@mailroom.test>' });
    expect(finding.weight).toBe(1.6);
    expect(finding.title).toBe('The From header hides its address behind an unquoted comma');
    expect(finding.quotes).toEqual(['Payroll Office, Corp <q7@mailroom.test>']);
  });

  it('sees a group of senders without a Sender header, and weighs it less', async () => {
    const finding = await found(malformedSender, { from: 'Sales team: a@supplier.example, b@mailroom.test;' });
    expect(finding.weight).toBe(0.8);
    expect(finding.title).toBe('The From header names several senders');
  });

  it('is silent for several senders with a Sender header', () =>
    silent(malformedSender, {
      from: 'Sales team: ana@supplier.example, tom@supplier.example;',
      headers: ['Sender: ana@supplier.example'],
    }));

  it('is silent for a quoted comma and for one in an encoded word', async () => {
    await silent(malformedSender, { from: '"Lopez, Ana" <ana@supplier.example>' });
    await silent(malformedSender, { from: '"Lopez, \\"Ana\\", PhD" <ana@supplier.example>' });
    await silent(malformedSender, { from: '=?utf-8?Q?L=C3=B3pez=2C_Ana?= <ana@supplier.example>' });
  });

  it('is silent for plain addresses, comments and unusual but lawful forms', async () => {
    await silent(malformedSender, { from: 'ana@supplier.example' });
    await silent(malformedSender, { from: '<ana@supplier.example>' });
    await silent(malformedSender, { from: 'ana@supplier.example (Ana Lopez, Sales)' });
    await silent(malformedSender, { from: 'Ana <ana+minutes@mail.eu.supplier.example>' });
  });

  it('is silent without any From header text', () => silent(malformedSender, { from: '' }));

  it('sees a list of senders without a Sender header', () =>
    found(malformedSender, { from: 'Ana <ana@supplier.example>, Tom <tom@mailroom.test>' }));

  it('survives anything', () => survivesAnything(malformedSender));
});
