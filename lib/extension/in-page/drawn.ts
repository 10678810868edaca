import {
  above,
  attributeOf,
  boxOf,
  firstOf,
  kindOf,
  nextOf,
  parentOf,
  shadowOf,
  slottedIn,
  tagOf,
  textOf,
} from '../../page/node.ts';

/** Of one element so many children are looked at. */
const childLimit = 200;
/** What is drawn itself, whatever stands in it. */
const pictures = /^(?:img|svg|canvas|video|input|select|textarea|button|iframe|object|hr)$/;
/** What has a ground and is no wider than this is a picture of somebody or a box to tick. */
const pictureLimit = 64;

/** How an element is drawn. */
export interface Look {
  /** It puts what stands in it in cells. */
  cells: boolean;
  /** Between these, in pixels. */
  gap: number;
  /** What is wider than it is not seen. */
  cuts: boolean;
  /** It has a ground, an edge or a sign of its own; the last may float to where its line begins. */
  painted: boolean;
  floats: boolean;
  /** From right to left. */
  right: boolean;
}

/** How elements are drawn: of what is built alike the style is looked up once. */
export class Looks {
  readonly #known = new Map<string, Look>();

  of(element: Element): Look {
    const parent = parentOf(element);
    const like = `${named(element)} ${attributeOf(element, 'style')} ${parent && named(parent)}`;
    let look = this.#known.get(like);
    if (look) return look;
    const [style, before] = [getComputedStyle(element), getComputedStyle(element, '::before')];
    const sign = !/^(?:none|normal)$/.test(before.content);
    look = {
      cells: /flex|grid|table-row|^table/.test(style.display) && style.display !== 'table-cell',
      gap: Number.parseFloat(style.columnGap) || 0,
      cuts: style.overflowX !== 'visible',
      painted:
        !/ 0\)$/.test(style.backgroundColor) ||
        style.backgroundImage !== 'none' ||
        // Whole pages are given a border's style, and no width.
        style.borderTopWidth !== '0px' ||
        sign,
      floats: sign && before.cssFloat !== 'none',
      right: style.direction === 'rtl',
    };
    if (this.#known.size > 500) this.#known.clear();
    // What was just taken out of the page has no style; nothing follows from that for what is built alike.
    if (style.display !== '') this.#known.set(like, look);
    return look;
  }

  /** Calls `take` with the place of each line and picture in an element, but for those in what `skip` says yes to. */
  drawnIn(parent: Element, skip: (box: DOMRect) => boolean, take: (box: DOMRect) => void, limit: number): void {
    let steps = 0;
    const visit = (of: Element) => {
      for (const node of childrenOf(of)) {
        if (steps++ > limit) return;
        if (kindOf(node) === Node.TEXT_NODE && textOf(node)?.trim()) for (const line of linesOf(node)) take(line);
        if (kindOf(node) !== Node.ELEMENT_NODE || tagOf(node as Element).startsWith('sidelight-')) continue;
        const element = node as Element;
        const box = boxOf(element);
        // An element without a box of its own may hold some that have one; one that is a dot is for readers' ears.
        if (box.width > 0 && (skip(box) || (box.width <= 2 && this.of(element).cuts))) continue;
        const { painted, floats } = this.of(element);
        if (pictures.test(tagOf(element)) || (painted && box.width <= pictureLimit && (floats || box.width > 2))) {
          const left = floats ? boxOf(of).left : box.left;
          take(new DOMRect(left, box.top, box.right - left, box.height));
        } else visit(element);
      }
    };
    visit(parent);
  }
}

function named(element: Element): string {
  return `${tagOf(element)} ${attributeOf(element, 'class')}`;
}

/** What stands in an element as it is seen: shadow roots and slots where they are drawn. */
export function childrenOf(parent: Element): Node[] {
  const slotted = tagOf(parent) === 'slot' ? slottedIn(parent) : [];
  if (slotted.length > 0) return slotted;
  const nodes: Node[] = [];
  for (let node = firstOf(shadowOf(parent) ?? parent); node && nodes.length < childLimit; node = nextOf(node))
    nodes.push(node);
  return nodes;
}

/** The elements among these that can hold others. */
export function boxesIn(parent: Element): Element[] {
  return childrenOf(parent).filter(
    (node): node is Element =>
      kindOf(node) === Node.ELEMENT_NODE &&
      !pictures.test(tagOf(node as Element)) &&
      !tagOf(node as Element).startsWith('sidelight-'),
  );
}

/** What puts things in lines and cuts nothing off comes before what does, and before cells, in which one more thing may move the others. */
export function linesFirst(all: readonly Element[], looks: Looks): Element[] {
  const rank = (one: Element) => Number(looks.of(one).cells) * 2 + Number(looks.of(one).cuts);
  return all.toSorted((one, other) => rank(one) - rank(other));
}

let range: Range | undefined;

/** The lines of a text, as they are drawn. */
export function linesOf(text: Node): DOMRect[] {
  // One for all: the browser keeps each up to date for as long as it lives.
  range ??= document.createRange();
  range.selectNodeContents(text);
  return [...range.getClientRects()].filter(({ width }) => width > 0);
}

/** From an element up to `end`, without that; nothing where it stands elsewhere. */
export function wayUp(from: Element, end: Element): Element[] {
  const way: Element[] = [];
  for (let at: Element | null | undefined = from; at && way.length < 20; ) {
    if (at === end) return way;
    way.push(at);
    const up: Node | null = above(at);
    at = up instanceof ShadowRoot ? up.host : parentOf(at);
  }
  return [];
}
