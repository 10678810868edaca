import { OPS } from 'unpdf/pdfjs';
import { operatorLimit, pdfPictureLimit, pixelLimit } from './bounds.ts';
import { type Pixels, readPixels } from './codes.ts';
import type { Gathering } from './gathering.ts';
import { combined, identity, type Matrix, PageRaster, type Sample } from './page-raster.ts';

/** What of a page of pdf.js is used here. */
export interface Page {
  view: number[];
  getOperatorList(): Promise<{ fnArray: number[]; argsArray: (unknown[] | null)[] }>;
  objs: Objects;
  commonObjs: Objects;
}
interface Objects {
  get(id: string, take: (found: unknown) => void): void;
}

/** A picture as pdf.js unpacks it. `kind`: 1 a bit a pixel, 2 red, green, blue, 3 with alpha; a mask has none. */
interface Unpacked {
  width: number;
  height: number;
  kind?: number;
  data?: Uint8Array | Uint8ClampedArray;
}

/** Milliseconds that one picture is waited for. */
const pictureMs = 3_000;
/** Pixels that are painted on one page at most. */
const paintLimit = 60_000_000;
/** Fewer filled shapes than the smallest code has dark modules are no code. */
const shapeMinimum = 60;

interface State {
  matrix: Matrix;
  grey: number;
}

/** Draws what a page shows of pictures and shapes, and looks for codes in that; then in each picture by itself. */
export async function readPagePictures(page: Page, into: Gathering, budget: { pictures: number }): Promise<void> {
  const { fnArray, argsArray } = await page.getOperatorList();
  if (fnArray.length > operatorLimit) return into.unread('too-large', 'what a page draws');
  const raster = new PageRaster(page.view);
  const pictures: { pixels: () => Pixels; scale: number }[] = [];
  /** What is drawn, in its order: done only where it is needed. */
  const draw: (() => void)[] = [];
  const stack: State[] = [];
  let state: State = { matrix: identity, grey: 0 };
  let shapes = 0;
  const turn = (matrix: unknown) => {
    if (isMatrix(matrix)) state = { ...state, matrix: combined(state.matrix, matrix) };
  };
  const push = (...matrices: unknown[]) => {
    if (stack.length < 200) stack.push(state);
    for (const matrix of matrices) turn(matrix);
  };
  const pop = () => {
    state = stack.pop() ?? state;
  };
  const paint = (picture: Unpacked | undefined, isMask: boolean) => {
    if (!picture?.data) return into.unread('unknown', 'a picture on a page, of a kind that is not unpacked here');
    if (picture.width * picture.height > pixelLimit) return into.unread('too-large', 'a picture on a page');
    if (++budget.pictures > pdfPictureLimit) return into.unread('too-large', `more than ${pdfPictureLimit} pictures`);
    into.pictures++;
    const sample = sampleOf(picture, isMask ? state.grey : undefined);
    const { matrix } = state;
    draw.push(() => raster.picture(picture.width, picture.height, sample, matrix));
    const [a, b] = combined(raster.toPixels, matrix);
    pictures.push({ pixels: () => pixelsOf(picture, sample), scale: picture.width / Math.max(1, Math.hypot(a, b)) });
  };
  for (const [i, operator] of fnArray.entries()) {
    const args = argsArray[i] ?? [];
    switch (operator) {
      case OPS.save:
        push();
        break;
      case OPS.restore:
      case OPS.paintFormXObjectEnd:
      case OPS.endAnnotation:
      case OPS.endGroup:
        pop();
        break;
      case OPS.transform:
        turn(args);
        break;
      case OPS.paintFormXObjectBegin:
        push(args[0]);
        break;
      case OPS.beginGroup:
        push((args[0] as { matrix?: unknown } | undefined)?.matrix);
        break;
      case OPS.beginAnnotation:
        push(args[2], args[3]);
        break;
      case OPS.setFillRGBColor:
        state = { ...state, grey: greyOf(args[0]) };
        break;
      case OPS.constructPath: {
        const filled = [
          OPS.fill,
          OPS.eoFill,
          OPS.fillStroke,
          OPS.eoFillStroke,
          OPS.closeFillStroke,
          OPS.closeEOFillStroke,
        ];
        if (!filled.includes(args[0] as number)) break;
        const found = shapesOf((args[1] as unknown[] | undefined)?.[0]);
        shapes += found.length;
        const evenOdd = [OPS.eoFill, OPS.eoFillStroke, OPS.closeEOFillStroke].includes(args[0] as number);
        const { grey, matrix } = state;
        draw.push(() => raster.fill(found, grey, matrix, evenOdd));
        break;
      }
      case OPS.paintImageXObject:
        paint(await objectOf(page, args[0]), false);
        break;
      case OPS.paintInlineImageXObject:
        paint(args[0] as Unpacked, false);
        break;
      case OPS.paintImageMaskXObject: {
        const mask = args[0] as { data?: unknown } & Unpacked;
        paint(typeof mask?.data === 'string' ? await objectOf(page, mask.data) : mask, true);
        break;
      }
    }
  }
  const [only] = pictures;
  // One picture and nothing drawn: it is looked at by itself, as most pages have a logo and no more.
  if (only && pictures.length === 1 && shapes < shapeMinimum) return readPixels(only.pixels(), into);
  if (pictures.length > 0 || shapes >= shapeMinimum) {
    for (const next of draw) {
      next();
      if (raster.painted <= paintLimit) continue;
      into.unread('too-large', 'what a page draws');
      break;
    }
    await readPixels(raster.pixels(), into);
  }
  // Finer than the page was drawn: what is small there may be read here.
  for (const { pixels, scale } of pictures) if (scale > 1.3) await readPixels(pixels(), into);
}

