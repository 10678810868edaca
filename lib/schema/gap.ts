import * as z from 'zod';

export const gapCauses = [
  'not-connected',
  'not-granted',
  'timed-out',
  'refused',
  'failed',
  'too-large',
  'truncated',
  'not-readable',
  'not-asked',
] as const;

/**
 * Something that was not seen. An unread part of this alert blocks benign; a source that is not connected lowers
 * confidence and never blocks by itself.
 */
export const gap = z.strictObject({
  id: z.string().min(1).max(120),
  /** One sentence: what was not seen. */
  what: z.string().min(1).max(400),
  cause: z.enum(gapCauses),
  /** What the analyst can do about it. */
  remedy: z.string().max(400).optional(),
  /** The question whose answer closes it: a reader further on sees what this one could not, and says itself what is left. */
  closedBy: z.string().max(80).optional(),
  /** True where an unread part of the alert itself makes `benign` impossible. */
  blocksBenign: z.boolean(),
});
export type Gap = z.infer<typeof gap>;
