import { pixelLimit } from './bounds.ts';
import { ByteView } from './byte-view.ts';
import type { Pixels } from './codes.ts';
import { inflated } from './streams.ts';

/** Bytes of a pixel by colour type (PNG, 11.2.2), of those that may be clear: palette, grey with alpha, colour with alpha. */
const steps: ReadonlyMap<number, number> = new Map([
  [3, 1],
  [4, 2],
  [6, 4],
]);

/**
 * A PNG with clear parts as it looks on white paper. The reader of codes drops what is clear and sees black on black.
 * `undefined` where nothing is clear, or for the rarer forms (16 bits, a few bits a pixel, interlaced), which it reads itself.
 */
export function onWhite(bytes: Uint8Array): Pixels | undefined {
  const view = new ByteView(bytes);
  const [width, height, depth, type, interlaced] = [
    view.u32be(16),
    view.u32be(20),
    view.u8(24),
    view.u8(25),
    view.u8(28),
  ];
  const step = steps.get(type);
  if (step === undefined || depth !== 8 || interlaced !== 0 || width * height > pixelLimit || width === 0)
    return undefined;
  const { data, palette, clear } = chunksOf(view);
  if (type === 3 && (!palette || !clear)) return undefined;
  const row = width * step;
  const raw = inflated(data, 'deflate', (row + 1) * height + 1_024);
  if (raw.length < (row + 1) * height) return undefined;
  unfilter(raw, row, height, step);
  const pixels = new Uint8ClampedArray(width * height * 4);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const at = y * (row + 1) + 1 + x * step;
      const to = (y * width + x) * 4;
      const index = raw[at] ?? 0;
      const alpha = type === 3 ? (clear?.[index] ?? 255) : (raw[at + step - 1] ?? 255);
      for (let channel = 0; channel < 3; channel++) {
        const value = type === 3 ? (palette?.[index * 3 + channel] ?? 0) : (raw[at + (type === 6 ? channel : 0)] ?? 0);
        pixels[to + channel] = (value * alpha + 255 * (255 - alpha)) / 255;
      }
      pixels[to + 3] = 255;
    }
  }
  return { data: pixels, width, height };
}

function chunksOf(view: ByteView) {
  const data: Uint8Array[] = [];
  let palette: Uint8Array | undefined;
  let clear: Uint8Array | undefined;
  for (let at = 8, count = 0; at + 12 <= view.length && count < 10_000; count++) {
    const length = view.u32be(at);
    const kind = view.latin1(at + 4, 4);
    const content = view.part(at + 8, length);
    if (kind === 'IDAT') data.push(content);
    else if (kind === 'PLTE') palette = content;
    else if (kind === 'tRNS') clear = content;
    else if (kind === 'IEND') break;
    at += 12 + length;
  }
  return { data: new Uint8Array(Buffer.concat(data)), palette, clear };
}

/** PNG, 9.2: each row is written as its difference from what stands left of it and above. */
function unfilter(raw: Uint8Array, row: number, height: number, step: number): void {
  for (let y = 0; y < height; y++) {
    const at = y * (row + 1);
    const filter = raw[at] ?? 0;
    for (let x = 0; x < row; x++) {
      const i = at + 1 + x;
      const left = x >= step ? (raw[i - step] ?? 0) : 0;
      const up = y > 0 ? (raw[i - row - 1] ?? 0) : 0;
      const corner = y > 0 && x >= step ? (raw[i - row - 1 - step] ?? 0) : 0;
      const add =
        filter === 1
          ? left
          : filter === 2
            ? up
            : filter === 3
              ? (left + up) >> 1
              : filter === 4
                ? paeth(left, up, corner)
                : 0;
      raw[i] = ((raw[i] ?? 0) + add) & 255;
    }
  }
}

function paeth(left: number, up: number, corner: number): number {
  const guess = left + up - corner;
  const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)];
  return a <= b && a <= c ? left : b <= c ? up : corner;
}
