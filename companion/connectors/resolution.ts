import type { Resolution } from '../../lib/schema/intelligence.ts';
import type { Source } from '../../lib/schema/source.ts';
import { type NameRecords, NameResolution } from '../lookups/doh.ts';
import type { FirstUse } from '../lookups/domain-lookup.ts';
import { domainSource } from '../lookups/domain-source.ts';
import type { Connector } from './connector.ts';

export interface ResolutionOptions {
  /** Address of a resolver's DNS over HTTPS service. */
  resolver: string;
  ownDomains: readonly string[];
  firstUse: FirstUse;
  now?: () => number;
}

export const resolutionConnector: Connector = {
  title: 'the domain name system (DNS over HTTPS)',
  contacts: 'target',
  connect: ({ config, store }) =>
    store && config.resolver !== undefined
      ? {
          source: resolutionSource({
            resolver: config.resolver,
            ownDomains: config.ownDomains,
            firstUse: store.firstUse,
          }),
        }
      : undefined,
};

/** The domain name system as a source, by DNS over HTTPS. The name servers of an attacker's domain see the question. */
export function resolutionSource(options: ResolutionOptions): Source {
  return domainSource<NameRecords, Resolution>({
    source: {
      id: 'resolution',
      title: 'the domain name system (DNS over HTTPS)',
      contacts: 'target',
      deadlineMs: 15_000,
    },
    question: 'resolves',
    part: 'records',
    policy: 'organisational domains only: no address, no path, no name below, nothing of one’s own',
    lookup: new NameResolution(options.resolver),
    factOf: (domain, records) => ({ domain, ...records, line: lineOf(domain, records) }),
    ownDomains: options.ownDomains,
    firstUse: options.firstUse,
    ...(options.now ? { now: options.now } : {}),
  });
}

function lineOf(domain: string, { exists, addresses, mailHosts }: NameRecords): string {
  if (!exists) return `${domain} does not exist`;
  const leads = addresses.length > 0 ? `leads to ${addresses.slice(0, 8).join(', ')}` : 'has no address';
  const mail = mailHosts.length > 0 ? `takes mail at ${mailHosts.slice(0, 5).join(', ')}` : 'names no mail host';
  return `${domain} ${leads} and ${mail}`.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').slice(0, 1000);
}
