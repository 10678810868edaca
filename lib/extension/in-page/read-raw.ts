import type { RawRead } from '../../consoles/console.ts';
import type { ScreenAlert } from '../../page/identity.ts';
import { toBase64 } from '../../schema/base64.ts';
import type { RawReading } from '../messages.ts';

/** How long the console may take for one read, in milliseconds, and how much it may send. */
const rawDeadlineMs = 15_000;
const rawLimit = 30 * 1024 * 1024;

export type ReadRaw = typeof readRaw;

/**
 * The raw source of an alert by the console's own read, from its template and from nothing else. It comes with the files of
 * those consoles that have one. `undefined` where the alert has none.
 */
export async function readRaw(raw: RawRead, alert: ScreenAlert): Promise<RawReading | undefined> {
  const path = raw.path(alert);
  if (path === undefined) return undefined;
  const started = performance.now();
  const request = {
    template: raw.template,
    method: 'GET' as const,
    address: path,
    status: 0,
    bytes: 0,
    durationMs: 0,
  };
  const ended = (change: Partial<typeof request>) => ({
    ...request,
    ...change,
    durationMs: performance.now() - started,
  });
  try {
    const answer = await fetch(path, {
      redirect: 'error',
      credentials: 'same-origin',
      cache: 'no-store',
      signal: AbortSignal.timeout(rawDeadlineMs),
    });
    if (!answer.ok)
      return {
        request: ended({ status: answer.status }),
        mediaType: raw.mediaType,
        why: `The console answered ${answer.status}.`,
      };
    const bytes = await bounded(answer);
    if (!bytes)
      return {
        request: ended({ status: answer.status }),
        mediaType: raw.mediaType,
        why: `The source is larger than ${rawLimit} bytes.`,
      };
    return {
      request: ended({ status: answer.status, bytes: bytes.length }),
      mediaType: raw.mediaType,
      data: toBase64(bytes),
    };
  } catch (error) {
    return {
      request: ended({}),
      mediaType: raw.mediaType,
      why: error instanceof Error ? error.message.slice(0, 300) : 'The console did not answer.',
    };
  }
}

/** Reads a body up to the limit; `undefined` where it is larger. */
async function bounded(answer: Response): Promise<Uint8Array | undefined> {
  const reader = answer.body?.getReader();
  if (!reader) return new Uint8Array();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
    size += chunk.value.length;
    if (size > rawLimit) {
      await reader.cancel();
      return undefined;
    }
    chunks.push(chunk.value);
  }
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}
