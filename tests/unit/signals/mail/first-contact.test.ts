import { describe, expect, it } from 'vitest';
import { firstContact } from '../../../../lib/signals/mail/first-contact.ts';
import { found, silent, survivesAnything } from '../run.ts';

const history = (draft: object = {}) => ({
  history: {
    mails: 120,
    days: 60,
    fromAddress: 0,
    fromOrganisation: 0,
    line: 'none of 120 mails',
    ...draft,
  },
});

describe('first-contact', () => {
  it('sees a sender of whom a long memory knows nothing', async () => {
    const finding = await found(firstContact, {}, [], history());
    expect([finding.weight, finding.title]).toEqual([
      0.4,
      'A first contact: none of 120 mails investigated here in 60 days came from supplier.example',
    ]);
    expect(finding.quotes).toEqual(['none of 120 mails', 'ana@supplier.example']);
    const freemail = await found(firstContact, { from: 'Jo <jo77@gmail.com>' }, [], history());
    expect(freemail.title).toContain('came from jo77@gmail.com');
  });

  it('is never made up: silent without a memory, and with a short or small one', async () => {
    await silent(firstContact, {});
    await silent(firstContact, {}, [], history({ mails: 7 }));
    await silent(firstContact, {}, [], history({ days: 3 }));
  });

  it('is silent for known senders and organisations, one’s own, and brands', async () => {
    await silent(firstContact, {}, [], history({ fromAddress: 1, fromOrganisation: 1 }));
    await silent(firstContact, {}, [], history({ fromOrganisation: 4 }));
    await silent(firstContact, { from: 'Jo <jo@corp.example>' }, [], history());
    await silent(firstContact, { from: 'PayPal <service@paypal.com>' }, [], history());
  });

  it('survives anything', () => survivesAnything(firstContact, history()));
});
