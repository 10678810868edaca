import * as z from 'zod';
import { dispositions } from '../../schema/verdict.ts';

const row = z.int().min(0).max(100_000);
const request = z.int();

/** From the panel about the list of its tab. Rows go by their numbers in the queue. */
export const queueOrders = [
  /** Reads the list anew; `forget`: with what is on screen now alone. */
  z.strictObject({ type: z.literal('queue-read'), forget: z.boolean() }),
  /** Investigates all rows that were not; `scroll`: those too that the list shows only when it is scrolled. */
  z.strictObject({ type: z.literal('queue-triage'), scroll: z.boolean() }),
  z.strictObject({ type: z.literal('queue-stop') }),
  /** Investigates one row by itself, whatever group it stands in. */
  z.strictObject({ type: z.literal('queue-investigate'), row }),
  /** Shows a row's investigation in the panel, or the queue again. */
  z.strictObject({ type: z.literal('queue-show'), row: row.nullable() }),
  /** Opens a row in the console. */
  z.strictObject({ type: z.literal('queue-open'), row, request }),
  z.strictObject({
    type: z.literal('queue-feedback'),
    row,
    agree: z.boolean(),
    disposition: z.enum(dispositions).optional(),
    reason: z.string().max(2000),
    request,
  }),
  /** Takes back what the person said of a row. */
  z.strictObject({ type: z.literal('queue-undo'), row, request }),
  /** Drafts a row's note into the field that the analyst was last in, or gives it to be copied. */
  z.strictObject({ type: z.literal('queue-draft'), row, request }),
  z.strictObject({ type: z.literal('queue-note'), row, request }),
] as const;
export type QueueOrder = z.infer<(typeof queueOrders)[number]>;

/** Whether a panel's message is about the queue. */
export function isQueueOrder<M extends { type: string }>(message: M): message is M & QueueOrder {
  return message.type.startsWith('queue-');
}
