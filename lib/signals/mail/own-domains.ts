import { freemailDomains } from '../../knowledge/freemail.ts';
import type { Mail } from '../../mail/mail.ts';
import { hostOfAddress, organisationalDomain } from '../../observables/domain.ts';

/**
 * Organisational domains of those who received the mail: the host that took it in, and the addresses it was delivered
 * to. Public mailbox providers are left out, since their customers are no organisation.
 */
export function ownDomainsOf(mail: Mail): string[] {
  const hosts = [
    mail.received[0]?.by,
    ...mail.to.map((mailbox) => hostOfAddress(mailbox.address)),
    ...mail.headers.filter((h) => h.name.toLowerCase() === 'delivered-to').map((h) => hostOfAddress(h.value)),
  ];
  const domains = new Set<string>();
  for (const host of hosts) {
    const domain = host ? organisationalDomain(host) : undefined;
    if (domain && !freemailDomains.has(domain)) domains.add(domain);
  }
  return [...domains];
}
