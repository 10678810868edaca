import type { HiddenText } from '../schema/alert.ts';
import { Hidden } from './hidden.ts';
import { above, firstOf, holdsVisible, isDisplayed, kindOf, nameOf, nextOf, shadowOf, slottedIn } from './node.ts';

export const textLimit = 400_000;
const hiddenLimit = 500;
const hiddenLength = 20_000;
const nodeLimit = 200_000;
/** Colours and boxes cost ten times as much. */
const carefulLimit = 60_000;

export interface VisibleText {
  visible: string;
  hidden: HiddenText[];
  truncated: boolean;
}

const blocks =
  /^(?:ADDRESS|ARTICLE|ASIDE|BLOCKQUOTE|BR|BUTTON|CENTER|DD|DIV|DL|DT|FIELDSET|FIGCAPTION|FIGURE|FOOTER|FORM|H[1-6]|HEADER|HR|LI|MAIN|NAV|OL|P|PRE|SECTION|TABLE|TBODY|TD|TFOOT|TH|THEAD|TR|UL)$/;
/** Marks of ours are no words of the page. */
const silent = /^(?:SCRIPT|STYLE|TEMPLATE|NOSCRIPT|HEAD|TITLE|OPTION|SVG|IFRAME|OBJECT|TEXTAREA|SIDELIGHT-.*)$/i;

/** Stands on the stack where a block ends. */
const lineBreak = Symbol('line break');
/** A node that stands in a slot: its neighbours are elsewhere. */
class Slotted {
  readonly node: Node;
  constructor(node: Node) {
    this.node = node;
  }
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
  const eye = careful ? new Hidden() : undefined;
  const limit = careful ? carefulLimit : nodeLimit;
  /** Invisible themselves, which says nothing of the elements in them. */
  const mute = new WeakSet<Node>();
  let length = 0;
  let nodes = 0;
  let truncated = false;
  // A stack of our own, with no more on it than the way down: hostile pages nest deeper than calls may.
  const stack: (Node | Slotted | typeof lineBreak | null)[] = [new Slotted(root)];
  while (stack.length > 0) {
    const next = stack.pop();
    if (!next) continue;
    if (next === lineBreak) {
      if (parts.at(-1) !== '\n') parts.push('\n');
      continue;
    }
    if (++nodes > limit || length > textLimit) {
      truncated = true;
      break;
    }
    const node = next instanceof Slotted ? next.node : next;
    if (node === next) stack.push(nextOf(node));
    const kind = kindOf(node);
    if (kind === Node.TEXT_NODE) {
      const text = (node as Text).data.slice(0, textLimit + 1);
      if (!careful && mute.has(above(node) as Node)) continue;
      if (text === '' || (!/\S/.test(text) && parts.at(-1)?.endsWith(' '))) continue;
      // In a console's own interface what is not displayed was left out with its subtree, below.
      const way = eye?.wayOf(node as Text);
      if (way === undefined) {
        parts.push(text.replace(/\s+/g, ' '));
        length += text.length;
      } else hide(hidden, text.trim(), way);
      continue;
    }
    if (kind !== Node.ELEMENT_NODE && kind !== Node.DOCUMENT_FRAGMENT_NODE) continue;
    const name = nameOf(node);
    if (silent.test(name) || without.includes(node as Element)) continue;
    if (blocks.test(name) && parts.at(-1) !== '\n') parts.push('\n');
    const element = kind === Node.ELEMENT_NODE ? (node as Element) : undefined;
    // A subtree that is not displayed is one piece: no need to ask each text in it.
    if (!careful && element && element !== root && !isDisplayed(element)) {
      if (!holdsVisible(element)) continue;
      mute.add(shadowOf(element) ?? element);
    }
    if (blocks.test(name)) stack.push(lineBreak);
    const slotted = name === 'SLOT' && element ? slottedIn(element) : [];
    if (slotted.length === 0) stack.push(firstOf((element && shadowOf(element)) ?? node));
    for (let i = slotted.length - 1; i >= 0; i--) stack.push(new Slotted(slotted[i] as Node));
  }
  const visible = tidy(parts.join(''));
  return { visible: visible.slice(0, textLimit), hidden, truncated: truncated || visible.length > textLimit };
}

function hide(hidden: HiddenText[], text: string, way: HiddenText['way']): void {
  const last = hidden.at(-1);
  if (text === '') return;
  if (last && last.way === way && last.text.length < hiddenLength / 2)
    last.text = `${last.text} ${text}`.slice(0, hiddenLength);
  else if (hidden.length < hiddenLimit) hidden.push({ text: text.slice(0, hiddenLength), way });
}

function tidy(text: string): string {
  return text
    .replace(/[ \t\u00a0]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{2,}/g, '\n')
    .trim();
}
