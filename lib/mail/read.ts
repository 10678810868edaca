import PostalMime, { type Address, type Attachment, addressParser, decodeWords, type Email } from 'postal-mime';
import { sha256 } from '../schema/digest.ts';
import type { Gap } from '../schema/gap.ts';
import { authenticationResults } from './authentication.ts';
import { contentTypeOf, looksLikeText } from './content-type.ts';
import { readHtml, visibleLimit } from './html.ts';
import { textLinks } from './links.ts';
import type { Mail, MailAttachment, Mailbox, MailHeader } from './mail.ts';
import { readMime } from './mime.ts';
import { receivedHops } from './received.ts';
import { partGap, unreadGaps } from './unread.ts';

/** Larger sources are read up to here, and the rest is a gap. */
export const sourceLimit = 30 * 1024 * 1024;
const attachmentLimit = 100;
const headerLimit = 1000;
const headerLength = 20_000;
/** Longer names are nobody's. */
const nameLength = 2000;

/** A mail with what its attachments hold. */
export interface Message {
  mail: Mail;
  /** The bytes of `mail.attachments`, in the same order. */
  contents: Uint8Array[];
  /** The HTML body as sent. */
  html: string;
}

/**
 * Reads an RFC 5322 message from its raw bytes. Never throws for what a message holds: what cannot be read becomes a gap.
 * Nested messages stay attachments; nothing is fetched or run.
 */
export async function readMail(source: Uint8Array): Promise<Mail> {
  return (await readMessage(source)).mail;
}

/** The same with the contents of the attachments, for whoever opens them. */
export async function readMessage(source: Uint8Array): Promise<Message> {
  const gaps: Gap[] = [];
  let bytes = source;
  if (source.length > sourceLimit) {
    bytes = source.subarray(0, sourceLimit);
    gaps.push(
      partGap(
        'source-truncated',
        `The message has ${source.length} bytes; only the first ${sourceLimit} were read.`,
        'too-large',
      ),
    );
  }
  let email: Email;
  try {
    const mime = await readMime(bytes);
    email = mime.email;
    if (mime.cut !== undefined)
      gaps.push(partGap('mime-cut', `Only the beginning of the message was read: ${mime.cut}.`, 'too-large'));
    if (mime.unknownCharsets.length > 0)
      gaps.push(
        partGap(
          'charset-unknown',
          `Text in ${mime.unknownCharsets.map((name) => `“${name}”`).join(', ')} was read as Western European: that charset is not known here.`,
          'not-readable',
        ),
      );
  } catch (error) {
    gaps.push(
      partGap(
        'mime-unreadable',
        `The message's MIME structure could not be read: ${String(error).slice(0, 200)}`,
        'not-readable',
      ),
    );
    email = await headersOnly(bytes);
  }
  const contents = email.attachments.slice(0, attachmentLimit).map(bytesOf);
  return { mail: await assemble(email, contents, source.length, gaps), contents, html: email.html ?? '' };
}

/** Where the body defeats the parser, the header still tells who claims to have sent it. */
async function headersOnly(bytes: Uint8Array): Promise<Email> {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 256 * 1024));
  const end = head.search(/\r?\n\r?\n/);
  const block = (end >= 0 ? head.slice(0, end) : head).replace(
    /^content-(?:type|transfer-encoding):.*(?:\r?\n[ \t].*)*\r?\n?/gim,
    '',
  );
  try {
    return await PostalMime.parse(`${block}\r\n\r\n`);
  } catch {
    return { headers: [], headerLines: [], attachments: [] };
  }
}

async function assemble(email: Email, contents: Uint8Array[], size: number, gaps: Gap[]): Promise<Mail> {
  const headers: MailHeader[] = email.headers.slice(0, headerLimit).map((header) => ({
    name: header.originalKey.slice(0, nameLength),
    value: decodeWords(header.value).slice(0, headerLength),
  }));
  gaps.push(...headerGaps(email.headers));
  const first = (name: string) => headers.find((header) => header.name.toLowerCase() === name)?.value;
  const all = (name: string) =>
    headers.filter((header) => header.name.toLowerCase() === name).map((header) => header.value);
  const attachments = await readAttachments(email.attachments, contents, gaps);
  const html = email.html ? readHtml(email.html) : undefined;
  if (html?.truncated)
    gaps.push(
      partGap('html-truncated', 'The HTML body is larger than what is read; the rest was left out.', 'too-large'),
    );
  const text = (email.text ?? '').slice(0, visibleLimit);
  if (text.length < (email.text?.length ?? 0) && !html)
    gaps.push(partGap('text-truncated', 'The text is longer than what is read; the rest was left out.', 'too-large'));
  const visible = html && html.visible !== '' ? html.visible : text.trim();
  if (isGarbled(visible))
    gaps.push(
      partGap('text-garbled', 'Much of the text is no text in the charset that the message names.', 'not-readable'),
    );
  const received = receivedHops(headers);
  const rawFrom = email.headers.find((header) => header.key === 'from')?.value.slice(0, headerLength) ?? '';
  return {
    headers,
    from: mailboxes(email.from ? [email.from] : undefined, rawFrom),
    fromText: rawFrom,
    sender: mailboxes(email.sender ? [email.sender] : undefined)[0],
    replyTo: mailboxes(email.replyTo),
    returnPath: email.returnPath?.slice(0, nameLength).toLowerCase() || undefined,
    to: mailboxes(email.to),
    cc: mailboxes(email.cc),
    subject: (email.subject ?? '').slice(0, headerLength),
    date: first('date'),
    messageId: first('message-id')?.trim(),
    inReplyTo: first('in-reply-to'),
    references: (first('references') ?? '').match(/<[^>]+>/g)?.slice(0, 100) ?? [],
    received,
    authentication: authenticationResults(headers, received),
    list: {
      id: first('list-id'),
      unsubscribe: (first('list-unsubscribe') ?? '').match(/<[^>]+>/g)?.map((item) => item.slice(1, -1)) ?? [],
      oneClick: all('list-unsubscribe-post').some((value) => /one-click/i.test(value)),
      post: first('list-post'),
    },
    text,
    html,
    visible,
    hidden: html?.hidden ?? [],
    links: html
      ? [...html.links, ...textLinks(html.visible === '' ? text : withoutKnown(text, html.links.length))]
      : textLinks(text),
    attachments,
    gaps: [...gaps, ...unreadGaps(attachments, html, text)],
    size,
  };
}

