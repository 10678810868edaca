import * as z from 'zod';
import { testedParts } from './self-test-parts.ts';
import { settings } from './settings.ts';

/** From the options page to the background. */
export const fromOptions = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('options-read') }),
  z.strictObject({
    type: z.literal('options-change'),
    change: settings.pick({ consoles: true, prior: true, organisation: true, notices: true, panel: true }).partial(),
  }),
  z.strictObject({
    type: z.literal('options-pair'),
    address: z.string().max(300),
    code: z.string().max(60),
    person: z.string().max(200),
  }),
  z.strictObject({ type: z.literal('options-unpair') }),
  /** Test one part of what an investigation needs. */
  z.strictObject({ type: z.literal('options-test'), part: z.enum(testedParts) }),
]);
export type FromOptions = z.infer<typeof fromOptions>;
