import { describe, expect, it } from 'vitest';
import { signatureGaps } from '../../../../lib/signals/mail/signature-gaps.ts';
import { found, silent, survivesAnything } from '../run.ts';

const signed = (signs: string, more: string[] = [], domain = 'supplier.example') => ({
  headers: [`DKIM-Signature: v=1; a=rsa-sha256; d=${domain}; s=k1; h=${signs}; bh=x; b=y`, ...more],
});

describe('signature-gaps', () => {
  it('sees a From line that was added', async () => {
    const finding = await found(signatureGaps, signed('from:subject:date', ['From: Ana <ana@supplier.example>']));
    expect([finding.weight, finding.title]).toEqual([1.8, '2 From lines, of which supplier.example signed 1']);
  });

  it('sees a signature that leaves From or the subject open', async () => {
    expect((await found(signatureGaps, signed('subject:date'))).weight).toBe(1.4);
    expect((await found(signatureGaps, signed('From : Date'))).weight).toBe(0.4);
  });

  it('is silent where both are signed, From perhaps more than once', async () => {
    await silent(signatureGaps, signed('from:from:subject:subject:date'));
    await silent(signatureGaps, signed('Date:From:Subject'));
    await silent(signatureGaps, signed('from:from:subject', ['From: Ana <ana@supplier.example>']));
  });

  it('is silent without a signature of From’s own organisation', async () => {
    await silent(signatureGaps, {});
    await silent(signatureGaps, signed('date', [], 'relay.test'));
    await silent(signatureGaps, { headers: ['DKIM-Signature: v=1; d=supplier.example'] });
  });

  it('survives anything', () => survivesAnything(signatureGaps));
});
