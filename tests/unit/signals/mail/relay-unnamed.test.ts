import { describe, expect, it } from 'vitest';
import { relayUnnamed } from '../../../../lib/signals/mail/relay-unnamed.ts';
import { found, silent, survivesAnything } from '../run.ts';

const border = (from: string) => ({
  headers: [`Received: ${from} by mx.corp.example with ESMTPS id 7; Mon, 2 Nov 2026 09:00:00 +0000`],
});

describe('relay-unnamed', () => {
  it('sees a public address without a name at the border', async () => {
    const finding = await found(relayUnnamed, border('from mail.desk.test (unknown [203.0.113.7])'));
    expect([finding.weight, finding.title]).toEqual([0.6, 'The delivering address 203.0.113.7 has no name']);
    expect(finding.quotes).toEqual(['203.0.113.7']);
    await found(relayUnnamed, border('from [203.0.113.7] (port=7731 helo=mail.desk.test)'));
  });

  it('is silent for addresses with a name, and where no look-up is noted', async () => {
    await silent(relayUnnamed, {});
    await silent(relayUnnamed, border('from mail.desk.test (host7.rented.test [203.0.113.7])'));
    await silent(relayUnnamed, border('from mail.desk.test ([203.0.113.7])'));
  });

  it('is silent inside a network, and for servers below the border', async () => {
    await silent(relayUnnamed, border('from mail.desk.test (unknown [192.168.7.7])'));
    await silent(relayUnnamed, {
      headers: [
        'Received: from mx.desk.test (mx.desk.test [203.0.113.8]) by mx.corp.example; Mon, 2 Nov 2026 09:00:00 +0000',
        'Received: from pc (unknown [203.0.113.7]) by mx.desk.test; Mon, 2 Nov 2026 09:00:00 +0000',
      ],
    });
  });

  it('survives anything', () => survivesAnything(relayUnnamed));
});
