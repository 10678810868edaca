import * as z from 'zod';

/**
 * What became of one DKIM signature (RFC 6376) when it was computed anew from the raw message. Numbers are bytes of the
 * body as its canonical form has it.
 */
export const signatureCheck = z.object({
  domain: z.string().max(253),
  selector: z.string().max(253),
  /** Whether the body is the one that was signed; needs no key. */
  body: z.enum(['as-signed', 'changed']),
  /** Bytes at the end of the body that the signature leaves open (`l=`). */
  openBytes: z.int().min(0),
  /** Where the key came from; `none`: it was not at hand, so whether the signature holds is unknown. */
  key: z.enum(['none', 'folder', 'asked']),
  /** Whether the signature over header and body hash holds; unknown without the key and over a changed body. */
  holds: z.boolean().optional(),
  keyBits: z.int().min(0).optional(),
  /** Said in words, for the quote. */
  line: z.string().max(600),
});
export type SignatureCheck = z.infer<typeof signatureCheck>;
export const signatureFacts = z.object({ signatures: z.array(signatureCheck).max(20) });
export type SignatureFacts = z.infer<typeof signatureFacts>;

/**
 * What the companion's own store knows of a sender. Counts are of alerts that were investigated, each once, and not of all mail
 * that came; that they were says nothing for or against anybody.
 */
export const senderHistory = z.object({
  /** Mails that were investigated in all, and over how many days: how much a “never before” is worth. */
  mails: z.int().min(0),
  days: z.number().min(0),
  /** Of them from the same address, and from the same organisation. */
  fromAddress: z.int().min(0),
  fromOrganisation: z.int().min(0),
  line: z.string().max(600),
});
export type SenderHistory = z.infer<typeof senderHistory>;
