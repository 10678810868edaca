import * as z from 'zod';
import { approval } from './action.ts';
import { alert, digestText } from './alert.ts';
import { evidence, questionName, sourceName } from './evidence.ts';
import { finding } from './finding.ts';
import { gap } from './gap.ts';
import { organisation } from './organisation.ts';
import { dispositions, noticedPick, verdict } from './verdict.ts';

export const writers = ['browser', 'companion', 'command-line'] as const;
export type Writer = (typeof writers)[number];

/** Why a question brought no answer. */
export const failures = z.enum(['timed-out', 'refused', 'failed', 'aborted', 'not-connected', 'unreadable']);

/**
 * `undone`: what was noticed in the console; `not-this-alert`: that too, and nothing is noticed for this investigation any more;
 * `retracted`: what the person said to Sidelight.
 */
export const withdrawals = ['undone', 'not-this-alert', 'retracted'] as const;
export type Withdrawal = (typeof withdrawals)[number];

const traceData = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('investigation-opened'),
    alert,
    engine: z.string().max(40),
    prior: z.number().gt(0).lt(1),
    /** Whom the first writer was told to protect; left out where that is nobody. */
    organisation: organisation.optional(),
  }),
  z.strictObject({
    type: z.literal('question-asked'),
    question: questionName,
    source: sourceName,
    deadlineMs: z.number().min(0),
  }),
  z.strictObject({
    type: z.literal('disclosure-made'),
    question: z.string().max(80),
    destination: z.string().max(300),
    policy: z.string().max(300),
    bytes: z.int().min(0),
    /** The exact text that left, by digest in the answer store. */
    digest: digestText,
    /** True the first time this destination is used under this policy: shown in full then. */
    first: z.boolean(),
  }),
  z.strictObject({ type: z.literal('evidence-received'), evidence }),
  z.strictObject({
    type: z.literal('question-failed'),
    question: questionName,
    source: sourceName,
    failure: failures,
    message: z.string().max(600),
    durationMs: z.number().min(0),
    gap,
  }),
  z.strictObject({ type: z.literal('finding-made'), finding }),
  z.strictObject({ type: z.literal('finding-withdrawn'), finding: z.string().max(120), why: z.string().max(300) }),
  z.strictObject({
    type: z.literal('claim-struck'),
    signal: z.string().max(120),
    claim: z.string().max(300),
    why: z.string().max(300),
  }),
  z.strictObject({ type: z.literal('gap-noted'), gap }),
  z.strictObject({ type: z.literal('verdict-reached'), verdict }),
  z.strictObject({ type: z.literal('handed-over'), to: z.enum(writers), why: z.string().max(300) }),
  z.strictObject({ type: z.literal('taken-back'), from: z.enum(writers), why: z.string().max(300) }),
  z.strictObject({ type: z.literal('approval-given'), approval }),
  z.strictObject({ type: z.literal('approval-denied'), approval }),
  z.strictObject({
    type: z.literal('feedback-given'),
    agree: z.boolean(),
    disposition: z.enum(dispositions).optional(),
    reason: z.string().max(2000),
    person: z.string().max(200),
    /** Not said to Sidelight: the person picked it in the console. */
    noticed: noticedPick.optional(),
  }),
  /** The person closed the alert in the console, in words that neither agree nor disagree with a verdict. */
  z.strictObject({
    type: z.literal('closing-noticed'),
    disposition: z.enum(dispositions).optional(),
    person: z.string().max(200),
    noticed: noticedPick,
  }),
  /** What was noticed or said does not count: the person undid it, or it was about another alert. */
  z.strictObject({ type: z.literal('decision-withdrawn'), why: z.enum(withdrawals), person: z.string().max(200) }),
  z.strictObject({ type: z.literal('investigation-closed'), why: z.string().max(300) }),
]);
export type TraceData = z.infer<typeof traceData>;
export type TraceType = TraceData['type'];

/**
 * One event of the append-only list that an investigation is. `digest` is SHA-256 over the canonical JSON of all other
 * members, so each event fixes every one before it.
 */
export const traceEvent = z.strictObject({
  seq: z.int().min(0),
  investigation: z.string().min(1).max(120),
  at: z.iso.datetime(),
  writer: z.enum(writers),
  previous: digestText,
  digest: digestText,
  data: traceData,
});
export type TraceEvent = z.infer<typeof traceEvent>;

/** A writer's signature over the digest of one event: it vouches for the chain up to there. */
export const signedHead = z.strictObject({
  seq: z.int().min(0),
  digest: digestText,
  writer: z.enum(writers),
  /** Ed25519 public key, raw, base64. */
  publicKey: z.base64(),
  /** Ed25519 over the UTF-8 text `sidelight-head:1:INVESTIGATION:SEQ:DIGEST`, base64. */
  signature: z.base64(),
});
export type SignedHead = z.infer<typeof signedHead>;

/** The file that `sidelight verify` reads. */
export const traceFile = z.strictObject({
  format: z.literal('sidelight-trace/1'),
  events: z.array(traceEvent).min(1).max(20_000),
  heads: z.array(signedHead).max(1000),
});
export type TraceFile = z.infer<typeof traceFile>;
