import { describe, expect, it } from 'vitest';
import { asksWallet } from '../../../../lib/signals/mail/asks-wallet.ts';
import { bound, found, growthOf, silent, survivesAnything } from '../run.ts';

describe('asks-wallet', () => {
  it('sees a request for the recovery phrase', async () => {
    const finding = await found(asksWallet, { text: 'Enter the recovery phrase of your wallet to go on.' });
    expect(finding.weight).toBe(2.3);
    expect(finding.technique).toBe('T1657');
    expect(finding.quotes[0]).toBe('Enter the recovery phrase of your wallet to go on.');
  });

  it('sees wallets that are to be connected, validated or moved', async () => {
    for (const text of [
      'Connect your wallet before Friday.',
      'Your MetaMask verification is due.',
      'Migrate your tokens to the new blockchain.',
      'A mandatory Ledger security update is ready.',
      'Synchronise your Ledger today.',
    ])
      await found(asksWallet, { text });
  });

  it('sees it in styled letters and cut by zero-width characters', async () => {
    await found(asksWallet, { text: 'Connect your wa\u200bllet' });
    await found(asksWallet, { text: 'Connect your \uff57\uff41\uff4c\uff4c\uff45\uff54' });
  });

  it('is silent for the statement of an exchange', async () => {
    await silent(asksWallet, { text: 'Your withdrawal of 0.02 BTC was sent. The fee was 0.0001 BTC.' });
    await silent(asksWallet, { text: 'We never ask for your passwords. Bitcoin rose by two per cent.' });
  });

  it('is silent for the computers and keys of an office', async () => {
    await silent(asksWallet, { text: 'Please update your device by Friday; new hardware comes on Monday.' });
    await silent(asksWallet, { text: 'Verify your device at the desk, where hardware tokens are handed out.' });
  });

  it('is silent for the ledger of an accountant', () =>
    silent(asksWallet, { text: 'The general ledger migration is on Friday; update the ledger of sales before it.' }));

  it('is silent for a leather wallet that was found', () =>
    silent(asksWallet, { text: 'A brown wallet lies at the reception. Claim it there.' }));

  it.each(['connect your ', 'wallet ', 'claim the '])('takes linear time over %j again and again', async (piece) => {
    expect(await growthOf(asksWallet, (size) => ({ text: piece.repeat(size) }), 700)).toBeLessThan(bound);
  });

  it('survives anything', () => survivesAnything(asksWallet));
});
