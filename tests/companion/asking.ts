import type { Alert } from '../../lib/schema/alert.ts';
import type { Observable } from '../../lib/schema/observable.ts';
import type { Answer, Disclosure, Source } from '../../lib/schema/source.ts';
import { emptyAlert } from '../unit/alerts.ts';

export interface Asking {
  answer: Answer;
  disclosed: Disclosure[];
}

/** Asks a source about some indicators, as the engine would, and keeps what it disclosed. */
export async function askAbout(
  source: Source,
  observables: Observable[],
  more: { alert?: Partial<Alert>; answers?: ReadonlyMap<string, Answer>; signal?: AbortSignal } = {},
): Promise<Asking> {
  const disclosed: Disclosure[] = [];
  const id = source.answers[0] ?? '';
  const answer = await source.ask({
    question: { id, title: id },
    alert: emptyAlert({ kind: 'event', ...more.alert, observables }),
    answers: more.answers ?? new Map(),
    signal: more.signal ?? AbortSignal.timeout(20_000),
    disclose: async (disclosure) => void disclosed.push(disclosure),
  });
  return { answer, disclosed };
}

/** Every quote and line that facts name has to stand in the captured text. */
export function linesHold(answer: Answer): boolean {
  const text = Object.values(answer.parts).join('\n').split('\n');
  const lines = JSON.stringify(answer.facts).match(/"line":"((?:[^"\\]|\\.)*)"/g) ?? [];
  return lines.every((line) => text.includes(JSON.parse(line.slice('"line":'.length)) as string));
}
