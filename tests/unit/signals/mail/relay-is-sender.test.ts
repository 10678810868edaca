import { describe, expect, it } from 'vitest';
import { relayIsSender } from '../../../../lib/signals/mail/relay-is-sender.ts';
import { found, silent, survivesAnything } from '../run.ts';

const by = 'by mx.corp.example with ESMTPS; Mon, 2 Nov 2026 09:00:01 +0000';

describe('relay-is-sender', () => {
  it('sees that the sender’s own server handed the mail over', async () => {
    const finding = await found(relayIsSender, { relay: 'out7.mail.supplier.example' });
    expect(finding.weight).toBe(-0.2);
    expect(finding.title).toBe('Delivered by out7.mail.supplier.example, a host of the sender’s own domain');
    expect(finding.quotes).toEqual(['out7.mail.supplier.example']);
  });

  it('looks below hops within the receiver’s organisation', async () => {
    const headers = [
      `Received: from mx.corp.example (mx.corp.example [192.0.2.20]) by store.corp.example; Mon, 2 Nov 2026 09:00:02 +0000`,
    ];
    await found(relayIsSender, { headers, relay: 'out.supplier.example' });
  });

  it('takes another domain of the same brand for the sender’s', () =>
    found(relayIsSender, { from: 'PayPal <service@paypal.de>', relay: 'mx1.paypal.com' }));

  it('is silent for a relay of somebody else', async () => {
    await silent(relayIsSender, {});
    await silent(relayIsSender, { relay: 'out.supplier.example.evil.test' });
    await silent(relayIsSender, { relay: 'supplier-example.test' });
  });

  it('is silent for public mailboxes', () =>
    silent(relayIsSender, { from: 'sidelight.unit.test@gmail.com', relay: 'mail-1.gmail.com' }));

  it('is silent where only a lower header, which the sender may have written, names the sender’s host', () =>
    silent(relayIsSender, {
      headers: [`Received: from out.evil.test (out.evil.test [203.0.113.9]) ${by}`],
      relay: 'out.supplier.example',
    }));

  it('is silent for hops that give an address and no name, and for an empty From', async () => {
    await silent(relayIsSender, { headers: [`Received: from [192.0.2.10] ${by}`], relay: '[192.0.2.10]' });
    await silent(relayIsSender, { from: '', relay: '' });
  });

  it('is silent where the host only calls itself so and the receiver saw another name', () =>
    silent(relayIsSender, {
      headers: [`Received: from out.supplier.example (host-9.pool.evil.test [203.0.113.9]) ${by}`],
    }));

  it('is silent where the sender’s name is a brand’s that it is not', () =>
    silent(relayIsSender, { from: 'DHL Express <x@supplier.example>', relay: 'mail.supplier.example' }));

  it('survives anything', () => survivesAnything(relayIsSender));
});
