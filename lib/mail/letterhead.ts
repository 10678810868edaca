import { organisationalDomain } from '../observables/domain.ts';
import type { Letterhead } from '../schema/evidence.ts';
import type { AuthenticationResult, Mail } from './mail.ts';

/** What the message says of itself on top, and what the receiver's checks said; bounded, since it goes into the trace. */
export function letterheadOf(mail: Mail): Letterhead {
  const from = mail.from[0];
  const replyTo = mail.replyTo[0]?.address;
  return {
    name: (from?.name ?? '').slice(0, 300),
    address: (from?.address ?? '').slice(0, 320),
    ...(replyTo ? { replyTo: replyTo.slice(0, 320) } : {}),
    subject: mail.subject.slice(0, 1000),
    checks: mail.authentication
      .filter((result) => result.believed)
      .flatMap(checkOf)
      .slice(0, 12),
  };
}

function checkOf({ method, result, properties }: AuthenticationResult): Letterhead['checks'] {
  if (method !== 'spf' && method !== 'dkim' && method !== 'dmarc') return [];
  const named = {
    spf: properties['smtp.mailfrom'] ?? properties['smtp.helo'],
    dkim: properties['header.d'] ?? properties['header.i'],
    dmarc: properties['header.from'],
  }[method];
  const host = (named ?? '').replace(/^.*@/, '').slice(0, 255);
  return [{ method, result: result.slice(0, 40), domain: organisationalDomain(host) ?? host }];
}
