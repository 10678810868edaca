import { randomBytes } from 'node:crypto';
import OpenAI from 'openai';
import type { Mail } from '../../lib/mail/mail.ts';
import { type Source, SourceError } from '../../lib/schema/source.ts';
import { ownDomainsOf } from '../../lib/signals/mail/own-domains.ts';
import { witnessRequest } from '../../lib/witness/ask.ts';
import { checkTestimony } from '../../lib/witness/check.ts';

export interface WitnessOptions {
  url: string;
  name: string;
  key: string;
  ownDomains: readonly string[];
  /** True the first time this destination is used under this policy. */
  firstUse(destination: string, policy: string): Promise<boolean>;
}

/** Characters of an answer that are read at most. */
const answerLimit = 64_000;
const policy = 'redacted evidence: internal names as tokens, web addresses without query and fragment';

/**
 * A language model at any OpenAI-compatible address as a source: asked once, streaming, stoppable. What leaves is
 * disclosed before it leaves; what comes back is checked quote by quote.
 */
export function witnessSource(options: WitnessOptions): Source {
  const client = new OpenAI({
    baseURL: options.url,
    apiKey: options.key === '' ? 'none' : options.key,
    maxRetries: 1,
    timeout: 60_000,
  });
  const destination = new URL(options.url).origin;
  return {
    id: 'witness',
    title: `the language model at ${destination}`,
    contacts: 'third party',
    answers: ['witness'],
    deadlineMs: 90_000,
    derivable: false,
    after: ['message', 'event', 'page', 'seen-before'],
    async ask({ answers, signal, disclose }) {
      const mail = answers.get('message')?.facts as Mail | undefined;
      const people = [...(mail?.to ?? []), ...(mail?.cc ?? [])];
      const domains = [...new Set([...options.ownDomains, ...(mail ? ownDomainsOf(mail) : [])])];
      const fence = `evidence-${randomBytes(12).toString('hex')}`;
      const request = witnessRequest(answers, { people, domains }, fence);
      const left = `${request.instructions}\n\n${request.evidence}`;
      await disclose({ destination, policy, text: left, first: await options.firstUse(destination, policy) });
      const text = await askModel(client, options.name, request, signal);
      const { claims, struck } = readAnswer(text, answers, request);
      return {
        summary:
          claims.length === 0 && struck.length === 0
            ? 'Nothing to add.'
            : `${claims.length} observation${claims.length === 1 ? '' : 's'} with a quote that holds; ${struck.length} struck.`,
        parts: { answer: text },
        facts: { claims: claims.length, struck: struck.length },
        claims,
        struck,
      };
    },
  };
}

async function askModel(
  client: OpenAI,
  model: string,
  request: { instructions: string; evidence: string },
  signal: AbortSignal,
): Promise<string> {
  try {
    const stream = await client.chat.completions.create(
      {
        model,
        stream: true,
        temperature: 0,
        messages: [
          { role: 'system', content: request.instructions },
          { role: 'user', content: request.evidence },
        ],
      },
      { signal },
    );
    let text = '';
    for await (const chunk of stream) {
      text += chunk.choices[0]?.delta?.content ?? '';
      if (text.length > answerLimit) {
        stream.controller.abort();
        throw new SourceError(
          'unreadable',
          `The model’s answer is longer than ${answerLimit} characters.`,
          'Use a model that follows the form it is asked for.',
        );
      }
    }
    return text;
  } catch (error) {
    throw namedFailure(error);
  }
}

function readAnswer(
  text: string,
  answers: Parameters<typeof checkTestimony>[1],
  request: { redactor: Parameters<typeof checkTestimony>[2] },
) {
  try {
    return checkTestimony(text, answers, request.redactor);
  } catch (error) {
    throw new SourceError(
      'unreadable',
      error instanceof Error ? error.message : String(error),
      'Use a model that follows the form it is asked for.',
    );
  }
}

function namedFailure(error: unknown): unknown {
  if (error instanceof SourceError) return error;
  if (error instanceof OpenAI.APIUserAbortError)
    return new SourceError('aborted', 'The question to the model was stopped.');
  if (error instanceof OpenAI.APIConnectionTimeoutError)
    return new SourceError(
      'timed-out',
      'The model did not answer in time.',
      'Check that the model server is not overloaded.',
    );
  if (error instanceof OpenAI.APIConnectionError)
    return new SourceError(
      'not-connected',
      'The model’s address cannot be reached.',
      'Check SIDELIGHT_MODEL_URL and that the model server runs.',
    );
  if (error instanceof OpenAI.AuthenticationError)
    return new SourceError('refused', 'The model’s server refused the key.', 'Check SIDELIGHT_MODEL_KEY.');
  if (error instanceof OpenAI.NotFoundError)
    return new SourceError(
      'refused',
      'The model’s server does not know this model or address.',
      'Check SIDELIGHT_MODEL and that SIDELIGHT_MODEL_URL ends in /v1.',
    );
  if (error instanceof OpenAI.APIError)
    return new SourceError(
      'failed',
      `The model’s server answered ${error.status ?? 'with an error'}.`,
      'Look at the model server’s log.',
    );
  return error;
}
