import type { SecurityEvent } from '../events/security-event.ts';
import type { Mail } from '../mail/mail.ts';
import { organisationalDomain } from '../observables/domain.ts';
import type { Alert } from '../schema/alert.ts';
import type { OtherAlerts, SameInConsole } from '../schema/console-search.ts';
import type { Claim } from '../schema/evidence.ts';
import type { Finding } from '../schema/finding.ts';
import type { DomainAge, KnownBadFacts } from '../schema/intelligence.ts';
import type { SenderHistory, SignatureFacts } from '../schema/mail-facts.ts';
import type { Organisation } from '../schema/organisation.ts';
import { personOf } from '../schema/protected-person.ts';
import type { Answer } from '../schema/source.ts';
import { fitted } from '../signals/fitted.ts';
import { ownDomainsOf } from '../signals/mail/own-domains.ts';
import {
  type EarlierInvestigation,
  type Sighting,
  type Signal,
  type SignalInput,
  toFinding,
} from '../signals/signal.ts';
import { type Captured, checked } from './cite.ts';
import { type Judged, judgedMails } from './judged-mail.ts';

export interface Inference {
  findings: Map<string, Finding>;
  struck: { signal: string; claim: string; why: string }[];
}

/** What signals saw before in the same investigation, by signal and mail, and what they looked at then. */
export type Seen = Map<string, { at: readonly unknown[]; sighting: Sighting | undefined }>;

/**
 * Runs every signal over all answers, and takes in what sources claim themselves. A pure function of its input: with `seen`,
 * which lasts for one investigation, a signal is not asked again as long as nothing that it needs has changed.
 */
export function inferFindings(
  given: { alert: Alert; answers: ReadonlyMap<string, Answer>; organisation: Organisation },
  signals: readonly Signal[],
  captured: Captured,
  seen: Seen = new Map(),
): Inference {
  const findings = new Map<string, Finding>();
  const struck: Inference['struck'] = [];
  const take = (finding: Finding) => {
    const kept = checked(fitted(finding), captured);
    if (kept) findings.set(kept.id, kept);
    else
      struck.push({ signal: finding.signal, claim: finding.title, why: 'None of its quotes is in what was captured.' });
  };
  const base = signalInput(given);
  const asked = signals.filter((signal) => signal.needs.every((question) => given.answers.has(question)));
  const judged = judgedMails(base.mail, given.answers.get('attachments'), base.ownDomains);
  for (const [number, view] of (judged.length === 0 ? [undefined] : judged).entries()) {
    const input = view ? { ...base, mail: view.mail } : base;
    for (const signal of asked) {
      if (view?.accusesOnly && (signal.weight < 0 || findings.has(signal.id))) continue;
      const at = [view?.mail, ...lookedAt(signal).map((question) => given.answers.get(question))];
      const before = seen.get(`${signal.id} ${number}`);
      let sighting: ReturnType<Signal['find']>;
      try {
        sighting = before?.at.every((one, i) => one === at[i]) ? before.sighting : signal.find(input);
        seen.set(`${signal.id} ${number}`, { at, sighting });
      } catch (error) {
        // One signal that trips over hostile input must not take the others with it; that it did is on record.
        struck.push({
          signal: signal.id,
          claim: signal.title,
          why: `The signal failed: ${String(error).slice(0, 200)}`,
        });
        continue;
      }
      if (sighting) take(toFinding(signal, view ? placed(sighting, view) : sighting));
    }
  }
  for (const [question, answer] of [...given.answers].sort(([a], [b]) => (a < b ? -1 : 1))) {
    for (const [index, claim] of (answer.claims ?? []).entries()) take(claimed(question, index, claim));
  }
  return { findings, struck };
}

/** Questions whose answers a signal looks at. Keys that were asked for make the facts on signatures new. */
function lookedAt({ needs }: Signal): readonly string[] {
  return needs.includes('signatures') ? [...needs, 'signing-keys'] : needs;
}

function placed(sighting: Sighting, { place }: Judged): Sighting {
  return { ...sighting, citations: sighting.citations.map(place) };
}

function signalInput(given: {
  alert: Alert;
  answers: ReadonlyMap<string, Answer>;
  organisation: Organisation;
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
    signatures: (given.answers.get('signing-keys') ?? given.answers.get('signatures'))?.facts as
      | SignatureFacts
      | undefined,
    history: given.answers.get('sender-history')?.facts as SenderHistory | undefined,
    ownDomains: new Set([...given.organisation.domains, ...(mail ? ownDomainsOf(mail) : [])]),
    people: given.organisation.people.flatMap((line) => personOf(line) ?? []),
    suppliers: new Set(given.organisation.suppliers.map((domain) => organisationalDomain(domain) ?? domain)),
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
