import type { Hop, Mail } from '../../mail/mail.ts';
import { innerSteps } from '../../mail/received.ts';
import { isPrivateAddress } from '../../observables/address.ts';
import { organisationalDomain } from '../../observables/domain.ts';

/**
 * The `Received` header of the receiver's own by which the mail came into its organisation. Only the headers at the top
 * are the receiver's; the first of them that does not name one of its own hosts as the deliverer is the border, and
 * everything below may be the sender's invention.
 *
 * RFC 5321 section 4.4: `from` says what the deliverer calls itself, the comment after it what the receiver's look-up of
 * its address gave. Where there is such a name, that one says whose host it is: anybody can greet in the receiver's name.
 */
export function borderHop(mail: Pick<Mail, 'received'>): Hop | undefined {
  const arrival = mail.received.slice(innerSteps(mail.received));
  const organisation = organisationalDomain(arrival[0]?.by ?? '');
  if (!organisation) return undefined;
  for (const hop of arrival) {
    if (!hop.by || organisationalDomain(hop.by) !== organisation) return undefined;
    const outside = hop.fromAddress !== undefined && !isPrivateAddress(hop.fromAddress);
    const own = hop.reverse
      ? organisationalDomain(hop.reverse) === organisation
      : organisationalDomain(hop.from ?? '') === organisation && !(hop.reverse === '' && outside);
    if (!own) return hop;
  }
  return undefined;
}

/** The host that handed the mail to the receiver's organisation; `undefined` where the look-up gave no name. */
export function handedOverBy(mail: Pick<Mail, 'received'>): string | undefined {
  const hop = borderHop(mail);
  return hop && (hop.reverse === undefined ? hop.from : hop.reverse || undefined);
}
