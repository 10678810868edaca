import * as z from 'zod';
import { citation } from './evidence.ts';

/**
 * What a finding rests on. `attacker`: text the sender wrote, who writes reassuring footers too, so such findings
 * exonerate by at most 1.0 in sum. `infrastructure`: what receiving servers, registries and protocols attest.
 * `sender`: what whoever owns a domain can set up for it, an attacker too: its signature, its links, its servers. True,
 * and no proof of good intent: where a mail wants something, it alone does not make a mail benign.
 * `person`: an analyst's decision. `witness`: a language model's reading.
 */
export const restsOn = z.enum(['attacker', 'sender', 'infrastructure', 'person', 'witness']);

/** One claim, with its quotes and its weight. */
export const finding = z.strictObject({
  id: z.string().min(1).max(120),
  signal: z.string().min(1).max(120),
  /** The claim in plain words. */
  title: z.string().min(1).max(300),
  /** Why it matters here. */
  detail: z.string().max(800).optional(),
  /** Log-odds; above 0 speaks for a threat, below 0 against. */
  weight: z.number().min(-10).max(10),
  /** Only the strongest finding for and the strongest against count in one group. */
  group: z.string().min(1).max(80),
  rests: restsOn,
  technique: z
    .string()
    .regex(/^T\d{4}(\.\d{3})?$/, 'must be an ATT&CK technique id such as T1566.002')
    .optional(),
  citations: z.array(citation).min(1).max(12),
});
export type Finding = z.infer<typeof finding>;
