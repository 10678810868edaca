import { intentSignal } from './intent.ts';
import { wording } from './wording.ts';

const coin =
  'token|tokens|airdrop|airdrops|coin|coins|crypto|nft|nfts|btc|eth|ethereum|bitcoin|bitcoins|usdt|usdc|xrp|sol|bnb|doge|staking|cryptocurrency|allocation';
const crypto = wording(
  'wallet|wallets|crypto|cryptocurrency|bitcoin|bitcoins|btc|eth|ethereum|airdrop|airdrops|trezor|metamask|coinbase|binance|nft|nfts|blockchain|web3|defi|staking|stake|solana|usdt|usdc|xrp|presale|mainnet|on_chain|layer_2|smart_contract|crypto_exchange|altcoin|altcoins|memecoin|token_holders|tokens_to|crypto_assets|digital_assets',
  'criptomonedas|criptomoneda|criptomoedas|criptovalute|krypto|kryptowährung|kryptowährungen|cryptomonnaie|cryptomonnaies|криптовалюта|криптовалюту|криптокошелек|биткоин|kripto|kryptowaluty',
  '空投|代币|代幣|比特币|暗号資産|仮想通貨|トークン',
);

export const offersTokens = intentSignal({
  id: 'offers-tokens',
  title: 'The text wants crypto money claimed, moved, staked or withdrawn',
  what: 'An airdrop, allocation or staking reward to claim, a balance to withdraw, a token that must be migrated or swapped, a presale, an exchange account that needs its KYC done in time.',
  why: 'The page behind it asks for the wallet or for a deposit first. Exchanges write to their customers about the same things, from their own domains.',
  sources: [
    'https://consumer.ftc.gov/articles/what-know-about-cryptocurrency-and-scams',
    'https://www.ic3.gov/PSA/2023/PSA230804',
    'https://support.metamask.io/stay-safe/protect-yourself/social-engineering/airdrop-scams/',
    'https://help.coinbase.com/en/coinbase/privacy-and-security/avoiding-phishing-and-scams',
    'https://attack.mitre.org/techniques/T1657/',
  ],
  weight: 2.1,
  group: 'request',
  technique: 'T1657',
  wants: 'move-crypto',
  ways: [
    {
      // These words mean crypto money and nothing else.
      said: wording(
        'airdrop|airdrops ~6 claim|eligible|eligibility|live|allocation|now|participate|exclusive|register|wallet|tokens|open|started|ends|qualify|reward',
        'claim|claiming|receive|collect|redeem your|the|free|my|exclusive ~3 airdrop|airdrops|tokens|token_allocation|staking_rewards|nft|nfts|crypto|bitcoin|btc|eth|usdt|coins',
        'token|tokens ~1 claim|claiming|distribution|migration|swap|allocation|presale|airdrop|generation_event',
        'received|receive|sent|credited|deposited|transferred|incoming|payout|withdraw|withdrawal|pending|confirm ~4 btc|bitcoin|bitcoins|eth|ethereum|usdt|usdc|xrp|bnb ~6 account|wallet|pending|confirm|claim|waiting|withdraw|you|your|now|balance|transaction|cancel',
        'your|pending|unclaimed|available ~2 btc|bitcoin|bitcoins|usdt|crypto ~2 withdrawal|payout|balance|transfer|payment|deposit|mining|transaction|account|wallet',
        'bitcoin|btc|crypto|cloud ~1 mining ~6 account|balance|profit|profits|payout|earned|earnings|reward|withdraw|automatic|machine',
        'mint|minting ~3 nft|nfts|free_mint|collection|exclusive',
        'crypto|cryptocurrency|digital_asset|coinbase|binance|kraken ~5 kyc|compliance|identity_verification|verification|re_verification|tax ~6 required|must|deadline|complete|before|mandatory|update|failure',
      ),
    },
    {
      weight: 1.6,
      said: wording(
        `claim|claiming|withdraw|redeem|unlock|collect|receive|get|secure|release|access|check|view|transfer your|the|my|free|a|an|exclusive|unclaimed|available|staking|# ~4 ${coin}|crypto_assets|digital_assets|balance|mining`,
        `${coin} ~3 claim|distribution|giveaway|drop|eligibility|allocation|reward|rewards|bonus|migration|swap|presale|snapshot|unlock|event|campaign|program`,
        `eligible|qualify|qualified|selected|whitelisted|entitled|eligibility ~6 ${coin}`,
        `migrate|swap|convert|upgrade|bridge|stake|restake|exchange|move|transfer your|the|all|old ~3 ${coin}|assets|funds|holdings|balance`,
        'migration|transition|swap|merge|upgrade ~5 deadline|mandatory|required|complete|portal|window|new_contract|mainnet|blockchain|network',
        'staking|stake|yield|mining|liquidity|earn rewards|reward|bonus|program|apy|returns|pool|campaign',
        'earn|get|up_to|enjoy|receive # % ~3 apy|apr|staking|rewards|returns|daily|monthly|crypto|bonus',
        'withdrawal|withdraw|deposit|payout|transfer|balance|btc ~5 pending|approved|waiting|awaiting|ready|on_hold|confirmed|requested|initiated|frozen|available',
        'pending|unclaimed|available|unused|dormant|inactive ~3 withdrawal|balance|crypto|btc|bitcoin|eth|tokens|mining|wallet|coins|payout',
        'kyc|know_your_customer|identity verification|verify|verified|complete|update|compliance|required|deadline|pending',
        'complete|update|finish|submit your|the ~2 kyc|identity_verification',
        'presale|pre_sale|ico|launchpad|whitelist|early_access ~6 tokens|token|join|price|live|now|buy|spots|phase|stage|round|bonus|ends|closing|access',
        'buy|buying|purchase|invest ~4 with ~1 eth|ethereum|usdt|usdc|btc|bitcoin|bnb|sol|crypto',
        'cloud_mining|mining_account|mining_balance|bitcoin_mining|mined_bitcoin',
        'double your|the ~1 bitcoin|btc|eth|crypto|coins|deposit',
        'auszahlung|guthaben|airdrop|token ~4 abholen|beanspruchen|sichern|wartet|ausstehend|verfügbar|auszahlen',
        'réclamez|réclamer|retirez|retirer|recevez vos|votre|des ~2 jetons|tokens|airdrop|cryptos|bitcoins|gains|actifs',
        'reclama|reclame|retire|retira|recibe|resgate|receba sus|tus|su|tu|seus ~2 tokens|airdrop|criptomonedas|bitcoins|recompensas|ganancias|criptomoedas|fondos',
        'richiedi|ritira|riscatta|ricevi i|il|la|tuoi ~2 token|airdrop|bitcoin|criptovalute|ricompense',
        'claim|ontvang|neem uw|je|jouw ~2 tokens|airdrop|crypto|bitcoin|beloning',
        'получите|заберите|выведите|вывод ~3 токены|токенов|биткоин|биткоины|криптовалюту|средства|btc|usdt',
        'エアドロップ|トークン|出金|報酬…受け取|請求|申請|確認',
        '空投|代币|代幣|提现|提現|质押|領取|领取…领取|領取|奖励|獎勵|确认|資格|资格',
      ),
      with: [crypto],
    },
  ],
  unless: (mail) => mail.list.id !== undefined && mail.list.post !== undefined,
});
