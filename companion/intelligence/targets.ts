import { isInternalAddress } from '../../lib/observables/extract.ts';
import type { Alert } from '../../lib/schema/alert.ts';
import type { Observable } from '../../lib/schema/observable.ts';
import { plainHost, type Target } from './trails.ts';

/** Indicators that are looked up for one alert at most, and ports of one host. */
export const askedLimit = 1000;
const portLimit = 20;

/** One indicator to look up, and what it is compared as. */
export interface Asked {
  observable: Observable;
  /** What warning lists are asked with. */
  value: string;
  /** What trails are asked with; missing for hashes. */
  target?: Target;
}

/** The indicators that lists know: public addresses, domains that are not one's own, web addresses, hashes. */
export function indicatorsOf(
  alert: Pick<Alert, 'fields'>,
  observables: readonly Observable[],
  ownDomains: readonly string[],
): Asked[] {
  const asked = new Map<string, Asked>();
  const webAddresses = observables.flatMap((item) => (item.type === 'url' ? [webAddress(item.value)] : []));
  const ports = portsOf(alert, webAddresses);
  for (const observable of observables) {
    if (asked.size >= askedLimit) break;
    const item = askedAs(observable, ports);
    if (!item || (item.target && isOwn(item.target.host, ownDomains))) continue;
    const key = `${observable.type} ${item.value}`;
    if (!asked.has(key)) asked.set(key, item);
  }
  return [...asked.values()];
}

type Ports = { of(host: string): readonly number[] };

function askedAs(observable: Observable, ports: Ports): Asked | undefined {
  const { type, value } = observable;
  if (type === 'hash') return { observable, value: value.toLowerCase() };
  if (type === 'ip' || type === 'domain') {
    const host = plainHost(value);
    if (host === '' || (type === 'ip' && isInternalAddress(host))) return undefined;
    return { observable, value: host, target: { host, ports: ports.of(host) } };
  }
  if (type !== 'url') return undefined;
  const parsed = webAddress(value);
  if (!parsed || (parsed.isAddress && isInternalAddress(parsed.host))) return undefined;
  const { host, path, query } = parsed;
  return {
    observable,
    value: `${parsed.scheme}://${host.includes(':') ? `[${host}]` : host}${path}`,
    target: { host, ports: ports.of(host), path, ...(query === '' ? {} : { query }) },
  };
}

interface WebAddress {
  scheme: string;
  host: string;
  port: number;
  path: string;
  query: string;
  isAddress: boolean;
}

const usualPorts: Record<string, number> = {
  http: 80,
  ws: 80,
  https: 443,
  wss: 443,
  ftp: 21,
  sftp: 22,
  ldap: 389,
  smb: 445,
};

function webAddress(value: string): WebAddress | undefined {
  const parts = /^([a-z]{2,6}):\/\/(.*)$/is.exec(value);
  if (!parts) return undefined;
  const scheme = parts[1]?.toLowerCase() ?? '';
  // Other schemes are parsed as http, which is where hosts are understood.
  if (!URL.canParse(`http://${parts[2]}`)) return undefined;
  const url = new URL(`http://${parts[2]}`);
  const host = plainHost(url.hostname);
  if (host === '') return undefined;
  // `URL` drops the port that is usual for http, so it is taken from the text.
  const written = /^[^/?#]*:(\d{1,5})(?:[/?#]|$)/.exec(parts[2] ?? '')?.[1];
  return {
    scheme,
    host,
    port: written === undefined ? (usualPorts[scheme] ?? 0) : Number(written),
    path: url.pathname,
    query: url.search.slice(1),
    isAddress: /^[\d.]+$|:/.test(host),
  };
}

const portField = /(?:^|[._-])(?:(?:dst|dest|destination|remote|server|target|src|source|client|peer|d|s)?_?port)$/i;

/**
 * On which ports hosts were met: those in web addresses and in `address:port` are that host's own; a field named for a
 * port says nothing of whose it is, so it holds for every address of the alert.
 */
function portsOf(alert: Pick<Alert, 'fields'>, webAddresses: readonly (WebAddress | undefined)[]): Ports {
  const own = new Map<string, Set<number>>();
  const all = new Set<number>();
  const add = (host: string, port: number) => {
    if (port < 1 || port > 65_535) return;
    const known = own.get(host) ?? new Set();
    if (known.size < portLimit) known.add(port);
    if (own.size < askedLimit) own.set(host, known);
  };
  for (const address of webAddresses) if (address) add(address.host, address.port);
  for (const { path, value } of alert.fields) {
    if (all.size < portLimit && portField.test(path) && /^\d{1,5}$/.test(value)) all.add(Number(value));
    if (value.length > 2000) continue;
    for (const match of value.matchAll(/(?<![\d.])(\d{1,3}(?:\.\d{1,3}){3}):(\d{1,5})(?!\d)/g))
      add(match[1] ?? '', Number(match[2]));
  }
  return { of: (host) => [...(own.get(host) ?? []), ...(/^[\d.]+$|:/.test(host) ? all : [])] };
}

function isOwn(host: string, ownDomains: readonly string[]): boolean {
  return ownDomains.some((domain) => host === domain || host.endsWith(`.${domain}`));
}
