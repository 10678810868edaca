import { describe, expect, it } from 'vitest';
import { signatureStale } from '../../../../lib/signals/mail/signature-stale.ts';
import { found, silent, survivesAnything } from '../run.ts';

/** The builder's mail arrives on 2 November 2026 at nine. */
const arrived = Date.UTC(2026, 10, 2, 9) / 1000;
const signed = (tags: string, domain = 'supplier.example', more: string[] = []) => ({
  headers: [`DKIM-Signature: v=1; a=rsa-sha256; d=${domain}; s=k1; h=from:subject; ${tags}; bh=x; b=y`, ...more],
});
const hours = 3600;

describe('signature-stale', () => {
  it('sees a signature that had expired', async () => {
    const finding = await found(signatureStale, signed(`t=${arrived - 80 * hours}; x=${arrived - 5 * hours}`));
    expect([finding.weight, finding.title]).toEqual([
      1,
      'supplier.example’s signature had expired 5 hours before the mail arrived',
    ]);
  });

  it('sees one that was made days before, and one from the future, and weighs them less', async () => {
    expect((await found(signatureStale, signed(`t=${arrived - 120 * hours}`))).weight).toBe(0.7);
    expect((await found(signatureStale, signed(`t=${arrived + 50 * hours}`))).title).toContain('ahead of the arrival');
  });

  it('is silent for fresh signatures and those without dates', async () => {
    await silent(signatureStale, {});
    await silent(signatureStale, signed(`t=${arrived - 60}; x=${arrived + 300 * hours}`));
    await silent(signatureStale, signed(`t=${arrived - 20 * hours}`));
    await silent(signatureStale, signed('q=dns/txt'));
    await silent(signatureStale, signed('t=soon; x=never'));
  });

  it('is silent for other organisations’ signatures and for lists', async () => {
    await silent(signatureStale, signed(`x=${arrived - 90 * hours}`, 'relay.test'));
    await silent(signatureStale, signed(`x=${arrived - 90 * hours}`, 'supplier.example', ['List-Id: <a.dev.test>']));
  });

  it('survives anything', () => survivesAnything(signatureStale));
});
