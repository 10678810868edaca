import { phrases } from './cite.ts';
import { intentSignal } from './intent.ts';

/** The maker of wallets, not the books of an accountant. */
const ledger = '(?<!(?:general|sales|purchase|nominal|accounts?|payable|receivable|sub|the) )ledger';

export const asksWallet = intentSignal({
  id: 'asks-wallet',
  title: 'The text wants a crypto wallet opened, connected or its recovery phrase',
  what: 'A request around wallets: recovery or seed phrase, connecting or validating a wallet, claiming tokens, migrating or withdrawing assets, updating a hardware wallet.',
  why: 'Whoever has the phrase has the money, at once and for good, which is why makers of wallets never ask for it by mail.',
  sources: [
    'https://support.ledger.com/article/360035343054-zd',
    'https://trezor.io/support/a/recognize-and-avoid-phishing-attacks',
    'https://attack.mitre.org/techniques/T1657/',
  ],
  weight: 2.3,
  group: 'request',
  technique: 'T1657',
  wants: 'open-wallet',
  patterns: phrases(
    '(?:recovery|seed|secret|backup|mnemonic)[- ](?:phrase|words?|key)',
    `(?:connect|link|sync(?:hroni[sz]e)?|validate|verify|migrate|restore|secure|update|upgrade|activate) (?:your|the|my) (?:\\p{L}+ ){0,3}(?:wallet|${ledger}|trezor|device|tokens?|coins?|crypto)`,
    '(?:claim|withdraw|redeem|unlock) (?:your|the|my) (?:\\p{L}+ ){0,3}(?:tokens?|airdrop|coins?|crypto|assets?|nfts?|btc|eth|bitcoins?|funds)',
    '(?:eligible|allocation) (?:\\p{L}+ ){0,4}(?:airdrop|tokens?)',
    `(?:wallet|${ledger}|trezor|metamask) (?:\\p{L}+ ){0,3}(?:verification|validation|update|upgrade|migration|synchroni[sz]ation|security)`,
    `(?:mandatory|important|required|urgent) (?:\\p{L}+ ){0,3}(?:firmware|wallet|${ledger}|security) (?:update|upgrade|check|notice)`,
  ),
  together: [
    phrases(
      `wallets?|crypto\\p{L}*|bitcoins?|btc|eth(?:ereum)?|airdrop|${ledger}|trezor|metamask|coins?|nfts?|blockchain|web3|defi|staking`,
    ),
  ],
});
