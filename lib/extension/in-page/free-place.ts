import { boxOf, parentOf } from '../../page/node.ts';
import { Looks, wayUp } from './drawn.ts';

/** A place on screen, in the window's pixels. */
export interface Spot {
  left: number;
  top: number;
}

/** Between what is read and what is put beside it, in pixels. */
const apart = 6;
/** What stands around a title is looked at as far as this; it ends where a pane begins, which is higher than the title by so much. */
const levels = 6;
const paneHeight = 300;
const lookLimit = 600;
/** Lines above and below the title are tried in steps of so much, up to so far. */
const step = 3;
const farthest = 72;

/** What is read around a title, to put something beside it that covers none of that. */
export class Surroundings {
  readonly #room: DOMRect;
  readonly #taken: DOMRect[] = [];
  readonly #lines: DOMRect[] = [];

  /** `carrier`: what the thing hangs in; what cuts that off cuts the thing off too. */
  constructor(title: Element, carrier: Element, looks = new Looks()) {
    const own = boxOf(title);
    let part = title;
    for (let steps = 0; steps < levels; steps++) {
      const up = parentOf(part);
      if (!up || up.localName === 'body' || boxOf(up).height > own.height + paneHeight) break;
      part = up;
    }
    looks.drawnIn(
      title,
      () => false,
      (box) => this.#lines.push(box),
      lookLimit,
    );
    const near = (box: DOMRect) => box.bottom > own.top - farthest && box.top < own.bottom + farthest;
    looks.drawnIn(
      part,
      (box) => !near(box),
      (box) => this.#taken.push(box),
      lookLimit,
    );
    let { left, top, right, bottom } = boxOf(part);
    for (const one of wayUp(carrier, carrier.ownerDocument.documentElement)) {
      if (!looks.of(one).cuts) continue;
      const box = boxOf(one);
      left = Math.max(left, box.left);
      top = Math.max(top, box.top);
      right = Math.min(right, box.right);
      bottom = Math.min(bottom, box.bottom);
    }
    this.#room = new DOMRect(left, top, right - left, bottom - top);
    if (this.#lines.length === 0) this.#lines.push(own);
  }

  /** Where something so large covers nothing: in the title's last line, else above or below it. */
  spotFor(width: number, height: number): Spot | undefined {
    const last = this.#lines.at(-1) as DOMRect;
    const top = Math.min(...this.#lines.map((line) => line.top));
    const left = Math.min(...this.#lines.map((line) => line.left));
    const inLine = last.top + (last.height - height) / 2;
    const beside = this.#inBand(inLine, height, width, last.right + apart);
    if (beside !== undefined) return { left: beside, top: inLine };
    for (let far = 0; far < farthest; far += step)
      for (const at of [top - height - far, last.bottom + far]) {
        const found = this.#inBand(at, height, width, left);
        if (found !== undefined) return { left: found, top: at };
      }
    return undefined;
  }

  /** In a band over the room’s width: where from `wanted` on, or else as near before it as can be, nothing stands. */
  #inBand(top: number, height: number, width: number, wanted: number): number | undefined {
    const room = this.#room;
    if (top < room.top || top + height > room.bottom) return undefined;
    const inWay = this.#taken
      .filter((box) => box.bottom > top && box.top < top + height && box.width > 0)
      .toSorted((one, other) => one.left - other.left);
    let from = room.left;
    let best: number | undefined;
    for (const { left, right } of [...inWay, { left: room.right + apart, right: room.right }]) {
      const to = left - apart - width;
      if (to >= from) {
        const at = Math.min(Math.max(wanted, from), to);
        if (best === undefined || Math.abs(at - wanted) < Math.abs(best - wanted)) best = at;
      }
      from = Math.max(from, right + apart);
    }
    return best;
  }
}
