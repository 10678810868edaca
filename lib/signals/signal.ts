import type { SecurityEvent } from '../events/security-event.ts';
import type { Attached } from '../mail/attached.ts';
import type { Mail } from '../mail/mail.ts';
import type { Alert } from '../schema/alert.ts';
import type { OtherAlerts, SameInConsole } from '../schema/console-search.ts';
import type { Citation } from '../schema/evidence.ts';
import type { Finding, Want } from '../schema/finding.ts';
import type { DomainAge, KnownBadFacts } from '../schema/intelligence.ts';
import type { SenderHistory, SignatureFacts } from '../schema/mail-facts.ts';
import type { Person } from '../schema/protected-person.ts';

/** An earlier investigation that the case book remembers, with what a person said of it. */
export interface EarlierInvestigation {
  investigation: string;
  at: string;
  title: string;
  verdict: string;
  /** What they have in common: `sender address`, `link domain`… */
  shared: { what: string; value: string }[];
  /** Set where a person agreed, disagreed or closed it. */
  decided?: { disposition: string; person: string; reason: string };
}

/** What a signal may look at: everything that was read and answered so far. */
export interface SignalInput {
  alert: Alert;
  mail: Mail | undefined;
  event?: SecurityEvent | undefined;
  earlier: readonly EarlierInvestigation[];
  /** What lists on the companion's disk say. */
  knownBad?: KnownBadFacts | undefined;
  /** What registries say of the domains. */
  domainAges?: readonly DomainAge[] | undefined;
  /** What the console's own search found: mail of the same subject or sender, other alerts of the same machine or person. */
  sameInConsole?: SameInConsole | undefined;
  otherAlerts?: OtherAlerts | undefined;
  /** Organisational domains of the people who read this mail. */
  ownDomains: ReadonlySet<string>;
  /** People whose names are worth borrowing, with the addresses that are theirs. */
  people?: readonly Person[] | undefined;
  /** Organisational domains of those who send invoices. */
  suppliers?: ReadonlySet<string> | undefined;
  /** What became of the mail's own signatures when they were computed anew. */
  signatures?: SignatureFacts | undefined;
  /** What the companion remembers of the sender. */
  history?: SenderHistory | undefined;
}

/** One sighting of what a signal looks for. At least one citation, or it is struck. */
export interface Sighting {
  /** Replaces the signal's title where the case needs its own words. */
  title?: string;
  detail?: string;
  /** Replaces the signal's weight; same sign, at most its size. */
  weight?: number;
  /** Replaces what the signal says the mail wants. */
  wants?: Want;
  citations: Citation[];
}

/**
 * One observation and what it means. One file each; `docs/signals.md` is generated from these, and the extension is built
 * without `what`, `why` and `sources`: they are words for people, and nothing that runs may look at them.
 * `weight` is log-odds: +0.7 doubles the odds of a threat, +2.3 makes them ten times as high.
 */
export interface Signal {
  id: string;
  title: string;
  /** What is observed. */
  what: string;
  /** Why it tells something, and how it can mislead. */
  why: string;
  /** Where the knowledge comes from: standards, vendors' documentation, ATT&CK. */
  sources: readonly string[];
  weight: number;
  group: string;
  rests: Finding['rests'];
  technique?: string;
  /** What a mail in which it is seen wants done. */
  wants?: Want;
  /**
   * Questions whose answers it looks at; without them it stays silent. What others answered it must not look at: it is not
   * asked again when that changes.
   */
  needs: readonly string[];
  find(input: SignalInput): Sighting | undefined;
}

/** A signal that looks at a mail. */
export function mailSignal(
  signal: Omit<Signal, 'needs' | 'find'> & { find(mail: Mail, input: SignalInput): Sighting | undefined },
): Signal {
  const { find, ...rest } = signal;
  return { ...rest, needs: ['message'], find: (input) => (input.mail ? find(input.mail, input) : undefined) };
}

/** A signal that looks at a mail and at the answers to further questions. */
export function needing(questions: readonly string[], signal: Parameters<typeof mailSignal>[0]): Signal {
  return { ...mailSignal(signal), needs: ['message', ...questions] };
}

/** A signal that looks at what a mail's attachments hold, once they were opened. */
export function attachmentSignal(
  signal: Omit<Signal, 'needs' | 'find'> & {
    find(attached: Attached, mail: Mail, input: SignalInput): Sighting | undefined;
  },
): Signal {
  const { find, ...rest } = signal;
  return {
    ...rest,
    needs: ['message', 'attachments'],
    find: (input) => (input.mail?.attached ? find(input.mail.attached, input.mail, input) : undefined),
  };
}

/**
 * A signal that looks at what a sensor reported. Where that is several events, what speaks for a threat must stand in one
 * of them; `spans` says that the signal looks over all of them itself. What speaks against a threat looks at all of it.
 */
export function eventSignal(
  signal: Omit<Signal, 'needs' | 'find'> & {
    spans?: boolean;
    find(event: SecurityEvent, input: SignalInput): Sighting | undefined;
  },
): Signal {
  const { find, spans, ...rest } = signal;
  return {
    ...rest,
    needs: ['event'],
    find(input) {
      const { event } = input;
      if (!event) return undefined;
      if (spans || !event.records || signal.weight < 0) return find(event, input);
      let strongest: Sighting | undefined;
      for (const record of event.records) {
        const sighting = find(record, { ...input, event: record });
        if (!sighting) continue;
        if (!strongest || (sighting.weight ?? signal.weight) > (strongest.weight ?? signal.weight))
          strongest = sighting;
      }
      return strongest;
    },
  };
}

/** Turns a sighting into a finding, with the weight kept within what the signal's file says. */
export function toFinding(signal: Signal, sighting: Sighting): Finding {
  const weight = sighting.weight ?? signal.weight;
  const bounded =
    signal.weight >= 0 ? Math.min(Math.max(weight, 0), signal.weight) : Math.max(Math.min(weight, 0), signal.weight);
  const wants = sighting.wants ?? signal.wants;
  return {
    id: signal.id,
    signal: signal.id,
    title: clip(sighting.title ?? signal.title, 300),
    ...(sighting.detail ? { detail: clip(sighting.detail, 800) } : {}),
    weight: bounded,
    group: signal.group,
    rests: signal.rests,
    ...(signal.technique ? { technique: signal.technique } : {}),
    citations: sighting.citations.slice(0, 12),
    ...(wants ? { wants } : {}),
  };
}

function clip(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, length - 1)}…`;
}
