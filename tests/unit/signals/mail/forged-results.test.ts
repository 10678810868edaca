import { describe, expect, it } from 'vitest';
import { forgedResults } from '../../../../lib/signals/mail/forged-results.ts';
import { found, silent, survivesAnything } from '../run.ts';

const taken =
  'Received: from out.evil.test (out.evil.test [203.0.113.9]) by mx.corp.example with ESMTPS; Mon, 2 Nov 2026 09:00:01 +0000';
const within = 'Received: from desk (desk [203.0.113.8]) by out.evil.test with ESMTP; Mon, 2 Nov 2026 09:00:00 +0000';

describe('forged-results', () => {
  it('sees results in the receiver’s name below the receiver’s own', async () => {
    const finding = await found(forgedResults, {
      headers: [taken, 'Authentication-Results: mx.corp.example; spf=fail smtp.mailfrom=evil.test; dmarc=fail'],
      results: 'spf=pass smtp.mailfrom=bank.example; dmarc=pass header.from=bank.example',
    });
    expect(finding.weight).toBe(2.5);
    expect(finding.title).toBe('A forged header claims spf=pass in the name of mx.corp.example');
    expect(finding.detail).toContain('stands above it');
    expect(finding.quotes[0]).toContain('spf=pass smtp.mailfrom=bank.example');
  });

  it('sees results in the receiver’s name below a server that handled the mail before', async () => {
    const finding = await found(forgedResults, {
      headers: [taken, within],
      results: 'dmarc=pass header.from=bank.example',
    });
    expect(finding.title).toContain('dmarc=pass in the name of mx.corp.example');
    expect(finding.detail).toContain('before it arrived');
    expect(finding.quotes).toEqual(['mx.corp.example; dmarc=pass header.from=bank.example']);
  });

  it('sees it whatever the case of the name, and in a very long header', async () => {
    const results = `spf=pass smtp.mailfrom=bank.example; ${'x-note=ok '.repeat(300)}`;
    const finding = await found(forgedResults, {
      headers: [taken, 'AUTHENTICATION-RESULTS: MX.CORP.EXAMPLE; spf=fail smtp.mailfrom=evil.test'],
      results,
    });
    expect(finding.quotes[0]).toHaveLength(200);
  });

  it('is silent for the receiver’s own header alone', () => silent(forgedResults, {}));

  it('is silent for results that an earlier server wrote in its own name', () =>
    silent(forgedResults, {
      headers: [
        taken,
        'Authentication-Results: mx.corp.example; spf=pass smtp.mailfrom=evil.test',
        within,
        'Authentication-Results: out.evil.test; auth=pass smtp.auth=ana',
      ],
      results: 'none',
    }));

  it('is silent for results that name no server', () =>
    silent(forgedResults, {
      headers: [
        taken,
        'Authentication-Results: mx.corp.example; spf=pass smtp.mailfrom=evil.test',
        'Authentication-Results: spf=pass smtp.mailfrom=evil.test',
      ],
      results: 'none',
    }));

  it('is silent for the sealed copy of a forwarder, and without any results', async () => {
    await silent(forgedResults, { headers: ['ARC-Authentication-Results: i=1; mx.corp.example; spf=pass'] });
    await silent(forgedResults, { results: 'none' });
  });

  it('is silent where the receiver’s filters write one header each', () =>
    silent(forgedResults, {
      headers: [
        taken,
        'Authentication-Results: mx.corp.example; dkim=pass header.d=supplier.example',
        'Authentication-Results: mx.corp.example; dmarc=pass header.from=supplier.example',
      ],
      results: 'none',
    }));

  it('sees a second header that says passed of what the receiver’s own denies, right below it', () =>
    found(forgedResults, {
      headers: [
        taken,
        'Authentication-Results: mx.corp.example; dmarc=fail header.from=bank.example',
        'Authentication-Results: mx.corp.example; dmarc=pass header.from=bank.example',
      ],
      results: 'none',
    }));

  it('survives anything', () => survivesAnything(forgedResults));
});
