import { signals } from '../../lib/signals/index.ts';
import type { MeasuredSignal, SignalFigures } from '../house/signal-figures.ts';
import { kindOf } from './cross-validation.ts';
import { figures } from './figures.ts';
import { judge } from './judge.ts';
import type { ReadMail } from './mails.ts';

/** Signals that fired on fewer mails than this are named, so that a person can look whether they are one campaign's words. */
export const rare = 10;

/** How often each signal of a mail fired, and what the verdicts lose where it is left out. */
export function signalFigures(mails: readonly ReadMail[], measured: string): SignalFigures {
  const all = mails.map((mail) => judge(mail));
  const whole = figures(all);
  const threats = mails.filter(({ threat }) => threat);
  const honest = mails.filter(({ threat }) => !threat);
  const ids = signals
    .filter(({ id, needs }) => needs.includes('message') || mails.some((mail) => fires(mail, id)))
    .map(({ id }) => id)
    .sort();
  return {
    measured,
    mails: { phish: threats.length, benign: honest.length },
    signals: Object.fromEntries(
      ids.map((id): [string, MeasuredSignal] => {
        const without = all.map((one) => (fires(one.mail, id) ? judge(one.mail, undefined, id) : one));
        const left = figures(without);
        return [
          id,
          {
            phish: threats.filter((mail) => fires(mail, id)).length,
            benign: honest.filter((mail) => fires(mail, id)).length,
            auc: round(left.auc - whole.auc),
            accuracy: round(left.accuracy - whole.accuracy),
            verdicts: without.filter((one, i) => one.verdict !== all[i]?.verdict).length,
          },
        ];
      }),
    ),
  };
}

export interface RareSignal {
  id: string;
  phish: number;
  benign: number;
  /** The kinds of mail it fired on, of the class that it speaks for. */
  kinds: string[];
}

/** Signals that fired on few mails, or, of those they speak for, in one kind alone. */
export function rareSignals(mails: readonly ReadMail[], measured: SignalFigures): RareSignal[] {
  return Object.entries(measured.signals).flatMap(([id, { phish, benign }]) => {
    const speaksForThreat = (signals.find((signal) => signal.id === id)?.weight ?? 0) > 0;
    const right = mails.filter((mail) => mail.threat === speaksForThreat && fires(mail, id));
    const kinds = [...new Set(right.map(kindOf))].sort();
    return phish + benign < rare || kinds.length === 1 ? [{ id, phish, benign, kinds }] : [];
  });
}

function fires(mail: ReadMail, signal: string): boolean {
  return mail.findings.some((finding) => finding.signal === signal);
}

function round(value: number): number {
  const rounded = Math.round(value * 1e4) / 1e4;
  return rounded === 0 ? 0 : rounded;
}
