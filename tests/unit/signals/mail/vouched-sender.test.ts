import { describe, expect, it } from 'vitest';
import { vouchedSender } from '../../../../lib/signals/mail/vouched-sender.ts';
import { found, silent, survivesAnything } from '../run.ts';

describe('vouched-sender', () => {
  it('sees an aligned check and quotes it', async () => {
    const finding = await found(vouchedSender, {});
    expect(finding.weight).toBe(-0.5);
    expect(finding.title).toBe('The receiver’s SPF check vouches for supplier.example');
    expect(finding.quotes).toEqual(['spf=pass']);
  });

  it('sees DKIM by domain or by identity, and DMARC alone', async () => {
    expect((await found(vouchedSender, { results: 'dkim=pass header.d=mail.supplier.example' })).title).toContain(
      'DKIM',
    );
    expect((await found(vouchedSender, { results: 'dkim=pass header.i=@supplier.example' })).title).toContain('DKIM');
    expect((await found(vouchedSender, { results: 'DMARC=PASS header.from=SUPPLIER.EXAMPLE' })).quotes).toEqual([
      'DMARC=PASS',
    ]);
  });

  it('takes the signature that belongs to the sender among others', async () => {
    const finding = await found(vouchedSender, {
      results: 'dkim=pass header.d=sendgrid.net; dkim=pass header.d=supplier.example',
    });
    expect(finding.title).toBe('The receiver’s DKIM check vouches for supplier.example');
  });

  it('is silent where checks pass for somebody else', async () => {
    await silent(vouchedSender, { results: 'spf=pass smtp.mailfrom=evil.test; dkim=pass header.d=evil.test' });
    await silent(vouchedSender, { results: 'spf=pass smtp.mailfrom=supplier.example.evil.test' });
    await silent(vouchedSender, { results: 'dkim=pass header.d=notsupplier.example' });
  });

  it('is silent where the check failed, or DMARC did in spite of it', async () => {
    await silent(vouchedSender, { results: 'spf=softfail smtp.mailfrom=supplier.example' });
    await silent(vouchedSender, {
      results: 'spf=pass smtp.mailfrom=supplier.example; dmarc=fail header.from=supplier.example',
    });
  });

  it('is silent for public mailboxes, and where no results may be believed', async () => {
    await silent(vouchedSender, { from: 'sidelight.unit.test@gmail.com', results: 'dkim=pass header.d=gmail.com' });
    await silent(vouchedSender, { results: 'none' });
    await silent(vouchedSender, {
      results: 'none',
      headers: ['Authentication-Results: mx.evil.test; spf=pass smtp.mailfrom=supplier.example'],
    });
  });

  it('says of a service that carries what its users write that its words need not be genuine', async () => {
    const finding = await found(vouchedSender, {
      from: 'PayPal <service@paypal.com>',
      results: 'dkim=pass header.d=paypal.com',
    });
    expect(finding.detail).toContain('its words need not be');
  });

  it('survives anything', () => survivesAnything(vouchedSender));
});
