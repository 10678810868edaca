/** Bytes of a binary format. Reading beyond the end throws a `RangeError`, which the opener takes for a broken file. */
export class ByteView {
  readonly bytes: Uint8Array;
  readonly #view: DataView;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  get length(): number {
    return this.bytes.length;
  }

  u8(at: number): number {
    return this.#view.getUint8(at);
  }

  u16(at: number): number {
    return this.#view.getUint16(at, true);
  }

  u32(at: number): number {
    return this.#view.getUint32(at, true);
  }

  u32be(at: number): number {
    return this.#view.getUint32(at, false);
  }

  /** As a number: no file here has more than 2^53 bytes, and what claims to is cut short where it is read. */
  u64(at: number): number {
    return Number(this.#view.getBigUint64(at, true));
  }

  /** A part of it without a copy, cut at the end. */
  part(at: number, length: number): Uint8Array {
    if (at < 0 || at > this.length) throw new RangeError('beyond the end');
    return this.bytes.subarray(at, Math.min(this.length, at + Math.max(0, length)));
  }

  latin1(at: number, length: number): string {
    return latin1(this.part(at, length));
  }

  utf16(at: number, length: number): string {
    return utf16(this.part(at, length));
  }
}

const decoders = {
  latin1: new TextDecoder('latin1'),
  utf8: new TextDecoder('utf-8'),
  utf16: new TextDecoder('utf-16le'),
};

/** A letter a byte; those from 80 to 9F as Windows has them, which is what `latin1` means to a `TextDecoder`. */
export function latin1(bytes: Uint8Array): string {
  return decoders.latin1.decode(bytes);
}

export function utf8(bytes: Uint8Array): string {
  return decoders.utf8.decode(bytes);
}

export function utf16(bytes: Uint8Array): string {
  return decoders.utf16.decode(bytes);
}

/** A text file's words: UTF-16 by its mark, UTF-8, or Windows' own letters where it is neither. */
export function plainTextOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return utf16(bytes.subarray(2));
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes.subarray(2));
  const text = utf8(bytes);
  return text.includes('\ufffd') ? latin1(bytes) : text;
}

/** Where a sequence of bytes begins, from `from` on; -1 where it does not. */
export function indexOfBytes(bytes: Uint8Array, wanted: Uint8Array, from = 0): number {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).indexOf(wanted, from);
}
