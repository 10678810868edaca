import { describe, expect, it } from 'vitest';
import { knownCorrespondent } from '../../../../lib/signals/mail/known-correspondent.ts';
import { found, silent, survivesAnything } from '../run.ts';

const history = (draft: object = {}) => ({
  history: { mails: 120, days: 60, fromAddress: 9, fromOrganisation: 12, threats: 0, line: '9 of 120 mails', ...draft },
});

describe('known-correspondent', () => {
  it('sees a proven address that has written before', async () => {
    const finding = await found(knownCorrespondent, {}, [], history());
    expect([finding.weight, finding.title]).toEqual([-0.8, 'ana@supplier.example has written 9 times before']);
    expect((await found(knownCorrespondent, {}, [], history({ fromAddress: 2 }))).weight).toBe(-0.5);
  });

  it('is silent for an address that nothing proves, since the memory is of somebody else', async () => {
    await silent(knownCorrespondent, { results: 'none' }, [], history());
    await silent(knownCorrespondent, { results: 'dmarc=fail header.from=supplier.example' }, [], history());
  });

  it('is silent where a person called one a threat, for a single earlier mail, and without a memory', async () => {
    await silent(knownCorrespondent, {}, [], history({ threats: 1 }));
    await silent(knownCorrespondent, {}, [], history({ fromAddress: 1 }));
    await silent(knownCorrespondent, {});
  });

  it('survives anything', () => survivesAnything(knownCorrespondent, history()));
});
