import { phrases } from './cite.ts';
import { intentSignal } from './intent.ts';

/** A sum of four digits at least, and sums that strangers do not speak of; `$3m` is how newspapers write. */
const sum = '(?:\\$|€|£|usd|eur)? ?\\d[\\d.,]{3,20}';
const millions =
  '(?:usd|us\\$|eur|gbp) ?\\d[\\d.,]{0,20} ?(?:millions?|m)|[$€£] ?\\d[\\d.,]{0,20} ?millions?|\\d[\\d.,]{0,20} million (?:\\p{L}+ )?(?:dollars|usd|euros?|pounds)|(?:million|hundred thousand) (?:united states|us|u\\.s\\.) dollars';
/** What is to become of the sum, in letters that offer one. */
const handedOver =
  'transfer(?:red|ring)?|deposit(?:ed)?|inherit\\p{L}*|entitled|deceased|late|next of kin|beneficiary|foreign partner|your share|share of|claim|release[ds]?|(?:to|for|with) you';

export const promisesMoney = intentSignal({
  id: 'promises-money',
  title: 'The text promises money that one did not earn',
  what: 'An inheritance, a fund, a donation, a lottery, a compensation, a business proposal about millions, a loan offered to anybody.',
  why: 'Advance-fee fraud: the promise costs a fee first. Hardly any honest mail speaks of millions to strangers.',
  sources: [
    'https://www.fbi.gov/how-we-can-help-you/scams-and-safety/common-frauds-and-scams/advance-fee-schemes',
    'https://attack.mitre.org/techniques/T1657/',
  ],
  weight: 2.2,
  group: 'request',
  technique: 'T1657',
  wants: 'claim-money',
  patterns: phrases(
    '(?:next of kin|late (?:client|husband|customer|father)|inheritance|(?:sole|rightful|named|dear|our|a) beneficiary|unclaimed (?:funds?|estate|money|prize)|abandoned (?:fund|sum)|dormant account)',
    // News and appeals speak of millions too: here they stand beside a transfer, a share or a claim.
    `(?:${millions})[\\s\\S]{0,150}?(?:${handedOver})`,
    `(?:${handedOver})[\\s\\S]{0,150}?(?:${millions})`,
    `(?:donat(?:e|ed|ing|ion)|compensation|grant|award|payout|giving) (?:\\p{L}+ ){0,5}${sum}[\\s\\S]{0,40}?(?:to|for) you(?:r (?:family|name|account))?`,
    `(?:compensat(?:e|ed)|award(?:ed)?|grant(?:ed)?) you (?:\\p{L}+ ){0,4}${sum}`,
    'lottery|sweepstakes?|jackpot|lucky winner|winning (?:number|ticket|notification)',
    '(?:mutual(?:ly)? benefi(?:t|cial)|confidential) (?:business )?(?:proposal|transaction|deal|project)|business (?:proposal|proposition)',
    '(?:release|transfer|claim|payment) of (?:your|the) (?:\\p{L}+ ){0,3}(?:fund|funds|money|inheritance|consignment)',
    '(?:offer|provide|give) (?:\\p{L}+ ){0,4}loans? (?:\\p{L}+ ){0,6}interest|loans? (?:offers?|at \\d)',
    'atm (?:visa )?card|western union|moneygram|consignment box',
    'millones de (?:d[óo]lares|euros)|herencia|millionen (?:euro|dollar)|erbschaft|(?:un |l.|votre )h[ée]ritage|millions? (?:de dollars|d.euros)|heran[çc]a',
  ),
});
