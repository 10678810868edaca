import { SourceError } from '../../lib/schema/source.ts';

export interface BoundedRequest {
  url: string;
  accept: string;
  /** Media types of an answer that can be read. */
  takes: readonly string[];
  /** Bytes of the body that are read at most. */
  limit: number;
  /** Milliseconds for this one request. */
  timeoutMs: number;
  /** Who is asked, for the words of a failure. */
  whom: string;
  remedy: string;
  signal: AbortSignal;
}

export interface BoundedAnswer {
  status: number;
  body: Uint8Array;
}

/**
 * One GET with an end: no redirect is followed (it would take the question to somebody who was not named), no cookie
 * goes along, time and size are bounded also while the body comes. Errors: `SourceError` with a name.
 */
export async function boundedAnswer(request: BoundedRequest): Promise<BoundedAnswer> {
  const { url, accept, takes, limit, timeoutMs, whom, remedy, signal } = request;
  const deadline = AbortSignal.timeout(timeoutMs);
  try {
    const answer = await fetch(url, {
      headers: { accept, 'user-agent': 'sidelight' },
      redirect: 'manual',
      credentials: 'omit',
      signal: AbortSignal.any([signal, deadline]),
    });
    if (answer.status >= 300 && answer.status < 400) {
      await answer.body?.cancel();
      throw new SourceError(
        'refused',
        `${whom} sends the question on to somebody else, which is not followed.`,
        remedy,
      );
    }
    if (!answer.ok) {
      await answer.body?.cancel();
      return { status: answer.status, body: new Uint8Array() };
    }
    const type = answer.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase() ?? '';
    if (!takes.includes(type)) {
      await answer.body?.cancel();
      throw new SourceError('unreadable', `${whom} answers with ${type.slice(0, 80) || 'no media type'}.`, remedy);
    }
    return { status: answer.status, body: await bodyOf(answer, limit, whom, remedy) };
  } catch (error) {
    if (error instanceof SourceError) throw error;
    if (signal.aborted) throw new SourceError('aborted', `The question to ${whom} was stopped.`);
    if (deadline.aborted)
      throw new SourceError('timed-out', `${whom} did not answer within ${timeoutMs} ms.`, 'Ask again later.');
    throw new SourceError('not-connected', `${whom} cannot be reached.`, remedy);
  }
}

async function bodyOf(answer: Response, limit: number, whom: string, remedy: string): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of answer.body ?? []) {
    size += piece.length;
    // Leaving the loop cancels the body.
    if (size > limit) throw new SourceError('unreadable', `${whom} answers with more than ${limit} bytes.`, remedy);
    pieces.push(piece);
  }
  return new Uint8Array(Buffer.concat(pieces));
}

/** The failure that a status other than success means. */
export function statusFailure(status: number, whom: string, remedy: string): SourceError {
  if (status === 429) return new SourceError('refused', `${whom} is asked too often.`, 'Wait some minutes.');
  if (status === 401 || status === 403) return new SourceError('refused', `${whom} refuses to answer.`, remedy);
  return new SourceError('failed', `${whom} answers ${status}.`, remedy);
}
