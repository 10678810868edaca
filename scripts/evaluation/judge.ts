import { decide } from '../../lib/engine/decide.ts';
import { type Calibration, calibration } from '../../lib/knowledge/calibration.ts';
import { fittedFactors } from '../../lib/knowledge/fitted-weights.ts';
import type { VerdictName } from '../../lib/schema/verdict.ts';
import { fitted } from '../../lib/signals/fitted.ts';
import type { ReadMail } from './mails.ts';

/** What may be fitted: a factor on the weight of some signals, and the way from their sum to a probability. */
export interface Model {
  factors: Readonly<Record<string, number>>;
  calibration: Calibration;
}

/** As the files stand. */
export const current: Model = { factors: fittedFactors, calibration: calibration.email };

/** What a mail was called. */
export interface Judged {
  mail: ReadMail;
  verdict: VerdictName;
  probability: number;
  logOdds: number;
}

/** Judges what was read by the engine's own rules, at even odds; `without` leaves one signal out. */
export function judge(mail: ReadMail, model: Model = current, without?: string): Judged {
  const findings = mail.findings
    .filter((finding) => finding.signal !== without)
    .map((finding) => fitted(finding, model.factors));
  const { name, threatProbability, logOdds } = decide({
    kind: 'email',
    findings,
    gaps: mail.gaps,
    open: [],
    prior: 0.5,
    calibration: model.calibration,
  });
  return { mail, verdict: name, probability: threatProbability, logOdds };
}
