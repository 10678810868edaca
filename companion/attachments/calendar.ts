import { readHtml } from '../../lib/mail/html.ts';
import type { Gathering } from './gathering.ts';

const lineLimit = 20_000;

/** What of an invitation a reader sees or follows (RFC 5545, RFC 7986 for CONFERENCE and IMAGE). */
const shown = new Set(['summary', 'description', 'location', 'comment', 'contact', 'x-wr-calname', 'organizer']);
const leading = new Set([
  'url',
  'attach',
  'conference',
  'x-google-conference',
  'x-microsoft-skypeteamsmeetingurl',
  'source',
]);

/** A calendar file: its words and where they lead. */
export function openCalendar(source: string, into: Gathering): void {
  const lines = source
    .slice(0, 4_000_000)
    // A long line goes on after a break and one space (section 3.1).
    .replace(/\r?\n[ \t]/g, '')
    .split(/\r?\n/, lineLimit + 1);
  if (lines.length > lineLimit) into.unread('too-large', `more than ${lineLimit} lines`);
  for (const line of lines.slice(0, lineLimit)) {
    const colon = valueStart(line);
    if (colon < 0) continue;
    const name = (line.slice(0, colon).split(';')[0] ?? '').toLowerCase();
    const value = line.slice(colon + 1);
    if (name === 'x-alt-desc') {
      const page = readHtml(unescaped(value));
      into.text(page.visible);
      for (const link of page.links) into.link(link.target, link.shown);
    } else if (leading.has(name)) into.link(value);
    else if (shown.has(name)) into.text(unescaped(value));
  }
}

/** The colon that ends name and parameters; one in quotes is part of a parameter. */
function valueStart(line: string): number {
  let quoted = false;
  for (let i = 0; i < Math.min(line.length, 2_000); i++) {
    if (line[i] === '"') quoted = !quoted;
    else if (line[i] === ':' && !quoted) return i;
  }
  return -1;
}

function unescaped(value: string): string {
  return value.replace(/\\([nN,;\\])/g, (_, letter: string) => (letter.toLowerCase() === 'n' ? '\n' : letter));
}
