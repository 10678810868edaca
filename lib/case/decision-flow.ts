import type { Investigation } from '../engine/fold.ts';
import { calibration, thresholds } from '../knowledge/calibration.ts';
import type { VerdictName } from '../schema/verdict.ts';
import { countedFindings } from './mail-facts.ts';

/**
 * One step of the sum; the running sum goes from `from` to `to`. Numbers are weights as findings have them: what calibration stretches all
 * of them by (`slope`) is taken out of the base and of the verdicts' marks instead, so that one finding has one number everywhere.
 */
export interface FlowStep {
  kind: 'base' | 'silence' | 'for' | 'against';
  /** A few words: the group for findings. */
  label: string;
  /** What it says, in full. */
  title: string;
  weight: number;
  from: number;
  to: number;
  finding?: string;
  /** Findings of the same group that say no more than this one, and so do not count. */
  also: number;
}

/** From evidence to verdict: base rate, what each group adds, the sum, and what keeps it from being another verdict. */
export interface DecisionFlow {
  steps: FlowStep[];
  /** The sum, and the probability that it comes to. */
  sum: number;
  probability: number;
  verdict: VerdictName;
  /** Where verdicts begin. */
  marks: { benign: number; suspicious: number; malicious: number };
  /** What the axis must show. */
  low: number;
  high: number;
  /** Why the sum alone does not make the verdict; empty where it does. */
  held: string[];
}

/** Nobody reads a longer axis: the bars at its ends would push all others together. */
const edge = 14;
/** Room at the ends of the axis. */
const room = 0.4;

export function decisionFlow(investigation: Investigation): DecisionFlow | undefined {
  const { verdict, alert } = investigation;
  if (!verdict) return undefined;
  const { slope, intercept } = verdict.calibration ?? calibration[alert.kind];
  const inWeights = (p: number) => logit(p) / slope;
  const steps: FlowStep[] = [];
  const add = (step: Omit<FlowStep, 'from' | 'to'>, from = steps.at(-1)?.to ?? 0) =>
    steps.push({ ...step, from, to: from + step.weight });
  add({
    kind: 'base',
    label: 'Base rate',
    title: `Before anything is seen, ${Math.round(verdict.prior * 100)} % are taken to be threats`,
    weight: inWeights(verdict.prior),
    also: 0,
  });
  if (intercept !== 0)
    add({
      kind: 'silence',
      label: 'All other signals',
      title: 'They looked too and saw nothing, which speaks against a threat',
      weight: intercept / slope,
      also: 0,
    });
  const counted = countedFindings(investigation);
  for (const { finding, weight } of [...counted.filter((c) => c.weight > 0), ...counted.filter((c) => c.weight < 0)]) {
    const same = [...investigation.findings.values()].filter(
      (other) => other.group === finding.group && other.id !== finding.id && other.weight * weight > 0,
    );
    add({
      kind: weight > 0 ? 'for' : 'against',
      label: groupWords(finding.group),
      title: finding.title,
      weight,
      finding: finding.id,
      also: same.length,
    });
  }
  const places = steps.flatMap(({ from, to }) => [from, to]);
  const marks = {
    benign: inWeights(thresholds.benign),
    suspicious: inWeights(thresholds.suspicious),
    malicious: inWeights(thresholds.malicious),
  };
  return {
    steps,
    sum: steps.at(-1)?.to ?? 0,
    probability: verdict.threatProbability,
    verdict: verdict.name,
    marks,
    low: Math.max(-edge, Math.min(marks.benign - 1, ...places) - room),
    high: Math.min(edge, Math.max(marks.malicious + 1, ...places) + room),
    held: heldBack(investigation),
  };
}

/** What the rules beside the sum say: two findings to condemn, and nothing unseen to clear. */
function heldBack({ verdict, gaps, findings }: Investigation): string[] {
  if (!verdict) return [];
  const weights = verdict.contributions.map((c) => c.weight);
  const p = verdict.threatProbability;
  if (verdict.name === 'suspicious' && p >= thresholds.malicious)
    return ['Not called malicious: it takes two independent findings, and there is one.'];
  if (verdict.name !== 'inconclusive') return [];
  if (p >= thresholds.suspicious) return ['Not called suspicious: no finding speaks for a threat.'];
  if (p > thresholds.benign) return ['The sum lies between benign and suspicious.'];
  const blocking = [...gaps.values()].filter((gap) => gap.blocksBenign).map((gap) => `Not called benign: ${gap.what}`);
  if (blocking.length > 0) return blocking.slice(0, 3);
  if (!verdict.final) return ['Not called benign yet: questions are still open.'];
  if (findings.size === 0 || !weights.some((weight) => weight < 0))
    return ['Not called benign: nothing that was seen speaks for it.'];
  return ['Not called benign: all that speaks for it is what its own sender wrote or set up.'];
}

function logit(p: number): number {
  return Math.log(p / (1 - p));
}

const words: Readonly<Record<string, string>> = {
  request: 'What it asks',
  form: 'Form of the mail',
  reply: 'Where answers go',
  greeting: 'Greeting',
  relay: 'Delivered by',
  impersonation: 'Who it poses as',
  lookalike: 'Look-alike name',
  authentication: 'Proof of sender',
  'link-deception': 'Deceptive link',
  'link-host': 'Where links live',
  'link-target': 'Where links lead',
  'sender-domain': 'Sender’s domain',
  'sender-form': 'Sender’s name',
  'forged-results': 'Forged results',
  'attachment-name': 'Name of a file',
  'hidden-text': 'Hidden text',
  'obfuscated-text': 'Disguised text',
  'seen-before': 'Seen before',
  'domain-age': 'Age of domains',
  injection: 'Talks to machines',
  reputation: 'Known names',
};

function groupWords(group: string): string {
  const known = words[group];
  if (known) return known;
  const spaced = group.replaceAll('-', ' ').replace(/\bwitness \d+\b/, 'language model');
  return spaced.slice(0, 1).toUpperCase() + spaced.slice(1);
}
