import type { Mail } from '../../mail/mail.ts';
import { organisationalDomain } from '../../observables/domain.ts';
import type { Citation } from '../../schema/evidence.ts';
import type { SignatureCheck } from '../../schema/mail-facts.ts';
import type { SignalInput } from '../signal.ts';
import { sameOwner, senderOf } from './sender.ts';

/** The signatures of From's own organisation, as they were computed anew. */
export function ownSignatures(mail: Mail, { signatures }: Pick<SignalInput, 'signatures'>): SignatureCheck[] {
  const { organisation } = senderOf(mail);
  return (signatures?.signatures ?? []).filter(
    ({ domain }) => organisation !== '' && sameOwner(organisationalDomain(domain) ?? domain, organisation),
  );
}

/** The line that the answer holds of a signature: the later answer where keys were asked for. */
export function citeSignature(one: SignatureCheck): Citation[] {
  return [
    {
      evidence: one.key === 'asked' ? 'signing-keys' : 'signatures',
      part: 'signatures',
      quote: one.line,
    },
  ];
}

/**
 * Whether the receiver's own check of this domain's signature passed: then what differs was changed after it came. Some, as
 * Gmail, name the signature by `header.i` alone, which may be below the domain (RFC 6376 section 3.5).
 */
export function passedAtReceiver(mail: Mail, domain: string): boolean {
  return mail.authentication.some(({ believed, method, result, properties }) => {
    if (!believed || method !== 'dkim' || result !== 'pass') return false;
    const signer = (properties['header.d'] ?? properties['header.i'] ?? '').replace(/^.*@/, '').toLowerCase();
    return signer === domain || (!properties['header.d'] && signer.endsWith(`.${domain}`));
  });
}
