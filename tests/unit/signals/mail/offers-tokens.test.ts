import { describe, expect, it } from 'vitest';
import { offersTokens } from '../../../../lib/signals/mail/offers-tokens.ts';
import { bound, found, growthOf, silent, survivesAnything } from '../run.ts';

describe('offers-tokens', () => {
  it('sees tokens that wait to be claimed', async () => {
    const finding = await found(offersTokens, {
      text: 'You qualify for the airdrop.\nClaim your tokens in your wallet today.',
    });
    expect(finding.weight).toBe(2.1);
    expect(finding.group).toBe('request');
    expect(finding.technique).toBe('T1657');
    expect(finding.quotes.join(' ')).toContain('airdrop');
  });

  it.each([
    'You are eligible for the airdrop. Claim your allocated tokens.',
    'Withdraw your 1 BTC now.',
    'Your withdrawal of 0.4 BTC is pending.',
    'Complete your KYC before the migration of your crypto account.',
    'Earn up to 12 % APY with staking on our exchange for bitcoin.',
    'Migrate your old tokens to the new blockchain.',
    'The presale is live: early access to tokens of our DeFi network.',
    'CLAIM YOUR\nFREE NFT',
  ])('sees %j', async (text) => {
    await found(offersTokens, { text });
  });

  it.each([
    'Fordern Sie Ihren Airdrop an: Token abholen.',
    'Retirez vos bitcoins dès maintenant.',
    'Reclama tus criptomonedas.',
    'Riscatta i tuoi bitcoin.',
    'Resgate seus tokens do airdrop.',
    'Claim uw crypto.',
    '领取空投奖励',
  ])('sees it in another language: %j', async (text) => {
    await found(offersTokens, { text });
  });

  it.each([
    'Your withdrawal of 0.02 BTC was sent. The fee was 0.0001 BTC.',
    'Your personal access token expires. Create new tokens in the settings.',
    'Claim your expenses by Friday; the balance is paid with the salary.',
    'The staking of the young trees was done in March.',
    'We do not offer airdrops. Nobody can claim free tokens from our crypto wallet.',
  ])('is silent for %j', (text) => silent(offersTokens, { text }));

  it.each(['claim your ', 'tokens ', 'airdrop '])('takes linear time over %j again and again', async (piece) => {
    expect(await growthOf(offersTokens, (size) => ({ text: piece.repeat(size) }), 700)).toBeLessThan(bound);
  });

  it('survives anything', () => survivesAnything(offersTokens));
});
