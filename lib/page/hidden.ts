import type { HiddenText } from '../schema/alert.ts';
import { type Colour, contrast, invisibleContrast, parseColour } from './colour.ts';
import { boxOf, hasNoBox, isVisible, nameOf, parentOf } from './node.ts';

type Way = HiddenText['way'];

/** What an element passes on to all text in it. */
interface Surroundings {
  opacity: number;
  /** The colour behind it; `undefined` where a picture lies there. */
  ground: Colour | undefined;
  /** Why nothing in it is seen, where a box around it is cut away. */
  clip: Way | undefined;
}

const page: Surroundings = { opacity: 1, ground: { red: 255, green: 255, blue: 255, alpha: 1 }, clip: undefined };

/**
 * Says why an eye does not see a text that is in the page. Looks at each element once, however deep its text stands: in
 * hostile pages all of it stands deep.
 */
export class Hidden {
  readonly #ways = new Map<Element, Way | undefined>();
  readonly #surroundings = new Map<Element, Surroundings>();

  /** `undefined` where it is seen. */
  wayOf(text: Text): Way | undefined {
    let parent = parentOf(text);
    while (parent && !isVisible(parent) && hasNoBox(parent)) parent = parentOf(parent);
    if (!parent) return undefined;
    if (!this.#ways.has(parent)) this.#ways.set(parent, this.#elementWay(parent));
    return this.#ways.get(parent) ?? this.#boxWay(text, parent);
  }

  #elementWay(element: Element): Way | undefined {
    if (!isVisible(element, { opacityProperty: false, visibilityProperty: false })) return 'display-none';
    if (!isVisible(element, { visibilityProperty: true })) return 'visibility-hidden';
    if (!isVisible(element, { opacityProperty: true })) return 'transparent';
    const style = getComputedStyle(element);
    const size = Number.parseFloat(style.fontSize);
    if (size <= 0.5) return 'zero-font';
    if (size <= 1.5) return 'tiny-font';
    const colour = parseColour(style.webkitTextFillColor || style.color);
    if (!colour) return undefined;
    const { opacity, ground } = this.#around(element);
    if (colour.alpha < 0.05 || opacity < 0.05) return 'transparent';
    if (ground && contrast(colour, ground) < invisibleContrast) return 'same-colour';
    return undefined;
  }

  #around(element: Element): Surroundings {
    const unknown: Element[] = [];
    let up: Element | null = element;
    for (; up && !this.#surroundings.has(up); up = parentOf(up)) unknown.push(up);
    let around = (up && this.#surroundings.get(up)) ?? page;
    for (const inner of unknown.reverse()) {
      around = within(around, inner);
      this.#surroundings.set(inner, around);
    }
    return around;
  }

  /** Text without a box, outside the page, or cut away by a box around it. */
  #boxWay(text: Text, parent: Element): Way | undefined {
    if (!/\S/.test(text.data)) return undefined;
    // The text may stand in a frame, which has a scroll of its own.
    const owner = text.ownerDocument;
    const range = owner.createRange();
    range.selectNodeContents(text);
    const box = range.getBoundingClientRect();
    const { scrollX = 0, scrollY = 0 } = owner.defaultView ?? {};
    if (box.width < 1 || box.height < 1) return 'collapsed';
    if (box.right + scrollX < -50 || box.bottom + scrollY < -50) return 'off-screen';
    return this.#around(parent).clip;
  }
}

function within(around: Surroundings, element: Element): Surroundings {
  const style = getComputedStyle(element);
  const colour = parseColour(style.backgroundColor);
  const painted = colour !== undefined && colour.alpha > 0.5;
  return {
    opacity: around.opacity * Number.parseFloat(style.opacity),
    ground: style.backgroundImage !== 'none' ? undefined : painted ? colour : around.ground,
    clip: clipOf(element, style) ?? around.clip,
  };
}

function clipOf(element: Element, style: CSSStyleDeclaration): Way | undefined {
  // The page itself scrolls.
  if (/^(?:HTML|BODY)$/i.test(nameOf(element))) return undefined;
  const clips =
    style.overflowX !== 'visible' ||
    style.overflowY !== 'visible' ||
    style.clip !== 'auto' ||
    style.clipPath !== 'none';
  if (!clips) return undefined;
  const edge = boxOf(element);
  // A scrolled box is cut too, and its text can be brought into view; one without room shows nothing ever.
  if (edge.width <= 1 || edge.height <= 1) return 'collapsed';
  if (style.clip !== 'auto' && /rect\(0px,? 0px,? 0px,? 0px\)|rect\(1px,? 1px,? 1px,? 1px\)/.test(style.clip))
    return 'clipped';
  if (/inset\((?:50|100)%\)|circle\(0/.test(style.clipPath)) return 'clipped';
  return undefined;
}
