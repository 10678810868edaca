import * as z from 'zod';

export const verdictNames = ['malicious', 'suspicious', 'benign', 'inconclusive'] as const;
export type VerdictName = (typeof verdictNames)[number];

export const dispositions = [
  'true_positive',
  'false_positive',
  'expected_activity',
  'simulation',
  'duplicate',
  'undetermined',
] as const;
export type Disposition = (typeof dispositions)[number];

/** What a person picked in a console, where that was noticed: the console, and its own word as it stood there. */
export const noticedPick = z.strictObject({ console: z.string().min(1).max(200), word: z.string().min(1).max(200) });
export type NoticedPick = z.infer<typeof noticedPick>;

/** How much one finding counted once its group, the caps and the bounds were applied. */
export const contribution = z.strictObject({
  finding: z.string(),
  weight: z.number(),
  /** Why it counts less than its own weight. */
  reduced: z.enum(['weaker-in-group', 'attacker-text-cap', 'witness-bound']).optional(),
});
export type Contribution = z.infer<typeof contribution>;

/** A pure function of findings, gaps and prior: see `lib/engine/decide.ts`. */
export const verdict = z.strictObject({
  name: z.enum(verdictNames),
  /** Calibrated probability that this is a threat. */
  threatProbability: z.number().min(0).max(1),
  disposition: z.enum(dispositions),
  /** The base rate it started from. */
  prior: z.number().gt(0).lt(1),
  /** The sum of what counted, in log-odds, without the prior. */
  logOdds: z.number(),
  /** How the sum became the probability then: it is fitted anew now and then, and a trace must replay all the same. */
  calibration: z.strictObject({ slope: z.number(), intercept: z.number() }).optional(),
  contributions: z.array(contribution),
  /** One sentence: why this verdict. */
  reason: z.string().max(600),
  /** What would change it, most likely first. */
  wouldChange: z.array(z.string().max(400)).max(6),
  /** False while a question is still open. */
  final: z.boolean(),
});
export type Verdict = z.infer<typeof verdict>;
