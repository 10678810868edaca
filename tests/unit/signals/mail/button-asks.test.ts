import { describe, expect, it } from 'vitest';
import { buttonAsks } from '../../../../lib/signals/mail/button-asks.ts';
import { found, silent, survivesAnything } from '../run.ts';

const button = (words: string, href = 'https://trap.test/go') => ({
  html: `<p>Dear reader</p><a href="${href}">${words}</a>`,
});

describe('button-asks', () => {
  it('sees what a button wants done, and quotes it with its address', async () => {
    const finding = await found(buttonAsks, button('Verify your account'));
    expect(finding.weight).toBe(1.2);
    expect(finding.wants).toBe('sign-in');
    expect(finding.title).toBe('A link says “Verify your account” and leads to trap.test');
    expect(finding.quotes).toEqual(['Verify your account', 'https://trap.test/go']);
  });

  it.each([
    ['CONNECT WALLET NOW', 'open-wallet'],
    ['Claim my tokens', 'move-crypto'],
    ['Check eligibility', 'move-crypto'],
    ['Keep current password', 'sign-in'],
    ['Release messages', 'sign-in'],
    ['Review recent activity', 'sign-in'],
    ['Listen to voicemail', 'open-document'],
    ['Claim your reward', 'claim-reward'],
    ['Claim refund', 'claim-refund'],
    ['Pay now', 'pay'],
    ['Schedule redelivery', 'pay'],
    ['Konto bestätigen', 'sign-in'],
    ['Confirmer mon identité', 'sign-in'],
    ['Verificar mi cuenta', 'sign-in'],
    ['Verifica ora', 'sign-in'],
    ['Réclamer mon cadeau', 'claim-reward'],
    ['アカウントを確認', 'sign-in'],
    ['V\u200berify n\u200bow', 'sign-in'],
  ])('sees %j', async (words, wants) => {
    expect((await found(buttonAsks, button(words))).wants).toBe(wants);
  });

  it.each(['Minutes of Monday', 'Read more', 'Our garden', 'Unsubscribe', 'https://trap.test/verify'])(
    'is silent for %j',
    (words) => silent(buttonAsks, button(words)),
  );

  it('is silent for links to the sender, to a brand and to a mailing service', async () => {
    await silent(buttonAsks, button('Verify your account', 'https://www.supplier.example/v'));
    await silent(buttonAsks, button('Verify your account', 'https://www.paypal.com/v'));
    await silent(buttonAsks, button('Verify your account', 'https://supplier.list-manage.com/v'));
  });

  it('is silent for sentences and for posts of a list', async () => {
    await silent(buttonAsks, button(`Verify your account ${'as we said in the letter of last week '.repeat(3)}`));
    await silent(buttonAsks, { ...button('Verify your account'), headers: ['List-Post: <mailto:l@lists.test>'] });
  });

  it('weighs less among links to eight strangers', async () => {
    const others = Array.from({ length: 8 }, (_, n) => `<a href="https://shop${n}.test/">Shop</a>`).join(' ');
    const { html } = button('Verify your account');
    expect((await found(buttonAsks, { html: `${html} ${others}` })).weight).toBe(0.5);
  });

  it('survives anything', () => survivesAnything(buttonAsks));
});
