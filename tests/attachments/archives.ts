import { deflateRawSync } from 'node:zlib';
import { configure, Uint8ArrayReader, Uint8ArrayWriter, ZipWriter } from '@zip.js/zip.js/index-native.js';

configure({ useWebWorkers: false });

export const bytesOf = (text: string): Uint8Array<ArrayBuffer> => new Uint8Array(Buffer.from(text, 'utf8'));
export const latin = (text: string): Uint8Array<ArrayBuffer> => new Uint8Array(Buffer.from(text, 'latin1'));
export const joined = (...parts: (Uint8Array | number[])[]): Uint8Array<ArrayBuffer> =>
  new Uint8Array(Buffer.concat(parts.map((part) => Buffer.from(part))));

export const u16 = (value: number) => [value & 255, (value >> 8) & 255];
export const u32 = (value: number) => [...u16(value & 0xffff), ...u16((value >>> 16) & 0xffff)];
export const wide = (text: string) => [...Buffer.from(text, 'utf16le')];

export type Files = Record<string, string | Uint8Array>;

/** A ZIP archive; with a password its files are encrypted as WinZip does, or as old archivers did. */
export async function zipOf(files: Files, password?: string, old = false): Promise<Uint8Array<ArrayBuffer>> {
  const writer = new ZipWriter(new Uint8ArrayWriter(), {
    ...(password === undefined
      ? {}
      : { password, ...(old ? { zipCrypto: true } : { encryptionStrength: 3 as const }) }),
  });
  for (const [name, content] of Object.entries(files))
    await writer.add(name, new Uint8ArrayReader(typeof content === 'string' ? bytesOf(content) : content));
  return new Uint8Array(await writer.close());
}

/** An archive whose one file says how large it is, or lies, and unpacks to zeros. */
export function zipBomb(size: number, said = size): Uint8Array<ArrayBuffer> {
  const packed = deflateRawSync(Buffer.alloc(size));
  const name = latin('zeros.bin');
  const head = [
    ...u16(20),
    ...u16(0),
    ...u16(8),
    ...u32(0),
    ...u32(0),
    ...u32(packed.length),
    ...u32(said),
    ...u16(name.length),
  ];
  const local = joined([0x50, 0x4b, 3, 4], head, u16(0), name, packed);
  const central = joined([0x50, 0x4b, 1, 2], u16(20), head, u16(0), u16(0), u16(0), u16(0), u32(0), u32(0), name);
  return joined(
    local,
    central,
    [0x50, 0x4b, 5, 6],
    u16(0),
    u16(0),
    u16(1),
    u16(1),
    u32(central.length),
    u32(local.length),
    u16(0),
  );
}

/** A tape archive. */
export function tarOf(files: Files): Uint8Array<ArrayBuffer> {
  const parts: Uint8Array[] = [];
  for (const [name, content] of Object.entries(files)) {
    const bytes = typeof content === 'string' ? bytesOf(content) : content;
    const head = Buffer.alloc(512);
    head.write(name, 0, 100, 'latin1');
    head.write(`${bytes.length.toString(8).padStart(11, '0')} `, 124, 'latin1');
    head.write('0', 156, 'latin1');
    head.write('ustar\0', 257, 'latin1');
    parts.push(head, bytes, Buffer.alloc((512 - (bytes.length % 512)) % 512));
  }
  return joined(...parts, Buffer.alloc(1024));
}

/** The directory of a RAR 4 archive; the files' contents are no real ones. */
export function rar4Of(names: string[], locked = false): Uint8Array<ArrayBuffer> {
  const mark = [0x52, 0x61, 0x72, 0x21, 0x1a, 0x07, 0x00];
  const main = [...u16(0), 0x73, ...u16(0), ...u16(13), ...u16(0), ...u32(0)];
  const files = names.flatMap((name) => {
    const letters = [...latin(name)];
    return [
      ...u16(0),
      0x74,
      ...u16(locked ? 0x8004 : 0x8000),
      ...u16(32 + letters.length),
      ...u32(4),
      ...u32(1000),
      2,
      ...u32(0),
      ...u32(0),
      29,
      0x33,
      ...u16(letters.length),
      ...u32(0),
      ...letters,
      1,
      2,
      3,
      4,
    ];
  });
  return joined(mark, main, files, [...u16(0), 0x7b, ...u16(0), ...u16(7)]);
}

