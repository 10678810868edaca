import { questions as allQuestions } from '../questions/index.ts';
import type { Question } from '../questions/question.ts';
import type { Alert } from '../schema/alert.ts';
import type { Organisation } from '../schema/organisation.ts';
import type { Answer, Source } from '../schema/source.ts';
import type { TraceEvent, Writer } from '../schema/trace.ts';
import type { Signal } from '../signals/signal.ts';
import type { Clock } from './clock.ts';
import { Run } from './run.ts';

export interface InvestigateOptions {
  investigation: string;
  writer: Writer;
  clock: Clock;
  /** Base rate that the verdict starts from. */
  prior: number;
  signals: readonly Signal[];
  questions?: readonly Question[];
  /** Whom to protect: domains, people and suppliers of those whom this alert concerns. */
  organisation?: Organisation;
  /** Events so far: the investigation is continued, and what was answered is not asked again. */
  trace?: readonly TraceEvent[];
  /**
   * What becomes of questions that no source here can answer: left open for the next writer, or noted as gaps.
   * While one is open the verdict is not final and never benign.
   */
  unanswered: 'leave-open' | 'note-gap';
  /** Milliseconds for all questions together. */
  budgetMs?: number;
  /** Puts a captured text into the answer store. */
  keep?: (digest: string, text: string) => void | Promise<void>;
  /** Gets one back. */
  recall?: (digest: string) => Promise<string | undefined>;
  signal?: AbortSignal;
}

export const defaultBudgetMs = 120_000;

/**
 * Investigates an alert: asks what there is to ask, all at once, weighs what comes back, decides. Yields the trace event
 * by event. Ends when every question is answered, failed or left open. Errors: none for what sources do; it throws only
 * where the given trace is not an investigation, and stops quietly once `signal` aborts.
 */
export async function* investigate(
  alert: Alert,
  sources: readonly Source[],
  options: InvestigateOptions,
): AsyncGenerator<TraceEvent> {
  yield* new Run(alert, sources, { ...options, questions: options.questions ?? allQuestions }).events();
}

/** Shared by engine and sources: the answers that have come, by question. */
export type Answers = ReadonlyMap<string, Answer>;
