import { mailSignal } from '../signal.ts';
import { citeHeader, citePhrases } from './cite.ts';
import { answersSomething } from './conversation.ts';
import { senderOf } from './sender.ts';

/** Numbers whose owner pays for the call: North America’s 8xx, the world’s 00800, and what Europe and Australia use. */
const freeCall =
  /(?<![\p{L}\p{N}.,/-])(?:(?:\+?1[ .·-]{0,2})?\(?8(?:00|33|44|55|66|77|88)\)?[ .·-]{1,3}\d{3}[ .·-]{1,3}\d{4}|(?:\+800|00 ?800|0800|0808|1800|1300)[ .·/-]{1,3}\d{2,4}(?:[ .·-]?\d{2,4}){1,2})(?!\d)/u;
const sum =
  /(?:[$€£]|usd|eur|gbp|cad|aud)\s?\d[\d.,]{0,20}|\d[\d.,]{0,20}\s?(?:[$€£]|usd|eur|gbp|cad|aud|dollars|euros)/iu;

export const privateHotline = mailSignal({
  id: 'private-hotline',
  title: 'A free-call number, in a mail from a private mailbox',
  what: 'A number that is free to call (8xx in North America, 0800, 00800) in a mail from a public mailbox provider that answers nothing and belongs to no list; with a sum of money it weighs full.',
  why: 'Firms rent such numbers and have domains of their own; call-back fraud sends its bills from free mailboxes and has no link. Small firms write from such mailboxes too, and people pass numbers on.',
  sources: [
    'https://attack.mitre.org/techniques/T1566/004/',
    'https://www.ic3.gov/PSA/2022/PSA221018',
    'https://www.fcc.gov/consumers/guides/what-toll-free-number-and-how-does-it-work',
  ],
  weight: 1.6,
  group: 'request',
  rests: 'attacker',
  technique: 'T1566.004',
  wants: 'call',
  find(mail) {
    const sender = senderOf(mail);
    if (!sender.freemail || mail.list.id || mail.list.post || answersSomething(mail)) return undefined;
    // Who has a site to lead to is a firm, or says so where others can see.
    if (mail.links.some(({ host, place }) => host !== '' && place !== 'image' && place !== 'attachment'))
      return undefined;
    const numbers = citePhrases(mail, [freeCall], 1);
    if (numbers.length === 0) return undefined;
    const sums = citePhrases(mail, [sum], 1);
    return {
      ...(sums.length > 0 ? {} : { weight: 0.8 }),
      citations: [...numbers, ...sums, ...citeHeader(mail, 'From', sender.address)],
    };
  },
});
