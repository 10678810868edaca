import {
  configure,
  type Entry,
  type FileEntry,
  Uint8ArrayReader,
  Writer,
  ZipReader,
} from '@zip.js/zip.js/index-native.js';
import { contentLimit, contentsLimit, entryLimit, fileLimit } from './bounds.ts';
import type { Gathering } from './gathering.ts';

// Its own threads would outlive a file.
configure({ useWebWorkers: false });

/** A ZIP archive's directory, and its files one by one. */
export class ZipArchive {
  readonly entries: Entry[];
  readonly #passwords: readonly string[];
  /** The password that worked, once one did. */
  password: string | undefined;
  #left = contentsLimit;

  constructor(entries: Entry[], passwords: readonly string[]) {
    this.entries = entries;
    this.#passwords = passwords;
  }

  /** Reads the directory. Errors: throws where there is none that can be read. */
  static async open(bytes: Uint8Array, passwords: readonly string[], signal: AbortSignal): Promise<ZipArchive> {
    const reader = new ZipReader(new Uint8ArrayReader(bytes));
    const entries: Entry[] = [];
    for await (const entry of reader.getEntriesGenerator()) {
      signal.throwIfAborted();
      entries.push(entry);
      if (entries.length > entryLimit) break;
    }
    return new ZipArchive(entries, passwords);
  }

  find(path: string): FileEntry | undefined {
    return this.entries.find((entry): entry is FileEntry => !entry.directory && entry.filename === path);
  }

  /** The bytes of one file. Errors: `Closed` where it needs another password, `TooLarge` beyond the bounds, others where it is broken. */
  async read(entry: FileEntry, signal: AbortSignal, limit = contentLimit): Promise<Uint8Array<ArrayBuffer>> {
    const room = Math.min(limit, this.#left);
    // What it says of its size may be a lie; the writer counts.
    if (entry.uncompressedSize > room) throw new TooLarge();
    const tries = entry.encrypted
      ? [...(this.password === undefined ? this.#passwords : [this.password])]
      : [undefined];
    for (const password of tries) {
      const writer = new BoundedWriter(room);
      try {
        await entry.getData(writer, { signal, ...(password === undefined ? {} : { password }) });
      } catch (error) {
        if (writer.isOver) throw new TooLarge();
        if (password !== undefined && !signal.aborted) continue;
        throw error;
      }
      this.password ??= password;
      const bytes = writer.bytes();
      this.#left -= bytes.length;
      return bytes;
    }
    throw new Closed();
  }
}

export class Closed extends Error {}
export class TooLarge extends Error {}

/** Takes bytes up to a bound, however many more there would be. */
class BoundedWriter extends Writer<Uint8Array> {
  isOver = false;
  readonly #chunks: Uint8Array[] = [];
  readonly #limit: number;
  #length = 0;

  constructor(limit: number) {
    super();
    this.#limit = limit;
  }

  override writeUint8Array(chunk: Uint8Array): Promise<void> {
    this.#length += chunk.length;
    if (this.#length > this.#limit) {
      this.isOver = true;
      return Promise.reject(new TooLarge());
    }
    this.#chunks.push(chunk.slice());
    return Promise.resolve();
  }

  bytes(): Uint8Array<ArrayBuffer> {
    const whole = new Uint8Array(this.#length);
    let at = 0;
    for (const chunk of this.#chunks) {
      whole.set(chunk, at);
      at += chunk.length;
    }
    return whole;
  }
}

/** Lists an archive and takes its files out; of what cannot be taken out the name stays. */
export async function openZip(archive: ZipArchive, into: Gathering, signal: AbortSignal): Promise<void> {
  into.format ??= 'zip';
  if (archive.entries.length > entryLimit) into.unread('too-large', `more than ${entryLimit} files`);
  for (const entry of archive.entries.slice(0, entryLimit)) {
    if (entry.directory) continue;
    signal.throwIfAborted();
    const listed = { name: entry.filename, size: entry.uncompressedSize };
    if (into.children.length >= fileLimit) {
      into.child({ ...listed, why: 'too-large' });
      continue;
    }
    try {
      into.child({ ...listed, bytes: await archive.read(entry, signal) });
    } catch (error) {
      if (signal.aborted) throw error;
      if (error instanceof Closed) into.lock = 'closed';
      into.child({ ...listed, why: whyOf(error) });
    }
  }
  if (archive.password !== undefined && into.lock === undefined) {
    into.lock = 'opened';
    into.password = archive.password;
  }
}

function whyOf(error: unknown) {
  return error instanceof Closed ? 'locked' : error instanceof TooLarge ? 'too-large' : 'broken';
}

/** The formats that are ZIP archives with an order of their own. */
export function zipFormat(archive: ZipArchive): 'ooxml' | 'odf' | 'jar' | 'apk' | 'zip' {
  if (archive.find('[Content_Types].xml')) return 'ooxml';
  if (archive.find('AndroidManifest.xml')) return 'apk';
  if (archive.find('META-INF/MANIFEST.MF') && !archive.find('content.xml')) return 'jar';
  if (archive.find('content.xml') && archive.find('mimetype')) return 'odf';
  return 'zip';
}
