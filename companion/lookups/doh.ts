import packet, { type Answer as DnsRecord } from 'dns-packet';
import { SourceError } from '../../lib/schema/source.ts';
import { boundedAnswer, statusFailure } from './bounded-answer.ts';
import type { DomainLookup, Known, LookupContext } from './domain-lookup.ts';

const minute = 60_000;
const requestMs = 4_000;
const perKind = 20;
const remedy = 'Check SIDELIGHT_DOH: the address of a resolver’s DNS over HTTPS service, such as https://…/dns-query.';

/** What the domain name system says of a domain. */
export interface NameRecords {
  exists: boolean;
  addresses: string[];
  mailHosts: string[];
}

const kinds = ['A', 'AAAA', 'MX'] as const;
type RecordKind = (typeof kinds)[number] | 'TXT';

/** Addresses and mail hosts of a domain by DNS over HTTPS (RFC 8484). The domain's own name servers see the question. */
export class NameResolution implements DomainLookup<NameRecords> {
  readonly #resolver: string;

  constructor(resolver: string) {
    this.#resolver = resolver;
  }

  async ask(domain: string, context: LookupContext): Promise<Known<NameRecords>> {
    const records: NameRecords = { exists: false, addresses: [], mailHosts: [] };
    let forMs = 60 * minute;
    for (const kind of kinds) {
      const answer = await this.#query(domain, kind, context);
      records.exists ||= answer.exists;
      records.addresses.push(...answer.addresses.slice(0, perKind - records.addresses.length));
      records.mailHosts.push(...answer.mailHosts.slice(0, perKind - records.mailHosts.length));
      forMs = Math.min(forMs, answer.seconds * 1000);
      // A name that does not exist has no records of any kind (RFC 8020).
      if (!answer.exists) break;
    }
    return { value: records, forMs: Math.max(minute, records.exists ? forMs : Math.min(forMs, 10 * minute)) };
  }

  async #query(domain: string, type: (typeof kinds)[number], context: LookupContext) {
    return readMessage(
      await askResolver(this.#resolver, domain, type, context),
      domain,
      type,
      new URL(this.#resolver).host,
    );
  }
}

/** The text that stands under a name, such as a DKIM key; empty where there is none. Errors: `SourceError`. */
export async function textRecord(resolver: string, name: string, context: LookupContext): Promise<Known<string>> {
  const whom = new URL(resolver).host;
  const { texts, seconds } = readMessage(await askResolver(resolver, name, 'TXT', context), name, 'TXT', whom);
  return { value: texts[0] ?? '', forMs: Math.max(minute, Math.min(60 * minute, seconds * 1000)) };
}

async function askResolver(resolver: string, domain: string, type: RecordKind, { signal, leaving }: LookupContext) {
  // Id 0, as RFC 8484 section 4.1 asks for, so that caches on the way can help.
  const query = packet.encode({
    type: 'query',
    id: 0,
    flags: packet.RECURSION_DESIRED,
    questions: [{ type, name: domain }],
  });
  const url = new URL(resolver);
  url.searchParams.set('dns', query.toString('base64url'));
  await leaving(url.origin, `GET ${url.href} (${type} ${domain})`);
  const { status, body } = await boundedAnswer({
    url: url.href,
    accept: 'application/dns-message',
    takes: ['application/dns-message'],
    limit: 65_535,
    timeoutMs: requestMs,
    whom: url.host,
    remedy,
    signal,
  });
  if (status !== 200) throw statusFailure(status, url.host, remedy);
  return body;
}

/** Errors: `SourceError` where it is no answer to this question, or the resolver failed. */
export function readMessage(body: Uint8Array, domain: string, type: RecordKind, whom: string) {
  const message = decoded(body, whom);
  const asked = message.questions?.[0];
  if (message.type !== 'response' || !asked || asked.type !== type || nameOf(asked.name) !== domain)
    throw new SourceError('unreadable', `${whom} answers another question than ${type} ${domain}.`, remedy);
  const code = (message as { rcode?: string }).rcode ?? 'NOERROR';
  if (code !== 'NOERROR' && code !== 'NXDOMAIN')
    throw new SourceError('failed', `${whom} could not resolve ${domain} (${code.slice(0, 20)}).`, 'Ask again later.');
  const answers = message.answers ?? [];
  const addresses = answers.flatMap((item) =>
    item.type === type && (type === 'A' || type === 'AAAA') ? [String(item.data)] : [],
  );
  // One lone dot as mail host says that no mail is taken (RFC 7505).
  const mailHosts = answers.flatMap((item) =>
    item.type === 'MX' && type === 'MX' ? [nameOf(item.data.exchange)].filter((name) => name !== '') : [],
  );
  // A long text is cut into pieces that belong together (RFC 7208 section 3.3, RFC 6376 section 3.6.2.2).
  const texts = answers.flatMap((item) => (item.type === 'TXT' && type === 'TXT' ? [textOf(item.data)] : []));
  const lives = answers.map(timeToLive).filter((seconds) => seconds >= 0);
  return {
    exists: code === 'NOERROR',
    addresses: addresses.map((address) => address.slice(0, 60)),
    mailHosts,
    texts,
    seconds: lives.length > 0 ? Math.min(...lives.slice(0, 100)) : 600,
  };
}

function decoded(body: Uint8Array, whom: string) {
  try {
    return packet.decode(Buffer.from(body));
  } catch {
    throw new SourceError('unreadable', `${whom} answers with something that is no DNS message.`, remedy);
  }
}

function textOf(data: unknown): string {
  const pieces = Array.isArray(data) ? data : [data];
  return pieces.map(String).join('').slice(0, 8192);
}

function nameOf(name: string): string {
  return name.toLowerCase().replace(/\.$/, '').slice(0, 253);
}

function timeToLive(record: DnsRecord): number {
  return 'ttl' in record && typeof record.ttl === 'number' ? record.ttl : -1;
}
