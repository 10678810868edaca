import { phrases } from './cite.ts';
import { intentSignal } from './intent.ts';

export const asksPrivateReply = intentSignal({
  id: 'asks-private-reply',
  title: 'The text only wants an answer, in private',
  what: 'A short approach that asks for a reply, for a phone number, for discretion or for a quick favour, without saying what about.',
  why: 'Fraud by conversation begins with a harmless line; the request comes once one has answered. Colleagues write like this too.',
  sources: ['https://www.ic3.gov/PSA/2024/PSA240911', 'https://attack.mitre.org/techniques/T1598/'],
  weight: 1.2,
  group: 'pressure',
  technique: 'T1598',
  wants: 'reply',
  patterns: phrases(
    '(?:are you|you) (?:available|free|at your desk|in the office|around)(?: right now| at the moment| today)?\\?',
    '(?:send|text|give|share|provide|forward) (?:me )?(?:your|ur) (?:\\p{L}+ ){0,3}(?:cell|mobile|phone|whats ?app|telephone) ?(?:number|no)?',
    '(?:keep|treat) (?:this|it) (?:\\p{L}+ ){0,3}(?:confidential|discreet|between (?:us|ourselves)|secret|private)',
    '(?:quick|small|urgent|personal) (?:favou?r|task|errand)',
    '(?:get back|reply|respond|write|contact|reach) (?:\\p{L}+ ){0,4}(?:for (?:more|further) (?:details|information|clarification)|to my (?:private|personal)|via (?:my )?(?:private|personal|this) e-?mail|so (?:that )?i can (?:give|send|share|explain))',
    '(?:kindly|please) (?:reply|respond|get back|acknowledge|revert)',
    '(?:i.m|i am) (?:\\p{L}+ ){0,3}in (?:a|an) (?:\\p{L}+ )?meeting',
  ),
  unless: (mail) => mail.list.unsubscribe.length > 0 || mail.visible.length > 4000,
});
