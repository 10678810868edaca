/** Bytes before each key: four of payload, two of length. */
const head = 6;
/** Entries that are indexed before others get their turn. */
const stretch = 50_000;

const encoder = new TextEncoder();

/** A key made ready once, for a look into many tables. */
export interface PackedKey {
  bytes: Uint8Array;
  hash: number;
}

export function packedKey(text: string): PackedKey {
  const bytes = encoder.encode(text);
  return { bytes, hash: hashOf(bytes, 0, bytes.length) };
}

/** FNV-1a with a last stir, so that its low bits serve as a slot. */
function hashOf(bytes: Uint8Array, from: number, to: number): number {
  let hash = 0x811c9dc5;
  for (let i = from; i < to; i++) hash = Math.imul(hash ^ (bytes[i] ?? 0), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return (hash ^ (hash >>> 13)) >>> 0;
}

/**
 * Keys of bytes with a number each, in two typed arrays: millions of indicators take their own length and some ten bytes
 * more, where as many JavaScript strings in a `Map` take ten times that. Keys may stand there several times. Filled by
 * `add`, searchable after `index`.
 */
export class PackedTable {
  #bytes: Uint8Array;
  #view: DataView;
  #end = 0;
  #count = 0;
  #slots = new Uint32Array(2);
  #scratch = new Uint8Array(4096);

  /** `capacity`: bytes that are reserved; what is not written takes no memory. Grows where it was too small. */
  constructor(capacity = 1024) {
    this.#bytes = new Uint8Array(Math.max(64, capacity));
    this.#view = new DataView(this.#bytes.buffer);
  }

  get size(): number {
    return this.#count;
  }

  /** Bytes held. */
  get bytes(): number {
    return this.#end + this.#slots.byteLength;
  }

  /** Adds `key[from, to)`; keys that are empty or longer than 65,535 bytes are left out. */
  add(key: Uint8Array, from: number, to: number, payload: number): void {
    const length = to - from;
    if (length <= 0 || length > 0xffff) return;
    if (this.#end + head + length > this.#bytes.length) this.#grow(head + length);
    this.#view.setUint32(this.#end, payload >>> 0, true);
    this.#view.setUint16(this.#end + 4, length, true);
    // Byte by byte: `set` with a view of its own costs more than it copies at these lengths.
    const at = this.#end + head;
    for (let i = 0; i < length; i++) this.#bytes[at + i] = key[from + i] ?? 0;
    this.#end = at + length;
    this.#count++;
  }

  addText(key: string, payload: number): void {
    if (key.length * 3 > this.#scratch.length) this.#scratch = new Uint8Array(key.length * 3);
    this.add(this.#scratch, 0, encoder.encodeInto(key, this.#scratch).written, payload);
  }

  /** Makes what was added searchable. Gives way to others in between, so that nothing waits for a big list. */
  async index(signal?: AbortSignal): Promise<void> {
    // A half-full table at most: a search for what is not there then ends after one or two looks.
    let size = 2;
    while (size < this.#count * 2) size *= 2;
    const slots = new Uint32Array(size);
    let done = 0;
    for (let at = 0; at < this.#end; at += head + this.#view.getUint16(at + 4, true)) {
      let slot = hashOf(this.#bytes, at + head, at + head + this.#view.getUint16(at + 4, true)) & (size - 1);
      while (slots[slot] !== 0) slot = (slot + 1) & (size - 1);
      slots[slot] = at + 1;
      if (++done % stretch === 0) {
        await new Promise((resolve) => setImmediate(resolve));
        signal?.throwIfAborted();
      }
    }
    this.#slots = slots;
  }

  /** The numbers of a key, each once, in no particular order; at most `limit`. */
  find(key: string | PackedKey, limit = 16): number[] {
    const found: number[] = [];
    const { bytes, hash } = typeof key === 'string' ? packedKey(key) : key;
    if (bytes.length === 0 || this.#count === 0) return found;
    const mask = this.#slots.length - 1;
    let slot = hash & mask;
    for (let at = this.#slots[slot] ?? 0; at !== 0 && found.length < limit; at = this.#slots[slot] ?? 0) {
      if (this.#same(at - 1, bytes)) {
        const payload = this.#view.getUint32(at - 1, true);
        if (!found.includes(payload)) found.push(payload);
      }
      slot = (slot + 1) & mask;
    }
    return found;
  }

  #same(at: number, key: Uint8Array): boolean {
    if (this.#view.getUint16(at + 4, true) !== key.length) return false;
    for (let i = 0; i < key.length; i++) if (this.#bytes[at + head + i] !== key[i]) return false;
    return true;
  }

  #grow(more: number): void {
    const bytes = new Uint8Array(Math.max(this.#bytes.length * 2, this.#end + more));
    bytes.set(this.#bytes.subarray(0, this.#end));
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer);
  }
}
