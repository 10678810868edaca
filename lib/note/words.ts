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

/** What a source that is not set up would tell, by question; short enough for a list. */
export const sourceWords: Readonly<Record<string, string>> = {
  attachments: 'attachments',
  'seen-before': 'case book',
  witness: 'language model',
  'domain-age': 'domain age',
  'known-bad': 'threat lists',
  resolves: 'name resolution',
  'network-owner': 'network owners',
};

/** What an analyst decided, beside the machine's verdict: `Ana decided: false positive`. */
export function decisionWords(decision: { agree: boolean; disposition?: string | undefined; person: string }): string {
  const said = dispositionWords[decision.disposition as keyof typeof dispositionWords];
  if (said) return `${decision.person} decided: ${said}`;
  return `${decision.person} ${decision.agree ? 'agrees' : 'disagrees'}`;
}

/** A probability for people. Never 0 and never 100: a person decides. */
export function percent(probability: number): string {
  if (probability >= 0.995) return '> 99 %';
  if (probability <= 0.005) return '< 1 %';
  return `${Math.round(probability * 100)} %`;
}
