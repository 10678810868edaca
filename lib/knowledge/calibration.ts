import type { Alert } from '../schema/alert.ts';
import { fittedMailCalibration } from './fitted-weights.ts';

/** From the sum of log-odds to a probability: `sigmoid(slope × sum + intercept + logit(prior))`. */
export interface Calibration {
  slope: number;
  intercept: number;
}

/**
 * By the alert's kind. A mail is looked at by some fifty signals; that most of them see nothing speaks against a threat,
 * and the intercept is what that silence weighs. Fitted by `npm run fit`; see docs/measurements.md.
 */
export const calibration: Readonly<Record<Alert['kind'], Calibration>> = {
  email: fittedMailCalibration,
  event: { slope: 1, intercept: 0 },
  page: { slope: 1, intercept: 0 },
  text: { slope: 1, intercept: 0 },
};

/**
 * Even odds: the evidence alone speaks. Settings and `--prior` change it; the share of real threats among alerts that
 * people report is nearer to 0.1, among all mail nearer to 0.05.
 */
export const defaultPrior = 0.5;

/** From which probability a verdict takes which name; see docs/architecture.md. */
export const thresholds = { malicious: 0.9, suspicious: 0.55, benign: 0.35 };
