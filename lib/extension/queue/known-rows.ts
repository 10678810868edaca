import type { QueueReading } from '../../schema/queue.ts';
import type { Investigator } from '../investigator.ts';
import type { Store } from '../store.ts';
import { outcomeOf } from './outcome.ts';
import type { Queue } from './queue.ts';

/** Of investigations kept without their outcome, so many are read for a list: they are older than the queue. */
const readTraces = 200;

/** Takes what was read into a queue, with what is known of new rows already: those are not investigated again. */
export async function takeIn(
  queue: Queue,
  reading: QueueReading,
  { store, investigator }: { store: Store; investigator: Investigator },
): Promise<void> {
  const fresh = queue.take(reading);
  const stored = await store.latestOfAll(fresh.map(({ row }) => row.identity)).catch(() => new Map());
  let traces = readTraces;
  for (const row of fresh) {
    const latest = stored.get(row.row.identity);
    if (!latest || latest.open === 1) continue;
    let outcome = latest.outcome;
    if (!outcome && traces-- > 0) {
      const state = (await investigator.byId(latest.id))?.state;
      outcome = state && outcomeOf(state);
    }
    if (outcome) queue.settle(row, outcome);
  }
}
