import type { SecurityEvent } from '../events/security-event.ts';
import type { Mail } from '../mail/mail.ts';
import type { Alert } from '../schema/alert.ts';
import type { OtherAlerts, SameInConsole } from '../schema/console-search.ts';
import type { Claim } from '../schema/evidence.ts';
import type { Finding } from '../schema/finding.ts';
import type { DomainAge, KnownBadFacts } from '../schema/intelligence.ts';
import type { Answer } from '../schema/source.ts';
import { ownDomainsOf } from '../signals/mail/own-domains.ts';
import { type EarlierInvestigation, type Signal, type SignalInput, toFinding } from '../signals/signal.ts';
import { type Captured, checked } from './cite.ts';

export interface Inference {
  findings: Map<string, Finding>;
  struck: { signal: string; claim: string; why: string }[];
}

/** Runs every signal over all answers, and takes in what sources claim themselves. A pure function of its input. */
export function inferFindings(
  given: { alert: Alert; answers: ReadonlyMap<string, Answer>; ownDomains: readonly string[] },
  signals: readonly Signal[],
  captured: Captured,
): Inference {
  const findings = new Map<string, Finding>();
  const struck: Inference['struck'] = [];
  const take = (finding: Finding) => {
    const kept = checked(finding, captured);
    if (kept) findings.set(kept.id, kept);
    else
      struck.push({ signal: finding.signal, claim: finding.title, why: 'None of its quotes is in what was captured.' });
  };
  const input = signalInput(given);
  for (const signal of signals) {
    if (!signal.needs.every((question) => given.answers.has(question))) continue;
    let sighting: ReturnType<Signal['find']>;
    try {
      sighting = signal.find(input);
    } catch (error) {
      // One signal that trips over hostile input must not take the others with it; that it did is on record.
      struck.push({ signal: signal.id, claim: signal.title, why: `The signal failed: ${String(error).slice(0, 200)}` });
      continue;
    }
    if (sighting) take(toFinding(signal, sighting));
  }
  for (const [question, answer] of [...given.answers].sort(([a], [b]) => (a < b ? -1 : 1))) {
    for (const [index, claim] of (answer.claims ?? []).entries()) take(claimed(question, index, claim));
  }
  return { findings, struck };
}

function signalInput(given: {
  alert: Alert;
  answers: ReadonlyMap<string, Answer>;
  ownDomains: readonly string[];
}): SignalInput {
  const mail = given.answers.get('message')?.facts as Mail | undefined;
  return {
    alert: given.alert,
    mail,
    event: given.answers.get('event')?.facts as SecurityEvent | undefined,
    earlier: (given.answers.get('seen-before')?.facts as EarlierInvestigation[] | undefined) ?? [],
    knownBad: given.answers.get('known-bad')?.facts as KnownBadFacts | undefined,
    sameInConsole: given.answers.get('same-in-console')?.facts as SameInConsole | undefined,
    otherAlerts: given.answers.get('other-alerts-of-entity')?.facts as OtherAlerts | undefined,
    domainAges: given.answers.get('domain-age')?.facts as DomainAge[] | undefined,
    ownDomains: new Set([...given.ownDomains, ...(mail ? ownDomainsOf(mail) : [])]),
  };
}

function claimed(question: string, index: number, claim: Claim): Finding {
  return {
    id: `${question}-${index + 1}`,
    signal: question,
    title: claim.title,
    weight: claim.weight,
    // Each claim in a group of its own: the bound on the witness's sum is what limits them.
    group: `${question}-${index + 1}`,
    rests: 'witness',
    ...(claim.technique ? { technique: claim.technique } : {}),
    citations: claim.citations,
  };
}
