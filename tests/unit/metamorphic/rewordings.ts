/**
 * What the sample mails say, in other words. Each table is one way to put it; none was written with the product's
 * wordings at hand.
 */
export type Words = readonly (readonly [RegExp, string])[];

const word = (from: string, to: string) =>
  [new RegExp(`(?<![\\p{L}-])${from.replaceAll(' ', '\\s+')}(?![\\p{L}-])`, 'giu'), to] as const;

/** Plain neighbours of the words, as a second writer would choose them. */
export const plainer: Words = [
  word('noticed', 'spotted'),
  word('unusual', 'strange'),
  word('attempt', 'try'),
  word('limited', 'restricted'),
  word('functions', 'features'),
  word('within', 'in'),
  word('please', 'kindly'),
  word('immediately', 'right away'),
  word('message', 'note'),
  word('parcel', 'package'),
  word('shipment', 'delivery'),
  word('fee', 'charge'),
  word('unpaid', 'not paid'),
  word('claim', 'collect'),
  word('prize', 'gift'),
  word('reward', 'gift'),
  word('answer', 'reply'),
  word('colleagues', 'team mates'),
  word('document', 'file'),
  word('shared', 'passed on'),
  word('renewed', 'extended'),
  word('refund', 'repayment'),
  word('telephone', 'phone'),
  word('sum', 'amount'),
  word('purchase', 'buy'),
  word('recorded', 'filmed'),
];

/** The words that carry the request, replaced too. */
export const bolder: Words = [
  ...plainer,
  word('confirm', 'verify'),
  word('verify', 'validate'),
  word('sign in', 'log in'),
  word('identity', 'details'),
  word('expires', 'runs out'),
  word('account', 'profile'),
  word('password', 'passphrase'),
  word('bank account', 'account details'),
  word('blocked', 'frozen'),
  word('closed', 'shut down'),
  word('deleted', 'erased'),
  word('gift cards', 'gift vouchers'),
  word('keep this between us', 'tell nobody'),
  word('inheritance', 'estate'),
  word('bitcoin', 'BTC'),
  word('pay', 'settle'),
];
