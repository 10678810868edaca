import type { Alert } from './alert.ts';
import type { Claim, Contacts, Letterhead, QuestionName } from './evidence.ts';
import type { Gap } from './gap.ts';
import type { Observable } from './observable.ts';

/** What left the organisation for one question, exactly. */
export interface Disclosure {
  destination: string;
  policy: string;
  text: string;
  first: boolean;
}

/** What a source answers. `parts` are the captured texts that quotes are checked against. */
export interface Answer {
  summary: string;
  parts: Record<string, string>;
  facts: unknown;
  gaps?: Gap[];
  claims?: Claim[];
  /** Indicators in the answer; the first 1000 are kept. */
  observables?: Observable[];
  letterhead?: Letterhead;
  /** Claims the source's own check struck already, with the reason; they are counted in the trace. */
  struck?: { claim: string; why: string }[];
}

/** What a source is told beside its question. */
export interface Asked {
  question: QuestionName;
  alert: Alert;
  /** Answers that have come so far, by question id. */
  answers: ReadonlyMap<string, Answer>;
  signal: AbortSignal;
  /** Must be called before anything leaves the process. */
  disclose(disclosure: Disclosure): Promise<void>;
}

/**
 * One place that can answer questions. Clock, ids and network stay behind it, so the engine is pure.
 * Errors: throw `SourceError` to name the failure; anything else counts as `failed`.
 */
export interface Source {
  id: string;
  title: string;
  contacts: Contacts;
  /** Ids of the questions it answers. */
  answers: readonly string[];
  /** Milliseconds; after it the question has timed out. */
  deadlineMs: number;
  /** True where the answer is a function of the alert alone: it is derived again instead of stored. */
  derivable: boolean;
  /** Ids of questions whose answers it wants first. */
  after?: readonly string[];
  ask(asked: Asked): Promise<Answer>;
}

export type SourceFailure = 'timed-out' | 'refused' | 'failed' | 'aborted' | 'not-connected' | 'unreadable';

/** A failure with a name, so the trace can say which and the gap can say what to do. */
export class SourceError extends Error {
  readonly failure: SourceFailure;
  readonly remedy: string | undefined;

  constructor(failure: SourceFailure, message: string, remedy?: string) {
    super(message);
    this.name = 'SourceError';
    this.failure = failure;
    this.remedy = remedy;
  }
}
