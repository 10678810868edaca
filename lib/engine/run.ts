import type { SecurityEvent } from '../events/security-event.ts';
import type { Question } from '../questions/question.ts';
import type { Alert } from '../schema/alert.ts';
import { canonicalJson } from '../schema/canonical.ts';
import { sha256 } from '../schema/digest.ts';
import type { Evidence, QuestionName, SourceName } from '../schema/evidence.ts';
import { noOrganisation, together } from '../schema/organisation.ts';
import { type Answer, type Disclosure, type Source, SourceError } from '../schema/source.ts';
import type { TraceData, TraceEvent } from '../schema/trace.ts';
import { isKnownKind } from '../signals/known-kind.ts';
import { seal } from './chain.ts';
import { decide } from './decide.ts';
import { failureEvent } from './failure.ts';
import { apply, fold, type Investigation, unknownKindGap } from './fold.ts';
import { inferFindings, type Seen } from './infer.ts';
import { Inquiries, type Report } from './inquiries.ts';
import { defaultBudgetMs, type InvestigateOptions } from './investigate.ts';
import { seesLess } from './judged-mail.ts';

export const engineVersion = '1';

type Settled = InvestigateOptions & { questions: readonly Question[] };

const notConnected: SourceName = { id: 'none', title: 'no source connected', contacts: 'nobody' };

/** One run of the engine over one alert. State lives here; rules live in `infer`, `weigh` and `decide`. */
export class Run {
  readonly #alert: Alert;
  readonly #sources: readonly Source[];
  readonly #options: Settled;
  readonly #answers = new Map<string, Answer>();
  readonly #captured = new Map<string, string>();
  readonly #inquiries: Inquiries;
  readonly #seen: Seen = new Map();
  readonly #struck = new Set<string>();
  #last: TraceEvent | undefined;
  #state: Investigation | undefined;

  constructor(alert: Alert, sources: readonly Source[], options: Settled) {
    this.#alert = alert;
    this.#sources = sources;
    this.#options = options;
    this.#inquiries = new Inquiries(options.clock, options.budgetMs ?? defaultBudgetMs, options.signal);
  }

  async *events(): AsyncGenerator<TraceEvent> {
    yield* this.#open();
    if (this.#options.trace?.length) {
      await this.#recallAnswers();
      // The writer before may have ended between an answer and what follows from it.
      yield* this.#weigh();
    }
    const waiting = this.#planned();
    while (!this.#options.signal?.aborted) {
      for (const item of [...waiting]) {
        if (this.#mustWait(item.source, waiting)) continue;
        waiting.delete(item);
        yield await this.#append(this.#askedEvent(item.question, item.source));
        this.#inquiries.start(item.question, item.source, (question, signal, disclose) =>
          this.#asked(question, signal, disclose),
        );
      }
      if (this.#inquiries.idle) break;
      for (const report of await this.#inquiries.next()) yield* this.#record(report);
    }
    if (!this.#options.signal?.aborted) yield* this.#finish();
  }

  async #append(data: TraceData): Promise<TraceEvent> {
    const { investigation, writer, clock } = this.#options;
    const event = await seal(this.#last, data, { investigation, writer, at: clock.now() });
    this.#last = event;
    if (this.#state) apply(this.#state, event);
    else this.#state = fold([event]);
    return event;
  }

  get #now(): Investigation {
    if (!this.#state) throw new Error('The trace does not start with an opened investigation.');
    return this.#state;
  }

  async *#open(): AsyncGenerator<TraceEvent> {
    const trace = this.#options.trace ?? [];
    if (trace.length > 0) {
      this.#last = trace.at(-1);
      this.#state = fold(trace);
      for (const { signal, claim } of this.#now.struck) this.#struck.add(`${signal} ${claim}`);
      return;
    }
    const { organisation } = this.#options;
    yield await this.#append({
      type: 'investigation-opened',
      alert: withoutContent(this.#alert),
      engine: engineVersion,
      prior: this.#options.prior,
      ...(organisation && Object.values(organisation).some((list) => list.length > 0) ? { organisation } : {}),
    });
  }

  /** Answers that the trace already holds are not asked for again: derived anew, or taken from trace and answer store. */
  async #recallAnswers(): Promise<void> {
    for (const evidence of this.#now.evidence.values()) {
      const source = this.#sources.find((s) => s.derivable && s.answers.includes(evidence.question));
      if (source) {
        try {
          const question = { id: evidence.question, title: evidence.summary };
          const answer = await source.ask(this.#asked(question, new AbortController().signal, async () => {}));
          this.#hold(evidence.id, evidence.question, answer);
          continue;
        } catch {
          // Not derivable here after all; what the trace holds of it must do.
        }
      }
      // What only its own source can make of the alert again, and is not here.
      if (evidence.facts === undefined && !source) continue;
      const parts: Record<string, string> = {};
      for (const part of evidence.parts) {
        const text = await this.#options.recall?.(part.digest);
        if (text !== undefined) parts[part.name] = text;
      }
      if (Object.keys(parts).length === evidence.parts.length)
        this.#hold(evidence.id, evidence.question, {
          summary: evidence.summary,
          parts,
          facts: evidence.facts,
          claims: evidence.claims ?? [],
        });
    }
  }

  #hold(evidenceId: string, question: string, answer: Answer): void {
    this.#answers.set(question, answer);
    for (const [name, text] of Object.entries(answer.parts)) this.#captured.set(`${evidenceId} ${name}`, text);
  }

