import { open } from 'node:fs/promises';
import { AddressRanges } from './address-ranges.ts';
import { FileProblem } from './file-problem.ts';
import { guardedPattern } from './guarded-pattern.ts';
import { PackedTable } from './packed-table.ts';
import { plainHost, type TrailKind, Trails } from './trails.ts';

const chunk = 1024 * 1024;
const patternLimit = 500;
const kindLimit = 0xffff;

const TAB = 9;
const NEWLINE = 10;
const RETURN = 13;
const SLASH = 0x2f;
const COLON = 0x3a;
const DOT = 0x2e;

/** Letters that a host does not have: such trails are patterns, ranges or IPv6 addresses, and are few. */
const odd = new Set([...'()[]{}|\\*^+?$%'].map((letter) => letter.charCodeAt(0)));

export interface TrailsRead {
  trails: Trails;
  /** Lines that could not be used. */
  unread: number;
}

/**
 * Reads trails: a line each of trail, `malware`, `malicious` or `suspicious`, and a name, with tabs between. Piece by
 * piece, giving way to others after each; nothing of the file is kept but the trails. Errors: `FileProblem` where the
 * file is empty, cut off in its last line, or no such list.
 */
export async function readTrails(path: string, signal?: AbortSignal): Promise<TrailsRead> {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    if (size === 0) throw new FileProblem('It is empty.');
    const reader = new TrailReader(size);
    const buffer = Buffer.allocUnsafe(chunk);
    let kept = 0;
    for (;;) {
      const { bytesRead } = await file.read(buffer, kept, chunk - kept);
      signal?.throwIfAborted();
      if (bytesRead === 0) break;
      const left = reader.take(buffer, kept + bytesRead);
      if (left >= chunk) throw new FileProblem('A line is longer than a megabyte: this is no list of trails.');
      buffer.copy(buffer, 0, kept + bytesRead - left, kept + bytesRead);
      kept = left;
    }
    if (kept > 0)
      throw new FileProblem('Its last line has no end: it seems half-written.', 'Write it again as a whole.');
    return await reader.finish(signal);
  } finally {
    await file.close();
  }
}

class TrailReader {
  readonly #table: PackedTable;
  readonly #ranges = new AddressRanges();
  readonly #patterns: { test(value: string): boolean; entry: string; kind: number }[] = [];
  readonly #kinds: TrailKind[] = [];
  readonly #known = new Map<string, number>();
  #lastKind = -1;
  #lastText = Buffer.alloc(0);
  #lines = 0;
  #unread = 0;

  constructor(size: number) {
    // Keys are shorter than their lines by more than the table adds to them, so this never has to grow.
    this.#table = new PackedTable(size);
  }

  /** Takes the whole lines of `buffer[0, end)`. Returns how many bytes at the end are of a line that goes on. */
  take(buffer: Buffer, end: number): number {
    let start = 0;
    let first = -1;
    for (let i = 0; i < end; i++) {
      const letter = buffer[i];
      if (letter === TAB && first < 0) first = i;
      else if (letter === NEWLINE) {
        this.#line(buffer, start, first, buffer[i - 1] === RETURN ? i - 1 : i);
        start = i + 1;
        first = -1;
      }
    }
    return end - start;
  }

