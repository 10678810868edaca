import type { Pixels } from './codes.ts';

/** Pixels of the longer side: a code of an inch on a sheet of A4 has more than three for each of its modules. */
const longSide = 1_800;

/** An affine map as PDF writes it: x' = a·x + c·y + e, y' = b·x + d·y + f. */
export type Matrix = readonly [number, number, number, number, number, number];

export const identity: Matrix = [1, 0, 0, 1, 0, 0];

/** First `inner`, then `outer`. */
export function combined(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer;
  const [g, h, i, j, k, l] = inner;
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

/** The brightness of a picture's pixel, 0 to 255; below 0 where it is clear. */
export type Sample = (x: number, y: number) => number;

/**
 * A page in grey, with its pictures and filled shapes and without its text: enough to read a code that is drawn module by
 * module, or cut into several pictures.
 */
export class PageRaster {
  readonly width: number;
  readonly height: number;
  /** From the page's own units to pixels. */
  readonly toPixels: Matrix;
  /** Work so far, in pixels that were set: drawing over and over is bounded by its user. */
  painted = 0;
  readonly #grey: Uint8Array;

  /** `view`: the page's box, left, bottom, right, top. */
  constructor(view: readonly number[]) {
    const [left = 0, bottom = 0, right = 0, top = 0] = view;
    const wide = Math.max(1, Math.abs(right - left));
    const high = Math.max(1, Math.abs(top - bottom));
    const scale = longSide / Math.max(wide, high);
    this.width = Math.max(1, Math.ceil(wide * scale));
    this.height = Math.max(1, Math.ceil(high * scale));
    this.toPixels = [scale, 0, 0, -scale, -left * scale, top * scale];
    this.#grey = new Uint8Array(this.width * this.height).fill(255);
  }

  /** Draws a picture into the unit square of `place`. */
  picture(width: number, height: number, sample: Sample, place: Matrix): void {
    const [a, b, c, d, e, f] = combined(this.toPixels, place);
    const area = a * d - b * c;
    if (!Number.isFinite(area) || Math.abs(area) < 1) return;
    const xs = [e, e + a, e + c, e + a + c];
    const ys = [f, f + b, f + d, f + b + d];
    const [x0, x1] = this.#within(xs, this.width);
    const [y0, y1] = this.#within(ys, this.height);
    for (let y = y0; y < y1; y++) {
      for (let x = x0; x < x1; x++) {
        const dx = x + 0.5 - e;
        const dy = y + 0.5 - f;
        const u = (d * dx - c * dy) / area;
        const v = (a * dy - b * dx) / area;
        if (u < 0 || u >= 1 || v < 0 || v >= 1) continue;
        const grey = sample(Math.floor(u * width), Math.floor((1 - v) * height));
        if (grey >= 0) this.#grey[y * this.width + x] = grey;
      }
    }
    this.painted += Math.max(0, (x1 - x0) * (y1 - y0));
  }

  /** Fills closed shapes, given by their corners in units of `place`. */
  fill(shapes: readonly (readonly number[])[], grey: number, place: Matrix, evenOdd: boolean): void {
    const [a, b, c, d, e, f] = combined(this.toPixels, place);
    const edges: { x: number; y: number; toX: number; toY: number }[] = [];
    let top = Number.POSITIVE_INFINITY;
    let bottom = Number.NEGATIVE_INFINITY;
    for (const corners of shapes) {
      for (let i = 0; i + 1 < corners.length; i += 2) {
        const j = i + 3 < corners.length ? i + 2 : 0;
        const [px = 0, py = 0, qx = 0, qy = 0] = [corners[i], corners[i + 1], corners[j], corners[j + 1]];
        const edge = {
          x: a * px + c * py + e,
          y: b * px + d * py + f,
          toX: a * qx + c * qy + e,
          toY: b * qx + d * qy + f,
        };
        if (!Number.isFinite(edge.x + edge.y + edge.toX + edge.toY)) return;
        top = Math.min(top, edge.y, edge.toY);
        bottom = Math.max(bottom, edge.y, edge.toY);
        if (edge.y !== edge.toY) edges.push(edge);
      }
    }
    const from = Math.max(0, Math.ceil(top - 0.5));
    const to = Math.min(this.height, Math.ceil(bottom - 0.5));
    edges.sort((one, other) => Math.min(one.y, one.toY) - Math.min(other.y, other.toY));
    let first = 0;
    let active: typeof edges = [];
    for (let y = from; y < to; y++) {
      const at = y + 0.5;
      for (let edge = edges[first]; edge && Math.min(edge.y, edge.toY) <= at; edge = edges[++first]) active.push(edge);
      active = active.filter((edge) => Math.max(edge.y, edge.toY) > at);
      const crossings = active
        .filter((edge) => Math.min(edge.y, edge.toY) <= at)
        .map((edge) => ({
          x: edge.x + ((at - edge.y) / (edge.toY - edge.y)) * (edge.toX - edge.x),
          way: edge.toY > edge.y ? 1 : -1,
        }))
        .sort((one, other) => one.x - other.x);
      this.painted += active.length;
      let winding = 0;
      for (let i = 0; i + 1 < crossings.length; i++) {
        winding += evenOdd ? 1 : (crossings[i]?.way ?? 0);
        if (evenOdd ? winding % 2 === 0 : winding === 0) continue;
        this.#span(y, crossings[i]?.x ?? 0, crossings[i + 1]?.x ?? 0, grey);
      }
    }
  }

  /** For the reader of codes. */
  pixels(): Pixels {
    const data = new Uint8ClampedArray(this.#grey.length * 4);
    for (let i = 0; i < this.#grey.length; i++) {
      const grey = this.#grey[i] ?? 255;
      data[i * 4] = grey;
      data[i * 4 + 1] = grey;
      data[i * 4 + 2] = grey;
      data[i * 4 + 3] = 255;
    }
    return { data, width: this.width, height: this.height };
  }

  #span(y: number, left: number, right: number, grey: number): void {
    const from = Math.max(0, Math.ceil(left - 0.5));
    const to = Math.min(this.width, Math.ceil(right - 0.5));
    if (to <= from) return;
    this.#grey.fill(grey, y * this.width + from, y * this.width + to);
    this.painted += to - from;
  }

  #within(values: readonly number[], end: number): [number, number] {
    return [Math.max(0, Math.floor(Math.min(...values))), Math.min(end, Math.ceil(Math.max(...values)))];
  }
}
