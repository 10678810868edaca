import * as z from 'zod';
import { SourceError } from '../../lib/schema/source.ts';
import { AnswerCache } from './answer-cache.ts';
import { boundedAnswer, statusFailure } from './bounded-answer.ts';
import type { DomainLookup, Known, LookupContext } from './domain-lookup.ts';

/** IANA's list of the registries' servers (RFC 9224). */
export const ianaBootstrap = 'https://data.iana.org/rdap/dns.json';

const hour = 3_600_000;
const day = 24 * hour;
const requestMs = 6_000;

/** What a registry says of a domain. */
export interface Registration {
  registered: boolean;
  since?: string;
  registrar?: string;
}

const bootstrapFile = z.object({
  services: z.array(z.tuple([z.array(z.string().max(253)).max(5000), z.array(z.string().max(500)).max(20)])).max(5000),
});

/** RFC 9083: of a domain object only what is used here. */
const domainObject = z.object({
  objectClassName: z.literal('domain'),
  ldhName: z.string().max(300).optional(),
  events: z
    .array(z.object({ eventAction: z.string().max(100), eventDate: z.string().max(60) }))
    .max(200)
    .default([]),
  entities: z
    .array(
      z.object({
        roles: z.array(z.string().max(100)).max(50).default([]),
        // jCard (RFC 7095): ["vcard", [[name, parameters, type, value], …]]
        vcardArray: z.tuple([z.literal('vcard'), z.array(z.array(z.unknown()).max(50)).max(200)]).optional(),
      }),
    )
    .max(100)
    .default([]),
});

type Servers = ReadonlyMap<string, string>;

/** Registration data by RDAP (RFC 9082, RFC 9083) from the registry that a top-level domain belongs to. */
export class RegistrationData implements DomainLookup<Registration> {
  readonly #bootstrap: string;
  readonly #servers: AnswerCache<Servers>;
  readonly #now: () => number;

  constructor(bootstrap: string, now: () => number = Date.now) {
    this.#bootstrap = bootstrap;
    this.#now = now;
    this.#servers = new AnswerCache(1, now);
  }

  async prepare(context: LookupContext): Promise<void> {
    if (!this.#servers.get('all')) await this.#fetchServers(context);
  }

  async ask(domain: string, context: LookupContext): Promise<Known<Registration>> {
    const base = serverOf(domain, this.#servers.get('all') ?? (await this.#fetchServers(context)));
    if (!base)
      throw new SourceError('unreadable', `No registry with RDAP is known for ${domain}.`, 'Look it up by WHOIS.');
    const url = new URL(`domain/${domain}`, base).href;
    const whom = new URL(base).host;
    const remedy = 'Try the registry’s own site.';
    await context.leaving(new URL(base).origin, `GET ${url}`);
    const { status, body } = await boundedAnswer({
      url,
      accept: 'application/rdap+json, application/json',
      takes: ['application/rdap+json', 'application/json'],
      limit: 512 * 1024,
      timeoutMs: requestMs,
      whom,
      remedy,
      signal: context.signal,
    });
    // A name that is not there today can be registered within the hour, and often is before it is used.
    if (status === 404) return { value: { registered: false }, forMs: hour };
    if (status !== 200) throw statusFailure(status, whom, remedy);
    const registration = this.#read(body, domain, whom);
    return { value: registration, forMs: registration.since === undefined ? hour : day };
  }

  async #fetchServers(context: LookupContext): Promise<Servers> {
    const whom = new URL(this.#bootstrap).host;
    const remedy = 'Check SIDELIGHT_RDAP: “on”, or the address of a copy of IANA’s dns.json.';
    await context.leaving(new URL(this.#bootstrap).origin, `GET ${this.#bootstrap}`);
    const { status, body } = await boundedAnswer({
      url: this.#bootstrap,
      accept: 'application/json',
      takes: ['application/json', 'application/octet-stream', 'text/plain'],
      limit: 4 * 1024 * 1024,
      timeoutMs: requestMs,
      whom,
      remedy,
      signal: context.signal,
    });
    if (status !== 200) throw statusFailure(status, whom, remedy);
    const parsed = bootstrapFile.safeParse(json(body));
    if (!parsed.success)
      throw new SourceError('unreadable', `${whom} does not give a list of registries’ servers.`, remedy);
    const servers = new Map<string, string>();
    for (const [suffixes, addresses] of parsed.data.services) {
      const address = addresses.find((item) => usable(item, this.#bootstrap));
      if (address === undefined) continue;
      for (const suffix of suffixes) servers.set(suffix.toLowerCase(), address.endsWith('/') ? address : `${address}/`);
    }
    this.#servers.set('all', servers, day);
    return servers;
  }

  #read(body: Uint8Array, domain: string, whom: string): Registration {
    const parsed = domainObject.safeParse(json(body));
    const wrong = !parsed.success || (parsed.data.ldhName ?? domain).toLowerCase().replace(/\.$/, '') !== domain;
    if (wrong) throw new SourceError('unreadable', `${whom} does not answer with a record of ${domain}.`);
    const { events, entities } = parsed.data;
    const dates = events
      .filter((event) => event.eventAction.toLowerCase() === 'registration')
      .map((event) => Date.parse(event.eventDate))
      // The first name was registered in 1985; what lies ahead was not registered yet.
      .filter((date) => date >= Date.UTC(1985, 0, 1) && date <= this.#now() + day);
    const registrar = entities.find((entity) => entity.roles.includes('registrar'))?.vcardArray?.[1];
    const name = registrar?.find((item) => item[0] === 'fn')?.[3];
    return {
      registered: true,
      ...(dates.length > 0 ? { since: new Date(Math.min(...dates)).toISOString() } : {}),
      ...(typeof name === 'string' && name !== '' ? { registrar: name.slice(0, 200) } : {}),
    };
  }
}

/** The server of the longest suffix that is listed. */
function serverOf(domain: string, servers: Servers): string | undefined {
  for (let name = domain; name !== ''; name = name.includes('.') ? name.slice(name.indexOf('.') + 1) : '') {
    const server = servers.get(name);
    if (server !== undefined) return server;
  }
  return undefined;
}

/** Encrypted, unless the list itself was set to come unencrypted. */
function usable(address: string, bootstrap: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, username } = new URL(address);
  return username === '' && (protocol === 'https:' || (protocol === 'http:' && bootstrap.startsWith('http:')));
}

function json(body: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(body));
  } catch {
    return undefined;
  }
}
