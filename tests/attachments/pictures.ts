import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { crc32, deflateSync } from 'node:zlib';
import { prepareZXingModule, writeBarcode } from 'zxing-wasm/writer';
import { joined, latin } from './archives.ts';

let prepared: Promise<unknown> | undefined;

/** From the package on disk, as in the companion. */
function prepare() {
  prepared ??= Promise.resolve(
    prepareZXingModule({
      overrides: {
        wasmBinary: new Uint8Array(
          readFileSync(fileURLToPath(import.meta.resolve('zxing-wasm/writer/zxing_writer.wasm'))),
        ).buffer,
      },
      fireImmediately: true,
    }),
  );
  return prepared;
}

/** Modules of a code: true where it is dark. */
export interface Modules {
  size: number;
  dark(x: number, y: number): boolean;
}

export async function modulesOf(text: string): Promise<Modules> {
  await prepare();
  const { symbol, error } = await writeBarcode(text, { format: 'QRCode' });
  if (error) throw new Error(error);
  const { data, width } = symbol;
  return { size: width, dark: (x, y) => data[y * width + x] === 0 };
}

/** Grey pixels of a code, a byte each, with a quiet margin of four modules. */
export async function codePixels(text: string, scale = 4) {
  const { size, dark } = await modulesOf(text);
  const side = (size + 8) * scale;
  const data = new Uint8Array(side * side).fill(255);
  for (let y = 0; y < side; y++)
    for (let x = 0; x < side; x++) {
      const [column, row] = [Math.floor(x / scale) - 4, Math.floor(y / scale) - 4];
      if (column >= 0 && row >= 0 && column < size && row < size && dark(column, row)) data[y * side + x] = 0;
    }
  return { width: side, height: side, data };
}

/** A PNG of grey pixels; `clear`: white is left out, and the rest is black on nothing. */
export function pngOf({ width, height, data }: { width: number; height: number; data: Uint8Array }, clear = false) {
  const step = clear ? 2 : 1;
  const rows = new Uint8Array((width * step + 1) * height);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const at = y * (width * step + 1) + 1 + x * step;
      const grey = data[y * width + x] ?? 0;
      rows[at] = clear ? 0 : grey;
      if (clear) rows[at + 1] = 255 - grey;
    }
  return pngChunks(width, height, clear ? 4 : 0, new Uint8Array(deflateSync(rows)));
}

/** A PNG that says it is as large as told, whatever stands in it. */
export function pngChunks(width: number, height: number, type: number, packed: Uint8Array): Uint8Array<ArrayBuffer> {
  const be = (value: number) => [value >>> 24, (value >> 16) & 255, (value >> 8) & 255, value & 255];
  const chunk = (kind: string, content: Uint8Array | number[]) => {
    const body = joined(latin(kind), content);
    return joined(be(body.length - 4), body, be(crc32(body)));
  };
  return joined(
    [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
    chunk('IHDR', [...be(width), ...be(height), 8, type, 0, 0, 0]),
    chunk('IDAT', packed),
    chunk('IEND', []),
  );
}

export async function codePng(text: string, scale = 4, clear = false): Promise<Uint8Array<ArrayBuffer>> {
  return pngOf(await codePixels(text, scale), clear);
}
