import { describe, expect, it } from 'vitest';
import { signatureBroken } from '../../../../lib/signals/mail/signature-broken.ts';
import { found, silent, survivesAnything } from '../run.ts';
import { checks } from './signature-checks.ts';

const unseen = { results: 'none' };

describe('signature-broken', () => {
  it('sees a signature that does not fit the header', async () => {
    const finding = await found(signatureBroken, unseen, [], checks({ holds: false }));
    expect([finding.weight, finding.title]).toEqual([1, 'supplier.example’s signature does not fit this header']);
  });

  it('says little of a list’s mail', async () => {
    const list = { ...unseen, headers: ['List-Id: <a.dev.test>'] };
    expect((await found(signatureBroken, list, [], checks({ holds: false }))).weight).toBe(0.2);
  });

  it('sees a key that one person can break', async () => {
    const finding = await found(signatureBroken, unseen, [], checks({ holds: true, keyBits: 512 }));
    expect([finding.weight, finding.title]).toEqual([
      0.6,
      'supplier.example signs with a key of 512 bits, which can be broken',
    ]);
  });

  it('is silent where one holds, or nobody knows', async () => {
    await silent(signatureBroken, unseen, [], checks({ holds: true, keyBits: 2048 }));
    await silent(signatureBroken, unseen, [], checks({ holds: false }, { holds: true, keyBits: 2048 }));
    await silent(signatureBroken, unseen, [], checks({ holds: false }, {}));
    await silent(signatureBroken, unseen, [], checks({}));
    await silent(signatureBroken, unseen);
  });

  it('is silent for a changed body, another domain, and what the receiver saw pass', async () => {
    await silent(signatureBroken, unseen, [], checks({ holds: false, body: 'changed' }));
    await silent(signatureBroken, unseen, [], checks({ holds: false, domain: 'relay.test' }));
    await silent(signatureBroken, { results: 'dkim=pass header.d=supplier.example' }, [], checks({ holds: false }));
  });

  it('survives anything', () => survivesAnything(signatureBroken, checks({ holds: false })));
});
