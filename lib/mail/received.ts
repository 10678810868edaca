import { organisationalDomain } from '../observables/domain.ts';
import type { Hop, MailHeader } from './mail.ts';

const clause = /\b(from|by|with|for|id|via)\s+(?=[^\s;])/gi;

/** At most so many hops are read. */
const hopLimit = 100;

/** Reads the `Received` headers (RFC 5321 section 4.4), topmost first. Malformed ones give what they have. */
export function receivedHops(headers: readonly MailHeader[]): Hop[] {
  const hops: Hop[] = [];
  for (const [index, header] of headers.entries()) {
    if (header.name.toLowerCase() !== 'received' || hops.length >= hopLimit) continue;
    hops.push({ ...hop(header.value.slice(0, 4000)), index });
  }
  return hops;
}

function hop(value: string): Omit<Hop, 'index'> {
  const semicolon = value.lastIndexOf(';');
  const at = semicolon >= 0 ? value.slice(semicolon + 1).trim() : undefined;
  const clauses = semicolon >= 0 ? value.slice(0, semicolon) : value;
  const words: Record<string, string> = {};
  const starts = [...withoutComments(clauses).matchAll(clause)];
  for (const start of starts) {
    const name = (start[1] ?? '').toLowerCase();
    const rest = clauses.slice(start.index + start[0].length);
    words[name] ??= rest.match(/^\S+/)?.[0]?.replace(/[;,]$/, '') ?? '';
  }
  const from = words.from?.toLowerCase();
  const by = words.by?.toLowerCase();
  const beforeBy = clauses.slice(0, starts.find((s) => s[1]?.toLowerCase() === 'by')?.index ?? clauses.length);
  const address = firstAddress(beforeBy);
  const { helo, reverse } = namesOf(beforeBy.slice(0, 1000), from);
  return {
    ...(from && !/^[[(]/.test(from) ? { from } : {}),
    ...(address ? { fromAddress: address.toLowerCase() } : {}),
    ...(helo === undefined ? {} : { helo }),
    ...(reverse === undefined ? {} : { reverse }),
    ...(by ? { by } : {}),
    ...(words.with ? { with: words.with } : {}),
    ...(at ? { at } : {}),
  };
}

/**
 * What the deliverer called itself, and what the look-up of its address gave, as the common servers write it:
 * Postfix, Sendmail, Gmail `HELO (NAME [IP])`, Exim `NAME ([IP] helo=HELO)`, qmail `NAME (HELO HELO) (IP)`.
 */
function namesOf(clause: string, from: string | undefined): { helo: string | undefined; reverse: string | undefined } {
  const said = clause.match(/\bhelo[ =]([^\s()[\]]+)/i)?.[1]?.toLowerCase();
  if (said !== undefined)
    return { helo: said, reverse: from === undefined || /^\[|^unknown$/.test(from) ? '' : from.replace(/\.$/, '') };
  const looked = clause.match(/^\s*from\s+\S+\s+\(([^()\s[\]]+)\s+\[/i)?.[1]?.toLowerCase();
  if (looked === undefined) return { helo: from, reverse: undefined };
  // Ident's answer stands before the name: `user@host`.
  const name = looked.replace(/^.*@|\.$/g, '');
  return { helo: from, reverse: name.includes('.') ? name : '' };
}

/** When a hop took the mail, in milliseconds; `undefined` where it does not say so in a way that can be read. */
export const hopTime = (hop: Pick<Hop, 'at'>): number | undefined => timeOf(hop.at);

/** A date of RFC 5322 in milliseconds, comments left out. */
export function timeOf(date: string | undefined): number | undefined {
  const time = Date.parse((date ?? '').slice(0, 200).replace(/\([^()]*\)/g, ' '));
  return Number.isNaN(time) ? undefined : time;
}

/** The first address in brackets: `[192.0.2.1]`, `(192.0.2.1)`, `[IPv6:2001:db8::1]`. */
function firstAddress(text: string): string | undefined {
  // What may be one is taken in a piece of bounded length and looked at then, so that a long run costs no more.
  for (const [, candidate = ''] of text.matchAll(/[[(](?:IPv6:)?([0-9a-f.:]{2,45})[\])]/gi))
    if (/^\d{1,3}(?:\.\d{1,3}){3}$/.test(candidate) || candidate.split(':').length > 2) return candidate;
  return undefined;
}

/** Blanks out comments, so that words in them are not taken for clauses; positions stay. */
function withoutComments(text: string): string {
  let depth = 0;
  let out = '';
  for (const letter of text) {
    if (letter === '(') depth++;
    out += depth > 0 ? ' '.repeat(letter.length) : letter;
    if (letter === ')' && depth > 0) depth--;
  }
  return out;
}

/**
 * How many hops at the top are inner steps of a large provider, noted as `by 2002:a05::1` without any `from`: they name
 * neither who received the mail nor who sent it. As in mail that Gmail delivered.
 */
export function innerSteps(hops: readonly Hop[]): number {
  // Only those: an unreadable hop on top hides who received the mail, and then nothing may be believed.
  const arrival = hops.findIndex((hop) => hop.from || !hop.by || organisationalDomain(hop.by));
  return arrival < 0 ? hops.length : arrival;
}
