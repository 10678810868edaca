import * as z from 'zod';
import { digestText } from './alert.ts';

export const actionVerbs = [
  'block_sender',
  'block_domain',
  'block_url',
  'purge_message',
  'quarantine_message',
  'reset_credentials',
  'notify_reporter',
  'find_recipients',
  'block_file',
  'confirm_by_phone',
  'recall_payment',
  'report_abuse',
  'reject_forged',
  'block_address',
  'lock_account',
  'end_sessions',
  'revert_change',
  'isolate_host',
  'collect_evidence',
  'find_related',
  'close_alert',
  'escalate',
  'open_raw_source',
] as const;

/**
 * One step a person can approve. Verbs follow CACAO 2.0 action types where it has one; a connector of `none` means
 * that nothing runs: the approval is recorded, and the person does it in the console.
 */
export const action = z.strictObject({
  id: z.string().min(1).max(120),
  verb: z.enum(actionVerbs),
  title: z.string().min(1).max(300),
  target: z.string().min(1).max(4096),
  connector: z.string().min(1).max(80),
  impact: z.enum(['low', 'high']),
  reversible: z.boolean(),
  undo: z.string().max(300).optional(),
  /** How to check that it worked. */
  check: z.string().max(300).optional(),
});
export type Action = z.infer<typeof action>;

/** What the browser's key signs. Canonical JSON of exactly this; see `lib/action/approval.ts`. */
export const approvalStatement = z.strictObject({
  decision: z.enum(['approve', 'deny']),
  action: z.string().max(120),
  actionDigest: digestText,
  target: z.string().max(4096),
  investigation: z.string().max(120),
  nonce: z.string().regex(/^[0-9a-f]{32}$/, 'must be 16 random bytes in hexadecimal'),
  expires: z.iso.datetime(),
  person: z.string().min(1).max(200),
});
export type ApprovalStatement = z.infer<typeof approvalStatement>;

/** A signed decision. The companion verifies it and burns the nonce; without it nothing runs, whoever asks. */
export const approval = z.strictObject({
  statement: approvalStatement,
  /** Ed25519, base64. */
  signature: z.base64(),
  /** SHA-256 of the raw public key. */
  key: digestText,
});
export type Approval = z.infer<typeof approval>;
