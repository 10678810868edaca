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

/** Whether the receiver's own check of this domain's signature passed: then what differs was changed after it came. */
export function passedAtReceiver(mail: Mail, domain: string): boolean {
  return mail.authentication.some(
    ({ believed, method, result, properties }) =>
      believed && method === 'dkim' && result === 'pass' && (properties['header.d'] ?? '').toLowerCase() === domain,
  );
}