/** A picture comes some moments after the drawing that names it; one that cannot be unpacked may not come at all. */
function objectOf(page: Page, id: unknown): Promise<Unpacked | undefined> {
  return new Promise((resolve) => {
    if (typeof id !== 'string') return resolve(undefined);
    const timer = setTimeout(() => resolve(undefined), pictureMs);
    const objects = id.startsWith('g_') ? page.commonObjs : page.objs;
    objects.get(id, (found) => {
      clearTimeout(timer);
      resolve((found as Unpacked | null) ?? undefined);
    });
  });
}

/** A picture's brightness by place. `paint`: the colour that a mask lets through where its bits are 0. */
function sampleOf({ width, kind, data = new Uint8Array() }: Unpacked, paint: number | undefined): Sample {
  const row = (width + 7) >> 3;
  const bit = (x: number, y: number) => ((data[y * row + (x >> 3)] ?? 0) >> (7 - (x & 7))) & 1;
  if (paint !== undefined) return (x, y) => (bit(x, y) === 0 ? paint : -1);
  if (kind === 1) return (x, y) => bit(x, y) * 255;
  const step = kind === 3 ? 4 : 3;
  return (x, y) => {
    const at = (y * width + x) * step;
    if (step === 4 && (data[at + 3] ?? 255) < 128) return -1;
    return luminance(data[at] ?? 255, data[at + 1] ?? 255, data[at + 2] ?? 255);
  };
}

/** Pixels of the longer side that a picture is looked at with: of a scanned sheet 150 to the inch. */
const longSide = 1_800;

function pixelsOf({ width, height }: Unpacked, sample: Sample): Pixels {
  const shrink = Math.max(1, Math.max(width, height) / longSide);
  const [wide, high] = [Math.max(1, Math.floor(width / shrink)), Math.max(1, Math.floor(height / shrink))];
  const data = new Uint8ClampedArray(wide * high * 4);
  let at = 0;
  for (let y = 0; y < high; y++) {
    const row = Math.floor(y * shrink);
    for (let x = 0; x < wide; x++) {
      const grey = sample(Math.floor(x * shrink), row);
      data[at] = data[at + 1] = data[at + 2] = grey < 0 ? 255 : grey;
      data[at + 3] = 255;
      at += 4;
    }
  }
  return { data, width: wide, height: high };
}

function luminance(red: number, green: number, blue: number): number {
  return Math.round(0.299 * red + 0.587 * green + 0.114 * blue);
}

/** `#rrggbb`, as pdf.js gives colours. */
function greyOf(colour: unknown): number {
  const number = typeof colour === 'string' ? Number.parseInt(colour.slice(1), 16) : Number.NaN;
  return Number.isNaN(number) ? 0 : luminance(number >> 16, (number >> 8) & 255, number & 255);
}

function isMatrix(value: unknown): value is Matrix {
  return (
    (Array.isArray(value) || ArrayBuffer.isView(value)) &&
    (value as unknown as ArrayLike<number>).length === 6 &&
    [...(value as unknown as Iterable<number>)].every((one) => Number.isFinite(one))
  );
}

/** pdf.js' path: 0 moves, 1 draws a line, 2 and 3 draw curves (whose ends count here), 4 closes. */
function shapesOf(path: unknown): number[][] {
  if (!ArrayBuffer.isView(path)) return [];
  const numbers = path as Float32Array;
  const shapes: number[][] = [];
  let shape: number[] = [];
  for (let at = 0; at < numbers.length; ) {
    const kind = numbers[at];
    const length = kind === 4 ? 0 : kind === 2 ? 6 : kind === 3 ? 4 : 2;
    if (kind === 0) {
      if (shape.length >= 6) shapes.push(shape);
      shape = [];
    }
    if (length > 0) shape.push(numbers[at + length - 1] ?? 0, numbers[at + length] ?? 0);
    at += 1 + length;
  }
  if (shape.length >= 6) shapes.push(shape);
  return shapes;
}
