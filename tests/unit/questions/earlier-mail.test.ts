import { describe, expect, it } from 'vitest';
import { earlierMail } from '../../../lib/questions/earlier-mail.ts';
import { emptyAlert } from '../alerts.ts';

const nothing = { hosts: [], files: [], hashes: [] };

describe('earlier-mail', () => {
  it('is asked of mails that say who sent them', () => {
    expect(earlierMail.applies(emptyAlert({ observables: [{ type: 'email', value: 'a@evil.example' }] }))).toBe(true);
  });

  it('is not asked of other alerts, nor of a mail of which nothing was read', () => {
    expect(earlierMail.applies(emptyAlert())).toBe(false);
    expect(
      earlierMail.applies(emptyAlert({ kind: 'event', observables: [{ type: 'email', value: 'a@b.example' }] })),
    ).toBe(false);
  });

  it('asks for both ways of the correspondence', () => {
    const queries = earlierMail.byHand?.queries({ ...nothing, sender: "o'brien@evil.example" });
    expect(queries?.exchange).toContain("-SenderAddress 'o''brien@evil.example'");
    expect(queries?.exchange).toContain("-RecipientAddress 'o''brien@evil.example'");
    expect(queries?.purview).toBe('from:"o\'brien@evil.example" OR to:"o\'brien@evil.example"');
    expect(queries?.imap).toBe('UID SEARCH OR FROM "o\'brien@evil.example" TO "o\'brien@evil.example"');
  });
});
