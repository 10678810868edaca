import { isHardCore, type Scored, share } from './figures.ts';

export interface ScoredMail extends Scored {
  kind: string;
}

/** What a filter does at one threshold: from it on a mail is an alarm. */
export interface AtThreshold {
  threshold: number;
  f1: number;
  recall: number;
  falsePositiveRate: number;
  hardCoreFalsePositives: number;
}

export function atThreshold(mails: readonly ScoredMail[], threshold: number): AtThreshold {
  const alarm = mails.filter(({ score }) => score >= threshold);
  const threats = mails.filter(({ threat }) => threat).length;
  const caught = alarm.filter(({ threat }) => threat).length;
  const falseAlarms = alarm.length - caught;
  return {
    threshold,
    f1: share(2 * caught, alarm.length + threats),
    recall: share(caught, threats),
    falsePositiveRate: share(falseAlarms, mails.length - threats),
    hardCoreFalsePositives: alarm.filter(isHardCore).length,
  };
}

/** The threshold with the best F1 on these very mails; of equal ones the one with fewer false alarms. */
export function bestThreshold(mails: readonly ScoredMail[]): AtThreshold {
  return [...new Set(mails.map(({ score }) => score))]
    .sort((a, b) => b - a)
    .map((threshold) => atThreshold(mails, threshold))
    .reduce((best, one) => (one.f1 > best.f1 ? one : best), atThreshold(mails, Number.POSITIVE_INFINITY));
}