/** The directory of a RAR 5 archive. */
export function rar5Of(names: string[], locked = false): Uint8Array<ArrayBuffer> {
  const block = (body: number[]) => [...u32(0), body.length, ...body];
  const files = names.flatMap((name) => {
    const letters = [...bytesOf(name)];
    const extra = locked ? [2, 1, 0] : [];
    const flags = 2 | (locked ? 1 : 0);
    const head = [
      2,
      flags,
      ...(locked ? [extra.length] : []),
      4,
      0,
      100,
      0x20,
      0,
      1,
      letters.length,
      ...letters,
      ...extra,
    ];
    return [...block(head), 1, 2, 3, 4];
  });
  return joined([0x52, 0x61, 0x72, 0x21, 0x1a, 0x07, 0x01, 0x00], block([1, 0, 0]), files, block([5, 0, 0]));
}

/** The directory of a cabinet. */
export function cabOf(names: string[]): Uint8Array<ArrayBuffer> {
  const files = names.flatMap((name) => [
    ...u32(100),
    ...u32(0),
    ...u16(0),
    ...u16(0),
    ...u16(0),
    ...u16(0x20),
    ...latin(name),
    0,
  ]);
  return joined(
    latin('MSCF'),
    u32(0),
    u32(36 + files.length),
    u32(0),
    u32(36),
    u32(0),
    [3, 1],
    u16(1),
    u16(names.length),
    u16(0),
    u16(0),
    u16(0),
    files,
  );
}

/** A disk image of ISO 9660 with files in its root, in plain or in Joliet's letters. */
export function isoOf(files: Files, joliet = true): Uint8Array<ArrayBuffer> {
  const sector = 2048;
  const entries = Object.entries(files).map(([name, content]) => ({
    name: joliet ? [...Buffer.from(name, 'utf16le').swap16()] : [...latin(`${name};1`)],
    bytes: typeof content === 'string' ? bytesOf(content) : content,
  }));
  let next = 20;
  const record = (name: number[], at: number, length: number, folder: boolean) => {
    const size = 33 + name.length + ((33 + name.length) % 2);
    const bytes = Buffer.alloc(size);
    bytes[0] = size;
    bytes.writeUInt32LE(at, 2);
    bytes.writeUInt32LE(length, 10);
    bytes[25] = folder ? 2 : 0;
    bytes[32] = name.length;
    Buffer.from(name).copy(bytes, 33);
    return bytes;
  };
  const root = record([0], 19, sector, true);
  const listed = [root, record([1], 19, sector, true)];
  const contents: Buffer[] = [];
  for (const { name, bytes } of entries) {
    listed.push(record(name, next, bytes.length, false));
    const room = Math.max(1, Math.ceil(bytes.length / sector));
    contents.push(Buffer.concat([bytes, Buffer.alloc(room * sector - bytes.length)]));
    next += room;
  }
  const descriptor = (type: number) => {
    const bytes = Buffer.alloc(sector);
    bytes[0] = type;
    bytes.write('CD001', 1, 'latin1');
    if (type === 2) bytes.write('%/E', 88, 'latin1');
    root.copy(bytes, 156);
    return bytes;
  };
  const directory = Buffer.concat([...listed, Buffer.alloc(sector)]).subarray(0, sector);
  return joined(
    Buffer.alloc(16 * sector),
    descriptor(1),
    descriptor(joliet ? 2 : 255),
    descriptor(255),
    directory,
    ...contents,
  );
}
