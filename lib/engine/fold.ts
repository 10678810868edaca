import { defaultPrior } from '../knowledge/calibration.ts';
import { withAttachedObservables } from '../mail/observables.ts';
import type { Approval } from '../schema/action.ts';
import type { Alert } from '../schema/alert.ts';
import type { Evidence, QuestionName, SourceName } from '../schema/evidence.ts';
import type { Finding } from '../schema/finding.ts';
import type { Gap } from '../schema/gap.ts';
import type { Observable } from '../schema/observable.ts';
import type { Organisation } from '../schema/organisation.ts';
import type { TraceData, TraceEvent, Writer } from '../schema/trace.ts';
import type { NoticedPick, Verdict } from '../schema/verdict.ts';

export interface AskedQuestion {
  question: QuestionName;
  source: SourceName;
  state: 'asked' | 'answered' | 'failed';
  askedAt: string;
  durationMs?: number;
  message?: string;
}

export interface Feedback {
  agree: boolean;
  disposition?: string | undefined;
  reason: string;
  person: string;
  at: string;
  /** Set where it was not said to Sidelight but picked in the console. */
  noticed?: NoticedPick | undefined;
}

/** That a person closed the alert in the console, where that neither agrees nor disagrees. */
export interface Closing {
  disposition?: string | undefined;
  person: string;
  at: string;
  noticed: NoticedPick;
}

/** An investigation as every screen, note and figure sees it: a fold over its trace. */
export interface Investigation {
  id: string;
  alert: Alert;
  prior: number;
  /** Whom the first writer was told to protect. */
  organisation?: Organisation;
  openedAt: string;
  writer: Writer;
  questions: Map<string, AskedQuestion>;
  evidence: Map<string, Evidence>;
  findings: Map<string, Finding>;
  gaps: Map<string, Gap>;
  struck: { signal: string; claim: string; why: string }[];
  disclosures: Extract<TraceData, { type: 'disclosure-made' }>[];
  approvals: { approval: Approval; given: boolean; at: string }[];
  /** What a person said last, to Sidelight or by what they picked in the console. */
  feedback: Feedback | undefined;
  /** What they said to Sidelight last: it stands again where what was noticed is withdrawn. */
  said: Feedback | undefined;
  /** Closed in the console since, without a word on the verdict. */
  closing: Closing | undefined;
  /** A person said that what was noticed is not about this alert. */
  noticesNothing: boolean;
  verdict: Verdict | undefined;
  closed: boolean;
}

/** Folds a trace. `undefined` for an empty one. The first event must open the investigation. */
export function fold(events: readonly TraceEvent[]): Investigation | undefined {
  const first = events[0];
  if (first?.data.type !== 'investigation-opened') return undefined;
  const state: Investigation = {
    id: first.investigation,
    alert: first.data.alert,
    prior: first.data.prior ?? defaultPrior,
    ...(first.data.organisation ? { organisation: first.data.organisation } : {}),
    openedAt: first.at,
    writer: first.writer,
    questions: new Map(),
    evidence: new Map(),
    findings: new Map(),
    gaps: new Map(first.data.alert.gaps.map((gap) => [gap.id, gap])),
    struck: [],
    disclosures: [],
    approvals: [],
    feedback: undefined,
    said: undefined,
    closing: undefined,
    noticesNothing: false,
    verdict: undefined,
    closed: false,
  };
  for (const event of events) apply(state, event);
  return state;
}

