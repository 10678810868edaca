import { phrases } from './cite.ts';
import { intentSignal } from './intent.ts';

export const asksGiftCards = intentSignal({
  id: 'asks-gift-cards',
  title: 'The text asks to buy gift cards or to send their codes',
  what: 'A request to buy gift cards or vouchers, or to scratch them and send pictures of the codes.',
  why: 'Codes are money nobody can call back. Employers do not pay in gift cards and tax offices do not take them.',
  sources: [
    'https://consumer.ftc.gov/articles/avoiding-and-reporting-gift-card-scams',
    'https://www.ic3.gov/PSA/2024/PSA240911',
  ],
  weight: 2,
  group: 'request',
  technique: 'T1657',
  wants: 'gift-cards',
  patterns: phrases(
    '(?:buy|purchase|get|pick up|procure|need|arrange) (?:me )?(?:\\p{L}+ |\\d+ ){0,6}(?:(?:itunes|google play|steam|apple|amazon|razer) ?(?:gift ?)?(?:cards?|vouchers?|codes?)|(?:gift ?cards?|vouchers?)(?: codes?)?)',
    '(?:scratch|send|email|text|forward) (?:me )?(?:\\p{L}+ ){0,6}(?:codes?|pins?|pictures?|photos?) (?:\\p{L}+ ){0,4}(?:cards?|back)',
    'gift ?cards? (?:\\p{L}+ ){0,6}(?:clients?|staff|employees|colleagues|reimburs\\p{L}+)',
  ),
  // Shops sell gift cards in newsletters; who poses as the boss writes a letter.
  unless: (mail) => mail.list.unsubscribe.length > 0,
});
