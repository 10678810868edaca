import { freemailDomains } from '../../knowledge/freemail.ts';
import { organisationalDomain } from '../../observables/domain.ts';
import { openPlatformOf } from './lookalike.ts';
import { brandOfDomain, mailerOfHost } from './sender.ts';

/**
 * Whether two mails that have this host in common have something in common. What millions share says nothing: public mailbox
 * domains, brands' own domains, mail providers and open platforms.
 */
export function isTellingDomain(host: string): boolean {
  const domain = organisationalDomain(host) ?? host;
  return (
    !freemailDomains.has(domain) &&
    !brandOfDomain(domain) &&
    !mailerOfHost(host) &&
    !(openPlatformOf(host) && domain === openPlatformOf(host)?.domain)
  );
}
