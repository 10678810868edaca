import PostalMime, { decodeWords, type Email, type PostalMimeOptions } from 'postal-mime';

/** A 30 MB message in base64 has some 400,000 lines; one of short lines would cost a thousand times its bytes. */
export const lineLimit = 600_000;
/** More parts than any mail has, attachments and alternatives together. */
export const partLimit = 1000;
const depthLimit = 64;

/** A message's structure, read within bounds. */
export interface MimeReading {
  email: Email;
  /** Why the rest of the message was not read; `undefined` where all of it was. */
  cut: string | undefined;
  /** Names of charsets that nobody here knows, of texts that cannot be read without them. */
  unknownCharsets: string[];
}

/**
 * Reads a message's structure. Where a bound is met, what stands before it is read. Errors: throws where not even the
 * header can be read.
 */
export async function readMime(bytes: Uint8Array): Promise<MimeReading> {
  const parser = new BoundedParser();
  try {
    return { email: await parser.parse(bytes), cut: undefined, unknownCharsets: unknownCharsets(parser.root) };
  } catch (error) {
    if (parser.at === 0) throw error;
    const before = new BoundedParser();
    const email = await before.parse(bytes.slice(0, parser.at));
    return { email, cut: reasonOf(error), unknownCharsets: unknownCharsets(before.root) };
  }
}

function reasonOf(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).slice(0, 200);
}

/** One part of a message as postal-mime keeps it. */
interface Part {
  state: 'header' | 'body' | 'finished';
  parentNode?: Part;
  childNodes: Part[];
  contentType: { multipart: string | false; parsed: { value: string; params: Record<string, string> } };
  contentDecoder: object | null;
  content: ArrayBuffer | null;
}

/**
 * What is used of postal-mime's inner working, which its types leave out. Its version is fixed; where another one works
 * otherwise, tests/property/mime.test.ts says so.
 */
interface Inner {
  parse(bytes: Uint8Array): Promise<Email>;
  processLine(line: Uint8Array, last: boolean): Promise<void>;
  root: Part;
  currentNode: Part;
}
const Parser = PostalMime as unknown as new (options: PostalMimeOptions) => Inner;

class BoundedParser extends Parser {
  /** Where the line begins that is being read; the message's own header does not count. */
  at = 0;
  #lines = 0;
  #parts = 0;
  #part: Part | undefined;

  constructor() {
    super({ forceRfc822Attachments: true, maxNestingDepth: depthLimit });
  }

  override processLine(line: Uint8Array, last: boolean): Promise<void> {
    const part = this.currentNode;
    if (this.root.state !== 'header') this.at = line.byteOffset;
    if (++this.#lines > lineLimit) throw new Error(`more than ${lineLimit} lines`);
    if (part !== this.#part) {
      this.#part = part;
      if (++this.#parts > partLimit) throw new Error(`more than ${partLimit} parts`);
    }
    // Its own way with text that is not encoded is a Blob of all lines, which costs a kilobyte for each.
    if (isPlain(part.contentDecoder)) part.contentDecoder = new Lines();
    return super.processLine(line, last);
  }
}

/** A decoder that has only collected lines, and none so far. */
function isPlain(decoder: object | null): boolean {
  return decoder !== null && 'chunks' in decoder && !('maxChunkSize' in decoder);
}

/** Collects lines as they stand. */
class Lines {
  #bytes = new Uint8Array(1024);
  #length = 0;

  update(line: Uint8Array): void {
    const length = this.#length + line.length + 1;
    if (length > this.#bytes.length) {
      const wider = new Uint8Array(length * 2);
      wider.set(this.#bytes.subarray(0, this.#length));
      this.#bytes = wider;
    }
    this.#bytes.set(line, this.#length);
    this.#bytes[length - 1] = 10;
    this.#length = length;
  }

  finalize(): Promise<ArrayBuffer> {
    return Promise.resolve(this.#bytes.buffer.slice(0, this.#length));
  }
}

/** Charsets of the parts whose text would read otherwise with them: ASCII reads alike in nearly all. */
function unknownCharsets(root: Part): string[] {
  const names = new Set<string>();
  const parts = [root];
  for (let part = parts.pop(); part; part = parts.pop()) {
    parts.push(...part.childNodes);
    const { value, params } = part.contentType.parsed;
    const name = params.charset?.trim().slice(0, 60);
    if (!name || !part.content || !/^text\//.test(value) || isKnownCharset(name)) continue;
    if (isSevenBit.test(name) || !isAscii(new Uint8Array(part.content))) names.add(name);
    if (names.size >= 5) break;
  }
  return [...names];
}

/** These write other letters in ASCII. */
const isSevenBit = /utf-?7|2022|hz/i;

function isAscii(bytes: Uint8Array): boolean {
  // Escapes switch to another alphabet.
  return !bytes.some((byte) => byte >= 0x80 || byte === 0x1b);
}

/** Bytes that read otherwise in nearly every charset than in the one that is taken for those that are not known. */
const probe = 'gIGgocHC4eLw8Q==';

/** Whether a charset is decoded by its name, or by one that it is another name for. */
export function isKnownCharset(name: string): boolean {
  try {
    new TextDecoder(name.toLowerCase());
    return true;
  } catch {
    const read = decodeWords(`=?${name}?B?${probe}?=`);
    return !/[?\s]/.test(name) && read !== decodeWords(`=?windows-1252?B?${probe}?=`) && !read.startsWith('=?');
  }
}
