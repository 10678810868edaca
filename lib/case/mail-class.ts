import type { Investigation } from '../engine/fold.ts';

/** What kind of mail it is, in the words a SOC files it under. */
export type MailClass = 'phishing' | 'bec' | 'malware' | 'scam' | 'simulation' | 'legitimate' | 'undetermined';

const titles: Record<MailClass, string> = {
  phishing: 'Phishing',
  bec: 'Business e-mail compromise',
  malware: 'Malware delivery',
  scam: 'Scam or spam',
  simulation: 'Phishing simulation',
  legitimate: 'Legitimate',
  undetermined: 'Undetermined',
};

/** The class that the verdict and what was found give; `undefined` for what is no mail, or has no verdict yet. */
export function mailClassOf(investigation: Investigation): { id: MailClass; title: string } | undefined {
  const { verdict, alert } = investigation;
  if (!verdict || alert.kind !== 'email') return undefined;
  const id = classOf(investigation);
  return { id, title: titles[id] };
}

function classOf(investigation: Investigation): MailClass {
  const { verdict } = investigation;
  if (verdict?.disposition === 'simulation') return 'simulation';
  if (verdict?.name === 'benign') return 'legitimate';
  if (verdict?.name !== 'malicious' && verdict?.name !== 'suspicious') return 'undetermined';
  const has = (...signals: string[]) => signals.some((signal) => investigation.findings.has(signal));
  if (has('attachment-runs-code') && !has('password-form')) return 'malware';
  if (has('asks-bank-change', 'asks-gift-cards')) return 'bec';
  if (has('blackmails', 'promises-money', 'promises-reward', 'asks-callback')) return 'scam';
  if (has('asks-private-reply') && !has('asks-credentials', 'link-asks-login', 'password-form')) return 'bec';
  return 'phishing';
}

const wants: Readonly<Record<string, string>> = {
  'password-form': 'A password, typed into a form in the mail or its attachment',
  'asks-credentials': 'A password, an account or an identity confirmed',
  'link-asks-login': 'A login on the page that a link opens',
  'asks-wallet': 'The key or the recovery phrase of a wallet',
  'asks-bank-change': 'Money sent to new bank details',
  'asks-gift-cards': 'Gift cards bought, and their codes',
  'asks-callback': 'A call to a number it names',
  'asks-private-reply': 'An answer in private, before it says what it is about',
  blackmails: 'A ransom, for keeping silent',
  'promises-money': 'A fee or personal data, for money it promises',
  'promises-reward': 'A click or personal data, for a reward it promises',
  'attachment-runs-code': 'Its attachment opened, which runs code',
};

/** What the mail wants of its reader, one phrase each, strongest first; empty where nothing was recognised. */
export function whatItWants(investigation: Investigation): string[] {
  return Object.entries(wants)
    .filter(([signal]) => investigation.findings.has(signal))
    .map(([, phrase]) => phrase);
}
