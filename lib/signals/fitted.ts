import { fittedFactors } from '../knowledge/fitted-weights.ts';
import type { Finding } from '../schema/finding.ts';

/** How far experience may move a weight that a person judged: never to nothing, never to the other side. */
export const factorBounds = { least: 0.25, most: 2 };
/** No one signal, fitted or judged, weighs more than this. */
export const heaviest = 3.5;

/**
 * The finding with the weight that was fitted for its signal. A signal's file says what a person judged; how much of that
 * the mails bear out stands apart, in lib/knowledge/fitted-weights.ts, so that both can be read.
 */
export function fitted(finding: Finding, factors: Readonly<Record<string, number>> = fittedFactors): Finding {
  const factor = Object.hasOwn(factors, finding.signal) ? factors[finding.signal] : undefined;
  if (factor === undefined) return finding;
  return { ...finding, weight: Math.round(finding.weight * factor * 1e4) / 1e4 };
}
