import * as z from 'zod';
import { gap } from './gap.ts';
import { observable } from './observable.ts';

export const digestText = z.string().regex(/^[0-9a-f]{64}$/, 'must be a SHA-256 digest in lower-case hexadecimal');

/** Who decides what a piece of text says: the console's vendor, or whoever sent the mail or ran the command. */
export const control = z.enum(['console', 'attacker']);
export type Control = z.infer<typeof control>;

/** A text-quote anchor (after the W3C Web Annotation model): it survives re-rendering because it names words, not nodes. */
export const anchor = z.strictObject({
  /** Frame in the tab; 0 is the page itself. Frames are matched again by their text when ids changed. */
  frame: z.int().min(0),
  exact: z.string().max(2000),
  prefix: z.string().max(64),
  suffix: z.string().max(64),
});
export type Anchor = z.infer<typeof anchor>;

/** One label and value that the console showed. */
export const field = z.strictObject({
  path: z.string().min(1).max(200),
  label: z.string().max(200).optional(),
  value: z.string().max(20_000),
  control,
  anchor: anchor.optional(),
});
export type Field = z.infer<typeof field>;

/** Why no eye can see a text that is in the document. */
export const hidingWays = [
  'display-none',
  'visibility-hidden',
  'transparent',
  'zero-font',
  'tiny-font',
  'same-colour',
  'clipped',
  'off-screen',
  'collapsed',
] as const;
export const hiddenText = z.strictObject({ text: z.string().max(20_000), way: z.enum(hidingWays) });
export type HiddenText = z.infer<typeof hiddenText>;

/** The text of one frame as an eye sees it, and apart from it what no eye sees. */
export const capturedText = z.strictObject({
  frame: z.int().min(0),
  /** Address of the frame without query and fragment; `about:srcdoc` for inline mail bodies. */
  address: z.string().max(2000),
  visible: z.string().max(400_000),
  hidden: z.array(hiddenText).max(500),
  control,
  truncated: z.boolean(),
});
export type CapturedText = z.infer<typeof capturedText>;

/** A raw source that belongs to the alert. `data` is base64; it is left out of the trace, which keeps the digest only. */
export const artifact = z.strictObject({
  id: z.string().min(1).max(80),
  mediaType: z.string().min(1).max(120),
  digest: digestText,
  /** Bytes. */
  size: z.int().min(0),
  data: z.base64().optional(),
});
export type Artifact = z.infer<typeof artifact>;

/** One request a reader made to the console with the analyst's own session. Listed in the trace. */
export const consoleRequest = z.strictObject({
  template: z.string().max(600),
  method: z.enum(['GET', 'POST']),
  address: z.string().max(2000),
  status: z.int().min(0).max(999),
  bytes: z.int().min(0),
  durationMs: z.number().min(0),
});
export type ConsoleRequest = z.infer<typeof consoleRequest>;

/** How the alert was read: by which reader, by which of its ways, with which requests. */
export const reading = z.strictObject({
  reader: z.string().min(1).max(80),
  title: z.string().max(200),
  strategy: z.string().max(200),
  requests: z.array(consoleRequest).max(50),
  /** What the page shows; absent where a console's own reader, or a file, gave an alert. */
  shows: z.enum(['alert', 'queue', 'article', 'none']).optional(),
  /** Questions that the console's own search can answer and may be asked. */
  asks: z.array(z.string().max(80)).max(10).optional(),
  framesRead: z.int().min(0),
  framesSeen: z.int().min(0),
  durationMs: z.number().min(0),
});
export type Reading = z.infer<typeof reading>;

export const alertKinds = ['email', 'event', 'page', 'text'] as const;

/** What the console showed. The one input of an investigation. */
export const alert = z.strictObject({
  id: z.string().min(1).max(120),
  kind: z.enum(alertKinds),
  /** The identity of the alert in its console, by content: see `lib/page/identity.ts`. */
  fingerprint: z.string().min(1).max(200),
  console: z.strictObject({
    id: z.string().max(80),
    title: z.string().max(200),
    /** Origin only; the rest of an address can hold secrets. */
    origin: z.string().max(300),
  }),
  title: z.string().max(2000),
  severity: z.string().max(80).optional(),
  at: z.string().max(80).optional(),
  fields: z.array(field).max(2000),
  texts: z.array(capturedText).max(200),
  artifacts: z.array(artifact).max(20),
  observables: z.array(observable).max(5000),
  gaps: z.array(gap).max(200),
  reading,
});
export type Alert = z.infer<typeof alert>;
