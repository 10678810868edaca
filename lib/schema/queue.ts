import * as z from 'zod';
import { consoleRequest, control } from './alert.ts';
import { gap } from './gap.ts';
import { rowLimit } from './row-limit.ts';

/**
 * What a list page shows: its rows, each the short form of an alert. Where the console's reader knows a row's alert by the
 * same key that the opened alert has, `identity` is the same too, and what was found of the row is there when it is opened.
 */

export { rowLimit };

export const queueRow = z.strictObject({
  /** Of the alert, as `identityOf` in lib/page/identity.ts makes it: what marks and investigations are kept by. */
  identity: z.string().min(1).max(20_000),
  kind: z.enum(['email', 'event']),
  alert: z.strictObject({
    key: z.string().max(2_000),
    title: z.string().max(4_000),
    about: z.string().max(4_000),
  }),
  /** Its cells by the heads of their columns, under ECS names where the head is known. */
  fields: z
    .array(
      z.strictObject({
        path: z.string().min(1).max(200),
        label: z.string().max(200).optional(),
        value: z.string().max(2_000),
        control,
      }),
    )
    .max(60),
  /** All that the row shows, in one line. */
  text: z.string().max(4_000),
  /** The console offers this alert's raw source to the analyst's session: it can be read without opening the row. */
  raw: z.boolean(),
  /** What of the alert is not seen even where that is read. */
  gaps: z.array(gap).max(5).optional(),
});
export type QueueRow = z.infer<typeof queueRow>;

export const queueReading = z.strictObject({
  console: z.string().max(80),
  consoleTitle: z.string().max(200),
  origin: z.string().max(300),
  rows: z.array(queueRow).max(rowLimit),
  /** How many the console says it has, where it says so. */
  total: z.int().min(0).optional(),
  /** The list goes on below, or on further pages: rows that were not loaded. */
  more: z.boolean(),
  /** Beside the list, or over it, one alert is open. */
  opened: z.literal(true).optional(),
  requests: z.array(consoleRequest).max(50),
  durationMs: z.number().min(0),
});
export type QueueReading = z.infer<typeof queueReading>;
