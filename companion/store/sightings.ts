import { organisationalDomain } from '../../lib/observables/domain.ts';
import type { Observable } from '../../lib/schema/observable.ts';
import { isTellingDomain } from '../../lib/signals/mail/telling-domain.ts';

export interface SharedKey {
  what: string;
  value: string;
}

const keyLimit = 200;

/**
 * The indicators by which two investigations count as alike. What millions share says nothing: public mailbox domains,
 * brands' own domains, mail providers and open platforms are left out.
 */
export function sharedKeys(observables: readonly Observable[]): SharedKey[] {
  const keys = new Map<string, SharedKey>();
  const add = (what: string, value: string) => keys.set(`${what} ${value}`, { what, value });
  for (const { type, value, role } of observables) {
    if (keys.size >= keyLimit) break;
    if (type === 'email' && role === 'sender') add('sender address', value);
    else if (type === 'email' && role === 'reply_to') add('reply address', value);
    else if (type === 'hash' && role === 'attachment') add('attachment', value);
    else if (type === 'domain' && (role === 'sender' || role === 'link') && isTellingDomain(value))
      add(role === 'sender' ? 'sender domain' : 'link domain', organisationalDomain(value) ?? value);
    else if (type === 'ip' && role === 'link') add('link address', value);
  }
  return [...keys.values()];
}
