import type { Investigation } from '../engine/fold.ts';
import type { Finding, Want } from '../schema/finding.ts';
import { telling } from './what-it-wants.ts';

export type MailClass =
  | 'phishing'
  | 'business-email-compromise'
  | 'malware'
  | 'scam-or-spam'
  | 'simulation'
  | 'legitimate'
  | 'undetermined';

/** The classes as a note names them. */
export const mailClassTitles: Record<MailClass, string> = {
  phishing: 'Phishing',
  'business-email-compromise': 'Business email compromise',
  malware: 'Malware delivery',
  'scam-or-spam': 'Scam or spam',
  simulation: 'Phishing simulation',
  legitimate: 'Legitimate',
  undetermined: 'Undetermined',
};

/**
 * What each wish makes of a mail that is a threat. ATT&CK counts call-back schemes (T1566.004) and the theft of wallets'
 * phrases as phishing; the FBI's IC3 counts changed bank details, gift cards for the boss and staff data as business
 * email compromise. https://attack.mitre.org/techniques/T1566/, https://www.ic3.gov/PSA/2024/PSA240911
 */
const classOf: Record<Want, MailClass> = {
  'sign-in': 'phishing',
  'open-document': 'phishing',
  call: 'phishing',
  'open-wallet': 'phishing',
  'claim-refund': 'phishing',
  pay: 'phishing',
  obey: 'phishing',
  'run-file': 'malware',
  'change-bank': 'business-email-compromise',
  'gift-cards': 'business-email-compromise',
  'send-data': 'business-email-compromise',
  reply: 'business-email-compromise',
  'move-crypto': 'phishing',
  invest: 'scam-or-spam',
  'claim-money': 'scam-or-spam',
  'claim-reward': 'scam-or-spam',
  work: 'scam-or-spam',
  borrow: 'scam-or-spam',
  meet: 'scam-or-spam',
  buy: 'scam-or-spam',
  donate: 'scam-or-spam',
  'pay-ransom': 'scam-or-spam',
};

/** Where nothing says what a mail wants, how it is done tells: by ATT&CK technique. */
const classOfTechnique: readonly [prefix: string, MailClass][] = [
  ['T1566.001', 'malware'],
  ['T1204.002', 'malware'],
  ['T1059', 'malware'],
  ['T1657', 'scam-or-spam'],
  ['T1566.002', 'phishing'],
  ['T1598', 'phishing'],
  ['T1056', 'phishing'],
  ['T1583', 'phishing'],
  ['T1036', 'phishing'],
];

/**
 * What kind of mail this is, from verdict and findings; `undefined` before a verdict and for what is no mail. A pure
 * function: the verdict says whether it is a threat, what it wants says which.
 */
export function mailClassOf(
  investigation: Pick<Investigation, 'alert' | 'verdict' | 'findings'>,
): { id: MailClass; title: string } | undefined {
  const { alert, verdict } = investigation;
  if (alert.kind !== 'email' || !verdict) return undefined;
  const id =
    verdict.disposition === 'simulation'
      ? 'simulation'
      : verdict.name === 'benign'
        ? 'legitimate'
        : verdict.name === 'inconclusive'
          ? 'undetermined'
          : threatClass(telling(investigation));
  return { id, title: mailClassTitles[id] };
}

function threatClass(findings: readonly Finding[]): MailClass {
  const wanting = findings.filter((finding) => finding.wants !== undefined && finding.wants !== 'obey');
  // A form for a password comes as a file too; any other file that runs code is what the rest of the text is for.
  if (findings.some(({ signal }) => signal === 'password-form')) return 'phishing';
  if (wanting.some(({ wants, weight }) => wants === 'run-file' && weight >= 1)) return 'malware';
  const strongest = wanting[0]?.wants;
  // A private answer is how many frauds begin; what else is wanted says more.
  const more = strongest === 'reply' ? wanting.find(({ wants }) => wants !== 'reply')?.wants : undefined;
  const want = more ?? strongest;
  if (want) return classOf[want];
  for (const [prefix, id] of classOfTechnique)
    if (findings.some(({ technique }) => technique?.startsWith(prefix))) return id;
  return 'phishing';
}
