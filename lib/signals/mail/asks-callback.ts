import { phrases } from './cite.ts';
import { intentSignal } from './intent.ts';

export const asksCallback = intentSignal({
  id: 'asks-callback',
  title: 'A bill one does not know of, and a number to call',
  what: 'An order, renewal or charge is announced, and a phone number is offered to cancel or dispute it; few links.',
  why: 'Call-back phishing: the fraud happens on the phone, so filters see no link. Shops give numbers too, beside links of their own.',
  sources: ['https://attack.mitre.org/techniques/T1566/004/', 'https://www.ic3.gov/PSA/2022/PSA221018'],
  weight: 1.7,
  group: 'request',
  technique: 'T1566.004',
  wants: 'call',
  patterns: phrases(
    '(?:call|dial|phone|reach|contact|ring) (?:us |our )?(?:\\p{L}+ ){0,8}(?:at |on |@ )?[:+]?\\s?\\+?[(]?\\d[\\d\\s().\\u2010-\\u2015-]{8,17}\\d',
    '(?:toll[- ]free|help ?(?:desk|line)|customer (?:care|service|support)|support) ?(?:number|no|line|#)?\\s?[:.#-]?\\s?\\+?[(]?\\d[\\d\\s().\\u2010-\\u2015-]{8,17}\\d',
  ),
  together: [
    phrases(
      '(?:cancel|dispute|refund|unauthori[sz]ed|did ?n.t (?:make|place|authori[sz]e|order)|not (?:you|authori[sz]ed)|charge(?:d|s)?|renew(?:al|ed)|subscription|invoice|auto-?(?:debit|renew\\p{L}*)|order)',
    ),
    phrases('(?:\\$|€|£|usd|eur|gbp) ?\\d[\\d.,]{0,20}|\\d[\\d.,]{0,20} ?(?:\\$|€|£|usd|eur|gbp|dollars)'),
  ],
  unless: (mail) => new Set(mail.links.map((link) => link.organisation)).size > 2,
});
