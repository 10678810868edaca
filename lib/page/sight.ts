import { boxOf, isDisplayed, parentOf, rootOf, shadowOf, tagOf } from './node.ts';
import type { Outline, Part } from './part.ts';
import type { Sight } from './survey.ts';

const climbLimit = 200;
/** Where something that lies over the page is looked for: the middle first, where dialogs are, then the sides. */
const points = [
  [0.5, 0.4],
  [0.85, 0.5],
  [0.15, 0.5],
  [0.5, 0.8],
] as const;

/** Elements that lie over a page: dialogs and panels that come in from a side, by what is seen at some points of the window. */
export function layersOn(page: Document): Element[] {
  const view = page.defaultView;
  const root = rootOf(page);
  if (!view || !root || typeof page.elementsFromPoint !== 'function') return [];
  const { clientWidth: wide, clientHeight } = root;
  const high = Math.min(clientHeight, view.innerHeight);
  const found: Element[] = [];
  for (const [x, y] of points) {
    const layer = layerAt(page, x * wide, y * high, view.innerWidth, high);
    if (layer && !found.includes(layer)) found.push(layer);
  }
  // Small ones lie at none of the points.
  const dialogs = [
    ...page.querySelectorAll('dialog[open], [role="dialog"], [role="alertdialog"], [aria-modal="true"]'),
  ];
  for (const dialog of dialogs.slice(-20).reverse())
    if (!found.includes(dialog) && isDisplayed(dialog)) found.push(dialog);
  return found;
}

function layerAt(page: Document, x: number, y: number, wide: number, high: number): Element | undefined {
  let hit = page.elementsFromPoint(x, y).find((element) => !tagOf(element).startsWith('sidelight-'));
  for (let depth = 0; hit && depth < 20; depth++) {
    const inner = shadowOf(hit)?.elementsFromPoint(x, y)[0];
    if (!inner || inner === hit) break;
    hit = inner;
  }
  let layer: Element | undefined;
  let up: Element | undefined = hit;
  for (let steps = 0; up && steps < climbLimit; steps++) {
    const { position, zIndex } = getComputedStyle(up);
    const lies = position === 'fixed' || (position === 'absolute' && Number(zIndex) >= 1);
    if (lies && !/^(?:body|html)$/.test(tagOf(up))) {
      const box = boxOf(up);
      const small = box.width < wide * 0.1 || box.height < high * 0.25;
      if (!small) layer = up;
    }
    const root = up.getRootNode();
    up = parentOf(up) ?? (root instanceof ShadowRoot ? root.host : undefined);
  }
  return layer;
}

/** What a layout tells of an outline. */
export function sightOf(outline: Outline, layers: readonly Element[]): Sight {
  const wanted = new Map<Element, Part>();
  if (layers.length > 0)
    for (const part of outline.parts) if (part.element && layers.includes(part.element)) wanted.set(part.element, part);
  return {
    // What holds nearly all of the page is the page.
    layers: layers
      .flatMap((element) => wanted.get(element) ?? [])
      .filter((part) => part.length < outline.root.length * 0.97),
    size: ({ element }) => (element ? Number.parseFloat(getComputedStyle(element).fontSize) : 0),
    box: ({ element }) => (element ? boxOf(element) : undefined),
    isDrawing({ element }) {
      const box = element && boxOf(element);
      return box !== undefined && box.width >= 150 && box.height >= 80;
    },
  };
}
