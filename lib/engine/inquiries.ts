import type { Question } from '../questions/question.ts';
import type { QuestionName } from '../schema/evidence.ts';
import type { Answer, Asked, Disclosure, Source } from '../schema/source.ts';
import type { Clock } from './clock.ts';
import { stopped, timedOut } from './failure.ts';

/** What a running question reports back. */
export type Report =
  | { kind: 'disclosure'; question: Question; disclosure: Disclosure; recorded: () => void }
  | { kind: 'answer'; question: Question; source: Source; answer: Answer; durationMs: number }
  | { kind: 'failure'; question: Question; source: Source; error: unknown; durationMs: number };

/** What a source is handed, made when its question starts. */
type Hand = (question: QuestionName, signal: AbortSignal, disclose: (disclosure: Disclosure) => Promise<void>) => Asked;

/** The questions that are out: each has its own deadline, all share one budget. */
export class Inquiries {
  readonly running = new Set<Question>();
  readonly #clock: Clock;
  readonly #end: number;
  readonly #signal: AbortSignal | undefined;
  readonly #reports: Report[] = [];
  #wake: () => void = () => {};

  constructor(clock: Clock, budgetMs: number, signal: AbortSignal | undefined) {
    this.#clock = clock;
    this.#end = clock.elapsed() + budgetMs;
    this.#signal = signal;
    signal?.addEventListener('abort', () => this.#wake(), { once: true });
  }

  /** Nothing is out and nothing has come that was not taken. */
  get idle(): boolean {
    return this.running.size === 0 && this.#reports.length === 0;
  }

  /** What has come; waits for the first where nothing has. Empty once the run was stopped. */
  async next(): Promise<Report[]> {
    if (this.#reports.length === 0 && !this.#signal?.aborted) {
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    }
    const reports = this.#reports.splice(0);
    for (const report of reports) if (report.kind !== 'disclosure') this.running.delete(report.question);
    return reports;
  }

  /** Starts one question. Whatever the source does, exactly one answer or failure is reported, by its deadline. */
  start(question: Question, source: Source, hand: Hand): void {
    this.running.add(question);
    const started = this.#clock.elapsed();
    const deadline = this.#clock.deadline(Math.max(1, Math.min(source.deadlineMs, this.#end - started)));
    const signal = this.#signal ? AbortSignal.any([deadline, this.#signal]) : deadline;
    let done = false;
    const settle = (report: (durationMs: number) => Report) => {
      if (done) return;
      done = true;
      this.#report(report(Math.round((this.#clock.elapsed() - started) * 10) / 10));
    };
    const fail = (error: unknown) => settle((durationMs) => ({ kind: 'failure', question, source, error, durationMs }));
    signal.addEventListener('abort', () => fail(deadline.aborted ? timedOut(source) : stopped()), { once: true });
    const disclose = (disclosure: Disclosure) =>
      new Promise<void>((resolve, reject) => {
        if (done) return reject(stopped());
        this.#report({ kind: 'disclosure', question, disclosure, recorded: resolve });
      });
    const name = { id: question.id, title: question.title };
    Promise.resolve()
      .then(() => source.ask(hand(name, signal, disclose)))
      .then((answer) => settle((durationMs) => ({ kind: 'answer', question, source, answer, durationMs })), fail);
  }

  #report(report: Report): void {
    this.#reports.push(report);
    this.#wake();
  }
}
