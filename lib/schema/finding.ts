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

/**
 * What a mail wants done, where a finding tells. `sign-in`: credentials or an account's confirmation; `run-file`: open or
 * run what holds code; `open-document`: look at a shared file, voice message or envelope; `pay`: a bill, fee or fine;
 * `change-bank`: pay to another account; `claim-money`: money that one did not earn; `claim-reward`: a prize or gift;
 * `claim-refund`; `work`: a job; `borrow`: a loan; `meet`: romance or dating; `buy`: wares or services nobody asked for;
 * `pay-ransom`: money against a threat; `obey`: an order to an AI system that reads it.
 */
export const wants = [
  'sign-in',
  'run-file',
  'open-document',
  'pay',
  'change-bank',
  'gift-cards',
  'call',
  'reply',
  'send-data',
  'open-wallet',
  'move-crypto',
  'invest',
  'claim-money',
  'claim-reward',
  'claim-refund',
  'work',
  'borrow',
  'meet',
  'buy',
  'donate',
  'pay-ransom',
  'obey',
] as const;
export type Want = (typeof wants)[number];

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
  /** What the mail wants done, where this finding tells. */
  wants: z.enum(wants).optional(),
});
export type Finding = z.infer<typeof finding>;
