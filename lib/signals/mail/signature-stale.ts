import { dkimSignatures } from '../../mail/dkim.ts';
import { hopTime } from '../../mail/received.ts';
import { organisationalDomain } from '../../observables/domain.ts';
import { mailSignal } from '../signal.ts';
import { citeHeader } from './cite.ts';
import { sameOwner, senderOf } from './sender.ts';

const hour = 3_600_000;

export const signatureStale = mailSignal({
  id: 'signature-stale',
  title: 'The domain’s signature was old when the mail arrived',
  what: 'A DKIM signature of the From domain had expired (x=), or was made days before the mail arrived (t=), or is dated ahead of it.',
  why: 'A mail that was signed once can be sent again to thousands, and its signature still holds (DKIM replay). Queues and forwarding delay honest mail too, mostly for hours.',
  sources: [
    'https://www.rfc-editor.org/rfc/rfc6376#section-3.5',
    'https://www.rfc-editor.org/rfc/rfc6376#section-8.6',
    'https://datatracker.ietf.org/doc/draft-ietf-dkim-replay-problem/',
  ],
  weight: 1,
  group: 'signature',
  rests: 'infrastructure',
  technique: 'T1672',
  find(mail) {
    const sender = senderOf(mail);
    // Without the receiver's clock nothing is late.
    const arrived = mail.received.map(hopTime).find((time) => time !== undefined);
    if (arrived === undefined || mail.list.id || mail.list.post) return undefined;
    for (const { domain, at, expires } of dkimSignatures(mail.headers)) {
      if (!sameOwner(organisationalDomain(domain) ?? '', sender.organisation)) continue;
      const citations = citeHeader(mail, 'DKIM-Signature', domain);
      if (expires !== undefined && arrived > expires + hour)
        return {
          title: `${domain}’s signature had expired ${span(arrived - expires)} before the mail arrived`,
          citations,
        };
      if (at !== undefined && arrived - at > 3 * 24 * hour)
        return {
          title: `${domain} signed this ${span(arrived - at)} before it arrived`,
          weight: 0.7,
          citations,
        };
      if (at !== undefined && at - arrived > 24 * hour)
        return {
          title: `${domain}’s signature is dated ${span(at - arrived)} ahead of the arrival`,
          weight: 0.7,
          citations,
        };
    }
    return undefined;
  },
});

function span(milliseconds: number): string {
  const hours = Math.round(milliseconds / hour);
  return hours < 48 ? `${hours} hours` : `${Math.round(hours / 24)} days`;
}
