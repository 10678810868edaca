import * as z from 'zod';
import { settings } from './settings.ts';

/** What became of an attempt, in words for the options page. */
export interface Outcome {
  ok: boolean;
  says: string;
  remedy?: string;
}

/** From the options page to the background. */
export const fromOptions = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('options-read') }),
  z.strictObject({
    type: z.literal('options-change'),
    change: settings.pick({ consoles: true, prior: true, panel: true }).partial(),
  }),
  z.strictObject({
    type: z.literal('options-pair'),
    address: z.string().max(300),
    code: z.string().max(60),
    person: z.string().max(200),
  }),
  z.strictObject({ type: z.literal('options-unpair') }),
  z.strictObject({ type: z.literal('options-test') }),
]);
export type FromOptions = z.infer<typeof fromOptions>;
