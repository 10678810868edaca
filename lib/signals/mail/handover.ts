import type { Mail } from '../../mail/mail.ts';
import { innerSteps } from '../../mail/received.ts';
import { organisationalDomain } from '../../observables/domain.ts';

/**
 * The host that handed the mail to the receiver's organisation, as the receiver's own `Received` header names it. Only
 * the headers at the top are the receiver's; the first of them that does not name one of its own hosts as the deliverer
 * is where the mail came in, and everything below may be the sender's invention.
 *
 * RFC 5321 section 4.4: `from` says what the deliverer calls itself, the comment after it what the receiver's look-up
 * of its address gave. Where there is such a name, that one counts; where the look-up gave none (`unknown`), nothing does.
 */
export function handedOverBy(mail: Pick<Mail, 'received' | 'headers'>): string | undefined {
  const arrival = mail.received.slice(innerSteps(mail.received));
  const organisation = organisationalDomain(arrival[0]?.by ?? '');
  if (!organisation) return undefined;
  for (const hop of arrival) {
    if (!hop.by || organisationalDomain(hop.by) !== organisation) return undefined;
    if (hop.from && organisationalDomain(hop.from) === organisation) continue;
    const comment = (mail.headers[hop.index]?.value ?? '').match(/^\s*from\s+[^\s(]+\s+\(([^()\s]+)\s+\[/i)?.[1];
    if (comment === undefined) return hop.from;
    return comment.includes('.') ? comment.toLowerCase().replace(/^.*@|\.$/g, '') : undefined;
  }
  return undefined;
}
