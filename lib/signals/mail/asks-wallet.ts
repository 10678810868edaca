import { intentSignal } from './intent.ts';
import { wording } from './wording.ts';

/** What makes a word about wallets one about crypto money. */
const crypto = wording(
  'wallet|wallets|crypto|cryptocurrency|cryptocurrencies|bitcoin|bitcoins|btc|eth|ethereum|airdrop|airdrops|trezor|metamask|ledger_live|coinbase|binance|trustwallet|trust_wallet|uniswap|opensea|nft|nfts|blockchain|web3|defi|staking|solana|usdt|usdc|xrp|dogecoin|seed_phrase|hardware_wallet|self_custody|dapp',
  'ledger your|device|nano|security|wallet|firmware|team|update|customers|users|support|data|flex|stax',
  'your|my ~1 ledger',
  'criptomonedas|criptomoneda|criptomoedas|criptovalute|krypto|kryptowährung|kryptowährungen|cryptomonnaie|cryptomonnaies|криптовалюта|криптовалюту|криптокошелек|биткоин|kripto|kryptowaluty',
  'ウォレット|仮想通貨|暗号資産|ビットコイン',
  '钱包|錢包|加密货币|加密貨幣|比特币|比特幣|代币|代幣|空投|助记词',
);

const wallet =
  'wallet|wallets|trezor|metamask|ledger|ledger_live|coinbase|phantom|exodus|seed_phrase|hardware_wallet|recovery_phrase|trust_wallet';
/** Not the books of an accountant. */
const books = /\b(?:general|sales|purchase|nominal|accounts?|payable|receivable|sub|the) ledger\b/i;

export const asksWallet = intentSignal({
  id: 'asks-wallet',
  title: 'The text wants a crypto wallet opened, connected or its recovery phrase',
  what: 'A request around wallets: recovery or seed phrase, connecting or validating a wallet, migrating or withdrawing assets, updating a hardware wallet.',
  why: 'Whoever has the phrase has the money, at once and for good, which is why makers of wallets never ask for it by mail.',
  sources: [
    'https://support.ledger.com/article/360035343054-zd',
    'https://trezor.io/support/a/recognize-and-avoid-phishing-attacks',
    'https://support.metamask.io/stay-safe/protect-yourself/social-engineering/phishing/',
    'https://help.coinbase.com/en/coinbase/privacy-and-security/avoiding-phishing-and-scams',
    'https://attack.mitre.org/techniques/T1657/',
  ],
  weight: 2.3,
  group: 'request',
  technique: 'T1657',
  wants: 'open-wallet',
  ways: [
    {
      // These words mean wallets and nothing else.
      said: wording(
        'seed|secret_recovery|mnemonic|24_word|12_word|wallet_recovery phrase|phrases|words|key',
        'connect|link|sync|validate|verify|import|restore|synchronize|re_sync|revalidate your|a|the|my ~2 wallet|wallets|crypto_wallet|web3_wallet|metamask|trezor|dapp',
        'ledger|trezor|metamask|coinbase|trust_wallet|trustwallet|phantom|exodus|wallet ~3 security|critical|firmware|mandatory ~2 update|upgrade|alert|verification|notice|patch|incident',
        'ledger_live|ledger_nano|trezor_suite|trezor_model|metamask_wallet ~8 update|verify|verification|install|download|upgrade|breach|vulnerability|deactivated|compromised|suspended|required',
        'wallet|wallets ~4 will_be|has_been|have_been|is|was ~2 suspended|restricted|deactivated|locked|disabled|limited|blocked|frozen|compromised|flagged',
        'breach|vulnerability|exploit|leak|leaked|incident ~10 ledger|trezor|metamask|seed|wallets|wallet|private_keys|hardware_wallet',
        'move|transfer|migrate|withdraw|transition your|all|the ~3 assets|funds|crypto|holdings|coins|balance ~5 wallet|self_custody|self_custodial|cold_storage|coinbase_wallet',
        'シードフレーズ|リカバリーフレーズ|助记词|助記詞|私钥|私鑰',
      ),
    },
    {
      notWhere: books,
      said: wording(
        'enter|provide|verify|confirm|type|import|back_up|backup|restore|submit|input|validate|write_down|generate|replace|rotate|secure ~6 recovery|seed|secret|backup|mnemonic|private phrase|phrases|words|word|key|keys|seed',
        'recovery|seed|secret_recovery|mnemonic|24_word|12_word phrase|phrases|words',
        `connect|link|sync|synchronize|synchronise|resync|validate|verify|revalidate|migrate|restore|secure|update|upgrade|activate|reactivate|protect|authenticate|whitelist|rectify|re_verify|confirm|check|unlock|reset|recover|register your|ur|the|my ~4 ${wallet}|tokens|coins|crypto|nft|nfts|dapp`,
        `connecting|linking|syncing|validating|verifying|migrating|securing|updating|upgrading your|the|my ~3 ${wallet}`,
        `${wallet} ~3 verification|validation|update|upgrade|migration|synchronization|synchronisation|sync|security|authentication|suspended|deactivated|restricted|compromised|expire|reactivation|activation|suspension|breach|alert|review|confirmation`,
        `mandatory|important|required|urgent|critical|latest|immediate ~3 firmware|${wallet}|security update|upgrade|check|notice|verification|patch`,
        'firmware ~3 update|upgrade|version ~8 device|wallet|ledger|trezor|assets|install|now|required',
        `new|unauthorized|unauthorised|unknown|unrecognized device|login|sign_in|access|connection ~4 ${wallet}`,
        `pair|paired|register|re_register ~4 ${wallet}|ledger_device|hardware`,
        'wallet|recovery phrase ~3 bestätigen|verbinden|verifizieren|eingeben|aktualisieren|sichern|synchronisieren',
        'ihr|ihre|ihren|deine ~2 wallet|ledger|trezor|metamask ~4 bestätigen|verbinden|verifizieren|aktualisieren|sichern|gesperrt|synchronisieren|überprüfen',
        'connectez|connecter|vérifiez|vérifier|validez|synchronisez|mettez_à_jour|sécurisez votre|vos ~2 portefeuille|wallet|ledger|cryptomonnaies|crypto|appareil',
        'phrase de récupération|de_recuperación|de_recuperação|semilla|secrète|di_recupero|di_backup',
        'conecte|conectar|verifique|verificar|valide|actualice|sincronice|conecta|atualize|proteja su|tu|sua|seu ~1 billetera|cartera|monedero|wallet|carteira|criptomonedas|criptomoedas',
        'collega|connetti|verifica|aggiorna|sincronizza il|la|tuo|suo|portafoglio ~2 portafoglio|wallet|ledger|cripto|criptovalute',
        'koppel|verifieer|verbind|update|synchroniseer|valideer uw|je ~1 wallet|ledger|trezor|crypto|metamask',
        'herstelzin|herstelwoorden|wiederherstellungsphrase|wiederherstellungswörter|wiederherstellungssatz',
        'подключите|подтвердите|обновите|проверьте ~2 кошелек|кошелёк|ledger|trezor|metamask',
        'сид_фраза|сид_фразу|фраза_восстановления|фразу_восстановления',
        'ウォレット|リカバリーフレーズ|秘密鍵…確認|接続|更新|認証|入力',
        '钱包|錢包|助记词|助記詞…验证|驗證|连接|連接|更新|升级|升級|迁移|遷移|输入',
      ),
      with: [crypto],
    },
  ],
});
