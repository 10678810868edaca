import { digestOf } from '../schema/digest.ts';
import type { TraceData, TraceEvent, Writer } from '../schema/trace.ts';

/** The digest before the first event. */
export const genesis = '0'.repeat(64);

export interface SealOptions {
  investigation: string;
  writer: Writer;
  at: string;
}

/** Appends one event to a chain: gives it its number, the digest of its predecessor and its own. */
export async function seal(
  last: Pick<TraceEvent, 'seq' | 'digest'> | undefined,
  data: TraceData,
  options: SealOptions,
): Promise<TraceEvent> {
  const event = {
    seq: last ? last.seq + 1 : 0,
    investigation: options.investigation,
    at: options.at,
    writer: options.writer,
    previous: last?.digest ?? genesis,
    data,
  };
  return { ...event, digest: await digestOf(event) };
}

export interface ChainProblem {
  seq: number;
  problem: string;
}

/** Checks numbering, links and digests of a whole chain. An empty list means that nothing was changed, added or removed. */
export async function chainProblems(events: readonly TraceEvent[]): Promise<ChainProblem[]> {
  const problems: ChainProblem[] = [];
  let previous = genesis;
  for (const [index, event] of events.entries()) {
    const { digest, ...rest } = event;
    if (event.seq !== index)
      problems.push({ seq: event.seq, problem: `is number ${event.seq} where ${index} belongs` });
    if (event.investigation !== events[0]?.investigation)
      problems.push({ seq: event.seq, problem: `belongs to another investigation (${event.investigation})` });
    if (event.previous !== previous)
      problems.push({ seq: event.seq, problem: 'does not follow the event before it (previous digest differs)' });
    if ((await digestOf(rest)) !== digest)
      problems.push({ seq: event.seq, problem: 'was changed after it was written (its digest differs)' });
    previous = digest;
  }
  return problems;
}
