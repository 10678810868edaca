import { describe, expect, it } from 'vitest';
import { handedOverBy } from '../../../../lib/signals/mail/handover.ts';
import { mailOf } from '../../mail-builder.ts';

const now = 'Mon, 2 Nov 2026 09:00:01 +0000';
/** The deliverer by the headers given, above one that claims `mail.relay.test`. */
const by = async (...headers: string[]) =>
  handedOverBy(await mailOf({ headers: headers.map((h) => `Received: ${h}; ${now}`) }));

describe('handedOverBy', () => {
  it('is the host in the topmost header', async () => {
    expect(await by()).toBe('mail.relay.test');
    expect(await by('from out.supplier.example (out.supplier.example [192.0.2.9]) by mx.corp.example')).toBe(
      'out.supplier.example',
    );
  });

  it('is below the receiver’s own steps', async () => {
    expect(await by('from mx.corp.example (mx.corp.example [10.0.0.2]) by store.corp.example')).toBe('mail.relay.test');
    expect(await by('by 2001:db8::7 with SMTP id 77')).toBe('mail.relay.test');
  });

  it('is the name that the receiver looked up, not what the host calls itself', async () => {
    expect(await by('from bank.example (host-9.pool.test [203.0.113.9]) by mx.corp.example')).toBe('host-9.pool.test');
    expect(await by('from bank.example (unknown [203.0.113.9]) by mx.corp.example')).toBeUndefined();
  });

  it('is what the header gives where there is no look-up in it', async () => {
    expect(await by('from out.supplier.example (203.0.113.9) by mx.corp.example')).toBe('out.supplier.example');
    expect(await by('from out.supplier.example ([203.0.113.9] helo=x) by mx.corp.example')).toBe(
      'out.supplier.example',
    );
  });

  it('never goes below the header where the mail came in', async () => {
    expect(await by('from [203.0.113.9] by mx.corp.example')).toBeUndefined();
    expect(await by('from evil.test (evil.test [203.0.113.9]) by mx.corp.example')).toBe('evil.test');
    expect(await by('from mx.corp.example by mx.corp.example', 'from a.test by mx.evil.test')).toBeUndefined();
  });
});
