import { describe, expect, it } from 'vitest';
import { ownDomainsOf } from '../../../../lib/signals/mail/own-domains.ts';
import { type MailDraft, mailOf } from '../../mail-builder.ts';

const of = async (draft: MailDraft) => ownDomainsOf(await mailOf(draft));

describe('ownDomainsOf', () => {
  it('takes the host that took the mail in, and those it was sent to', async () => {
    expect(await of({ to: 'tom@sales.northwind.example' })).toEqual(['corp.example', 'northwind.example']);
  });

  it('takes where it was delivered to, as forwarding leaves it', async () => {
    expect(await of({ headers: ['Delivered-To: tom@branch.example'] })).toContain('branch.example');
  });

  it('names each once', async () => {
    expect(await of({ to: 'a@corp.example, b@mail.corp.example' })).toEqual(['corp.example']);
  });

  it('leaves out public mailboxes, whose customers are no organisation', async () => {
    expect(await of({ to: 'sidelight.unit.test@gmail.com' })).toEqual(['corp.example']);
  });

  it('does not take the word of the sender or of hosts further down', async () => {
    const headers = ['Received: from a.test by mx.corp.example; Mon, 2 Nov 2026 09:00:01 +0000'];
    expect(await of({ headers, relay: 'supplier.example' })).toEqual(['corp.example']);
  });

  it('survives recipients without an address', async () => {
    expect(await of({ to: 'undisclosed-recipients:;' })).toEqual(['corp.example']);
    expect(await of({ to: '' })).toEqual(['corp.example']);
  });
});
