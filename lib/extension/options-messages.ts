import * as z from 'zod';
import { testedParts } from './self-test-parts.ts';
import { type Settings, settings } from './settings.ts';

const changeable = settings.pick({ consoles: true, prior: true, notices: true, panel: true });

/** As many lines as somebody types. */
const lines = z.array(z.string().max(2_000)).max(2_000);
type Changeable = Pick<Settings, keyof typeof changeable.shape>;

/** Those settings that are named. Each has a default, which must not come in the place of one that is not. */
const change = z.record(z.string(), z.unknown()).transform((given) => {
  const all = changeable.parse(given);
  return Object.fromEntries(Object.entries(all).filter(([name]) => name in given)) as Partial<Changeable>;
});

/** From the options page to the background. */
export const fromOptions = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('options-read') }),
  z.strictObject({ type: z.literal('options-change'), change }),
  /** Whom to protect, line by line as it was typed. */
  z.strictObject({ type: z.literal('options-organisation'), domains: lines, people: lines, suppliers: lines }),
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

/** The line of which list cannot be used, and why; nothing where all of it was saved. */
export type WrongLine = { list: 'domains' | 'people' | 'suppliers'; line: number; why: string } | null;
