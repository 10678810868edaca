import { describe, expect, it } from 'vitest';
import { brandOfDomain, mailerOfHost, sameOwner, senderOf } from '../../../../lib/signals/mail/sender.ts';
import { type MailDraft, mailOf } from '../../mail-builder.ts';

const of = async (draft: MailDraft) => senderOf(await mailOf(draft));

describe('senderOf', () => {
  it('reads name, address, host and organisation', async () => {
    expect(await of({ from: '"Lopez, Ana" <Ana@Mail.EU.Supplier.example>' })).toMatchObject({
      name: 'Lopez, Ana',
      address: 'ana@mail.eu.supplier.example',
      host: 'mail.eu.supplier.example',
      organisation: 'supplier.example',
      freemail: false,
      brand: undefined,
    });
  });

  it('knows public mailboxes, and that their customers are no brand', async () => {
    expect(await of({ from: 'sidelight.unit.test@gmail.com' })).toMatchObject({ freemail: true, brand: undefined });
    expect((await of({ from: 'sidelight.unit.test@live.com' })).brand).toBeUndefined();
  });

  it('knows a brand by its domain, and names the one that is called like it', async () => {
    expect((await of({ from: 'x@mail.paypal.com' })).brand?.names[0]).toBe('PayPal');
    expect((await of({ from: 'x@paypal.com.evil.test' })).brand).toBeUndefined();
  });

  it('takes what customers publish below a platform for their own', async () => {
    expect((await of({ from: 'x@sidelight-unit-test.github.io' })).organisation).toBe('sidelight-unit-test.github.io');
  });

  it('survives a mail without a sender', async () => {
    expect(await of({ from: '' })).toMatchObject({ name: '', address: '', host: '', organisation: '' });
  });

  it('reads a mail once', async () => {
    const mail = await mailOf({});
    expect(senderOf(mail)).toBe(senderOf(mail));
  });
});

describe('who vouches', () => {
  const vouched = async (results: string) => (await of({ results })).vouched;

  it('is aligned where DMARC, DKIM or SPF passed for the sender’s organisation', async () => {
    expect(await vouched('dmarc=pass header.from=supplier.example')).toBe('aligned');
    expect(await vouched('dkim=pass header.d=mail.supplier.example')).toBe('aligned');
    expect(await vouched('dkim=pass header.i=@supplier.example')).toBe('aligned');
    expect(await vouched('spf=pass smtp.mailfrom=bounce@out.supplier.example')).toBe('aligned');
  });

  it('is unaligned where only somebody else’s passed, or nothing did', async () => {
    expect(await vouched('spf=pass smtp.mailfrom=evil.test; dkim=pass header.d=evil.test')).toBe('unaligned');
    expect(await vouched('spf=softfail smtp.mailfrom=supplier.example')).toBe('unaligned');
    expect(await vouched('dmarc=none header.from=supplier.example')).toBe('unaligned');
  });

  it('is failed where DMARC failed, whatever else passed', async () => {
    expect(await vouched('spf=pass smtp.mailfrom=supplier.example; dmarc=fail header.from=supplier.example')).toBe(
      'failed',
    );
  });

  it('is unknown without results that may be believed', async () => {
    expect(await vouched('none')).toBe('unknown');
    const headers = ['Authentication-Results: mx.evil.test; dmarc=pass header.from=supplier.example'];
    expect((await of({ results: 'none', headers })).vouched).toBe('unknown');
    expect(await vouched('iprev=pass')).toBe('unknown');
  });

  it('is not taken in by a neighbour below the same suffix', async () => {
    const draft = { from: 'x@bank.co.uk', results: 'dkim=pass header.d=mailroom.co.uk; spf=pass smtp.mailfrom=co.uk' };
    expect((await of(draft)).vouched).toBe('unaligned');
  });
});

describe('owners', () => {
  it('are the same for one domain and for one brand’s domains', () => {
    expect(sameOwner('supplier.example', 'supplier.example')).toBe(true);
    expect(sameOwner('paypal.com', 'paypal.de')).toBe(true);
    expect(sameOwner('paypal.com', 'paypal.test')).toBe(false);
    expect(sameOwner('', '')).toBe(false);
  });

  it('are known for brands by the organisational domain alone', () => {
    expect(brandOfDomain('netflix.com')?.names[0]).toBe('Netflix');
    expect(brandOfDomain('netflix.test')).toBeUndefined();
  });

  it('are known for mail providers at any depth, on label boundaries', () => {
    expect(mailerOfHost('u7.ct.sendgrid.net')?.title).toBe('Twilio SendGrid');
    expect(mailerOfHost('notsendgrid.net')).toBeUndefined();
    expect(mailerOfHost('sendgrid.net.evil.test')).toBeUndefined();
    expect(mailerOfHost('')).toBeUndefined();
  });
});
