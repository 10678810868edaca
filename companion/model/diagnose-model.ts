import * as z from 'zod';
import { type Diagnosis, fails, lacks, works } from '../../lib/schema/diagnosis.ts';
import type { Config } from '../config.ts';

/** How long a model's server may take to name its models, in milliseconds. */
const deadline = 5_000;
/** Bytes of that list that are read at most: resellers name thousands of models. */
const listLimit = 8_000_000;

const named = z.object({ id: z.string() });
/** As OpenAI has it; some servers give the list bare. */
const modelList = z.union([z.object({ data: z.array(named) }).transform(({ data }) => data), z.array(named)]);

/**
 * Asks a model's server which models it has. Nothing else is sent: no evidence, no question. That a model answers well, or
 * at all, this cannot tell.
 */
export async function diagnoseModel(
  model: Config['model'],
  signal: AbortSignal,
  deadlineMs = deadline,
): Promise<Diagnosis> {
  if (!model)
    return lacks(
      'no-model',
      'No language model is set; everything else works without one.',
      'For a witness, start the companion with SIDELIGHT_MODEL_URL (such as http://127.0.0.1:11434/v1) and SIDELIGHT_MODEL.',
    );
  const late = AbortSignal.timeout(deadlineMs);
  const address = `${model.url.replace(/\/+$/, '')}/models`;
  const { origin, pathname } = new URL(address);
  try {
    const answer = await fetch(address, {
      headers: { accept: 'application/json', ...(model.key === '' ? {} : { authorization: `Bearer ${model.key}` }) },
      // Whoever is named elsewhere was not set up, and must not see the key.
      redirect: 'manual',
      signal: AbortSignal.any([signal, late]),
    });
    if (answer.ok) return nameIn(await textOf(answer), model, origin);
    await answer.body?.cancel();
    return ofStatus(answer, `${origin}${pathname}`, origin);
  } catch (error) {
    if (signal.aborted) throw error;
    if (late.aborted)
      return fails(
        'model-slow',
        `The model’s server at ${origin} did not answer in ${deadlineMs / 1000} s.`,
        'Wait until it has loaded its model, or look whether it hangs.',
      );
    return fails(
      'model-unreachable',
      `The model’s server at ${origin} cannot be reached.`,
      'Start it, or correct SIDELIGHT_MODEL_URL and start the companion again.',
    );
  }
}

function ofStatus({ status, headers }: Response, asked: string, origin: string): Diagnosis {
  if (status === 401 || status === 403)
    return fails(
      'model-key-refused',
      `The model’s server at ${origin} refuses the key (${status}).`,
      'Correct SIDELIGHT_MODEL_KEY and start the companion again.',
    );
  if (status >= 300 && status < 400)
    return fails(
      'model-address-wrong',
      `${asked} sends on to ${(headers.get('location') ?? 'elsewhere').slice(0, 200)}, which is not followed.`,
      'Set SIDELIGHT_MODEL_URL to the address that answers itself and start the companion again.',
    );
  if (status === 404 || status === 405)
    return fails(
      'model-address-wrong',
      `There is nothing at ${asked} (${status}).`,
      'Correct SIDELIGHT_MODEL_URL: it usually ends in /v1. Then start the companion again.',
    );
  return fails('model-failed', `The model’s server at ${origin} answers ${status}.`, 'Look at that server’s log.');
}

function nameIn(text: string | undefined, { name, url }: NonNullable<Config['model']>, origin: string): Diagnosis {
  const list = modelList.safeParse(text === undefined ? undefined : jsonOf(text));
  if (!list.success)
    return fails(
      'model-not-openai',
      `What answers at ${origin} is no OpenAI-compatible server: it names no models.`,
      `Correct SIDELIGHT_MODEL_URL (it is ${new URL(url).pathname} there; usually /v1) and start the companion again.`,
    );
  const ids = list.data.map(({ id }) => id);
  // Ollama lists `name:latest` and answers to `name`.
  if (ids.includes(name) || ids.includes(`${name}:latest`)) return works('model-ready', `“${name}” at ${origin}.`);
  const some = ids.slice(0, 5).map((id) => `“${id.slice(0, 80)}”`);
  const has = `${some.join(', ')}${ids.length > 5 ? ` and ${ids.length - 5} more` : ''}`;
  const remedy =
    ids.length === 0
      ? 'Load a model there, and name it in SIDELIGHT_MODEL.'
      : `Set SIDELIGHT_MODEL to a name that it has, such as ${some[0]}, and start the companion again.`;
  // Servers of one model often answer to any name, so a name that nobody chose need not be wrong.
  return name === 'default' && ids.length === 1
    ? lacks('model-unknown', `No model is named, and the server at ${origin} has ${has}.`, remedy)
    : fails('model-unknown', `The server at ${origin} has no “${name}”; it has ${has || 'no model'}.`, remedy);
}

async function textOf(answer: Response): Promise<string | undefined> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of answer.body ?? []) {
    size += piece.length;
    // Leaving the loop cancels the body.
    if (size > listLimit) return undefined;
    pieces.push(piece);
  }
  return Buffer.concat(pieces).toString('utf8');
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
