import { describe, expect, it } from 'vitest';
import { protectedPerson } from '../../../../lib/signals/mail/protected-person.ts';
import { found, silent, survivesAnything } from '../run.ts';

const people = [
  { name: 'Ana María López', addresses: ['ana.lopez@corp.example', 'ana@home.test'] },
  { name: 'Jo Kent', addresses: ['jo.kent@corp.example'] },
];
const as = (from: string, results = 'none') => ({ from, results });

describe('protected-person', () => {
  it('sees the name with another address, whatever its order, marks and letters', async () => {
    const finding = await found(protectedPerson, as('Ana María López <office77@gmail.com>'), [], { people });
    expect(finding.weight).toBe(2.6);
    expect(finding.title).toBe('It says Ana María López; office77@gmail.com is no address of theirs');
    expect(finding.detail).toBe('Ana María López writes from ana.lopez@corp.example, ana@home.test.');
    expect(finding.quotes).toContain('office77@gmail.com');
    await found(protectedPerson, as('"LOPEZ, Ana Maria (CEO)" <a@desk.test>'), [], { people });
    await found(protectedPerson, as('Аna Мaria Lорez <a@desk.test>'), [], { people });
    await found(protectedPerson, as('Jo Kent <jo.kent@c0rp.example>'), [], { people });
  });

  it('sees it with the own domain where nothing proves that', () =>
    found(
      protectedPerson,
      as('Jo Kent <j.kent@corp.example>', 'spf=fail smtp.mailfrom=desk.test; dmarc=fail header.from=corp.example'),
      [],
      { people },
    ));

  it('is silent for their own addresses, the private one included', async () => {
    await silent(protectedPerson, as('Ana María López <ana.lopez@corp.example>'), [], { people });
    await silent(protectedPerson, as('Ana Maria Lopez <ANA@home.test>'), [], { people });
  });

  it('is silent for another proven address at the own domain', () =>
    silent(protectedPerson, as('Jo Kent <calendar@corp.example>', 'dkim=pass header.d=corp.example'), [], { people }));

  it('is silent for others, for a part of the name, and where nobody is named', async () => {
    await silent(protectedPerson, as('Ana López <a@desk.test>'), [], { people });
    await silent(protectedPerson, as('Joanna Kent <a@desk.test>'), [], { people });
    await silent(protectedPerson, as('Jo Kent <a@desk.test>'));
    await silent(protectedPerson, as('Kent <a@desk.test>'), [], { people: [{ name: 'Kent', addresses: [] }] });
  });

  it('is silent for a list that says whose post it forwards', () =>
    silent(
      protectedPerson,
      { ...as('Jo Kent via Talk <talk@lists.dev.example>'), headers: ['List-Id: <talk.lists.dev.example>'] },
      [],
      { people },
    ));

  it('survives anything', () => survivesAnything(protectedPerson, { people }));
});
