import { domainToASCII } from 'node:url';
import ipaddr from 'ipaddr.js';
import { organisationalDomain } from '../../lib/observables/domain.ts';
import type { Listing } from '../../lib/schema/intelligence.ts';
import { AddressRanges } from './address-ranges.ts';
import type { PackedTable } from './packed-table.ts';

/** What a trail says: how sure, and what of. */
export interface TrailKind {
  category: Listing['category'];
  name: string;
}

/** One trail that an indicator met. */
export interface TrailHit extends TrailKind {
  /** The trail, scheme left out, host in lower case. */
  entry: string;
  how: Listing['how'];
  /** The host that the trail names; missing for a path alone. */
  host?: string;
}

/** What is looked up: one host, the ports it was met on, and path with query where it was a web address. */
export interface Target {
  host: string;
  ports: readonly number[];
  /** With the leading slash, letters as they are; `undefined` for a host alone. */
  path?: string;
  query?: string;
}

/** Trails as maltrail keeps them (https://github.com/stamparm/maltrail): addresses, ports, domains, web addresses, paths. */
export class Trails {
  /** Hosts, hosts with path, and paths alone; the number is the kind in its low half and the port in its high half. */
  readonly table: PackedTable;
  readonly kinds: readonly TrailKind[];
  readonly ranges: AddressRanges;
  readonly patterns: readonly { test(value: string): boolean; entry: string; kind: number }[];

  constructor(
    table: PackedTable,
    kinds: readonly TrailKind[],
    ranges = new AddressRanges(),
    patterns: Trails['patterns'] = [],
  ) {
    this.table = table;
    this.kinds = kinds;
    this.ranges = ranges;
    this.patterns = patterns;
  }

  get size(): number {
    return this.table.size + this.ranges.size + this.patterns.length;
  }

  /** The trails that a target meets, the most telling first. Whole trails only: never a part of one. */
  find(target: Target): TrailHit[] {
    const hits: TrailHit[] = [];
    const host = plainHost(target.host);
    if (host === '') return hits;
    const paths = target.path === undefined ? [] : pathsOf(target.path, target.query);
    const bare = host.startsWith('www.') ? host.slice(4) : host;
    for (const path of paths)
      for (const name of new Set([host, bare])) this.#take(hits, `${name}${path}`, 'url', target.ports, name);
    const isAddress = /^[\d.]+$|:/.test(host);
    this.#take(hits, host, isAddress ? 'address' : 'domain', target.ports, host);
    if (isAddress) this.#takeRanges(hits, host);
    else {
      for (const parent of parentsOf(host)) this.#take(hits, parent, 'parent-domain', target.ports, parent);
      for (const { test, entry, kind } of this.patterns)
        if (test(host)) hits.push({ ...this.#kind(kind), entry, how: 'pattern', host });
    }
    for (const path of paths) if (path.length > 1) this.#take(hits, path, 'path', target.ports, undefined);
    return hits;
  }

  #take(hits: TrailHit[], key: string, how: TrailHit['how'], ports: readonly number[], host: string | undefined): void {
    const named = host === undefined ? {} : { host };
    for (const payload of this.table.find(key)) {
      const port = payload >>> 16;
      const kind = this.#kind(payload & 0xffff);
      if (port === 0) hits.push({ ...kind, entry: key, how, ...named });
      else {
        const met = ports.includes(port);
        const slash = key.indexOf('/');
        const entry = slash < 0 ? `${key}:${port}` : `${key.slice(0, slash)}:${port}${key.slice(slash)}`;
        hits.push({
          ...kind,
          entry,
          how: !met ? 'other-port' : how === 'address' ? 'address-and-port' : how,
          ...named,
        });
      }
    }
  }

  #takeRanges(hits: TrailHit[], host: string): void {
    for (const { range, payload } of this.ranges.find(host))
      hits.push({ ...this.#kind(payload), entry: range, how: 'range', host });
  }

  #kind(index: number): TrailKind {
    return this.kinds[index] ?? { category: 'suspicious', name: 'unknown' };
  }
}

/** A host in one spelling: lower case, in ASCII, without a last dot or brackets; IPv6 in its short form. */
export function plainHost(host: string): string {
  const plain = host
    .toLowerCase()
    .replace(/^\[|\]$/g, '')
    .replace(/\.$/, '');
  if (plain.includes(':')) return ipaddr.isValid(plain) ? ipaddr.process(plain).toString() : '';
  return /^[\x21-\x7e]*$/.test(plain) ? plain : domainToASCII(plain);
}

/** Names above a host, down to the organisational domain: nobody else can own those. */
export function parentsOf(host: string): string[] {
  const organisation = organisationalDomain(host);
  const parents: string[] = [];
  if (organisation === undefined || !host.endsWith(`.${organisation}`)) return parents;
  for (let name = host; name !== organisation && parents.length < 20; ) {
    name = name.slice(name.indexOf('.') + 1);
    parents.push(name);
  }
  return parents;
}

function pathsOf(path: string, query: string | undefined): string[] {
  return query ? [`${path}?${query}`, path] : [path];
}
