import { describe, expect, it } from 'vitest';
import { ownTransaction } from '../../../../lib/signals/mail/own-transaction.ts';
import { found, silent, survivesAnything } from '../run.ts';

const reset = (host: string) =>
  `<p>Somebody asked to reset the password of your shop account.</p><a href="https://${host}/reset/7">Reset password</a><p>If you did not request this, ignore this mail.</p>`;

describe('own-transaction', () => {
  it('sees a reset with a link home and a word for those who did not ask', async () => {
    const finding = await found(ownTransaction, { html: reset('shop.supplier.example') });
    expect(finding.weight).toBe(-1.1);
    expect(finding.rests).toBe('sender');
    expect(finding.title).toBe('A code or reset that one asks for oneself, to be ignored by whoever did not');
    expect(finding.quotes).toContain('If you did not request this, ignore this mail.');
  });

  it('sees codes, receipts and notices, in several languages', async () => {
    for (const text of [
      'Your verification code is 482913. If you did not try to sign in, you can safely ignore this e-mail.',
      'Ihr Bestätigungscode lautet 482913. Wenn Sie das nicht waren, können Sie diese Nachricht ignorieren.',
      'Votre code de vérification est 482913. Si vous n’êtes pas à l’origine de cette demande, ignorez ce message.',
      'Thank you for your order. It will be with you on Tuesday.',
      'Vielen Dank für Ihre Bestellung.',
      'Maria commented on your pull request.',
    ])
      await found(ownTransaction, { text });
    expect((await found(ownTransaction, { text: 'Thank you for your order.' })).weight).toBe(-0.7);
  });

  it('is silent where the link leads to a stranger', () =>
    silent(ownTransaction, { html: reset('supplier-example.trap.test') }));

  it('is silent for a reset without a word for those who did not ask, and for talk', async () => {
    await silent(ownTransaction, { html: '<p>Reset your password.</p><a href="https://supplier.example/r">Reset</a>' });
    await silent(ownTransaction, { text: 'Hello Tom, the minutes of Monday are in the folder.' });
  });

  it('is silent where it threatens, promises, hides or asks for a call', async () => {
    const order = 'Thank you for your order. ';
    await silent(ownTransaction, { text: `${order}Your account will be suspended.` });
    await silent(ownTransaction, { text: `${order}Claim your free gift.` });
    await silent(ownTransaction, { text: `${order}$ 399.99 was charged; to cancel call +1 (202) 555-0143.` });
    await silent(ownTransaction, {
      html: `<p>${order}</p><p style="font-size:0">${'the boats went over the river and the hill '.repeat(20)}</p>`,
    });
  });

  it('is silent for public mailboxes, failed checks and what has a file', async () => {
    const text = 'Thank you for your order.';
    await silent(ownTransaction, { from: 'Shop <shop7@gmail.com>', text });
    await silent(ownTransaction, { results: 'dmarc=fail header.from=supplier.example', text });
    await silent(ownTransaction, { text, attachments: [{ name: 'o.html', type: 'text/html', content: '<p>' }] });
  });

  it('is silent for who takes a brand’s name, and counts a third of what users of a service wrote', async () => {
    const text = 'Thank you for your order.';
    await silent(ownTransaction, {
      from: 'Amazon <shop@supplier.example>',
      text: `${text} https://supplier.example/o`,
    });
    const paid = { text: `${text} https://www.paypal.com/i`, results: 'dkim=pass header.d=paypal.com' };
    expect((await found(ownTransaction, { ...paid, from: 'PayPal <service@paypal.com>' })).weight).toBe(-0.4);
    expect((await found(ownTransaction, { ...paid, from: 'PayPal <news@paypal.com>' })).weight).toBe(-1.1);
  });

  it('survives anything', () => survivesAnything(ownTransaction));
});
