import { brotliDecompressSync, gunzipSync, inflateRawSync, inflateSync, zstdDecompressSync } from 'node:zlib';
import { contentLimit, entryLimit } from './bounds.ts';
import { ByteView, latin1 } from './byte-view.ts';
import type { Gathering } from './gathering.ts';

const inflaters = {
  gzip: gunzipSync,
  zstd: zstdDecompressSync,
  brotli: brotliDecompressSync,
  deflate: inflateSync,
  'deflate-raw': inflateRawSync,
};

/** Bytes that are compressed, up to a bound. Errors: `RangeError` beyond it; others where they are broken. */
export function inflated(
  bytes: Uint8Array,
  form: keyof typeof inflaters,
  limit = contentLimit,
): Uint8Array<ArrayBuffer> {
  return new Uint8Array(inflaters[form](bytes, { maxOutputLength: limit }));
}

/** One compressed file: gzip (RFC 1952) carries its name, Zstandard (RFC 8878) none. */
export function openStream(bytes: Uint8Array, form: 'gzip' | 'zstd', name: string, into: Gathering): void {
  const inner =
    (form === 'gzip' ? gzipName(bytes) : undefined) ??
    name.replace(/\.(?:gz|gzip|zst)$/i, '').replace(/\.tgz$/i, '.tar');
  try {
    const content = inflated(form === 'gzip' ? withoutLineEnds(bytes) : bytes, form);
    into.child({ name: inner, size: content.length, bytes: content });
  } catch (error) {
    const why = error instanceof RangeError ? 'too-large' : 'broken';
    into.child({ name: inner, size: 0, why });
  }
}

/**
 * In a part that is sent as it is the line end before the boundary may stay behind the file. Gzip's last byte is the top of
 * the size (RFC 1952, section 2.3.1), and no file that is opened here is large enough for it to be a line end's.
 */
function withoutLineEnds(bytes: Uint8Array): Uint8Array {
  let end = bytes.length;
  while (end > 0 && bytes.length - end < 4 && (bytes[end - 1] === 0x0a || bytes[end - 1] === 0x0d)) end--;
  return bytes.subarray(0, end);
}

function gzipName(bytes: Uint8Array): string | undefined {
  const view = new ByteView(bytes);
  const flags = view.u8(3);
  if ((flags & 0x08) === 0) return undefined;
  const start = (flags & 0x04) === 0 ? 10 : 12 + view.u16(10);
  const end = bytes.indexOf(0, start);
  return end > start && end - start < 1_000 ? latin1(bytes.subarray(start, end)) : undefined;
}

/** A tape archive (POSIX.1-2017, pax): headers of 512 bytes, each followed by its file. */
export function openTar(bytes: Uint8Array, into: Gathering): void {
  const view = new ByteView(bytes);
  let longName: string | undefined;
  let count = 0;
  for (let at = 0; at + 512 <= view.length && count < entryLimit; count++) {
    if (view.u8(at) === 0) break;
    const size = Number.parseInt(view.latin1(at + 124, 12).replace(/[^0-7]/g, ''), 8) || 0;
    const type = view.latin1(at + 156, 1);
    const prefix = field(view, at + 345, 155);
    const short = field(view, at, 100);
    const start = at + 512;
    const content = view.part(start, size);
    at = start + Math.ceil(size / 512) * 512;
    if (type === 'L') {
      longName = latin1(content.subarray(0, 1_000)).replace(/\0.*$/s, '');
      continue;
    }
    if (type === 'x' || type === 'g') {
      longName = latin1(content.subarray(0, 4_000)).match(/\d+ path=([^\n]{1,1000})\n/)?.[1] ?? longName;
      continue;
    }
    if (type === '0' || type === '\0' || type === '7')
      into.child({
        name: longName ?? (prefix === '' ? short : `${prefix}/${short}`),
        size,
        ...(content.length < size ? { why: 'broken' as const } : { bytes: content }),
      });
    longName = undefined;
  }
  if (count >= entryLimit) into.unread('too-large', `more than ${entryLimit} files`);
}

function field(view: ByteView, at: number, length: number): string {
  return view.latin1(at, length).replace(/\0.*$/s, '');
}
