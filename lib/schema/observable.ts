import * as z from 'zod';

/**
 * Observable kinds, named as OCSF names them in `observable.type_id` where it has a word for them.
 * https://schema.ocsf.io/objects/observable
 */
export const observableTypes = [
  'ip',
  'domain',
  'url',
  'email',
  'hash',
  'cve',
  'user',
  'host',
  'process',
  'file',
  'message_id',
] as const;
export type ObservableType = (typeof observableTypes)[number];

/** What part an observable plays in the alert. */
export const observableRoles = [
  'sender',
  'reply_to',
  'return_path',
  'recipient',
  'link',
  'attachment',
  'source',
  'target',
  'actor',
  'relay',
] as const;
export type ObservableRole = (typeof observableRoles)[number];

/** One indicator: its kind, its normalised value (refanged, lower case where the kind has no case), and its role. */
export const observable = z.strictObject({
  type: z.enum(observableTypes),
  value: z.string().min(1).max(4096),
  role: z.enum(observableRoles).optional(),
});
export type Observable = z.infer<typeof observable>;