/** Applies one more event to a fold, in place. */
export function apply(state: Investigation, event: TraceEvent): void {
  const { data } = event;
  switch (data.type) {
    case 'question-asked':
      state.questions.set(data.question.id, {
        question: data.question,
        source: data.source,
        state: 'asked',
        askedAt: event.at,
      });
      state.closed = false;
      break;
    case 'evidence-received':
      state.evidence.set(data.evidence.id, data.evidence);
      settle(state, data.evidence.question, { state: 'answered', durationMs: data.evidence.durationMs });
      // The answer came after all: what was not seen then is seen now.
      state.gaps.delete(unansweredGapId(data.evidence.question));
      for (const [id, { closedBy }] of state.gaps) if (closedBy === data.evidence.question) state.gaps.delete(id);
      break;
    case 'question-failed':
      state.questions.set(data.question.id, {
        question: data.question,
        source: data.source,
        state: 'failed',
        askedAt: state.questions.get(data.question.id)?.askedAt ?? event.at,
        durationMs: data.durationMs,
        message: data.message,
      });
      state.gaps.set(data.gap.id, data.gap);
      break;
    case 'finding-made':
      state.findings.set(data.finding.id, data.finding);
      state.gaps.delete(unknownKindGap.id);
      break;
    case 'finding-withdrawn':
      state.findings.delete(data.finding);
      break;
    case 'claim-struck':
      state.struck.push({ signal: data.signal, claim: data.claim, why: data.why });
      break;
    case 'gap-noted':
      state.gaps.set(data.gap.id, data.gap);
      break;
    case 'disclosure-made':
      state.disclosures.push(data);
      break;
    case 'verdict-reached':
      state.verdict = data.verdict;
      break;
    case 'handed-over':
      state.writer = data.to;
      break;
    case 'taken-back':
      state.writer = event.writer;
      break;
    case 'approval-given':
      state.approvals.push({ approval: data.approval, given: true, at: event.at });
      break;
    case 'approval-denied':
      state.approvals.push({ approval: data.approval, given: false, at: event.at });
      break;
    case 'feedback-given':
      state.feedback = {
        agree: data.agree,
        disposition: data.disposition,
        reason: data.reason,
        person: data.person,
        at: event.at,
        ...(data.noticed ? { noticed: data.noticed } : {}),
      };
      if (!data.noticed) state.said = state.feedback;
      state.closing = undefined;
      break;
    case 'closing-noticed':
      state.closing = {
        disposition: data.disposition,
        person: data.person,
        at: event.at,
        noticed: data.noticed,
      };
      // A pick that was changed replaces the earlier one.
      if (data.disposition) state.feedback = state.said;
      break;
    case 'decision-withdrawn':
      if (data.why === 'retracted') state.said = undefined;
      state.feedback = state.said;
      state.closing = undefined;
      if (data.why === 'not-this-alert') state.noticesNothing = true;
      break;
    case 'investigation-closed':
      state.closed = true;
      break;
    case 'investigation-opened':
      break;
  }
}

function settle(state: Investigation, id: string, change: Partial<AskedQuestion>): void {
  const asked = state.questions.get(id);
  if (asked) state.questions.set(id, { ...asked, ...change });
}

/** All indicators of an investigation: the alert's own and those in answers, each once. */
export function observablesOf(state: Investigation): Observable[] {
  const all = new Map<string, Observable>();
  const { message, attachments, ...others } = Object.fromEntries(
    [...state.evidence].map(([id, evidence]) => [id, evidence.observables ?? []]),
  );
  const answers = [...withAttachedObservables(message ?? [], attachments), ...Object.values(others).flat()];
  for (const observable of [...answers, ...state.alert.observables]) {
    const key = `${observable.type} ${observable.value}`;
    if (!all.has(key)) all.set(key, observable);
  }
  return [...all.values()];
}

/** Where no signal found anything in a sensor's alert: nothing for and nothing against is not the same as checked. */
export const unknownKindGap: Gap = {
  id: 'unknown-kind',
  what: 'No signal knows what this alert shows; only its indicators were read.',
  cause: 'not-readable',
  remedy: 'Judge the event itself; Sidelight has nothing to say about it.',
  blocksBenign: false,
};

/** The id of the gap that an unanswered question leaves. */
export function unansweredGapId(question: string): string {
  return `unanswered-${question}`;
}
