import { describe, expect, it } from 'vitest';
import { displayNameIsAddress } from '../../../../lib/signals/mail/display-name-is-address.ts';
import { bound, found, growthOf, silent, survivesAnything } from '../run.ts';

describe('display-name-is-address', () => {
  it('sees another organisation’s address as a name', async () => {
    const finding = await found(displayNameIsAddress, { from: '"support@bank.example" <q7@mailroom.test>' });
    expect(finding.weight).toBe(2);
    expect(finding.title).toBe('The sender’s name shows support@bank.example; the address is at mailroom.test');
    expect(finding.quotes).toEqual(['support@bank.example', 'q7@mailroom.test']);
  });

  it('sees it among other words, in upper case and encoded', async () => {
    const finding = await found(displayNameIsAddress, { from: '"Payroll (HR@CORP.EXAMPLE)" <q7@mailroom.test>' });
    expect(finding.quotes[0]).toBe('HR@CORP.EXAMPLE');
    const name = `=?utf-8?B?${Buffer.from('Jörg <hr@corp.example>').toString('base64')}?=`;
    expect((await found(displayNameIsAddress, { from: `${name} <q7@mailroom.test>` })).quotes[0]).toBe(
      'hr@corp.example',
    );
  });

  it('sees a neighbour below the same public suffix', () =>
    found(displayNameIsAddress, { from: '"desk@bank.co.uk" <desk@mailroom.co.uk>' }));

  it('weighs little where a service sends for somebody and the answers go there', async () => {
    const from = '"ana@supplier.example" <notify@forms.test>';
    const reply = (to: string) => ({ from, headers: [`Reply-To: ${to}`] });
    expect((await found(displayNameIsAddress, reply('Ana <Ana@supplier.example>'))).weight).toBe(0.6);
    expect((await found(displayNameIsAddress, reply('q7@mailroom.test'))).weight).toBe(2);
  });

  it('is silent where name and address are one', () =>
    silent(displayNameIsAddress, { from: '"ana@supplier.example" <ana@supplier.example>' }));

  it('is silent for another host of the same organisation', () =>
    silent(displayNameIsAddress, { from: '"ana@supplier.example" <bounce@mail.supplier.example>' }));

  it('is silent for a mailing list that rewrites From', () =>
    silent(displayNameIsAddress, {
      from: '"ana@supplier.example via talk" <talk@lists.dev.example>',
      headers: ['List-Id: <talk.lists.dev.example>'],
    }));

  it('is silent for ordinary names and for an @ that is no address', async () => {
    await silent(displayNameIsAddress, { from: 'Ana Lopez <ana@supplier.example>' });
    await silent(displayNameIsAddress, { from: '"Ana @ Supplier" <ana@supplier.example>' });
    await silent(displayNameIsAddress, { from: '"@ana_lopez" <ana@supplier.example>' });
  });

  it('is silent for two domains of one brand', () =>
    silent(displayNameIsAddress, { from: '"service@paypal.de" <service@paypal.com>' }));

  it('sees an address that is cut by zero-width characters', () =>
    found(displayNameIsAddress, { from: '"support@ba\u200bnk.example" <q7@mailroom.test>' }));

  it.each(['a', 'a.', '@', 'a@', 'a@a.'])('takes linear time over a name of %j again and again', async (piece) => {
    const from = (size: number) => ({ from: `"${piece.repeat(size)}" <x@evil.test>` });
    expect(await growthOf(displayNameIsAddress, from, 1500)).toBeLessThan(bound);
  });

  it('survives anything', () => survivesAnything(displayNameIsAddress));
});
