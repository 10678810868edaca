import type { Judged } from './judge.ts';

/** Transactional and same-mailbox mail: honest mail that looks most like what is forged. As the scorer counts it. */
const hardCore = new Set([
  'legit-same-mailbox',
  'delivery-notice',
  'payment-notice',
  'password-reset',
  'otp',
  'bank-notice',
  'newsletter',
  'dmarc-report-attachment',
  'bounce-or-autoreply',
  'personal',
]);

export interface Figures {
  items: number;
  /** Share that was called what it is; inconclusive is not. */
  accuracy: number;
  precision: number;
  recall: number;
  f1: number;
  /** Share of honest mails that raised an alarm. */
  falsePositiveRate: number;
  auc: number;
  decided: number;
  /** Share of threats that were called malicious, and how many honest mails were. */
  maliciousRecall: number;
  maliciousFalsePositives: number;
  hardCore: { items: number; falsePositives: number };
}

/** Malicious or suspicious is an alarm; benign clears; the rest is not decided. */
export function figures(judged: readonly Judged[]): Figures {
  const threats = judged.filter(({ mail }) => mail.threat);
  const honest = judged.filter(({ mail }) => !mail.threat);
  const caught = threats.filter(alarms).length;
  const falseAlarms = honest.filter(alarms).length;
  const cleared = honest.filter(({ verdict }) => verdict === 'benign').length;
  const precision = share(caught, caught + falseAlarms);
  const recall = share(caught, threats.length);
  const core = honest.filter(({ mail }) => hardCore.has(mail.kind));
  const malicious = (some: readonly Judged[]) => some.filter(({ verdict }) => verdict === 'malicious').length;
  return {
    items: judged.length,
    accuracy: share(caught + cleared, judged.length),
    precision,
    recall,
    f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall),
    falsePositiveRate: share(falseAlarms, honest.length),
    auc: areaUnderCurve(judged.map(({ mail, probability }) => ({ threat: mail.threat, score: probability }))),
    decided: share(judged.filter(({ verdict }) => verdict !== 'inconclusive').length, judged.length),
    maliciousRecall: share(malicious(threats), threats.length),
    maliciousFalsePositives: malicious(honest),
    hardCore: { items: core.length, falsePositives: core.filter(alarms).length },
  };
}

export function isHardCore({ threat, kind }: { threat: boolean; kind: string }): boolean {
  return !threat && hardCore.has(kind);
}

export function alarms({ verdict }: Pick<Judged, 'verdict'>): boolean {
  return verdict === 'malicious' || verdict === 'suspicious';
}

export interface Scored {
  threat: boolean;
  score: number;
}

/** How often a threat scores above an honest mail; ties count half. 0.5 where one of the classes is empty. */
export function areaUnderCurve(scored: readonly Scored[]): number {
  const ordered = [...scored].sort((a, b) => a.score - b.score);
  const threats = scored.filter(({ threat }) => threat).length;
  const honest = scored.length - threats;
  if (threats === 0 || honest === 0) return 0.5;
  let ranks = 0;
  for (let from = 0; from < ordered.length; ) {
    let to = from;
    while (to < ordered.length && ordered[to]?.score === ordered[from]?.score) to++;
    const middle = (from + 1 + to) / 2;
    for (; from < to; from++) if (ordered[from]?.threat) ranks += middle;
  }
  return (ranks - (threats * (threats + 1)) / 2) / (threats * honest);
}

export function share(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}
