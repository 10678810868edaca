import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import {
  prepareZXingModule,
  purgeZXingModule,
  type ReaderOptions,
  type ReadResult,
  readBarcodes,
} from 'zxing-wasm/reader';
import { codeLimit, pixelLimit, sideMinimum } from './bounds.ts';
import { onWhite } from './clear-png.ts';
import type { Gathering } from './gathering.ts';
import { pictureSize } from './picture-size.ts';

/**
 * The codes that every phone's camera offers to open. Those of tickets and parcels (Aztec, Data Matrix) take seven times as
 * long to look for and hold no addresses; the bars of shops lead nowhere.
 */
const options: ReaderOptions = {
  formats: ['QRCode', 'MicroQRCode'],
  tryHarder: true,
  tryInvert: true,
  maxNumberOfSymbols: codeLimit,
};

let prepared: Promise<unknown> | undefined;

/** The reader's WebAssembly comes from the package on disk: left to itself it would be fetched from a public server. */
function prepare(): Promise<unknown> {
  prepared ??= (async () => {
    const path = fileURLToPath(import.meta.resolve('zxing-wasm/reader/zxing_reader.wasm'));
    const binary = readFileSync(path);
    return prepareZXingModule({
      overrides: { wasmBinary: new Uint8Array(binary).buffer },
      fireImmediately: true,
    });
  })();
  return prepared;
}

/** Pixels of a picture, a byte each of red, green, blue and alpha. */
export interface Pixels {
  data: Uint8ClampedArray<ArrayBuffer>;
  width: number;
  height: number;
}

/** Looks for codes in a picture in a format that the reader unpacks itself: PNG, JPEG, GIF, BMP. */
export async function openPicture(bytes: Uint8Array, into: Gathering): Promise<void> {
  if (bytes[0] === 0xff && !hasScan(bytes)) return;
  const size = pictureSize(bytes);
  into.pictures++;
  if (size && size.width * size.height > pixelLimit)
    return into.unread('too-large', `a picture of ${size.width} × ${size.height} pixels`);
  if (size && Math.min(size.width, size.height) < sideMinimum) return;
  const plain = bytes[0] === 0x89 ? whole(bytes) : undefined;
  if (plain) {
    await readPixels(plain, into);
    return;
  }
  const found = await read(new Uint8Array(bytes));
  if (!found || found.some((one) => /load image/i.test(one.error))) return into.unread('broken', 'a picture');
  sayCodes(found, into);
}

/** A JPEG's picture begins with a start of scan (ITU T.81, B.2.3); of a file without one no program shows anything. */
function hasScan(bytes: Uint8Array): boolean {
  for (let at = bytes.indexOf(0xff); at >= 0 && at + 1 < bytes.length; at = bytes.indexOf(0xff, at + 1))
    if (bytes[at + 1] === 0xda) return true;
  return false;
}

/** What a picture with clear parts looks like; where it cannot be told, the reader of codes looks for itself. */
function whole(bytes: Uint8Array): Pixels | undefined {
  try {
    return onWhite(bytes);
  } catch {
    return undefined;
  }
}

/** Looks for codes in pixels. */
export async function readPixels(pixels: Pixels, into: Gathering): Promise<void> {
  if (Math.min(pixels.width, pixels.height) < sideMinimum) return;
  const found = await read({ ...pixels, colorSpace: 'srgb', pixelFormat: 'rgba-unorm8' } as ImageData);
  if (found) sayCodes(found, into);
  else into.unread('broken', 'a picture on a page');
}

/** `undefined` where the reader gave up: it is then begun anew, since it cannot go on after that. */
async function read(picture: Uint8Array | ImageData): Promise<ReadResult[] | undefined> {
  await prepare();
  try {
    return await readBarcodes(picture, options);
  } catch {
    purgeZXingModule();
    prepared = undefined;
    return undefined;
  }
}

function sayCodes(found: readonly ReadResult[], into: Gathering): void {
  for (const one of found) if (one.isValid) into.code(one.format, one.text);
}
