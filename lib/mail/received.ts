import type { Hop, MailHeader } from './mail.ts';

const clause = /\b(from|by|with|for|id|via)\s+(?=[^\s;])/gi;

/** Reads the `Received` headers (RFC 5321 section 4.4), topmost first. Malformed ones give what they have. */
export function receivedHops(headers: readonly MailHeader[]): Hop[] {
  const hops: Hop[] = [];
  for (const [index, header] of headers.entries()) {
    if (header.name.toLowerCase() !== 'received' || hops.length >= 100) continue;
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
  const address = beforeBy.match(
    /[[(](?:IPv6:)?(\d{1,3}(?:\.\d{1,3}){3}|[0-9a-f:]*:[0-9a-f:]+:[0-9a-f.:]*)[\])]/i,
  )?.[1];
  return {
    ...(from && !/^[[(]/.test(from) ? { from } : {}),
    ...(address ? { fromAddress: address.toLowerCase() } : {}),
    ...(by ? { by } : {}),
    ...(words.with ? { with: words.with } : {}),
    ...(at ? { at } : {}),
  };
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
