import { EventSourceParserStream } from 'eventsource-parser/stream';
import type * as z from 'zod';
import {
  answerText,
  apiVersion,
  type ClosingRequest,
  type DecidedCase,
  type DecisionRequest,
  eventAnswer,
  type FeedbackRequest,
  type Health,
  health,
  type OpenRequest,
  openAnswer,
  type PairingAnswer,
  type PairingRequest,
  pairingAnswer,
  precedentsAnswer,
  problem,
} from '../schema/api.ts';
import { companionFailed, cors, notCompanion, otherVersion, refused, slow } from '../schema/companion-diagnosis.ts';
import { type Diagnosis, diagnosisAnswer } from '../schema/diagnosis.ts';
import { type TraceEvent, type TraceFile, traceEvent, traceFile, type Withdrawal } from '../schema/trace.ts';
import { CompanionError, refusalOf } from './companion-error.ts';

/** How long is waited, in milliseconds. */
export interface Patience {
  /** For the answer to one request. */
  requestMs: number;
  /** A stream that says nothing for this long, heartbeats included, is dead. */
  silenceMs: number;
}

const usualPatience: Patience = { requestMs: 15_000, silenceMs: 45_000 };

/** How long a companion may take to say that it is there, in milliseconds. */
const greetingMs = 3_000;
/** What it knows of its model takes as long as the model’s server. */
const diagnosisMs = 8_000;

/** Speaks with the companion. Only the background uses this: page and panel never do. */
export class CompanionClient {
  readonly #address: string;
  readonly #token: string | undefined;
  readonly #patience: Patience;

  constructor(address: string, token?: string, patience: Patience = usualPatience) {
    this.#address = address.replace(/\/+$/, '');
    this.#token = token;
    this.#patience = patience;
  }

