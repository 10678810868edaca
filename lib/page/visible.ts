import type { HiddenText } from '../schema/alert.ts';
import { contrast, invisibleContrast, parseColour } from './colour.ts';

export const textLimit = 400_000;
const hiddenLimit = 500;
const nodeLimit = 200_000;

export interface VisibleText {
  visible: string;
  hidden: HiddenText[];
  truncated: boolean;
}

const blocks =
  /^(?:ADDRESS|ARTICLE|ASIDE|BLOCKQUOTE|BR|BUTTON|CENTER|DD|DIV|DL|DT|FIELDSET|FIGCAPTION|FIGURE|FOOTER|FORM|H[1-6]|HEADER|HR|LI|MAIN|NAV|OL|P|PRE|SECTION|TABLE|TBODY|TD|TFOOT|TH|THEAD|TR|UL)$/;
const silent = /^(?:SCRIPT|STYLE|TEMPLATE|NOSCRIPT|HEAD|TITLE|OPTION|SVG|IFRAME|OBJECT|TEXTAREA)$/i;

type Way = HiddenText['way'];

/** Stands on the stack where a block ends. */
const lineBreak = Symbol('line break');

/** What is found out about one element serves all text directly in it. */
interface Seen {
  way: Way | undefined;
}

/**
 * Reads an element's text as an eye sees it, open shadow roots included, and apart from it the text that no eye can see.
 * Bounded in text and nodes. Layout is read, nothing is written.
 *
 * `careful` looks at colours and boxes too: for text that an attacker wrote. A console's own interface hides text all the
 * time, for screen readers and menus; there what is not displayed is simply left out. `without` is left out too.
 */
export function visibleText(root: Node, careful: boolean, without: readonly Element[] = []): VisibleText {
  const parts: string[] = [];
  const hidden: HiddenText[] = [];
  const memo = new Map<Element, Seen>();
  let length = 0;
  let nodes = 0;
  let truncated = false;
  // A stack of our own: hostile pages nest deeper than calls may.
  const stack: (Node | typeof lineBreak)[] = [root];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (node === lineBreak) {
      if (parts.at(-1) !== '\n') parts.push('\n');
      continue;
    }
    if (++nodes > nodeLimit || length > textLimit) {
      truncated = true;
      break;
    }
    if (node.nodeType === Node.TEXT_NODE) {
      const text = node.nodeValue ?? '';
      const parent = node.parentElement;
      if (text === '' || (text.trim() === '' && parts.at(-1)?.endsWith(' '))) continue;
      // In a console's own interface what is not displayed was left out with its subtree, below.
      const way = careful && parent ? hiddenWay(parent, node as Text, memo) : undefined;
      if (way === undefined) {
        parts.push(text.replace(/\s+/g, ' '));
        length += text.length;
      } else if (text.trim() !== '' && hidden.length < hiddenLimit) {
        const last = hidden.at(-1);
        if (last && last.way === way && last.text.length < 10_000) last.text += ` ${text.trim()}`;
        else hidden.push({ text: text.trim().slice(0, 20_000), way });
      }
      continue;
    }
    if (node.nodeType !== Node.ELEMENT_NODE && node.nodeType !== Node.DOCUMENT_FRAGMENT_NODE) continue;
    const name = node.nodeName;
    if (silent.test(name) || without.includes(node as Element)) continue;
    if (blocks.test(name) && parts.at(-1) !== '\n') parts.push('\n');
    const element = node as Element;
    // A subtree that is not displayed is one piece: no need to ask each text in it.
    if (!careful && element.nodeType === Node.ELEMENT_NODE && element !== root && !isDisplayed(element)) continue;
    const children = element.shadowRoot?.childNodes ?? node.childNodes;
    if (blocks.test(name)) stack.push(lineBreak);
    for (let i = children.length - 1; i >= 0; i--) {
      const child = children[i];
      if (child) stack.push(child);
    }
  }
  return { visible: tidy(parts.join('')).slice(0, textLimit), hidden, truncated };
}

function isDisplayed(element: Element): boolean {
  return element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
}

function hiddenWay(parent: Element, text: Text, memo: Map<Element, Seen>): Way | undefined {
  let seen = memo.get(parent);
  if (!seen) {
    seen = { way: elementWay(parent) };
    memo.set(parent, seen);
  }
  if (seen.way !== undefined) return seen.way;
  return boxWay(text);
}

function elementWay(element: Element): Way | undefined {
  if (!element.checkVisibility({ opacityProperty: false, visibilityProperty: false })) return 'display-none';
  if (!element.checkVisibility({ visibilityProperty: true })) return 'visibility-hidden';
  if (!element.checkVisibility({ opacityProperty: true })) return 'transparent';
  const style = getComputedStyle(element);
  const size = Number.parseFloat(style.fontSize);
  if (size <= 0.5) return 'zero-font';
  if (size <= 1.5) return 'tiny-font';
  const colour = parseColour(style.webkitTextFillColor || style.color);
  if (!colour) return undefined;
  if (colour.alpha < 0.05) return 'transparent';
  for (let up: Element | null = element, opacity = 1; up; up = up.parentElement) {
    const around = up === element ? style : getComputedStyle(up);
    opacity *= Number.parseFloat(around.opacity);
    if (opacity < 0.05) return 'transparent';
  }
  const ground = groundOf(element);
  if (ground && contrast(colour, ground) < invisibleContrast) return 'same-colour';
  return undefined;
}

/** The colour behind an element; `undefined` where a picture lies there. */
function groundOf(element: Element): ReturnType<typeof parseColour> {
  for (let up: Element | null = element; up; up = up.parentElement) {
    const style = getComputedStyle(up);
    if (style.backgroundImage !== 'none') return undefined;
    const colour = parseColour(style.backgroundColor);
    if (colour && colour.alpha > 0.5) return colour;
  }
  return { red: 255, green: 255, blue: 255, alpha: 1 };
}

/** Text without a box, outside the page, or cut away by a box around it. */
function boxWay(text: Text): Way | undefined {
  if ((text.nodeValue ?? '').trim() === '') return undefined;
  // The text may stand in a frame, which has a scroll of its own.
  const page = text.ownerDocument;
  const range = page.createRange();
  range.selectNodeContents(text);
  const box = range.getBoundingClientRect();
  const { scrollX = 0, scrollY = 0 } = page.defaultView ?? {};
  if (box.width < 1 || box.height < 1) return 'collapsed';
  const left = box.left + scrollX;
  const top = box.top + scrollY;
  if (left + box.width < -50 || top + box.height < -50) return 'off-screen';
  for (let up = text.parentElement; up && up !== page.body; up = up.parentElement) {
    const style = getComputedStyle(up);
    const clips =
      style.overflowX !== 'visible' ||
      style.overflowY !== 'visible' ||
      style.clip !== 'auto' ||
      style.clipPath !== 'none';
    if (!clips) continue;
    const edge = up.getBoundingClientRect();
    // A scrolled box is cut too, and its text can be brought into view; one without room shows nothing ever.
    if (edge.width <= 1 || edge.height <= 1) return 'collapsed';
    if (style.clip !== 'auto' && /rect\(0px,? 0px,? 0px,? 0px\)|rect\(1px,? 1px,? 1px,? 1px\)/.test(style.clip))
      return 'clipped';
    if (/inset\((?:50|100)%\)|circle\(0/.test(style.clipPath)) return 'clipped';
  }
  return undefined;
}

function tidy(text: string): string {
  return text
    .replace(/[ \t\u00a0]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{2,}/g, '\n')
    .trim();
}
