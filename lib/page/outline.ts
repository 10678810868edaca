import { isFixed as cannotChange, isRecord, isText } from './entry.ts';
import { documentIn } from './frame-document.ts';
import {
  attributeOf,
  boxOf,
  firstIn,
  firstOf,
  hasAttributes,
  holdsVisible,
  isDisplayed,
  kindOf,
  nextOf,
  rootOf,
  shadowOf,
  slottedIn,
  tagOf,
  textOf,
} from './node.ts';
import { measure, type Outline, Part } from './part.ts';

const partLimit = 80_000;
const letterLimit = 4_000_000;
const textLimit = 100_000;
const frameLimit = 50;
const silent =
  /^(?:script|style|template|noscript|head|title|svg|m[ad]t?-icon|math|object|embed|audio|video|datalist|sidelight-.*|link|meta)$/;
/** Where a part that has a box may still be out of sight: folded, slid away, kept for later. */
const doubtful =
  /(?:^|[\s_-])(?:hid\w*|off-?screen\w*|collapse\w*|off-?sets?|inactive|closed|sr-only|\w*screen-?reader\w*|visually|slide\w*)/i;

/** What is displayed of a page, or of a part of it. Layout is read, nothing is written. */
export function outlineOf(page: Document, from: Element | null = page.body ?? rootOf(page)): Outline {
  const parts: Part[] = [];
  const inside: Node[] = [];
  const outside = new Part('html', undefined);
  let letters = 0;
  let frames = 0;
  let cut = false;
  // A stack of our own: hostile pages nest deeper than calls may. `alone`: its neighbours are elsewhere.
  // `mute`: its own text is invisible, which says nothing of the elements in it.
  const stack: { node: Node | null; into: Part; alone: boolean; mute?: boolean }[] = [
    { node: from, into: outside, alone: true },
  ];
  /** What white space alone was met behind. */
  let spaced: Part | string | undefined;
  while (stack.length > 0) {
    const { node, into, alone, mute = false } = stack.pop() as (typeof stack)[number];
    if (!node) continue;
    if (parts.length >= partLimit || letters > letterLimit) {
      cut = true;
      break;
    }
    if (!alone) stack.push({ node: nextOf(node), into, alone, mute });
    if (kindOf(node) === 3) {
      const text = textOf(node) ?? '';
      const isSpace = !/\S/.test(text);
      if (isSpace) spaced = into.children.at(-1);
      if (mute || isSpace) continue;
      letters += text.length;
      into.children.push(text.slice(0, textLimit));
      continue;
    }
    if (kindOf(node) !== 1) continue;
    const element = node as Element;
    const tag = tagOf(element);
    const plain = !hasAttributes(element);
    const seen = element === from || isDisplayed(element);
    if (
      silent.test(tag) ||
      (tag === 'label' && isUnchosen(element)) ||
      !(seen || holdsVisible(element)) ||
      (element !== from && !plain && isAway(element))
    )
      continue;
    const part = new Part(tag, into, plain ? undefined : (name) => attributeOf(element, name), element);
    part.spaced = spaced !== undefined && into.children.at(-1) === spaced;
    into.children.push(part);
    parts.push(part);
    if (tag === 'iframe' || tag === 'frame') {
      const inner = seen && frames++ < frameLimit && isOwn(element) ? documentIn(element) : undefined;
      if (!inner) continue;
      inside.push(inner);
      stack.push({ node: inner.body ?? rootOf(inner), into: part, alone: true });
      continue;
    }
    if (/^(?:input|textarea|select)$/.test(tag)) {
      const shown = seen && entryOf(element, tag);
      if (shown) part.children.push(shown);
      continue;
    }
    const root = shadowOf(element);
    if (root) inside.push(root);
    const slotted = tag === 'slot' ? slottedIn(element) : [];
    if (slotted.length === 0) stack.push({ node: firstOf(root ?? element), into: part, alone: false, mute: !seen });
    for (let i = slotted.length - 1; i >= 0; i--) stack.push({ node: slotted[i] ?? null, into: part, alone: true });
  }
  measure(parts);
  return { root: parts[0] ?? outside, parts, inside, title: page.title, cut };
}

/** A frame whose content is the console's: what is put in by a string, or kept where it may run nothing, somebody else wrote. */
function isOwn(frame: Element): boolean {
  return (
    attributeOf(frame, 'srcdoc') === null && /allow-scripts/.test(attributeOf(frame, 'sandbox') ?? 'allow-scripts')
  );
}

/**
 * An entry shows a value where the page came with one. What somebody is writing there is not read. Of a choice, what is chosen.
 */
function entryOf(element: Element, tag: string): string {
  if (tag === 'select') return (firstIn(element, 'option:checked')?.textContent ?? '').slice(0, 300);
  const read = (name: string) => attributeOf(element, name);
  const { value, defaultValue } = element as HTMLInputElement;
  const isKept = isText(read) && (cannotChange(read) || (value === defaultValue && isRecord(read)));
  return isKept ? String(value ?? '').slice(0, textLimit) : '';
}

/** One of several choices, and not the one that was made. */
function isUnchosen(element: Element): boolean {
  const choice = firstIn(element, 'input');
  return choice !== undefined && attributeOf(choice, 'type') === 'radio' && !(choice as HTMLInputElement).checked;
}

const slid = /(?:left|top|text-indent)\s*:\s*-\d{3,}|transform\s*:|(?:height|width)\s*:\s*0/;

/** Signs that a font draws for a word: https://developers.google.com/fonts/docs/material_icons */
const drawn = /(?:^|\s)material-(?:icons|symbols)/;

/** In its place and yet out of sight: a panel that is slid away, a section folded to nothing, a tab that is not open. */
function isAway(element: Element): boolean {
  const name = attributeOf(element, 'class') ?? '';
  if (drawn.test(name)) return true;
  const tells =
    attributeOf(element, 'role') === 'tabpanel' ||
    attributeOf(element, 'aria-hidden') === 'true' ||
    attributeOf(element, 'inert') !== null ||
    doubtful.test(name) ||
    slid.test(attributeOf(element, 'style') ?? '');
  if (!tells) return false;
  const box = boxOf(element);
  if (box.width > 1 && box.height > 1) {
    // What a grid scrolls out to the right or to the bottom can be brought into view.
    const wide = element.ownerDocument.documentElement.clientWidth;
    return (
      box.right <= 0 ||
      box.bottom < -2_000 ||
      box.left >= Math.max(wide, 1) + 2_000 ||
      (box.left >= wide && isFixed(element))
    );
  }
  // What has no height of its own may hold what stands out of it; what cuts it off does not.
  const style = getComputedStyle(element);
  return style.display !== 'contents' && /hidden|clip/.test(`${style.overflowX} ${style.overflowY}`);
}

function isFixed(element: Element): boolean {
  return getComputedStyle(element).position === 'fixed';
}
