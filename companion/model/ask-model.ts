import OpenAI from 'openai';
import { SourceError } from '../../lib/schema/source.ts';

/** Where a language model is, and which. */
export interface Model {
  url: string;
  name: string;
  key: string;
}

/** Characters of an answer that are read at most. */
const answerLimit = 64_000;

/** Asks a model at an OpenAI-compatible address once, streaming, stoppable. Errors: `SourceError`, each with its remedy. */
export async function askModel(
  model: Model,
  request: { instructions: string; evidence: string },
  signal: AbortSignal,
): Promise<string> {
  const client = new OpenAI({
    baseURL: model.url,
    apiKey: model.key === '' ? 'none' : model.key,
    maxRetries: 1,
    timeout: 60_000,
  });
  try {
    const stream = await client.chat.completions.create(
      {
        model: model.name,
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
