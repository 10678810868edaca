import type { DomainAge } from '../../lib/schema/intelligence.ts';
import type { Source } from '../../lib/schema/source.ts';
import type { FirstUse } from '../lookups/domain-lookup.ts';
import { domainSource } from '../lookups/domain-source.ts';
import { type Registration, RegistrationData } from '../lookups/rdap.ts';
import type { Connector } from './connector.ts';

export interface RegistrationOptions {
  /** Address of IANA's list of registries' servers, or of a copy. */
  bootstrap: string;
  ownDomains: readonly string[];
  firstUse: FirstUse;
  now?: () => number;
}

export const registrationConnector: Connector = {
  title: 'the registries (RDAP)',
  contacts: 'third party',
  connect: ({ config, store }) =>
    store && config.rdap !== undefined
      ? {
          source: registrationSource({
            bootstrap: config.rdap,
            ownDomains: config.ownDomains,
            firstUse: store.firstUse,
          }),
        }
      : undefined,
};

/** Registries as a source, by RDAP: since when a domain is registered. They see which domain is asked for. */
export function registrationSource(options: RegistrationOptions): Source {
  const now = options.now ?? Date.now;
  return domainSource<Registration, DomainAge>({
    source: { id: 'registration', title: 'the registries (RDAP)', contacts: 'third party', deadlineMs: 15_000 },
    question: 'domain-age',
    part: 'registrations',
    policy: 'organisational domains only: no address, no path, no name below, nothing of one’s own',
    lookup: new RegistrationData(options.bootstrap, now),
    factOf: (domain, registration) => ageOf(domain, registration, now()),
    ownDomains: options.ownDomains,
    firstUse: options.firstUse,
    now,
  });
}

function ageOf(domain: string, { registered, since, registrar }: Registration, now: number): DomainAge {
  if (!registered) return { domain, registered, line: `${domain} is not registered` };
  const through = registrar === undefined ? '' : ` through ${registrar.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')}`;
  const named = registrar === undefined ? {} : { registrar };
  if (since === undefined)
    return { domain, registered, ...named, line: `${domain} is registered${through}, since when is not said` };
  const days = Math.max(0, Math.floor((now - Date.parse(since)) / 86_400_000));
  const line = `${domain} is registered since ${since.slice(0, 10)} (${days} days)${through}`;
  return { domain, registered, since, days, ...named, line };
}
