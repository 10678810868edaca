import * as z from 'zod';
import { traitKinds } from '../../lib/mail/attached.ts';
import { codeLimit, entryLimit, linkLimit, pictureLimit, quoteLimit, textLimit, traitLimit } from './bounds.ts';

/** Why something in a file was not read. `locked`: it needs a password. `unknown`: no format that is known here. */
export const unreadWhys = ['locked', 'unknown', 'broken', 'too-large', 'too-deep', 'slow'] as const;
export type UnreadWhy = (typeof unreadWhys)[number];

const bytes = z.custom<Uint8Array>((value) => value instanceof Uint8Array);

/** A file that was in another one; without bytes where only its name could be had. */
export const child = z.strictObject({
  name: z.string().max(2000),
  size: z.number().min(0),
  bytes: bytes.optional(),
  /** Why there are no bytes. */
  why: z.enum(unreadWhys).optional(),
  /** True where it is read as a part of the file it is in: a picture of a document, an icon. Then only codes are looked for. */
  picture: z.boolean().optional(),
});
export type Child = z.infer<typeof child>;

/**
 * What one file holds, opened without running any of it. This crosses from the worker thread, where libraries read hostile
 * input, so it is checked here.
 */
export const opened = z.strictObject({
  /** The file's kind, where its content says more than its first bytes. */
  format: z.string().max(40).optional(),
  text: z.string().max(textLimit).optional(),
  links: z
    .array(z.strictObject({ target: z.string().max(8_000), shown: z.string().max(2_000) }))
    .max(linkLimit)
    .optional(),
  codes: z
    .array(z.strictObject({ kind: z.string().max(40), text: z.string().max(8_000) }))
    .max(codeLimit * pictureLimit)
    .optional(),
  traits: z
    .array(z.strictObject({ kind: z.enum(traitKinds), quote: z.string().max(quoteLimit) }))
    .max(traitLimit)
    .optional(),
  children: z.array(child).max(entryLimit).optional(),
  /** What of it was not read, with a few words on which part. */
  unread: z
    .array(z.strictObject({ why: z.enum(unreadWhys), what: z.string().max(200) }))
    .max(20)
    .optional(),
  lock: z.enum(['closed', 'opened']).optional(),
  password: z.string().max(200).optional(),
  /** Pictures that its pages show. */
  pictures: z.number().min(0).optional(),
  /** A raw message to be read as a mail in turn. */
  message: bytes.optional(),
});
export type Opened = z.infer<typeof opened>;

/** One file to be opened. */
export interface FileToOpen {
  name: string;
  declaredType: string;
  /** By its first bytes. */
  format: string | undefined;
  bytes: Uint8Array;
  /** Passwords that the mail's text names. */
  passwords: readonly string[];
}

/** Opens one file. Errors: throws for none of what a file holds; what cannot be read is `unread`. */
export type OpenFile = (file: FileToOpen, signal: AbortSignal) => Promise<Opened>;
