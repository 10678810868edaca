import { organisationalDomain } from '../observables/domain.ts';
import type { AuthenticationResult, Hop, MailHeader } from './mail.ts';
import { innerSteps } from './received.ts';

const methods = new Set(['spf', 'dkim', 'dmarc', 'arc', 'auth', 'iprev', 'compauth', 'dkim-atps', 'bimi', 'x-tls']);

/** `header.d=value`, `reason="value"`. A name is tried from its first letter only, and its parts cannot overlap: else a long one costs its cube. */
const propertyPair = /(?<![\w.-])([a-z-]+(?:\.[a-z-]*)?)\s*=\s*("[^"]*"|[^\s;]+)/gi;

/**
 * Reads `Authentication-Results` headers (RFC 8601) and says which may be believed.
 *
 * Anyone can write such a header into a mail. The receiving organisation's border removes those that carry its own name
 * (RFC 8601 section 5) and adds one. So a header is believed where its server belongs to the organisation whose host
 * stands in the topmost `Received … by`, where it is the topmost such header, and where no foreign server's `Received`
 * stands above it: our border's headers are never below those of a server that handled the mail earlier.
 */
export function authenticationResults(headers: readonly MailHeader[], hops: readonly Hop[]): AuthenticationResult[] {
  const arrival = hops.slice(innerSteps(hops));
  const top = arrival[0]?.by;
  const receiver = top ? (organisationalDomain(top) ?? top) : undefined;
  const foreign = arrival.find((hop) => hop.by && (organisationalDomain(hop.by) ?? hop.by) !== receiver);
  // Hops are read up to a limit; whose servers stand beyond it nobody knows.
  const lastHop = hops.at(-1)?.index ?? -1;
  const unread = headers.findIndex((header, index) => index > lastHop && header.name.toLowerCase() === 'received');
  const results: AuthenticationResult[] = [];
  let believedIndex: number | undefined;
  for (const [index, header] of headers.entries()) {
    if (header.name.toLowerCase() !== 'authentication-results' || results.length >= 200) continue;
    const { server, entries } = parseResults(header.value.slice(0, 8000));
    const { believed, forged, why } = judge(index, server);
    if (believed) believedIndex = index;
    for (const entry of entries) {
      results.push({ server, ...entry, believed, forged, why, text: `${header.name}: ${header.value}` });
    }
  }
  return results;

  function judge(index: number, server: string): { believed: boolean; forged: boolean; why: string } {
    if (receiver === undefined)
      return { believed: false, forged: false, why: 'no Received header says who received the mail' };
    const below = foreign !== undefined && index > foreign.index;
    const ours = server === '' || (organisationalDomain(server) ?? server) === receiver;
    if (!ours) return { believed: false, forged: false, why: `written by ${server}, not by the receiver ${receiver}` };
    if (below)
      return {
        believed: false,
        forged: server !== '',
        why: `claims to be the receiver's (${server || 'no name'}) but stands below a server that handled the mail before it arrived`,
      };
    if (unread >= 0 && index > unread)
      return {
        believed: false,
        forged: false,
        why: 'stands below more Received headers than are read',
      };
    if (believedIndex !== undefined)
      return {
        believed: false,
        forged: server !== '',
        why: `claims to be the receiver's (${server || 'no name'}) but the receiver's own header stands above it`,
      };
    return { believed: true, forged: false, why: `written by the receiver ${receiver}` };
  }
}

/** One header value. Microsoft leaves the server's name out; then `server` is empty. */
export function parseResults(value: string): {
  server: string;
  entries: Pick<AuthenticationResult, 'method' | 'result' | 'properties'>[];
} {
  const parts = split(stripComments(value), ';').map((part) => part.trim());
  const first = parts[0] ?? '';
  const named = !/^[\w-]+\s*=/.test(first);
  const server = named ? (first.split(/\s+/)[0] ?? '').toLowerCase() : '';
  const entries: Pick<AuthenticationResult, 'method' | 'result' | 'properties'>[] = [];
  for (const part of named ? parts.slice(1) : parts) {
    const match = part.match(/^([\w-]+)(?:\/\d+)?\s*=\s*([\w-]+)/);
    const method = match?.[1]?.toLowerCase();
    if (!match || !method || !methods.has(method) || entries.length >= 50) continue;
    const properties: Record<string, string> = Object.create(null);
    for (const property of part.slice(match[0].length).matchAll(propertyPair)) {
      const key = property[1]?.toLowerCase();
      if (key) properties[key] ??= (property[2] ?? '').replace(/^"|"$/g, '').toLowerCase();
    }
    entries.push({ method, result: (match[2] ?? '').toLowerCase(), properties });
  }
  return { server, entries };
}

function stripComments(text: string): string {
  let depth = 0;
  let quoted = false;
  let out = '';
  for (const letter of text) {
    if (letter === '"' && depth === 0) quoted = !quoted;
    if (letter === '(' && !quoted) depth++;
    else if (letter === ')' && !quoted && depth > 0) depth--;
    else if (depth === 0) out += letter;
  }
  return out;
}

function split(text: string, separator: string): string[] {
  const parts: string[] = [];
  let quoted = false;
  let part = '';
  for (const letter of text) {
    if (letter === '"') quoted = !quoted;
    if (letter === separator && !quoted) {
      parts.push(part);
      part = '';
    } else part += letter;
  }
  parts.push(part);
  return parts;
}
