import { type Calibration, calibration, thresholds } from '../knowledge/calibration.ts';
import type { Alert } from '../schema/alert.ts';
import type { Finding } from '../schema/finding.ts';
import type { Gap } from '../schema/gap.ts';
import type { Contribution, Disposition, Verdict, VerdictName } from '../schema/verdict.ts';
import { weigh } from './weigh.ts';

/**
 * From which weight a finding asks for more than the sender's own word against it: a demand that honest mail hardly makes.
 * Weaker ones (a login page, links elsewhere) stand in honest newsletters too.
 */
const accusation = 1.3;
/**
 * Where nearly everything else speaks against a threat (`unlikely`), only what honest mail never asks for does: shops announce
 * gifts, banks give numbers to call, and in such mail all that exonerates is their own. Recovery phrases, millions and other
 * people's names are not asked for or borrowed by them.
 */
const graveAccusation = 2;
const unlikely = 0.1;

/** A question that has been asked, or could be, and has no answer yet. */
export interface OpenQuestion {
  id: string;
  title: string;
}

export interface Decision {
  kind: Alert['kind'];
  findings: readonly Finding[];
  gaps: readonly Gap[];
  open: readonly OpenQuestion[];
  prior: number;
  /** Replaces the one for this kind: where another is tried out, and where an older verdict is replayed. */
  calibration?: Calibration;
}

/** The verdict as a pure function of findings, gaps, open questions and prior. */
export function decide(decision: Decision): Verdict {
  const { logOdds, contributions } = weigh(decision.findings);
  const threatProbability = probability(logOdds, decision);
  const name = nameOf(threatProbability, contributions, decision);
  return {
    name,
    threatProbability,
    disposition: dispositionOf(name, decision.findings),
    prior: decision.prior,
    logOdds,
    calibration: calibrationOf(decision),
    contributions,
    reason: reasonFor(name, threatProbability, contributions, decision),
    wouldChange: wouldChange(name, contributions, decision),
    final: decision.open.length === 0,
  };
}

function probability(logOdds: number, decision: Pick<Decision, 'kind' | 'prior' | 'calibration'>): number {
  const logit = Math.log(decision.prior / (1 - decision.prior));
  const { slope, intercept } = calibrationOf(decision);
  const p = 1 / (1 + Math.exp(-(slope * logOdds + intercept + logit)));
  // Never certain: a person decides, and a probability of 1 could not be moved by anything.
  return Math.round(Math.min(0.995, Math.max(0.005, p)) * 1000) / 1000;
}

function calibrationOf({ kind, calibration: given }: Pick<Decision, 'kind' | 'calibration'>): Calibration {
  return given ?? calibration[kind];
}

function nameOf(p: number, contributions: readonly Contribution[], decision: Decision): VerdictName {
  const against = contributions.filter((c) => c.weight > 0).length;
  const exonerating = contributions.some((c) => c.weight < 0) && !isSelfMade(p, contributions, decision.findings);
  // One observation alone, however strong, is a suspicion: it takes two independent ones to condemn.
  if (p >= thresholds.malicious && against >= 2) return 'malicious';
  if (p >= thresholds.suspicious && against >= 1) return 'suspicious';
  const blocked = decision.open.length > 0 || decision.gaps.some((gap) => gap.blocksBenign);
  if (p <= thresholds.benign && exonerating && !blocked) return 'benign';
  return 'inconclusive';
}

/** Something speaks for a threat, and all that speaks against it is what the sender wrote or could set up. */
function isSelfMade(p: number, contributions: readonly Contribution[], findings: readonly Finding[]): boolean {
  const rests = new Map(findings.map((finding) => [finding.id, finding.rests]));
  const selfMade = (id: string) => ['sender', 'attacker'].includes(rests.get(id) ?? '');
  return (
    contributions.some((c) => c.weight >= (p <= unlikely ? graveAccusation : accusation)) &&
    contributions.every((c) => c.weight >= 0 || selfMade(c.finding))
  );
}

function dispositionOf(name: VerdictName, findings: readonly Finding[]): Disposition {
  if (findings.some((f) => f.signal === 'phishing-simulation')) return 'simulation';
  if (name === 'malicious' || name === 'suspicious') return 'true_positive';
  return name === 'benign' ? 'false_positive' : 'undetermined';
}

function strongest(contributions: readonly Contribution[], findings: readonly Finding[], sign: 1 | -1): Finding[] {
  const byId = new Map(findings.map((f) => [f.id, f]));
  return contributions
    .filter((c) => c.weight * sign > 0)
    .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight))
    .flatMap((c) => byId.get(c.finding) ?? []);
}

function reasonFor(name: VerdictName, p: number, contributions: readonly Contribution[], decision: Decision): string {
  const speaksFor = strongest(contributions, decision.findings, 1).slice(0, 2);
  const speaksAgainst = strongest(contributions, decision.findings, -1).slice(0, 2);
  const list = (findings: Finding[]) => findings.map((f) => f.title).join('. ');
  if (name === 'malicious' || name === 'suspicious') return clip(`${list(speaksFor)}.`);
  if (name === 'benign') return clip(`${list(speaksAgainst)}.`);
  if (decision.findings.length === 0)
    return decision.open.length > 0 ? 'Nothing weighed yet.' : 'Nothing that was seen speaks for or against a threat.';
  const blocking = decision.gaps.find((gap) => gap.blocksBenign);
  if (blocking && speaksAgainst.length > 0 && speaksFor.length === 0)
    return clip(`Looks harmless so far, but a part was not seen: ${blocking.what}`);
  if (speaksFor.length === 0) return clip(`Only reassuring signs so far: ${list(speaksAgainst)}.`);
  if (speaksAgainst.length === 0) return clip(`Too little to decide: ${list(speaksFor)}.`);
  if (isSelfMade(p, contributions, decision.findings))
    return clip(
      `It wants something (${list(speaksFor)}), and all that speaks for it is what its own sender set up: ${list(speaksAgainst)}.`,
    );
  return clip(`The evidence points both ways. For a threat: ${list(speaksFor)}. Against it: ${list(speaksAgainst)}.`);
}

/** What would change the verdict: single findings that carry it, then what has not been seen. */
function wouldChange(name: VerdictName, contributions: readonly Contribution[], decision: Decision): string[] {
  const changes: string[] = [];
  for (const contribution of contributions) {
    if (contribution.weight === 0) continue;
    const findings = decision.findings.filter((f) => f.id !== contribution.finding);
    const without = weigh(findings);
    const other = nameOf(probability(without.logOdds, decision), without.contributions, { ...decision, findings });
    const carried = decision.findings.find((f) => f.id === contribution.finding);
    if (other !== name && carried) changes.push(clip(`Without “${carried.title}” it would be ${other}.`, 400));
  }
  const several = contributions.filter((c) => c.weight !== 0).length > 1;
  if (changes.length === 0 && several)
    changes.push('No single finding carries it: leaving out any one gives the same verdict.');
  for (const question of decision.open) changes.push(clip(`Still open: ${question.title}`, 400));
  for (const gap of decision.gaps)
    if (gap.blocksBenign) changes.push(clip(`Seeing it could clear or condemn: ${gap.what}`, 400));
  const unasked = decision.gaps.filter((gap) => !gap.blocksBenign && gap.cause === 'not-connected').length;
  if (unasked > 0)
    changes.push(
      unasked === 1
        ? 'A source that is not connected could add weight either way.'
        : `${unasked} sources that are not connected could add weight either way.`,
    );
  return changes.slice(0, 6);
}

function clip(text: string, length = 600): string {
  return text.length <= length ? text : `${text.slice(0, length - 1)}…`;
}
