import type { Link, Mail, MailAttachment } from '../../mail/mail.ts';
import { plainText } from '../../observables/plain-text.ts';
import type { Citation } from '../../schema/evidence.ts';
import { saidIn, type Wording } from './wording.ts';
import { type Words, wordsOf } from './words.ts';

const quoteLength = 200;

/** A quote from a header. Where `words` are in its value they are the quote, else the value's beginning. */
export function citeHeader(mail: Mail, name: string, words?: string): Citation[] {
  const wanted = name.toLowerCase();
  const values = mail.headers.filter((header) => header.name.toLowerCase() === wanted).map((header) => header.value);
  const value = (words && values.find((v) => v.toLowerCase().includes(words.toLowerCase()))) || values[0];
  if (value === undefined || value === '') return [];
  const at = words ? value.toLowerCase().indexOf(words.toLowerCase()) : -1;
  const quote = at >= 0 && words ? value.slice(at, at + words.length) : value.slice(0, quoteLength);
  return [{ evidence: 'message', part: 'header', quote: quote.slice(0, quoteLength) }];
}

/** A quote of the words of a link that a reader sees, and of where it goes. */
export function citeLink(link: Link): Citation[] {
  const shown = link.shown.trim();
  const target: Citation = { evidence: 'message', part: 'links', quote: link.target.slice(0, quoteLength) };
  if (shown === '' || shown === link.target || link.image) return [target];
  return [{ evidence: 'message', part: 'links', quote: shown.slice(0, quoteLength) }, target];
}

/** The attachment's name; of one without a name, the header that announces parts, so that its finding has a quote. */
export function citeAttachment(mail: Mail, attachment: MailAttachment): Citation[] {
  return attachment.name.trim() === ''
    ? citeHeader(mail, 'Content-Type')
    : [{ evidence: 'message', part: 'attachments', quote: attachment.name.slice(0, quoteLength) }];
}

/** The attachment at the beginning of a sentence. */
export function titleOf({ name }: MailAttachment): string {
  return name.trim() === '' ? 'An attachment without a name' : `The attachment ${name}`;
}

export function citeHidden(text: string): Citation[] {
  const line = text.split('\n').find((part) => part.trim() !== '') ?? text;
  return line === '' ? [] : [{ evidence: 'message', part: 'hidden', quote: line.slice(0, quoteLength) }];
}

/**
 * Looks for phrases in the body and in the subject. Returns a verbatim quote for each place, body first, at most
 * `limit`. Patterns see text without invisible characters and styled letters; a space in them is any white space.
 */
export function citePhrases(mail: Mail, patterns: readonly RegExp[], limit = 3): Citation[] {
  const citations: Citation[] = [];
  for (const [part, written] of [
    ['body', mail.visible.slice(0, 60_000)],
    ['header', mail.subject],
  ] as const) {
    const { text, original } = plainTextOf(written);
    for (const pattern of patterns) {
      const match = pattern.exec(text);
      if (!match || citations.length >= limit) continue;
      const quote = around(written, original(match.index), original(match.index + match[0].length));
      if (!citations.some((citation) => citation.quote === quote)) citations.push({ evidence: 'message', part, quote });
    }
  }
  return citations;
}

const read = new WeakMap<Mail, { body: Words; subject: Words }>();

/** Body and subject as words, read once for all signals. */
export function wordsOfMail(mail: Mail): { body: Words; subject: Words } {
  const known = read.get(mail);
  if (known) return known;
  const both = { body: wordsOf(mail.visible), subject: wordsOf(mail.subject) };
  read.set(mail, both);
  return both;
}

/** Where a mail says it, quoted verbatim with the rest of its sentence; body first, at most `limit`. */
export function citeSaid(mail: Mail, said: Wording, limit = 3): Citation[] {
  const { body, subject } = wordsOfMail(mail);
  const citations: Citation[] = [];
  for (const [part, text] of [
    ['body', body],
    ['header', subject],
  ] as const)
    for (const { start, end } of saidIn(text, said, limit - citations.length)) {
      const quote = around(text.written, start, end);
      if (!citations.some((citation) => citation.quote === quote)) citations.push({ evidence: 'message', part, quote });
    }
  return citations;
}

/** A quote of what a pattern finds in body or subject; see `citeSaid`. */
export function citePattern(mail: Mail, pattern: RegExp): Citation[] {
  return citePhrases(mail, [pattern], 1);
}

/** Phrases as patterns: case-insensitive, on word boundaries, a space standing for any white space, ` ?` for at most one. */
export function phrases(...sources: string[]): RegExp[] {
  return sources.map(
    (source) =>
      new RegExp(
        `(?<![\\p{L}\\p{N}])(?:${source.replaceAll(' ?', '\\s?').replaceAll(' ', '\\s+')})(?![\\p{L}\\p{N}])`,
        'iu',
      ),
  );
}

let lastWritten = '';
let lastPlain = plainText('');

/** Most signals look at the same body in turn: keep the last one. */
function plainTextOf(written: string) {
  if (written.length < 200) return plainText(written);
  if (written !== lastWritten) {
    lastWritten = written;
    lastPlain = plainText(written);
  }
  return lastPlain;
}

/** The match with the rest of its sentence or line, within limits. Verbatim. */
function around(written: string, start: number, end: number): string {
  const before = written.slice(Math.max(0, start - 80), start);
  const after = written.slice(end, end + 80);
  const from = start - (before.match(/[^\n.!?]*$/)?.[0].length ?? 0);
  const to = end + (after.match(/^[^\n.!?]*[.!?]?/)?.[0].length ?? 0);
  const quote = written.slice(from, Math.min(to, from + quoteLength));
  // A match that spans more than the limit is still quoted from its own start.
  return (end - from > quoteLength ? written.slice(start, start + quoteLength) : quote).trim();
}
