import { describe, expect, it } from 'vitest';
import { replyElsewhere } from '../../../../lib/signals/mail/reply-elsewhere.ts';
import { found, silent, survivesAnything } from '../run.ts';

const reply = (address: string) => ({ headers: [`Reply-To: ${address}`] });

describe('reply-elsewhere', () => {
  it('weighs a lookalike of the sender’s own domain most', async () => {
    const near = await found(replyElsewhere, reply('Ana Lopez <ana@suplier.example>'));
    expect(near.weight).toBe(2.6);
    expect(near.title).toBe('Replies go to suplier.example, which imitates the sender’s supplier.example');
    expect(near.quotes).toEqual(['ana@suplier.example', 'ana@supplier.example']);
    expect((await found(replyElsewhere, reply('ana@supp1ier.example'))).weight).toBe(2.6);
    expect((await found(replyElsewhere, reply('ana@supplier-accounts.test'))).weight).toBe(2.6);
    expect((await found(replyElsewhere, reply('ANA@SUPPLIER.TEST'))).quotes[0]).toBe('ANA@SUPPLIER.TEST');
  });

  it('weighs a public mailbox less, and any other organisation least', async () => {
    const freemail = await found(replyElsewhere, reply('sidelight.unit.test@gmail.com'));
    expect([freemail.weight, freemail.title]).toEqual([
      1.7,
      'Replies go to sidelight.unit.test@gmail.com, not to supplier.example',
    ]);
    expect((await found(replyElsewhere, reply('Desk <desk@answers.test>'))).weight).toBe(0.7);
  });

  it('finds the stranger among several addresses', async () => {
    const finding = await found(replyElsewhere, reply('ana@supplier.example, desk@answers.test'));
    expect(finding.quotes[0]).toBe('desk@answers.test');
  });

  it('is silent for the sender’s own organisation, sub-domains and other domains of its brand', async () => {
    await silent(replyElsewhere, reply('sales@supplier.example'));
    await silent(replyElsewhere, reply('sales@desk.supplier.example'));
    await silent(replyElsewhere, { from: 'PayPal <service@paypal.com>', ...reply('hilfe@paypal.de') });
  });

  it('is silent for known help desks and mail providers', async () => {
    await silent(replyElsewhere, reply('support+id77@supplier.zendesk.com'));
    await silent(replyElsewhere, reply('reply-77@in.mailgun.org'));
  });

  it('is silent for mailing lists', async () => {
    await silent(replyElsewhere, {
      headers: ['Reply-To: talk@lists.dev.example', 'List-Id: <talk.lists.dev.example>'],
    });
    await silent(replyElsewhere, {
      headers: ['Reply-To: talk@lists.dev.example', 'List-Post: <mailto:talk@lists.dev.example>'],
    });
  });

  it('is silent for one person with two public mailboxes, and without a usable address', async () => {
    await silent(replyElsewhere, {
      from: 'sidelight.unit.test@gmail.com',
      ...reply('sidelight.unit.test@outlook.com'),
    });
    await silent(replyElsewhere, reply(''));
    await silent(replyElsewhere, reply('Ana Lopez'));
  });

  it('weighs a lookalike in punycode most too', async () => {
    // With a Cyrillic і: in its own letters it weighs 2.6.
    expect((await found(replyElsewhere, reply('ana@xn--suppler-vog.example'))).weight).toBe(2.6);
  });

  it('weighs a public mailbox more within a conversation', async () => {
    const finding = await found(replyElsewhere, { ...reply('a.lopez77@gmail.com'), subject: 'Re: Invoice 77' });
    expect(finding.weight).toBe(2);
  });

  it('survives anything', () => survivesAnything(replyElsewhere));
});
