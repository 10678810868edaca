import { type Brand, listed } from './brand.ts';

/**
 * Payment services, cards, credit bureaus, crypto exchanges and wallets.
 *
 * Sources: the companies' own sites and their help pages on telling their mail from phishing (PayPal, American Express,
 * Wise, Coinbase, Binance, Ledger, MetaMask and others), the Check Point and Hornetsecurity/Vade brand reports for the
 * choice, the Council of Anti-Phishing Japan's monthly reports for Japanese cards.
 *
 * Matched as `brands` in ../brands.ts says.
 */
export const paymentAndCryptoBrands: readonly Brand[] = [
  // payment
  ...listed(
    'payment',
    `
PayPal | paypal.com paypal.co.uk paypal.de paypal.fr paypal.it paypal.es paypal.nl paypal.be paypal.at paypal.ch paypal.ca paypal.com.au paypal.me paypalobjects.com paypalcorp.com paypal-communication.com paypal-community.com paypal-customerfeedback.com paypal-deutschland.de paypal-prepaid.com xoom.com
Xoom | xoom.com paypal.com
Venmo | venmo.com paypal.com
Zelle | zellepay.com zelle.com earlywarning.com
Cash App, CashApp | cash.app cash.me square.com squareup.com block.xyz
*Square | squareup.com square.com squarecdn.com square.link block.xyz
*Stripe | stripe.com stripe.network stripe.dev stripecdn.com link.com link.co
Klarna | klarna.com klarna.se klarna.de klarna.net klarnacdn.net klarnaservices.com sofort.com
Afterpay, Clearpay | afterpay.com clearpay.co.uk clearpay.com
*Affirm | affirm.com affirm.ca
*Wise, TransferWise | wise.com transferwise.com
Revolut | revolut.com revolut.me
Skrill | skrill.com moneybookers.com paysafe.com
Neteller | neteller.com paysafe.com
paysafecard, Paysafe | paysafecard.com paysafe.com
Payoneer | payoneer.com
Western Union, WesternUnion | westernunion.com westernunion.co.uk westernunion.de westernunion.fr wu.com
MoneyGram | moneygram.com moneygram.co.uk
Remitly | remitly.com
WorldRemit | worldremit.com zepz.io
Adyen | adyen.com adyenpayments.com adyen.link
Worldpay | worldpay.com worldpay.co.uk
SumUp | sumup.com sumup.co.uk sumup.de sumup.link
Authorize.Net | authorize.net authorizenet.com
*Visa | visa.com visa.co.uk visa.de visa.fr visa.com.br visa.co.jp visaeurope.com visaonline.com
Mastercard | mastercard.com mastercard.us mastercard.co.uk mastercard.de mastercard.fr mastercard.com.br mastercardconnect.com priceless.com
American Express, AmericanExpress, Amex | americanexpress.com aexp.com aexp-static.com americanexpress.co.uk americanexpress.co.jp americanexpress.de americanexpress.fr americanexpress.com.au amex.co.uk amex.com amex.ca amex.de amexgiftcard.com membershiprewards.com amexnetwork.com
*Discover | discover.com discovercard.com discoverbank.com capitalone.com
UnionPay | unionpay.com unionpayintl.com 95516.com
JCB Card, MyJCB | jcb.co.jp jcb.com jcbcard.jp global.jcb
Nexi | nexi.it nexigroup.com cartasi.it nexipayments.com
MobilePay | mobilepay.dk mobilepay.fi mobilepay.com vippsmobilepay.com
Vipps | vipps.no vippsmobilepay.com
*Swish | swish.nu getswish.se
BankID | bankid.com bankid.no bidbax.no
Tikkie | tikkie.me tikkie.nl abnamro.com abnamro.nl
TWINT | twint.ch
Bizum | bizum.es bizum.com
Bancontact, Payconiq | bancontact.com bancontact.be payconiq.com payconiq.be
Interac | interac.ca interac.com
Paytm | paytm.com paytm.in paytmbank.com paytmmoney.com
PhonePe | phonepe.com
Razorpay | razorpay.com rzp.io
Mercado Pago, MercadoPago | mercadopago.com mercadopago.com.ar mercadopago.com.br mercadopago.com.mx mercadopago.cl mercadopago.com.co mercadopago.com.pe mercadopago.com.uy mercadolibre.com mercadolivre.com.br
PagSeguro, PagBank | pagseguro.com.br pagbank.com.br pagseguro.com
Alipay | alipay.com alipayplus.com antgroup.com antfin.com
PayPay | paypay.ne.jp paypay-bank.co.jp paypay-card.co.jp
Rakuten Card, 楽天カード | rakuten-card.co.jp rakuten.co.jp
Saison Card, Credit Saison, セゾンカード | saisoncard.co.jp a-q-f.com
SMBC Card, 三井住友カード, Vpass | smbc-card.com vpass.ne.jp smbc.co.jp
AEON Card, イオンカード | aeon.co.jp aeonbank.co.jp
Experian | experian.com experian.co.uk experian.de experian.com.br serasaexperian.com.br serasa.com.br
Equifax | equifax.com equifax.co.uk equifax.ca equifaxbreachsettlement.com
TransUnion | transunion.com transunion.co.uk transunion.ca truecredit.com
Credit Karma | creditkarma.com creditkarma.co.uk creditkarma.ca`,
  ),
  // crypto
  ...listed(
    'crypto',
    `
Coinbase | coinbase.com
Binance | binance.com binance.us binance.org bnbchain.org binance.info bnbstatic.com
*Kraken | kraken.com krak.app
*Gemini | gemini.com
Crypto.com | crypto.com
KuCoin | kucoin.com
Bybit | bybit.com bybit.eu
OKX, OKEx | okx.com okex.com
Bitfinex | bitfinex.com
Bitstamp | bitstamp.net
Bitget | bitget.com
Bitvavo | bitvavo.com
Blockchain.com, Blockchain Wallet | blockchain.com blockchain.info
BitPay | bitpay.com
MetaMask | metamask.io consensys.io consensys.net
Trust Wallet, TrustWallet | trustwallet.com
*Ledger, Ledger Live | ledger.com ledgerwallet.com ledger.fr
Trezor | trezor.io satoshilabs.com
*Exodus Wallet, Exodus | exodus.com exodus.io
*Phantom Wallet, Phantom | phantom.app phantom.com
Electrum Wallet, Electrum | electrum.org
MyEtherWallet | myetherwallet.com mewwallet.com
WalletConnect | walletconnect.com walletconnect.org walletconnect.network reown.com
CoinMarketCap | coinmarketcap.com
CoinGecko | coingecko.com
OpenSea | opensea.io
Uniswap | uniswap.org
BlockFi | blockfi.com
FTX | ftx.com ftx.us
Bitso | bitso.com
Luno | luno.com
bitFlyer | bitflyer.com bitflyer.jp
Coincheck | coincheck.com
eToro | etoro.com`,
  ),
];
