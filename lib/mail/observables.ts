import { hostOfAddress } from '../observables/domain.ts';
import { extractObservables, isInternalAddress } from '../observables/extract.ts';
import type { Observable, ObservableRole, ObservableType } from '../schema/observable.ts';
import type { Mail } from './mail.ts';
import { innerAddress } from './rewriting.ts';

/** The indicators of a mail with the parts they play; first those that a person would look up first. */
export function mailObservables(mail: Mail): Observable[] {
  const found = new Map<string, Observable>();
  const add = (type: ObservableType, value: string | undefined, role: ObservableRole) => {
    if (!value || value.length > 4096) return;
    const key = `${type} ${value}`;
    if (!found.has(key)) found.set(key, { type, value, role });
  };
  const address = (value: string | undefined, role: ObservableRole) => {
    if (!value?.includes('@')) return;
    add('email', value.toLowerCase(), role);
    add('domain', hostOfAddress(value), role);
  };
  for (const mailbox of mail.from) address(mailbox.address, 'sender');
  for (const mailbox of mail.replyTo) address(mailbox.address, 'reply_to');
  address(mail.returnPath?.replace(/[<>]/g, ''), 'return_path');
  for (const link of mail.links) {
    if (link.host === '' || link.place === 'image') continue;
    add('url', link.unwrapped, 'link');
    add(/^[\d.]+$|:/.test(link.host) ? 'ip' : 'domain', link.host, 'link');
    add('url', innerAddress(link.unwrapped), 'link');
  }
  for (const attachment of mail.attachments) {
    if (attachment.inline && attachment.contentType !== undefined && /^(?:png|jpeg|gif)$/.test(attachment.contentType))
      continue;
    add('hash', attachment.digest, 'attachment');
    add('file', attachment.name, 'attachment');
  }
  for (const hop of mail.received)
    if (hop.fromAddress && !isInternalAddress(hop.fromAddress)) add('ip', hop.fromAddress, 'relay');
  for (const mailbox of [...mail.to, ...mail.cc].slice(0, 50))
    add('email', mailbox.address.includes('@') ? mailbox.address : undefined, 'recipient');
  add('message_id', mail.messageId?.replace(/[<>]/g, ''), 'source');
  for (const { type, value } of extractObservables(mail.visible.slice(0, 100_000))) {
    const key = `${type} ${value}`;
    if (!found.has(key)) found.set(key, { type, value });
  }
  return [...found.values()];
}

/** Roles of whoever sent a mail. */
const sending: ReadonlySet<ObservableRole | undefined> = new Set(['sender', 'reply_to', 'return_path']);

/**
 * The indicators of a mail and of what is attached to it, the more telling first. Where what is attached is a mail that is
 * reported, which brings a sender of its own, whoever reported it sent nothing bad: those addresses lose their role.
 */
export function withAttachedObservables(
  own: readonly Observable[],
  attached: readonly Observable[] | undefined,
): Observable[] {
  if (!attached?.some(({ role }) => role === 'sender')) return [...own, ...(attached ?? [])];
  const beside = own.map((observable) => {
    const { role, ...rest } = observable;
    return sending.has(role) ? rest : observable;
  });
  return [...attached, ...beside];
}