  #openQuestions(): Question[] {
    return this.#options.questions.filter((q) => {
      if (!q.applies(this.#alert)) return false;
      const state = this.#now.questions.get(q.id)?.state;
      return state !== 'answered' && !(state === 'failed' && !this.#sourceOf(q));
    });
  }

  #sourceOf(question: Question): Source | undefined {
    return this.#sources.find((source) => source.answers.includes(question.id));
  }

  #planned(): Set<{ question: Question; source: Source }> {
    const planned = new Set<{ question: Question; source: Source }>();
    for (const question of this.#openQuestions()) {
      const source = this.#sourceOf(question);
      if (source) planned.add({ question, source });
    }
    return planned;
  }

  #mustWait(source: Source, waiting: Iterable<{ question: Question }>): boolean {
    if (!source.after) return false;
    const busy = [...[...waiting].map((item) => item.question), ...this.#inquiries.running].map(
      (question) => question.id,
    );
    return source.after.some((id) => busy.includes(id));
  }

  #askedEvent(question: Question, source: Source): TraceData {
    return {
      type: 'question-asked',
      question: nameOf(question),
      source: sourceName(source),
      deadlineMs: source.deadlineMs,
    };
  }

  #asked(question: QuestionName, signal: AbortSignal, disclose: (disclosure: Disclosure) => Promise<void>) {
    return { question, alert: this.#alert, answers: this.#answers, signal, disclose };
  }

  async *#record(report: Report): AsyncGenerator<TraceEvent> {
    if (report.kind === 'disclosure') {
      const { disclosure, question } = report;
      const digest = await this.#keep(disclosure.text);
      yield await this.#append({
        type: 'disclosure-made',
        question: question.id,
        destination: disclosure.destination,
        policy: disclosure.policy,
        bytes: new TextEncoder().encode(disclosure.text).length,
        digest,
        first: disclosure.first,
      });
      report.recorded();
    } else if (report.kind === 'failure') {
      yield await this.#append(
        failureEvent(report.question, sourceName(report.source), report.error, report.durationMs),
      );
      yield* this.#weigh();
    } else {
      const evidence = await this.#evidence(report);
      this.#hold(evidence.id, evidence.question, report.answer);
      // What belongs to an answer goes before it: a writer that ends in between asks again, and nothing is missing.
      for (const gap of report.answer.gaps ?? [])
        yield await this.#append({ type: 'gap-noted', gap: { ...gap, what: gap.what.slice(0, 400) } });
      for (const { claim, why } of report.answer.struck ?? []) yield* this.#strike(report.source.id, claim, why);
      yield await this.#append({ type: 'evidence-received', evidence });
      // An answer without a text holds nothing that could be weighed or quoted; only one question less is open.
      if (evidence.parts.length === 0 && !evidence.claims) yield* this.#decide();
      else yield* this.#weigh();
    }
  }

  async #evidence(report: Extract<Report, { kind: 'answer' }>): Promise<Evidence> {
    const { question, source, answer, durationMs } = report;
    const parts: Evidence['parts'] = [];
    for (const [name, text] of Object.entries(answer.parts)) {
      parts.push({ name, digest: await this.#keep(text), length: text.length });
    }
    return {
      id: question.id,
      question: question.id,
      source: sourceName(source),
      at: this.#options.clock.now(),
      durationMs,
      summary: answer.summary.slice(0, 600),
      parts,
      ...(source.derivable ? {} : { facts: answer.facts as Evidence['facts'] }),
      ...(answer.observables?.length ? { observables: answer.observables.slice(0, 1000) } : {}),
      ...(answer.claims?.length ? { claims: answer.claims.slice(0, 40) } : {}),
      ...(answer.letterhead ? { letterhead: answer.letterhead } : {}),
    };
  }

  async #keep(text: string): Promise<string> {
    const digest = await sha256(text);
    await this.#options.keep?.(digest, text);
    return digest;
  }

  async *#strike(signal: string, claim: string, why: string): AsyncGenerator<TraceEvent> {
    const key = `${signal} ${claim}`;
    if (this.#struck.has(key)) return;
    this.#struck.add(key);
    yield await this.#append({ type: 'claim-struck', signal, claim: claim.slice(0, 300), why: why.slice(0, 300) });
  }

  /** Runs the signals over everything that has come, records what changed, decides. */
  async *#weigh(): AsyncGenerator<TraceEvent> {
    const { findings, struck } = inferFindings(
      {
        alert: this.#alert,
        answers: this.#answers,
        // What either writer knows counts: the browser's person and the companion's owner each name whom they protect.
        organisation: together(this.#now.organisation ?? noOrganisation, this.#options.organisation ?? noOrganisation),
      },
      this.#options.signals,
      (evidence, part) => this.#captured.get(`${evidence} ${part}`),
      this.#seen,
    );
    for (const { signal, claim, why } of struck) yield* this.#strike(signal, claim, why);
    const partial = seesLess(this.#now.evidence, this.#answers);
    for (const [id, before] of [...this.#now.findings]) {
      const known = before.citations.every((citation) =>
        this.#answers.has(this.#now.evidence.get(citation.evidence)?.question ?? ''),
      );
      if (!findings.has(id) && known && !partial)
        yield await this.#append({
          type: 'finding-withdrawn',
          finding: id,
          why: 'No longer holds with what came in since.',
        });
    }
    for (const finding of findings.values()) {
      const before = this.#now.findings.get(finding.id);
      if (partial && (before || finding.weight < 0)) continue;
      if (!before || canonicalJson(before) !== canonicalJson(finding))
        yield await this.#append({ type: 'finding-made', finding });
    }
    yield* this.#decide();
  }

  async *#decide(): AsyncGenerator<TraceEvent> {
    const state = this.#now;
    const open = this.#openQuestions()
      .filter((q) => this.#options.unanswered === 'leave-open' || this.#sourceOf(q))
      .filter((q) => state.questions.get(q.id)?.state !== 'failed')
      .map(nameOf);
    const verdict = decide({
      kind: state.alert.kind,
      findings: [...state.findings.values()],
      gaps: [...state.gaps.values()],
      open,
      prior: state.prior,
    });
    if (!state.verdict || canonicalJson(state.verdict) !== canonicalJson(verdict))
      yield await this.#append({ type: 'verdict-reached', verdict });
  }

  async *#finish(): AsyncGenerator<TraceEvent> {
    if (this.#options.unanswered === 'note-gap') {
      for (const question of this.#openQuestions()) {
        if (this.#now.questions.get(question.id)?.state === 'failed') continue;
        const error = new SourceError('not-connected', 'No source is connected that can answer this.');
        yield await this.#append(failureEvent(question, notConnected, error, 0));
      }
    }
    const { alert, findings, gaps } = this.#now;
    const event = this.#answers.get('event')?.facts as SecurityEvent | undefined;
    if (alert.kind !== 'email' && findings.size === 0 && !gaps.has(unknownKindGap.id) && !(event && isKnownKind(event)))
      yield await this.#append({ type: 'gap-noted', gap: unknownKindGap });
    yield* this.#decide();
    if (this.#options.unanswered === 'note-gap')
      yield await this.#append({ type: 'investigation-closed', why: 'Every question was answered or could not be.' });
  }
}

/** The alert as the trace keeps it: without texts and raw data, which lie in the answer store by digest. */
function withoutContent(alert: Alert): Alert {
  return { ...alert, texts: [], artifacts: alert.artifacts.map(({ data: _, ...artifact }) => artifact) };
}

function nameOf(question: Question): QuestionName {
  return { id: question.id, title: question.title };
}

function sourceName(source: Source): SourceName {
  return { id: source.id, title: source.title, contacts: source.contacts };
}
