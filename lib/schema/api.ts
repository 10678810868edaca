import * as z from 'zod';
import { action, approval } from './action.ts';
import { alert, digestText } from './alert.ts';
import { signedHead, traceEvent, withdrawals } from './trace.ts';
import { dispositions, noticedPick } from './verdict.ts';

/** The HTTP contract between extension and companion. Raised when a request of an older extension would be misread. */
export const apiVersion = 1;
export const defaultPort = 8787;
export const defaultCompanionAddress = `http://127.0.0.1:${defaultPort}`;

export const health = z.object({
  name: z.literal('sidelight-companion'),
  version: z.string(),
  api: z.int(),
  model: z.enum(['none', 'set']),
  store: z.enum(['ready', 'opening']),
});
export type Health = z.infer<typeof health>;

/** Every error answer: what is wrong, which field, what to do. */
export const problem = z.object({
  error: z.enum([
    'bad-request',
    'not-paired',
    'forbidden-origin',
    'forbidden-host',
    'not-found',
    'conflict',
    'too-large',
    'too-many',
    'failed',
  ]),
  message: z.string(),
  field: z.string().optional(),
  remedy: z.string().optional(),
});
export type Problem = z.infer<typeof problem>;

export const investigationId = z.string().regex(/^[0-9a-z-]{8,64}$/, 'must be 8 to 64 letters, digits and hyphens');

export const pairingRequest = z.strictObject({
  code: z.string().trim().min(8).max(40),
  /** Ed25519 public key of the browser, raw, base64. */
  publicKey: z.base64().length(44),
  /** Who uses this browser, as traces and notes shall name them. */
  person: z.string().trim().min(1).max(200),
});
export type PairingRequest = z.infer<typeof pairingRequest>;

export const pairingAnswer = z.object({
  pairing: z.string(),
  token: z.string(),
  /** Ed25519 public key of the companion, raw, base64: pin it to verify traces. */
  companionKey: z.base64(),
});
export type PairingAnswer = z.infer<typeof pairingAnswer>;

export const pairingCode = z.object({ code: z.string(), expires: z.iso.datetime() });

export const openRequest = z.strictObject({
  investigation: investigationId,
  /** The alert with its texts and raw artifacts, so that the companion's sources can read them. */
  alert,
  /** The trace so far; its last event hands over. */
  trace: z.array(traceEvent).min(1).max(5000),
  heads: z.array(signedHead).max(100),
});
export type OpenRequest = z.infer<typeof openRequest>;

export const openAnswer = z.object({
  investigation: z.string(),
  /** How many events the companion holds now. */
  events: z.int(),
});
export type OpenAnswer = z.infer<typeof openAnswer>;

export const feedbackRequest = z.strictObject({
  agree: z.boolean(),
  disposition: z.enum(dispositions).optional(),
  reason: z.string().max(2000),
  /** Set where the person picked it in the console. */
  noticed: noticedPick.optional(),
});
export type FeedbackRequest = z.infer<typeof feedbackRequest>;

/** Closed in the console, in words that neither agree nor disagree. */
export const closingRequest = z.strictObject({ disposition: z.enum(dispositions).optional(), noticed: noticedPick });
export type ClosingRequest = z.infer<typeof closingRequest>;

export const withdrawalRequest = z.strictObject({ why: z.enum(withdrawals) });

/** What people decided of alerts like one: see `lib/case/precedent.ts`. The newest first. */
export const decidedCase = z.object({
  /** The alert's; one that was investigated twice counts once. */
  fingerprint: z.string().max(200),
  /** What it has in common with the alert at hand. */
  what: z.string().max(80),
  disposition: z.enum(dispositions),
  person: z.string().max(200),
  reason: z.string().max(300),
  at: z.iso.datetime(),
  /** Agreed with the verdict, said otherwise, or picked in the console; unknown of decisions that were kept before this was. */
  how: z.enum(['agreed', 'said', 'picked']).nullish(),
});
export type DecidedCase = z.infer<typeof decidedCase>;
export const decidedLimit = 1_000;
export const precedentsAnswer = z.object({ decided: z.array(decidedCase).max(decidedLimit) });

export const decisionRequest = z.strictObject({ approval, action });
export type DecisionRequest = z.infer<typeof decisionRequest>;

export const eventAnswer = z.object({ event: traceEvent });

export const answerText = z.object({ digest: digestText, text: z.string() });

/** The most that a request body may hold, in bytes: a 30 MB message in base64, and its alert. */
export const bodyLimit = 48 * 1024 * 1024;
