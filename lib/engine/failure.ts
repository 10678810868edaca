import type { Question } from '../questions/question.ts';
import type { SourceName } from '../schema/evidence.ts';
import { type Source, SourceError } from '../schema/source.ts';
import type { TraceData } from '../schema/trace.ts';
import { unansweredGapId } from './fold.ts';

export function timedOut(source: Source): SourceError {
  return new SourceError(
    'timed-out',
    `${source.title} did not answer within ${source.deadlineMs} ms.`,
    'Ask again later, or check that it runs.',
  );
}

export function stopped(): SourceError {
  return new SourceError('aborted', 'The investigation was stopped.');
}

/** What the trace keeps of a question without an answer: the failure, and the gap that it leaves. */
export function failureEvent(question: Question, source: SourceName, error: unknown, durationMs: number): TraceData {
  const known = error instanceof SourceError ? error : undefined;
  const failure = known?.failure ?? 'failed';
  const message = error instanceof Error ? error.message : String(error);
  return {
    type: 'question-failed',
    question: { id: question.id, title: question.title },
    source,
    failure,
    message: message.slice(0, 600),
    durationMs,
    gap: {
      id: unansweredGapId(question.id),
      what: question.gap.what,
      cause: failure === 'aborted' ? 'not-asked' : failure === 'unreadable' ? 'not-readable' : failure,
      remedy: known?.remedy ?? question.gap.remedy,
      blocksBenign: question.gap.blocksBenign,
    },
  };
}
