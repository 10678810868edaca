import { describe, expect, it } from 'vitest';
import { dmarcFailed } from '../../../../lib/signals/mail/dmarc-failed.ts';
import { found, silent, survivesAnything } from '../run.ts';

const failed =
  'spf=softfail smtp.mailfrom=supplier.example; dkim=none; dmarc=fail (p=reject) header.from=supplier.example';

describe('dmarc-failed', () => {
  it('sees that DMARC failed and quotes the result', async () => {
    const finding = await found(dmarcFailed, { results: failed });
    expect(finding.weight).toBe(1.3);
    expect(finding.title).toBe('DMARC failed for supplier.example');
    expect(finding.quotes).toEqual(['dmarc=fail']);
  });

  it('sees it where SPF and DKIM pass for somebody else, and in upper case', async () => {
    const results =
      'SPF=PASS smtp.mailfrom=evil.test; DKIM=PASS header.d=evil.test; DMARC=FAIL header.from=supplier.example';
    expect((await found(dmarcFailed, { results })).quotes).toEqual(['DMARC=FAIL']);
  });

  it('weighs little for the post of a list', async () => {
    const finding = await found(dmarcFailed, { results: failed, headers: ['List-Id: Talk <talk.dev.example>'] });
    expect(finding.weight).toBe(0.3);
    expect(
      (await found(dmarcFailed, { results: failed, headers: ['List-Post: <mailto:talk@dev.example>'] })).weight,
    ).toBe(0.3);
  });

  it('weighs fully for bulk mail that only has a way to unsubscribe', async () => {
    const headers = ['List-Unsubscribe: <https://supplier.example/u>'];
    expect((await found(dmarcFailed, { results: failed, headers })).weight).toBe(1.3);
  });

  it('weighs less where a mailing service proves that it sent the bulk mail', async () => {
    const results =
      'spf=pass smtp.mailfrom=bounce@em.sendgrid.net; dkim=pass header.d=sendgrid.net; dmarc=fail header.from=supplier.example';
    const headers = ['List-Unsubscribe: <https://supplier.example/u>'];
    const finding = await found(dmarcFailed, { results, headers });
    expect(finding.weight).toBe(0.9);
    expect(finding.detail).toContain('Twilio SendGrid');
    expect((await found(dmarcFailed, { results })).weight).toBe(1.3);
  });

  it('is silent where DMARC passed, was not there, or could not be judged', async () => {
    await silent(dmarcFailed, {});
    await silent(dmarcFailed, {
      results: 'spf=pass smtp.mailfrom=supplier.example; dmarc=none header.from=supplier.example',
    });
    await silent(dmarcFailed, { results: 'dmarc=temperror header.from=supplier.example' });
    await silent(dmarcFailed, { results: 'none' });
  });

  it('is silent where only SPF and DKIM failed', () =>
    silent(dmarcFailed, { results: 'spf=fail smtp.mailfrom=supplier.example; dkim=fail header.d=supplier.example' }));

  it('is silent for a failure that somebody else reports', () =>
    silent(dmarcFailed, {
      results: 'none',
      headers: ['Authentication-Results: relay.other.test; dmarc=fail header.from=supplier.example'],
    }));

  it('is silent for the word in a comment of the receiver’s', () =>
    silent(dmarcFailed, { results: 'spf=pass (was dmarc=fail before) smtp.mailfrom=supplier.example' }));

  it('weighs it less where a forwarder sealed the checks it saw, and says what that is worth', async () => {
    const finding = await found(dmarcFailed, {
      results: 'dmarc=fail header.from=supplier.example; arc=pass (i=1)',
    });
    expect(finding.weight).toBe(0.6);
    expect(finding.detail).toContain('ARC');
  });

  it('survives anything', () => survivesAnything(dmarcFailed));
});
