import { LLMock } from '@copilotkit/aimock';
import type * as z from 'zod';
import type { testimony } from '../../lib/witness/check.ts';

type Observation = z.infer<typeof testimony>['observations'][number];

/** One observation, with the members that most tests do not care about filled in. */
export function observed(quote: string, more: Partial<Observation> = {}): Observation {
  return {
    claim: `It says “${quote}”.`,
    direction: 'threat',
    strength: 'moderate',
    part: 'message/body',
    quote,
    ...more,
  };
}

/**
 * A language model that says what it is told to, over real HTTP, streaming, at an OpenAI-compatible address. Proves what
 * becomes of a model's answer; says nothing about how good any model is.
 */
export class ScriptedModel {
  readonly #mock: LLMock;

  private constructor(mock: LLMock) {
    this.#mock = mock;
  }

  static async start(): Promise<ScriptedModel> {
    const mock = new LLMock({ port: 0, host: '127.0.0.1', logLevel: 'silent' });
    await mock.start();
    return new ScriptedModel(mock);
  }

  /** For SIDELIGHT_MODEL_URL. */
  get url(): string {
    return `${this.#mock.url}/v1`;
  }

  /** From now on it answers with these observations. */
  observes(...observations: Observation[]): void {
    this.says(JSON.stringify({ observations }));
  }

  /** From now on it answers with this text; slowly where asked to. */
  says(text: string, pace: { firstMs?: number; tokensPerSecond?: number } = {}): void {
    this.#mock.reset();
    this.#mock.on(
      { userMessage: /[\s\S]*/ },
      { content: text },
      pace.firstMs || pace.tokensPerSecond
        ? { streamingProfile: { ttft: pace.firstMs ?? 0, tps: pace.tokensPerSecond ?? 1000 } }
        : undefined,
    );
  }

  /** From now on it answers with this text, but not before it is let go. Heard of is what was answered alone. */
  holds(text: string): { asked: Promise<void>; letGo: () => void } {
    const asked = Promise.withResolvers<void>();
    const gone = Promise.withResolvers<void>();
    this.#mock.reset();
    this.#mock.on({ userMessage: /[\s\S]*/ }, async () => {
      asked.resolve();
      await gone.promise;
      return { content: text };
    });
    return { asked: asked.promise, letGo: gone.resolve };
  }

  /** From now on it fails with this status. */
  fails(status: number): void {
    this.#mock.reset();
    this.#mock.on({ userMessage: /[\s\S]*/ }, { error: { message: 'as told', type: 'scripted' }, status });
  }

  /** What it was asked since it was last told what to say: the messages' texts. */
  heard(): { system: string; user: string }[] {
    return this.#mock.getRequests().flatMap((entry) => {
      const messages = (entry.body as { messages?: { role: string; content: string }[] } | null)?.messages;
      if (!messages) return [];
      const of = (role: string) => messages.find((message) => message.role === role)?.content ?? '';
      return [{ system: of('system'), user: of('user') }];
    });
  }

  async stop(): Promise<void> {
    await this.#mock.stop();
  }
}
