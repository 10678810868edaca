import type { Attached, AttachedFile, Trait } from '../../mail/attached.ts';
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

/** A quote of the words of a link that a reader sees, and of where it goes; of one in a file that came along, that file's name. */
export function citeLink(link: Link): Citation[] {
  const shown = link.shown.trim();
  const evidence = link.file === undefined ? 'message' : 'attachments';
  const target: Citation = { evidence, part: 'links', quote: link.target.slice(0, quoteLength) };
  const citations =
    shown === '' || shown === link.target || link.image
      ? [target]
      : [{ evidence, part: 'links', quote: shown.slice(0, quoteLength) }, target];
  return link.file === undefined ? citations : [...citations, citeFile({ label: link.file })];
}

/** A file that came with the mail, attached or inside of what was, once the attachments were opened. */
export function citeFile({ label }: Pick<AttachedFile, 'label'>): Citation {
  return { evidence: 'attachments', part: 'files', quote: label.slice(0, quoteLength) };
}

/** What a file does or holds: the words that show it, and its name. */
export function citeTrait(file: AttachedFile, trait: Trait): Citation[] {
  const quote = trait.quote.slice(0, quoteLength).trim();
  return [...(quote === '' ? [] : [{ evidence: 'attachments', part: 'actions', quote }]), citeFile(file)];
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

/** A captured text that phrases are looked for in. */
export interface Place {
  evidence: string;
  part: string;
  text: string;
}

/** A letter that wants something is a page long. Contracts, papers and logs speak of everything somewhere. */
const attachedLength = 5_000;
const attachedTexts = 10;

/** The beginnings of what stands in the attachments, once they were opened. */
export function placesIn(attached: Attached | undefined): Place[] {
  const texts = attached?.texts.slice(0, attachedTexts) ?? [];
  return texts.map(({ part, text }) => ({ evidence: 'attachments', part, text: text.slice(0, attachedLength) }));
}

/**
 * Looks for phrases in the body and in the subject, then in `more`. Returns a verbatim quote for each place, body first,
 * at most `limit`. Patterns see text without invisible characters and styled letters; a space in them is any white space.
 */
export function citePhrases(
  mail: Mail,
  patterns: readonly RegExp[],
  limit = 3,
  more: readonly Place[] = [],
): Citation[] {
  const citations: Citation[] = [];
  const places: readonly Place[] = [
    { evidence: 'message', part: 'body', text: mail.visible.slice(0, 60_000) },
    { evidence: 'message', part: 'header', text: mail.subject },
    ...more,
  ];
  for (const { evidence, part, text: written } of places) {
    if (citations.length >= limit) break;
    const { text, original } = plainTextOf(written);
    for (const pattern of patterns) {
      const match = pattern.exec(text);
      if (!match || citations.length >= limit) continue;
      const quote = around(written, original(match.index), original(match.index + match[0].length));
      if (!citations.some((citation) => citation.quote === quote)) citations.push({ evidence, part, quote });
    }
  }
  return citations;
}

/** A mail's texts as words. */
interface MailWords {
  body: Words;
  subject: Words;
  /** What stands in the attachments, once they were opened. */
  attached: readonly { part: string; words: Words }[];
}

const read = new WeakMap<Mail, MailWords>();

/** Body, subject and attachments as words, read once for all signals. */
export function wordsOfMail(mail: Mail): MailWords {
  const known = read.get(mail);
  if (known) return known;
  const all = {
    body: wordsOf(mail.visible),
    subject: wordsOf(mail.subject),
    attached: placesIn(mail.attached).map(({ part, text }) => ({ part, words: wordsOf(text) })),
  };
  read.set(mail, all);
  return all;
}

/**
 * Where a mail says it, quoted verbatim with the rest of its sentence; body first, at most `limit`. With `attached` in its
 * attachments too: a letter may come as a page of PDF, and its request with it.
 */
export function citeSaid(mail: Mail, said: Wording, limit = 3, attached = false): Citation[] {
  const words = wordsOfMail(mail);
  const citations: Citation[] = [];
  const look = (evidence: string, part: string, text: Words) => {
    for (const { start, end } of saidIn(text, said, limit - citations.length)) {
      const quote = around(text.written, start, end);
      if (!citations.some((citation) => citation.quote === quote)) citations.push({ evidence, part, quote });
    }
  };
  look('message', 'body', words.body);
  look('message', 'header', words.subject);
  if (attached) for (const { part, words: text } of words.attached) look('attachments', part, text);
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

/** Most signals look at the same texts in turn, a body and a few attachments: keep the last ones. */
const kept = new Map<string, ReturnType<typeof plainText>>();

function plainTextOf(written: string) {
  if (written.length < 200) return plainText(written);
  let plain = kept.get(written);
  if (!plain) {
    plain = plainText(written);
    if (kept.size > attachedTexts) kept.clear();
    kept.set(written, plain);
  }
  return plain;
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
