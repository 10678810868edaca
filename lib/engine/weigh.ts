import type { Finding } from '../schema/finding.ts';
import type { Contribution } from '../schema/verdict.ts';

/** What rests on the attacker's own text alone may exonerate by at most this much in sum. */
export const attackerTextCap = 1.0;
/** A language model's reading may move the sum by at most this much either way. */
export const witnessBound = 1.5;

export interface Weighed {
  /** Sum of what counted, in log-odds. */
  logOdds: number;
  contributions: Contribution[];
}

/**
 * Adds weights in log-odds. In one independence group only the strongest finding for and the strongest against count;
 * then the cap and the bound apply. The order of the findings changes nothing.
 */
export function weigh(findings: readonly Finding[]): Weighed {
  const ordered = [...findings].sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight) || compare(a.id, b.id));
  const taken = new Set<string>();
  const contributions: Contribution[] = [];
  let attackerExonerates = 0;
  let witness = 0;
  for (const finding of ordered) {
    const slot = `${finding.group} ${finding.weight > 0 ? '+' : '-'}`;
    if (taken.has(slot)) {
      contributions.push({ finding: finding.id, weight: 0, reduced: 'weaker-in-group' });
      continue;
    }
    taken.add(slot);
    let weight = finding.weight;
    if (finding.rests === 'attacker' && weight < 0) {
      weight = Math.max(weight, -(attackerTextCap + attackerExonerates));
      attackerExonerates += weight;
    }
    if (finding.rests === 'witness') {
      weight = Math.min(witnessBound, Math.max(-witnessBound, witness + weight)) - witness;
      witness += weight;
    }
    weight = round(weight);
    contributions.push(
      weight === finding.weight
        ? { finding: finding.id, weight }
        : {
            finding: finding.id,
            weight,
            reduced: finding.rests === 'witness' ? 'witness-bound' : 'attacker-text-cap',
          },
    );
  }
  return { logOdds: round(contributions.reduce((sum, c) => sum + c.weight, 0)), contributions };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Keeps sums free of floating-point dust, so that order cannot show in the last digit. */
function round(value: number): number {
  const rounded = Math.round(value * 1e6) / 1e6;
  return rounded === 0 ? 0 : rounded;
}
