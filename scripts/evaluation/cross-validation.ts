import { fitCalibration, fitFactors, logLoss, roundedFactors, spreads } from './fit.ts';
import { alike, foldsOf } from './folds.ts';
import { type Judged, judge, type Model } from './judge.ts';
import type { ReadMail } from './mails.ts';

export const foldCount = 5;

export interface Fitted extends Model {
  /** The spread that was chosen, and the log loss of each that it was chosen from. */
  spread: number;
  losses: { spread: number; inFolds: number; onUnseenKinds: number }[];
}

type Grouping = (mails: readonly ReadMail[]) => (readonly ReadMail[])[];

const inFolds: Grouping = (mails) => foldsOf(mails, foldCount);
const byKind: Grouping = (mails) => groupsBy(mails, kindOf);

/** Phish and honest mails never share a kind. */
export function kindOf(mail: Pick<ReadMail, 'threat' | 'kind'>): string {
  return `${mail.threat ? 'phish' : 'benign'}/${mail.kind}`;
}

/**
 * The whole fit as `npm run fit` does it. How far weights may stray is chosen by what mails lose that were left out: once in
 * five folds, where others like them were seen, and once kind by kind, where none was. The calibration is fitted on the
 * same sums of mails left out, since those of mails that the factors were fitted on look surer than they are.
 */
export function fitModel(given: readonly ReadMail[]): Fitted {
  // One order, so that sums do not differ in their last digit.
  const mails = [...given].sort((a, b) => alike(a.id, b.id));
  const tried = spreads.map((spread) => {
    const seen = sumsOfLeftOut(mails, inFolds, spread);
    const unseen = sumsOfLeftOut(mails, byKind, spread);
    const calibration = fitCalibration([...seen, ...unseen]);
    const loss = (sums: typeof seen) =>
      logLoss(
        sums.map(({ threat, logOdds }) => ({
          threat,
          probability: 1 / (1 + Math.exp(-(calibration.slope * logOdds + calibration.intercept))),
        })),
      );
    return { spread, calibration, inFolds: loss(seen), onUnseenKinds: loss(unseen) };
  });
  const both = (one: (typeof tried)[number]) => one.inFolds + one.onUnseenKinds;
  // Where two do as well, the one that stays nearer to what was judged.
  const chosen = tried.reduce((best, one) => (both(one) < both(best) - 1e-4 ? one : best));
  return {
    factors: roundedFactors(fitFactors(mails, chosen.spread).factors),
    calibration: chosen.calibration,
    spread: chosen.spread,
    losses: tried.map(({ calibration: _, ...one }) => one),
  };
}

/** Every mail judged by a fit that has not seen it. */
export function crossValidated(mails: readonly ReadMail[]): Judged[] {
  return judgedByOthers(inFolds(mails), mails);
}

/** Every mail judged by a fit that has seen none of its group (its kind, its source). */
export function leaveOneGroupOut(mails: readonly ReadMail[], groupOf: (mail: ReadMail) => string): Judged[] {
  return judgedByOthers(groupsBy(mails, groupOf), mails);
}

function judgedByOthers(groups: readonly (readonly ReadMail[])[], mails: readonly ReadMail[]): Judged[] {
  return groups.flatMap((group) => {
    const model = fitModel(withoutThese(mails, group));
    return group.map((mail) => judge(mail, model));
  });
}

function sumsOfLeftOut(
  mails: readonly ReadMail[],
  grouping: Grouping,
  spread: number,
): { threat: boolean; logOdds: number }[] {
  return grouping(mails).flatMap((group) => {
    const model = fitFactors(withoutThese(mails, group), spread);
    return group.map((mail) => ({ threat: mail.threat, logOdds: judge(mail, model).logOdds }));
  });
}

function withoutThese(mails: readonly ReadMail[], these: readonly ReadMail[]): ReadMail[] {
  const left = new Set(these);
  return mails.filter((mail) => !left.has(mail));
}

function groupsBy(mails: readonly ReadMail[], groupOf: (mail: ReadMail) => string): ReadMail[][] {
  return [...Map.groupBy(mails, groupOf).entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, group]) => group);
}