  async finish(signal: AbortSignal | undefined): Promise<TrailsRead> {
    // A few odd lines are borne, and counted; a file that is mostly odd is something else.
    if (this.#lines === 0 || this.#unread > Math.min(this.#lines / 2, this.#lines / 100 + 100))
      throw new FileProblem(
        `${this.#unread} of ${this.#lines} lines are no trails.`,
        'Give it lines of trail, category and name with tabs between.',
      );
    await this.#table.index(signal);
    this.#ranges.index();
    return {
      trails: new Trails(this.#table, this.#kinds, this.#ranges, this.#patterns),
      unread: this.#unread,
    };
  }

  #line(buffer: Buffer, start: number, tab: number, end: number): void {
    if (end <= start) return;
    this.#lines++;
    const kind = tab > start ? this.#kindOf(buffer, tab + 1, end) : -1;
    if (kind < 0 || !this.#trail(buffer, start, tab, kind)) this.#unread++;
  }

  /** Trails of one kind stand together, so the text of the last is compared before any string is made. */
  #kindOf(buffer: Buffer, from: number, to: number): number {
    if (to - from === this.#lastText.length && buffer.compare(this.#lastText, 0, to - from, from, to) === 0)
      return this.#lastKind;
    const text = buffer.toString('utf8', from, to);
    let index = this.#known.get(text);
    if (index === undefined) {
      const [category, name, ...more] = text.split('\t');
      if (category !== 'malware' && category !== 'malicious' && category !== 'suspicious') return -1;
      if (!name || more.length > 0 || this.#kinds.length >= kindLimit) return -1;
      index = this.#kinds.push({ category, name: name.slice(0, 200) }) - 1;
      this.#known.set(text, index);
    }
    this.#lastKind = index;
    this.#lastText = Buffer.from(buffer.subarray(from, to));
    return index;
  }

  #trail(buffer: Buffer, start: number, end: number, kind: number): boolean {
    if (buffer[start] === SLASH) {
      if (end - start < 2) return false;
      this.#table.add(buffer, start, end, kind);
      return true;
    }
    const from = start + schemeLength(buffer, start, end);
    let port = 0;
    let hostEnd = from;
    let numeric = true;
    for (; hostEnd < end; hostEnd++) {
      const letter = buffer[hostEnd] ?? 0;
      if (letter === SLASH || letter === COLON) break;
      if (odd.has(letter)) return this.#oddTrail(buffer.toString('utf8', start, end), kind);
      if (letter >= 0x41 && letter <= 0x5a) buffer[hostEnd] = letter + 0x20;
      if (letter !== DOT && (letter < 0x30 || letter > 0x39)) numeric = false;
    }
    let pathStart = hostEnd;
    if (buffer[hostEnd] === COLON) {
      for (pathStart++; pathStart < end && buffer[pathStart] !== SLASH; pathStart++) {
        const digit = (buffer[pathStart] ?? 0) - 0x30;
        if (digit < 0 || digit > 9 || port > 0xffff) return false;
        port = port * 10 + digit;
      }
      if (port === 0 || port > 0xffff) return false;
    }
    if (hostEnd === from) return false;
    const payload = (port << 16) | kind;
    if (end - pathStart <= 1) {
      this.#table.add(buffer, from, hostEnd, payload);
      return true;
    }
    if (numeric && port === 0 && end - pathStart <= 3 && /^\/\d+$/.test(buffer.toString('latin1', pathStart, end)))
      return this.#ranges.add(buffer.toString('latin1', from, end), kind);
    if (port === 0) this.#table.add(buffer, from, end, payload);
    else {
      const key = Buffer.concat([buffer.subarray(from, hostEnd), buffer.subarray(pathStart, end)]);
      this.#table.add(key, 0, key.length, payload);
    }
    return true;
  }

  #oddTrail(text: string, kind: number): boolean {
    const six = /^\[([0-9a-f:.]{2,45})\](?::(\d{1,5}))?$/i.exec(text);
    if (six?.[1] !== undefined) {
      const address = plainHost(six[1]);
      const port = Number(six[2] ?? 0);
      if (address === '' || port > 0xffff) return false;
      this.#table.addText(address, (port << 16) | kind);
      return true;
    }
    // What holds a slash or a percent sign is a web address with odd letters, to be met as it is written.
    if (/[/%]/.test(text)) {
      this.#table.addText(text.replace(/^[a-z]{3,5}:\/\//i, ''), kind);
      return true;
    }
    if (this.#patterns.length >= patternLimit) return false;
    // Whole names only: a pattern without ends would meet parts of others.
    const pattern = guardedPattern(`^(?:.*\\.)?(?:${text.replace(/^\^|\$$/g, '')})$`);
    if ('refused' in pattern) return false;
    this.#patterns.push({ test: pattern.test, entry: text.slice(0, 200), kind });
    return true;
  }
}

function schemeLength(buffer: Buffer, from: number, to: number): number {
  for (let i = from; i < Math.min(to - 2, from + 6); i++) {
    const letter = buffer[i] ?? 0;
    if (letter === COLON) return buffer[i + 1] === SLASH && buffer[i + 2] === SLASH ? i + 3 - from : 0;
    if (letter < 0x61 || letter > 0x7a) return 0;
  }
  return 0;
}