/** Header lines that every message has some of (RFC 5322, section 3.6). */
const usual = new Set(['from', 'to', 'subject', 'date', 'message-id', 'received', 'mime-version', 'return-path']);

function headerGaps(headers: Email['headers']): Gap[] {
  if (!headers.some((header) => usual.has(header.key)))
    return [partGap('header-missing', 'This has none of the header lines that messages have.', 'not-readable')];
  const long = headers.slice(0, headerLimit).find((header) => header.value.length > headerLength);
  const what =
    headers.length > headerLimit
      ? `The message has ${headers.length} header lines; the first ${headerLimit} were read.`
      : long &&
        `The header line ${long.originalKey.slice(0, 60)} has ${long.value.length} characters; ${headerLength} were read.`;
  return what ? [partGap('header-cut', what, 'too-large')] : [];
}

/** Signs that stand where bytes were no text: more than a sprinkling of them. */
function isGarbled(text: string): boolean {
  const signs = text.match(/\ufffd|(?![\t\n\f\r\u0085])\p{Cc}/gu)?.length ?? 0;
  return signs >= 10 && signs > text.length / 20;
}

/** The text part of a mail that has an HTML part repeats its links; it is read only where the HTML has none. */
function withoutKnown(text: string, htmlLinks: number): string {
  return htmlLinks > 0 ? '' : text;
}

/** Flattens groups. A From that the parser could not read is tried as one mailbox from its raw text. */
function mailboxes(addresses: Address[] | undefined, raw?: string): Mailbox[] {
  const flat: Mailbox[] = [];
  const collect = (list: Address[]) => {
    for (const entry of list) {
      if (flat.length >= 500) return;
      if (entry.group) collect(entry.group);
      else flat.push(mailbox(entry.name ?? '', entry.address ?? ''));
    }
  };
  collect(addresses ?? []);
  if (raw === undefined || raw === '') return flat;
  // `From: Brand team ,_<x@y.example>`: an unquoted comma splits the name off. The last address in angle brackets is
  // what servers use, and the words before it are what readers see.
  const bracketed = [...raw.matchAll(/<([^<>\s]{1,320}@[^<>\s]{1,320})>/g)].at(-1);
  if (bracketed?.index !== undefined && (flat.length !== 1 || !flat[0]?.address.includes('@'))) {
    const name = decodeWords(raw.slice(0, bracketed.index)).trim().replace(/^"|"$/g, '');
    return [mailbox(name, bracketed[1] ?? '')];
  }
  if (flat.length === 0) {
    return addressParser(raw, { flatten: true }).flatMap((entry) =>
      'address' in entry && entry.address ? [mailbox(entry.name, entry.address)] : [],
    );
  }
  return flat;
}

function mailbox(name: string, address: string): Mailbox {
  return { name: name.slice(0, nameLength), address: address.slice(0, nameLength).toLowerCase() };
}

async function readAttachments(
  attachments: Attachment[],
  contents: readonly Uint8Array[],
  gaps: Gap[],
): Promise<MailAttachment[]> {
  if (attachments.length > attachmentLimit) {
    gaps.push(
      partGap(
        'attachments-uncounted',
        `${attachments.length} attachments; only the first ${attachmentLimit} were read.`,
        'too-large',
      ),
    );
  }
  return Promise.all(contents.map((bytes, i) => readAttachment(attachments[i] as Attachment, bytes)));
}

function bytesOf({ content }: Attachment): Uint8Array {
  if (typeof content === 'string') return new TextEncoder().encode(content);
  return content instanceof Uint8Array ? content : new Uint8Array(content);
}

/** Formats that are text, or text where nothing else is known. */
const textual: ReadonlySet<string | undefined> = new Set(['html', 'svg', 'calendar', 'vcard', undefined]);

async function readAttachment(attachment: Attachment, bytes: Uint8Array): Promise<MailAttachment> {
  const contentType = contentTypeOf(bytes);
  const isText = /^text\//.test(attachment.mimeType) || (textual.has(contentType) && looksLikeText(bytes));
  return {
    name: (attachment.filename ?? '').slice(0, nameLength),
    declaredType: attachment.mimeType.slice(0, 200),
    contentType,
    size: bytes.length,
    inline: attachment.disposition === 'inline' || attachment.related === true,
    digest: await sha256(bytes),
    text: isText ? new TextDecoder('utf-8').decode(bytes.subarray(0, 65_536)) : undefined,
  };
}
