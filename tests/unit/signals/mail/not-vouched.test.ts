import { describe, expect, it } from 'vitest';
import { notVouched } from '../../../../lib/signals/mail/not-vouched.ts';
import { found, silent, survivesAnything } from '../run.ts';

describe('not-vouched', () => {
  it('sees that checks passed only for somebody else', async () => {
    const finding = await found(notVouched, {
      results: 'spf=pass smtp.mailfrom=bounce.host.test; dkim=pass header.d=host.test',
    });
    expect(finding.weight).toBe(0.3);
    expect(finding.title).toBe('Nothing vouches for supplier.example');
    expect(finding.quotes).toEqual(['spf=pass']);
  });

  it('sees that no check passed, in upper case too', async () => {
    expect((await found(notVouched, { results: 'spf=none smtp.mailfrom=supplier.example; dkim=none' })).quotes).toEqual(
      ['spf=none'],
    );
    expect((await found(notVouched, { results: 'SPF=SOFTFAIL smtp.mailfrom=supplier.example' })).quotes).toEqual([
      'SPF=SOFTFAIL',
    ]);
  });

  it('sees that a neighbour below a public suffix vouches for nobody but itself', () =>
    found(notVouched, { from: 'x@one.github.io', results: 'spf=pass smtp.mailfrom=other.github.io' }));

  it('is silent where an aligned check passed, at a sub-domain too', async () => {
    await silent(notVouched, {});
    await silent(notVouched, { results: 'spf=fail smtp.mailfrom=x.test; dkim=pass header.d=mail.supplier.example' });
    await silent(notVouched, {
      from: 'Ana <ana@eu.supplier.example>',
      results: 'spf=pass smtp.mailfrom=bounce@supplier.example',
    });
  });

  it('is silent where DMARC failed, which is worse and another signal’s', () =>
    silent(notVouched, {
      results: 'spf=fail smtp.mailfrom=supplier.example; dmarc=fail header.from=supplier.example',
    }));

  it('is silent where no check ran or none may be believed', async () => {
    await silent(notVouched, { results: 'none' });
    await silent(notVouched, {
      results: 'none',
      headers: ['Authentication-Results: mx.other.test; spf=fail smtp.mailfrom=x.test'],
    });
    await silent(notVouched, { results: 'iprev=pass policy.iprev=192.0.2.10' });
  });

  it('survives anything', () => survivesAnything(notVouched));
});
