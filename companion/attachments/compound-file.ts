import { contentLimit, contentsLimit, entryLimit } from './bounds.ts';
import { ByteView } from './byte-view.ts';

/** One stream of a compound file; `path` from its root, lower case, such as `macros/vba/dir`. */
export interface Stream {
  path: string;
  /** As written, without folders. */
  name: string;
  bytes: Uint8Array;
}

/** Beyond the last sector, in chains and in the tree of names. */
const none = 0xfffffffa;
const entrySize = 128;
const storage = 1;
const stream = 2;

/** One entry of the directory: a node in a tree of names, whose child is the top of the next folder's tree. */
interface Entry {
  name: string;
  type: number;
  left: number;
  right: number;
  child: number;
  start: number;
  size: number;
}

/**
 * Microsoft's file system in a file ([MS-CFB], https://learn.microsoft.com/openspecs/windows_protocols/ms-cfb/): Office until
 * 2003, Outlook's messages, installers, macros of newer Office files. Read here, since the libraries at hand follow chains
 * and trees that lead back to themselves until the memory is full. Errors: `RangeError` where it is no such file.
 */
export class CompoundFile {
  readonly streams: Stream[] = [];
  /** Storages, which are its folders, each with a `/` at its end. */
  readonly folders: string[] = [];
  /** Class id of the root, hexadecimal in the order of its bytes. */
  readonly rootClass: string;
  readonly #view: ByteView;
  readonly #sectorSize: number;
  readonly #sectorCount: number;
  readonly #table: number[];

  constructor(bytes: Uint8Array) {
    const view = new ByteView(bytes);
    this.#view = view;
    const shift = view.u16(30);
    if (view.u32be(0) !== 0xd0cf11e0 || (shift !== 9 && shift !== 12)) throw new RangeError('no compound file');
    this.#sectorSize = 2 ** shift;
    this.#sectorCount = Math.ceil(bytes.length / this.#sectorSize);
    this.#table = this.#tableSectors();
    const directory = new ByteView(this.#chain(view.u32(48), entryLimit * entrySize));
    const entries = entriesOf(directory);
    const root = entries[0];
    if (!root) throw new RangeError('no directory');
    this.rootClass = Buffer.from(directory.part(80, 16)).toString('hex');
    const small = new ByteView(this.#chain(root.start, Math.min(root.size, contentLimit)));
    const smallTable = new ByteView(this.#chain(view.u32(60), contentLimit));
    const least = view.u32(56);
    let total = 0;
    for (const { path, entry } of walk(entries)) {
      if (entry.type === storage) this.folders.push(`${path.toLowerCase()}/`);
      if (entry.type !== stream || total > contentsLimit) continue;
      const size = Math.min(entry.size, contentLimit);
      const content = size < least ? smallStream(small, smallTable, entry.start, size) : this.#chain(entry.start, size);
      total += content.length;
      this.streams.push({ path: path.toLowerCase(), name: entry.name, bytes: content });
    }
  }

  /** The first stream at one of these paths. */
  find(...paths: string[]): Stream | undefined {
    return this.streams.find(({ path }) => paths.includes(path));
  }

  /** The streams directly or anywhere below a folder. */
  below(folder: string): Stream[] {
    return this.streams.filter(({ path }) => path.startsWith(folder));
  }

  /** The sectors of the table of chains: 109 of them stand in the header, more in sectors of their own. */
  #tableSectors(): number[] {
    const view = this.#view;
    const sectors: number[] = [];
    for (let i = 0; i < 109; i++) sectors.push(view.u32(76 + i * 4));
    const perSector = this.#sectorSize / 4 - 1;
    let next = view.u32(68);
    for (let count = 0; next < none && count < 1_000 && sectors.length < this.#sectorCount; count++) {
      const at = (next + 1) * this.#sectorSize;
      if (at + this.#sectorSize > view.length) break;
      for (let i = 0; i < perSector; i++) sectors.push(view.u32(at + i * 4));
      next = view.u32(at + perSector * 4);
    }
    return sectors.filter((sector) => sector < none);
  }

  /** The bytes of a chain of sectors, at most `limit`. A chain that leads back to itself ends there. */
  #chain(start: number, limit: number): Uint8Array {
    const parts: Uint8Array[] = [];
    const seen = new Set<number>();
    const perSector = this.#sectorSize / 4;
    let left = limit;
    for (let sector = start; sector < none && left > 0 && !seen.has(sector); ) {
      seen.add(sector);
      const at = (sector + 1) * this.#sectorSize;
      if (at >= this.#view.length) break;
      parts.push(this.#view.part(at, Math.min(this.#sectorSize, left)));
      left -= this.#sectorSize;
      const table = this.#table[Math.floor(sector / perSector)];
      const place = table === undefined ? -1 : (table + 1) * this.#sectorSize + (sector % perSector) * 4;
      if (place < 0 || place + 4 > this.#view.length) break;
      sector = this.#view.u32(place);
    }
    return new Uint8Array(Buffer.concat(parts));
  }
}

function entriesOf(directory: ByteView): Entry[] {
  const entries: Entry[] = [];
  for (let at = 0; at + entrySize <= directory.length && entries.length < entryLimit; at += entrySize) {
    const length = Math.min(directory.u16(at + 64), 64);
    entries.push({
      name: directory.utf16(at, Math.max(0, length - 2)),
      type: directory.u8(at + 66),
      left: directory.u32(at + 68),
      right: directory.u32(at + 72),
      child: directory.u32(at + 76),
      start: directory.u32(at + 116),
      size: directory.u32(at + 120),
    });
  }
  return entries;
}

/** All entries with their paths. Each is met once, however the tree is tangled. */
function* walk(entries: readonly Entry[]): Generator<{ path: string; entry: Entry }> {
  const seen = new Set<number>([0]);
  const open = [{ number: entries[0]?.child ?? none, folder: '', depth: 0 }];
  for (let next = open.pop(); next; next = open.pop()) {
    const { number, folder, depth } = next;
    const entry = entries[number];
    if (!entry || seen.has(number)) continue;
    seen.add(number);
    const path = `${folder}${entry.name}`;
    open.push({ number: entry.right, folder, depth }, { number: entry.left, folder, depth });
    if (entry.type === storage && depth < 20) open.push({ number: entry.child, folder: `${path}/`, depth: depth + 1 });
    yield { path, entry };
  }
}

/** Small streams lie in one that holds them all, in pieces of 64 bytes with a table of their own. */
function smallStream(pool: ByteView, table: ByteView, start: number, size: number): Uint8Array {
  const parts: Uint8Array[] = [];
  let left = size;
  for (let piece = start, count = 0; piece < none && left > 0 && count <= size / 64; count++) {
    if (piece * 64 >= pool.length) break;
    parts.push(pool.part(piece * 64, Math.min(64, left)));
    left -= 64;
    if (piece * 4 + 4 > table.length) break;
    piece = table.u32(piece * 4);
  }
  return new Uint8Array(Buffer.concat(parts));
}
