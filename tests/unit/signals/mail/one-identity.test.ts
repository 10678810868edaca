import { describe, expect, it } from 'vitest';
import { oneIdentity } from '../../../../lib/signals/mail/one-identity.ts';
import { found, silent, survivesAnything } from '../run.ts';

const whole = {
  headers: [
    'Return-Path: <bounce@mail.supplier.example>',
    'Reply-To: sales@supplier.example',
    'List-Unsubscribe: <https://supplier.example/out>, <mailto:out@supplier.example>',
  ],
  html: '<a href="https://www.supplier.example/minutes">Minutes</a>',
};

describe('one-identity', () => {
  it('sees that everything names one proven organisation', async () => {
    const finding = await found(oneIdentity, whole);
    expect(finding.weight).toBe(-1.2);
    expect(finding.title).toBe(
      'return path, Message-ID, Reply-To, unsubscribe, links all belong to supplier.example, and SPF vouches for it',
    );
  });

  it('weighs three places less, and takes a mail provider’s for no contradiction', async () => {
    const sent = { ...whole, headers: ['Return-Path: <b+7@em.sendgrid.net>', 'Reply-To: sales@supplier.example'] };
    expect((await found(oneIdentity, sent)).weight).toBe(-0.8);
  });

  it('is silent where one of them is a stranger’s', async () => {
    await silent(oneIdentity, { ...whole, html: '<a href="https://desk.test/in">Minutes</a>' });
    await silent(oneIdentity, {
      ...whole,
      headers: ['Return-Path: <x@desk.test>', 'Reply-To: sales@supplier.example'],
    });
    await silent(oneIdentity, { ...whole, headers: ['Reply-To: desk@answers.test'] });
  });

  it('is silent without proof, for public mailboxes, and with too little to compare', async () => {
    await silent(oneIdentity, { ...whole, results: 'none' });
    await silent(oneIdentity, { ...whole, results: 'dmarc=fail header.from=supplier.example' });
    await silent(oneIdentity, { from: 'Ana <ana@gmail.com>', results: 'dkim=pass header.d=gmail.com', text: 'Hello' });
    await silent(oneIdentity, {});
  });

  it('is silent for a domain that imitates another, however consistent', () =>
    silent(oneIdentity, {
      from: 'PayPal <service@paypal-secure.test>',
      results: 'dkim=pass header.d=paypal-secure.test',
      headers: [
        'Return-Path: <b@paypal-secure.test>',
        'Reply-To: s@paypal-secure.test',
        'Message-ID: <7@paypal-secure.test>',
      ],
      html: '<a href="https://paypal-secure.test/in">Confirm</a>',
    }));

  it('does not count what must be sent and what is led to where the name is a brand’s', async () => {
    const from = 'PayPal <pay@supplier.example>';
    expect((await found(oneIdentity, { ...whole, from })).weight).toBe(-0.8);
    await silent(oneIdentity, { ...whole, from, headers: whole.headers.slice(0, 2) });
    expect((await found(oneIdentity, { ...whole, headers: whole.headers.slice(0, 2) })).weight).toBe(-1.2);
  });

  it('survives anything', () => survivesAnything(oneIdentity));
});