  async health(signal?: AbortSignal): Promise<Health> {
    const answer = await this.#answer('GET', '/v1/health', undefined, signal, greetingMs).catch(
      async (error: unknown) => {
        if (error instanceof CompanionError && error.trouble === 'absent' && (await this.#listens(signal)))
          throw CompanionError.of('cors', cors(this.#address));
        throw error;
      },
    );
    if (answer.status >= 500) throw CompanionError.of('failed', companionFailed(this.#address, answer.status));
    const said: unknown = await answer.json().catch((error: unknown) => {
      if (error instanceof DOMException && error.name === 'TimeoutError')
        throw CompanionError.of('slow', slow(this.#address, greetingMs));
    });
    const parsed = health.safeParse(said);
    if (!parsed.success && !problem.safeParse(said).success)
      throw CompanionError.of('not-companion', notCompanion(this.#address));
    if (!parsed.success) throw refusalOf(answer.status, said, this.#whose);
    if (parsed.data.api !== apiVersion)
      throw CompanionError.of('version', otherVersion(this.#address, parsed.data.api, 'extension'));
    return parsed.data;
  }

  /** What the companion says of itself: pairing and model. Errors: `not-paired` where it does not know the token. */
  async diagnoses(signal?: AbortSignal): Promise<Diagnosis[]> {
    const answer = await this.#request('GET', '/v1/diagnosis', undefined, signal, diagnosisMs);
    const parsed = diagnosisAnswer.safeParse(await answer.json().catch(() => undefined));
    return parsed.success ? parsed.data.diagnoses : [];
  }

  /**
   * Whether anything at all answers. A refused connection and an answer that we may not read look alike; asked this way the
   * answer stays closed too, but that one came does not. Redirects are followed since this mode knows nothing else.
   */
  async #listens(signal?: AbortSignal): Promise<boolean> {
    const late = AbortSignal.timeout(greetingMs);
    try {
      await fetch(`${this.#address}/v1/health`, {
        mode: 'no-cors',
        credentials: 'omit',
        cache: 'no-store',
        signal: signal ? AbortSignal.any([late, signal]) : late,
      });
      return true;
    } catch {
      return false;
    }
  }

  pair(request: PairingRequest): Promise<PairingAnswer> {
    return this.#call('POST', '/v1/pairing', pairingAnswer, request);
  }

  async unpair(): Promise<void> {
    await this.#request('DELETE', '/v1/pairing');
  }

  /** Errors: `not-paired` where the companion does not know the token. */
  async whoami(): Promise<void> {
    await this.#request('GET', '/v1/pairing');
  }

  open(request: OpenRequest, signal?: AbortSignal): Promise<z.infer<typeof openAnswer>> {
    return this.#call('POST', '/v1/investigations', openAnswer, request, signal);
  }

  trace(investigation: string, signal?: AbortSignal): Promise<TraceFile> {
    return this.#call('GET', `/v1/investigations/${investigation}`, traceFile, undefined, signal);
  }

  async text(investigation: string, digest: string): Promise<string> {
    return (await this.#call('GET', `/v1/investigations/${investigation}/answers/${digest}`, answerText)).text;
  }

  async feedback(investigation: string, request: FeedbackRequest): Promise<TraceEvent> {
    return (await this.#call('POST', `/v1/investigations/${investigation}/feedback`, eventAnswer, request)).event;
  }

  async closing(investigation: string, request: ClosingRequest): Promise<TraceEvent> {
    return (await this.#call('POST', `/v1/investigations/${investigation}/closing`, eventAnswer, request)).event;
  }

  async withdraw(investigation: string, why: Withdrawal): Promise<TraceEvent> {
    return (await this.#call('POST', `/v1/investigations/${investigation}/withdrawal`, eventAnswer, { why })).event;
  }

  /** What people decided of other alerts like this one. */
  async precedents(investigation: string, signal?: AbortSignal): Promise<DecidedCase[]> {
    const path = `/v1/investigations/${investigation}/precedents`;
    return (await this.#call('GET', path, precedentsAnswer, undefined, signal)).decided;
  }

  async decide(investigation: string, request: DecisionRequest): Promise<TraceEvent> {
    return (await this.#call('POST', `/v1/investigations/${investigation}/decisions`, eventAnswer, request)).event;
  }

  async stop(investigation: string): Promise<void> {
    await this.#request('DELETE', `/v1/investigations/${investigation}/run`);
  }

  /**
   * Events after a number, until the companion says that nothing runs any more. Errors: `CompanionError` where the stream
   * breaks or falls silent; the caller resumes with the last number it has.
   */
  async *events(investigation: string, after: number, signal: AbortSignal): AsyncGenerator<TraceEvent> {
    const quiet = new AbortController();
    const both = AbortSignal.any([signal, quiet.signal]);
    let timer = setTimeout(() => quiet.abort(), this.#patience.silenceMs);
    const alive = () => {
      clearTimeout(timer);
      timer = setTimeout(() => quiet.abort(), this.#patience.silenceMs);
    };
    try {
      const answer = await this.#fetch('GET', `/v1/investigations/${investigation}/events`, undefined, both, {
        'last-event-id': String(after),
      });
      await this.#check(answer);
      const beats = new TransformStream<Uint8Array, Uint8Array>({
        transform(chunk, controller) {
          alive();
          controller.enqueue(chunk);
        },
      });
      const stream = answer.body
        ?.pipeThrough(beats)
        .pipeThrough(new TextDecoderStream() as TransformStream<Uint8Array, string>)
        .pipeThrough(new EventSourceParserStream());
      if (!stream) return;
      for await (const message of stream as unknown as AsyncIterable<{ event?: string; data: string }>) {
        if (message.event === 'idle') return;
        const parsed = traceEvent.safeParse(JSON.parse(message.data));
        if (!parsed.success)
          throw new CompanionError(
            'version',
            'The companion sent an event of another form.',
            'Update extension and companion to the same version.',
          );
        yield parsed.data;
      }
      throw new CompanionError(
        'absent',
        'The companion ended the stream.',
        'It goes on by itself when the companion is back.',
      );
    } catch (error) {
      if (signal.aborted || error instanceof CompanionError) throw error;
      throw new CompanionError(
        'absent',
        quiet.signal.aborted ? 'The companion fell silent.' : 'The connection to the companion broke.',
        'It goes on by itself when the companion is back.',
      );
    } finally {
      clearTimeout(timer);
    }
  }

  async #call<Schema extends z.ZodType>(
    method: string,
    path: string,
    schema: Schema,
    body?: unknown,
    signal?: AbortSignal,
  ): Promise<z.infer<Schema>> {
    const answer = await this.#request(method, path, body, signal);
    const parsed = schema.safeParse(await answer.json().catch(() => undefined));
    if (!parsed.success)
      throw new CompanionError(
        'version',
        'The companion’s answer has another form than agreed.',
        'Update extension and companion to the same version.',
      );
    return parsed.data;
  }

  /** An answer that is a success. */
  async #request(
    method: string,
    path: string,
    body?: unknown,
    signal?: AbortSignal,
    deadlineMs?: number,
  ): Promise<Response> {
    const answer = await this.#answer(method, path, body, signal, deadlineMs);
    await this.#check(answer);
    return answer;
  }

  /** Any answer. */
  async #answer(
    method: string,
    path: string,
    body: unknown,
    signal: AbortSignal | undefined,
    deadlineMs = this.#patience.requestMs,
  ): Promise<Response> {
    const deadline = AbortSignal.timeout(deadlineMs);
    try {
      return await this.#fetch(method, path, body, signal ? AbortSignal.any([deadline, signal]) : deadline);
    } catch (error) {
      if (signal?.aborted) throw error;
      throw deadline.aborted
        ? CompanionError.of('slow', slow(this.#address, deadlineMs))
        : CompanionError.of('absent', refused(this.#address));
    }
  }

  #fetch(
    method: string,
    path: string,
    body: unknown,
    signal: AbortSignal,
    headers: Record<string, string> = {},
  ): Promise<Response> {
    return fetch(`${this.#address}${path}`, {
      method,
      credentials: 'omit',
      redirect: 'error',
      cache: 'no-store',
      signal,
      headers: {
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(this.#token ? { authorization: `Bearer ${this.#token}` } : {}),
        ...headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  }

  /** The address whose token this is; none while there is no pairing. */
  get #whose(): string | undefined {
    return this.#token ? this.#address : undefined;
  }

  async #check(answer: Response): Promise<void> {
    if (!answer.ok) throw refusalOf(answer.status, await answer.json().catch(() => undefined), this.#whose);
  }
}
