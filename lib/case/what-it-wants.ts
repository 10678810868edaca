import type { Investigation } from '../engine/fold.ts';
import type { Finding, Want } from '../schema/finding.ts';

/** One thing that a mail wants done. */
export interface Wish {
  want: Want;
  /** In plain words, to follow “it wants its reader …”: `to sign in through a link`. Holds no text of the sender’s but digits. */
  words: string;
  /** The findings that tell it, those that counted most first. */
  findings: string[];
}

/**
 * What a mail wants its reader to do, most telling first; empty where nothing was found. A pure function of the
 * findings, whatever the verdict: honest mail wants things too.
 */
export function whatItWants(investigation: Pick<Investigation, 'findings' | 'verdict' | 'alert'>): Wish[] {
  const wishes = new Map<Want, Wish>();
  for (const finding of telling(investigation)) {
    if (!finding.wants) continue;
    const known = wishes.get(finding.wants);
    if (known) known.findings.push(finding.id);
    else
      wishes.set(finding.wants, {
        want: finding.wants,
        words: wordsFor(finding.wants, finding, investigation),
        findings: [finding.id],
      });
  }
  return [...wishes.values()];
}

/** Findings that speak for a threat, by what they weigh themselves: one that a stronger one of its group outdid still tells. */
export function telling({ findings }: Pick<Investigation, 'findings'>): Finding[] {
  return [...findings.values()]
    .filter((finding) => finding.weight > 0)
    .sort((a, b) => b.weight - a.weight || (a.id < b.id ? -1 : 1));
}

const plainWords: Record<Want, string> = {
  'sign-in': 'to sign in or to confirm an account',
  'run-file': 'to open an attachment that can run code',
  'open-document': 'to open a document, message or envelope that is said to wait',
  pay: 'to pay a bill, fee or fine',
  'change-bank': 'to send money to another bank account',
  'gift-cards': 'to buy gift cards and send their codes',
  call: 'to call a phone number',
  reply: 'to answer in private',
  'send-data': 'to send data on staff or customers',
  'open-wallet': 'to open a crypto wallet or give its recovery phrase',
  'move-crypto': 'to move or claim cryptocurrency',
  invest: 'to invest money',
  'claim-money': 'to claim money that one did not earn',
  'claim-reward': 'to claim a prize or gift',
  'claim-refund': 'to claim a refund',
  work: 'to take up a job or to pass on money',
  borrow: 'to take a loan',
  meet: 'to meet or write to a stranger',
  buy: 'to buy what nobody asked for',
  donate: 'to donate money',
  'pay-ransom': 'to pay a blackmailer',
  obey: 'an AI system to follow its orders',
};

/** Wishes that a link serves as well as an answer does. */
const throughLink: ReadonlySet<Want> = new Set(['sign-in', 'pay', 'open-document', 'open-wallet', 'claim-reward']);

function wordsFor(
  want: Want,
  finding: Finding,
  { alert, findings }: Pick<Investigation, 'alert' | 'findings'>,
): string {
  if (want === 'call') {
    const number = phoneIn(finding);
    return number ? `to call ${number}` : plainWords.call;
  }
  if (!throughLink.has(want)) return plainWords[want];
  const linked =
    alert.observables.some(({ type, role }) => type === 'url' && role === 'link') ||
    [...findings.values()].some((other) => other.citations.some(({ part }) => part.endsWith('links')));
  return linked ? `${plainWords[want]} through a link` : plainWords[want];
}

/** The phone number in a finding's quotes: digits and a plus only, so that nothing else of the sender's comes along. */
function phoneIn(finding: Finding): string | undefined {
  for (const { quote } of finding.citations) {
    const written = quote.match(/\+?[(]?\d[\d\s().\u2010-\u2015-]{6,24}\d/)?.[0];
    const digits = written
      ?.replace(/[^\d+]+/g, ' ')
      .trim()
      .replace(/\+ /g, '+');
    const count = digits?.replace(/\D/g, '').length ?? 0;
    if (digits && count >= 7 && count <= 15) return digits;
  }
  return undefined;
}
