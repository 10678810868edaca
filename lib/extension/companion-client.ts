import { EventSourceParserStream } from 'eventsource-parser/stream';
import type * as z from 'zod';
import {
  answerText,
  apiVersion,
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
  problem,
} from '../schema/api.ts';
import { type TraceEvent, type TraceFile, traceEvent, traceFile } from '../schema/trace.ts';

export type Trouble =
  | 'absent'
  | 'slow'
  | 'not-companion'
  | 'version'
  | 'not-paired'
  | 'conflict'
  | 'refused'
  | 'failed';

/** A request that did not come to a good end, with what the person can do. */
export class CompanionError extends Error {
  readonly trouble: Trouble;
  readonly remedy: string;

  constructor(trouble: Trouble, message: string, remedy: string) {
    super(message);
    this.name = 'CompanionError';
    this.trouble = trouble;
    this.remedy = remedy;
  }
}

/** How long is waited, in milliseconds. */
export interface Patience {
  /** For the answer to one request. */
  requestMs: number;
  /** A stream that says nothing for this long, heartbeats included, is dead. */
  silenceMs: number;
}

const usualPatience: Patience = { requestMs: 15_000, silenceMs: 45_000 };

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
    const answer = await this.#request('GET', '/v1/health', undefined, signal, 3_000);
    const parsed = health.safeParse(await answer.json().catch(() => undefined));
    if (!parsed.success)
      throw new CompanionError(
        'not-companion',
        `What answers at ${this.#address} is no Sidelight companion.`,
        'Check the address in the options.',
      );
    if (parsed.data.api !== apiVersion)
      throw new CompanionError(
        'version',
        `The companion speaks version ${parsed.data.api} of the contract, the extension ${apiVersion}.`,
        'Update both to the same version.',
      );
    return parsed.data;
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

  async #request(
    method: string,
    path: string,
    body?: unknown,
    signal?: AbortSignal,
    deadlineMs = this.#patience.requestMs,
  ): Promise<Response> {
    const deadline = AbortSignal.timeout(deadlineMs);
    try {
      const answer = await this.#fetch(method, path, body, signal ? AbortSignal.any([deadline, signal]) : deadline);
      await this.#check(answer);
      return answer;
    } catch (error) {
      if (error instanceof CompanionError || signal?.aborted) throw error;
      if (deadline.aborted)
        throw new CompanionError(
          'slow',
          `The companion at ${this.#address} did not answer in ${deadlineMs / 1000} s.`,
          'Look at its log; restart it if it hangs.',
        );
      throw new CompanionError('absent', `No companion answers at ${this.#address}.`, 'Start it: npx sidelight serve.');
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

  async #check(answer: Response): Promise<void> {
    if (answer.ok) return;
    const said = problem.safeParse(await answer.json().catch(() => undefined));
    const message = said.success ? said.data.message : `The companion answered ${answer.status}.`;
    const remedy = (said.success && said.data.remedy) || 'Look at the companion’s log.';
    const trouble: Trouble =
      answer.status === 401
        ? 'not-paired'
        : answer.status === 409
          ? 'conflict'
          : answer.status >= 500
            ? 'failed'
            : 'refused';
    throw new CompanionError(trouble, message, remedy);
  }
}
