// Written by `npm run fit -- --write`. What is changed here is lost.
// Nothing is fitted yet: every signal keeps the weight that its file names.

/** What a signal's judged weight is multiplied with, by its id. A signal that is not named keeps the weight its file names. */
export const fittedFactors: Readonly<Record<string, number>> = {};

/** From a mail's sum of log-odds to a probability; see calibration.ts. */
export const fittedMailCalibration = { slope: 1, intercept: -1.3 };
