import { phrases } from './cite.ts';
import { intentSignal } from './intent.ts';

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
  patterns: phrases(
    '(?:next of kin|late (?:client|husband|customer|father)|inheritance|beneficiary|unclaimed (?:funds?|estate|money|prize)|abandoned (?:fund|sum)|dormant account)',
    '(?:usd|us\\$|eur|gbp|\\$|€|£) ?\\d[\\d.,]* ?(?:million|millions|m)(?: (?:dollars|euros|usd))?',
    '\\d[\\d.,]* million (?:\\p{L}+ )?(?:dollars|usd|euros?|pounds)|(?:million|hundred thousand) (?:united states|us|u\\.s\\.) dollars',
    '(?:donat(?:e|ed|ing|ion)|compensat(?:e|ed|ion)|grant(?:ed)?|award(?:ed)?|payout) (?:\\p{L}+ ){0,4}(?:of |sum of |you |to you )?(?:\\$|€|£|usd|eur)? ?\\d[\\d.,]{3,}',
    'lottery|sweepstakes?|jackpot|lucky winner|winning (?:number|ticket|notification)',
    '(?:mutual(?:ly)? benefi(?:t|cial)|confidential) (?:business )?(?:proposal|transaction|deal|project)|business (?:proposal|proposition)',
    '(?:release|transfer|claim|payment) of (?:your|the) (?:\\p{L}+ ){0,3}(?:fund|funds|money|inheritance|consignment)',
    '(?:offer|provide|give) (?:\\p{L}+ ){0,4}loans? (?:\\p{L}+ ){0,6}(?:interest|%)|loan (?:offer|at \\d)',
    'atm (?:visa )?card|western union|moneygram|consignment box',
    'millones de (?:d[óo]lares|euros)|herencia|millionen (?:euro|dollar)|erbschaft|h[ée]ritage|millions? (?:de dollars|d.euros)|heran[çc]a',
  ),
});
