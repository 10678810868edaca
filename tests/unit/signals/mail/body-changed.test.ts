import { describe, expect, it } from 'vitest';
import { bodyChanged } from '../../../../lib/signals/mail/body-changed.ts';
import { found, silent, survivesAnything } from '../run.ts';
import { checks } from './signature-checks.ts';

const unseen = { results: 'none' };
const changed = checks({ body: 'changed' });

describe('body-changed', () => {
  it('sees that the body is another than the signed one, and says what that can mean', async () => {
    const finding = await found(bodyChanged, unseen, [], changed);
    expect([finding.weight, finding.title]).toEqual([0.3, 'The body is not the one that supplier.example signed']);
    expect(finding.quotes).toEqual(['supplier.example (k0): what was found']);
    expect(finding.detail).toContain('banners');
  });

  it('says next to nothing of a list’s mail', async () => {
    const finding = await found(bodyChanged, { ...unseen, headers: ['List-Id: <a.dev.test>'] }, [], changed);
    expect([finding.weight, finding.detail?.includes('footers')]).toEqual([0.1, true]);
  });

  it('is silent where the receiver saw it pass: then it was changed afterwards', () =>
    silent(bodyChanged, { results: 'dkim=pass header.d=supplier.example' }, [], changed));

  it('knows the receiver’s check by header.i too, as Gmail writes it, and no other domain’s', async () => {
    await silent(bodyChanged, { results: 'dkim=pass header.i=@supplier.example header.s=k0' }, [], changed);
    await silent(bodyChanged, { results: 'dkim=pass header.i=@news.supplier.example' }, [], changed);
    await found(bodyChanged, { results: 'dkim=pass header.i=@othersupplier.example' }, [], changed);
    await found(bodyChanged, { results: 'dkim=pass header.d=news.supplier.example' }, [], changed);
  });

  it('is silent where one signature fits, for other domains’ signatures, and without any', async () => {
    await silent(bodyChanged, unseen, [], checks({ body: 'changed' }, { body: 'as-signed' }));
    await silent(bodyChanged, unseen, [], checks({ body: 'changed', domain: 'relay.test' }));
    await silent(bodyChanged, unseen, [], checks());
    await silent(bodyChanged, unseen);
  });

  it('survives anything', () => survivesAnything(bodyChanged, changed));
});
