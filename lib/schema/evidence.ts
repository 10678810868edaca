import * as z from 'zod';
import { digestText } from './alert.ts';
import { observable } from './observable.ts';

/** Whom a source contacts when asked. Contacting the target is off by default. */
export const contacts = z.enum(['nobody', 'third party', 'target']);
export type Contacts = z.infer<typeof contacts>;

/** A source as the trace names it. */
export const sourceName = z.strictObject({
  id: z.string().min(1).max(80),
  title: z.string().min(1).max(200),
  contacts,
});
export type SourceName = z.infer<typeof sourceName>;

/** One thing to be asked of one source. */
export const questionName = z.strictObject({
  id: z.string().min(1).max(80),
  title: z.string().min(1).max(300),
  /** What the question is about, where it is about one observable. */
  about: z.string().max(4096).optional(),
});
export type QuestionName = z.infer<typeof questionName>;

/** One part of an answer: captured text that quotes are checked against, kept by digest in the answer store. */
export const evidencePart = z.strictObject({
  name: z.string().min(1).max(80),
  digest: digestText,
  /** UTF-16 code units. */
  length: z.int().min(0),
});

/** A quote in one part of one answer. Code re-checks it verbatim; one that cannot be found never reaches a screen. */
export const citation = z.strictObject({
  evidence: z.string().min(1).max(120),
  part: z.string().min(1).max(80),
  quote: z.string().min(1).max(1000),
});
export type Citation = z.infer<typeof citation>;

/** A claim a source itself makes (the witness does). Checked and bounded before it becomes a finding. */
export const claim = z.strictObject({
  title: z.string().min(1).max(300),
  weight: z.number().min(-10).max(10),
  technique: z.string().max(12).optional(),
  citations: z.array(citation).min(1).max(12),
});
export type Claim = z.infer<typeof claim>;

/**
 * What a message says of itself on top, and what the receiver's own checks said of that: small enough for the trace, so that
 * a page about the mail can be made of the trace alone.
 */
export const letterhead = z.strictObject({
  /** Display name of From; empty where it has none. */
  name: z.string().max(300),
  /** Lower case; may be malformed. */
  address: z.string().max(320),
  replyTo: z.string().max(320).optional(),
  subject: z.string().max(1000),
  /** Results of SPF, DKIM and DMARC that may be believed, with the organisational domain that each is about. */
  checks: z
    .array(
      z.strictObject({
        method: z.enum(['spf', 'dkim', 'dmarc']),
        result: z.string().max(40),
        domain: z.string().max(255),
      }),
    )
    .max(12),
});
export type Letterhead = z.infer<typeof letterhead>;

/** What came back from one question. */
export const evidence = z.strictObject({
  id: z.string().min(1).max(120),
  question: z.string().min(1).max(80),
  source: sourceName,
  at: z.iso.datetime(),
  durationMs: z.number().min(0),
  /** One line for the trace: what the answer says. */
  summary: z.string().max(600),
  parts: z.array(evidencePart).max(40),
  /** Small structured answer of a source that cannot be asked again for the same result. */
  facts: z.json().optional(),
  claims: z.array(claim).max(40).optional(),
  /** Indicators that the answer holds, with their roles. */
  observables: z.array(observable).max(1000).optional(),
  /** Where the answer is a message. */
  letterhead: letterhead.optional(),
});
export type Evidence = z.infer<typeof evidence>;
