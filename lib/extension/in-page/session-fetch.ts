import type { SessionRequest } from '../../consoles/console.ts';
import { requestFor } from '../../consoles/request.ts';
import type { ConsoleRequest } from '../../schema/alert.ts';

/** How long the console may take for one answer, in milliseconds, and how many bytes it may send. */
export interface Bounds {
  deadlineMs: number;
  limit: number;
}

/** What came back, and the request as the trace lists it. `bytes` is missing where it failed: then `why` says how. */
export interface Fetched {
  request: ConsoleRequest;
  bytes?: Uint8Array;
  why?: string;
}

/**
 * One request to the console with the analyst's own session, from its template and from nothing else: to the page's own
 * origin, no redirect followed. `undefined` where the template cannot be filled in, so that nothing goes out.
 */
export async function fetchInSession(
  of: SessionRequest,
  values: Readonly<Record<string, string>> | undefined,
  { deadlineMs, limit }: Bounds,
): Promise<Fetched | undefined> {
  const built = requestFor(of, values, { pathname: location.pathname, cookie: document.cookie });
  if (!built) return undefined;
  const started = performance.now();
  const listed = (status: number, bytes: number): ConsoleRequest => ({
    template: of.template,
    method: built.method,
    address: built.path.slice(0, 2_000),
    status,
    bytes,
    durationMs: performance.now() - started,
  });
  let status = 0;
  try {
    // Spelled out: a page may have a `base` element that leads elsewhere.
    const answer = await fetch(`${location.origin}${built.path}`, {
      method: built.method,
      headers: built.headers,
      ...(built.body === undefined ? {} : { body: built.body }),
      redirect: 'error',
      credentials: 'same-origin',
      cache: 'no-store',
      signal: AbortSignal.timeout(deadlineMs),
    });
    status = answer.status;
    if (!answer.ok) return { request: listed(status, 0), why: `The console answered ${status}.` };
    const bytes = await bounded(answer, limit);
    return bytes
      ? { request: listed(status, bytes.length), bytes }
      : { request: listed(status, 0), why: `The answer is larger than ${limit} bytes.` };
  } catch (error) {
    return {
      request: listed(status, 0),
      why: error instanceof Error ? error.message.slice(0, 300) : 'The console did not answer.',
    };
  }
}

/** Reads a body up to the limit; `undefined` where it is larger. */
async function bounded(answer: Response, limit: number): Promise<Uint8Array | undefined> {
  const reader = answer.body?.getReader();
  if (!reader) return new Uint8Array();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
    size += chunk.value.length;
    if (size > limit) {
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
