/** Verdicts and dispositions in words. */
export const verdictWords = {
  malicious: 'Malicious',
  suspicious: 'Suspicious',
  benign: 'Benign',
  inconclusive: 'Inconclusive',
} as const;

export const dispositionWords = {
  true_positive: 'true positive',
  false_positive: 'false positive',
  expected_activity: 'expected activity',
  simulation: 'simulation',
  duplicate: 'duplicate',
  undetermined: 'undetermined',
} as const;

/** A probability for people. Never 0 and never 100: a person decides. */
export function percent(probability: number): string {
  if (probability >= 0.995) return '> 99 %';
  if (probability <= 0.005) return '< 1 %';
  return `${Math.round(probability * 100)} %`;
}
