import { documentIn } from './frame-document.ts';
import {
  attributesOf,
  firstOf,
  kindOf,
  namespaceOf,
  nextOf,
  parentOf,
  rootOf,
  shadowOf,
  styleOf,
  tagOf,
  textOf,
} from './node.ts';
import { masked, namingAttributes, StructureNames } from './structure-names.ts';

const lengthLimit = 1_500_000;
const nodeLimit = 200_000;
const textLimit = 2_000;
const valueLimit = 200;
const attributeLimit = 60;
const frameLimit = 20;
const frameDepth = 3;
/** Of neighbours with the same tag and class, such as the rows of a table, this many tell all there is to tell. */
const alikeLimit = 20;

/** What runs, styles or only loads; what a parser reads as raw text; and what is ours. */
const dropped =
  /^(?:script|style|noscript|template|link|meta|base|head|plaintext|xmp|listing|noembed|noframes|sidelight-.*)$/;
/** Drawings: their paths are content of a kind, and nobody reads an alert from them. */
const closedInside = /^(?:svg|math|canvas|video|audio|object|picture)$/;
const empty = /^(?:area|br|col|embed|hr|img|input|link|meta|source|track|wbr|frame|param)$/;
const droppedAttribute = /^(?:on|srcdoc|sandbox|nonce|integrity|autofocus|http-equiv|shadowroot)/;
/** Values that say how something stands, and nothing of what it is. */
const state = /^(?:|true|false|mixed|on|off|auto|none|hidden|open|yes|no)$/;
const counted =
  /^(?:(?:col|row)span|tabindex|size|rows|cols|width|height|aria-(?:level|(?:col|row)index|(?:col|row)count))$/;
const layout =
  'display visibility position top right bottom left width height overflow overflow-x overflow-y opacity z-index float'.split(
    ' ',
  );

/** A page's structure as HTML, without its words. */
export interface CensoredPage {
  html: string;
  /** Some of the structure is left out, for its size. */
  truncated: boolean;
}

/**
 * Writes down how a page is built, and nothing of what it says: tags, roles, names for developers and layout stay, every
 * other value and text becomes as many `x`, `0` and `-`. Open shadow roots and frames of the page's own origin are written
 * too. What is in `keep` is left out of no long list.
 */
export function censoredPage(page: Document, keep: readonly Element[] = []): CensoredPage {
  return new Censor(page, keep).write();
}

class Censor {
  readonly #page: Document;
  readonly #names: StructureNames;
  readonly #kept = new Set<Node>();
  #length = 0;
  #nodes = 0;
  #frames = 0;
  #truncated = false;

  constructor(page: Document, keep: readonly Element[]) {
    this.#page = page;
    this.#names = new StructureNames(page);
    for (const element of keep) {
      for (let up: Node | null = element; up && this.#kept.size < nodeLimit; up = parentOf(up)) this.#kept.add(up);
      const frame = element.ownerDocument?.defaultView?.frameElement;
      for (let up: Node | null = frame ?? null; up && this.#kept.size < nodeLimit; up = parentOf(up))
        this.#kept.add(up);
    }
  }

  write(): CensoredPage {
    const html = this.#inside(this.#page, 0);
    return { html, truncated: this.#truncated };
  }

  #inside(page: Document, depth: number): string {
    const parts: string[] = [];
    const put = (text: string) => {
      parts.push(text);
      this.#length += text.length;
    };
    // Nodes that are still to come, and ends of those that have begun.
    const stack: (Node | string)[] = [rootOf(page)].filter((node) => node !== null);
    for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
      if (typeof next === 'string') {
        parts.push(next);
        continue;
      }
      if (this.#length > lengthLimit || this.#nodes > nodeLimit) {
        this.#truncated = true;
        continue;
      }
      const type = kindOf(next);
      if (type === Node.TEXT_NODE) put(masked((textOf(next) ?? '').slice(0, textLimit)));
      if (type !== Node.ELEMENT_NODE) continue;
      const element = next as Element;
      const tag = tagOf(element);
      if (dropped.test(tag)) continue;
      const name = tagName(this.#names.name(tag));
      put(`<${name}${this.#attributes(element)}${tag === 'iframe' ? this.#frame(element, depth) : ''}>`);
      if (empty.test(tag)) continue;
      stack.push(`</${name}>`);
      if (closedInside.test(tag) || tag === 'iframe') continue;
      this.#below(element, stack);
      const root = shadowOf(element);
      if (!root) continue;
      // Last on the stack, first in the page: a declarative shadow root stands before the other children.
      stack.push('</template>');
      this.#below(root, stack);
      stack.push('<template shadowrootmode="open">');
    }
    return parts.join('');
  }

  /** Puts children on the stack, the first on top; of a long row of neighbours that are alike, the first few. */
  #below(parent: Node, stack: (Node | string)[]): void {
    const children: (Node | string)[] = [];
    let like = '';
    let alike = 0;
    for (let child = firstOf(parent); child; child = nextOf(child)) {
      if (++this.#nodes > nodeLimit) {
        this.#truncated = true;
        break;
      }
      if (kindOf(child) === Node.ELEMENT_NODE) {
        const form = `${tagOf(child as Element)} ${attributesOf(child as Element).getNamedItem('class')?.value ?? ''}`;
        alike = form === like ? alike + 1 : 0;
        like = form;
      }
      if (alike < alikeLimit || this.#kept.has(child)) children.push(child);
      else if (alike === alikeLimit && children.at(-1) !== leftOut) {
        this.#truncated = true;
        children.push(leftOut);
      }
    }
    for (const child of children.reverse()) stack.push(child);
  }

  #attributes(element: Element): string {
    let written = '';
    for (const { name, value } of [...attributesOf(element)].slice(0, attributeLimit)) {
      if (droppedAttribute.test(name)) continue;
      const kept = name === 'style' ? layoutOf(element) : this.#value(name, value);
      const named = this.#names.name(name);
      written += kept === '' ? ` ${named}` : ` ${named}="${kept}"`;
    }
    return written;
  }

  #value(name: string, value: string): string {
    if (state.test(value) || (counted.test(name) && /^-?\d{1,6}$/.test(value))) return value;
    if (!namingAttributes.has(name)) return masked(value.slice(0, valueLimit));
    return value
      .slice(0, 2_000)
      .split(/\s+/)
      .map((token) => this.#names.name(token))
      .join(' ')
      .trim();
  }

  /** What a frame shows, as its `srcdoc`; a mark where nobody may look in. */
  #frame(element: Element, depth: number): string {
    const page = documentIn(element);
    if (!page || depth >= frameDepth || ++this.#frames > frameLimit) return ' data-sidelight="not entered"';
    const before = this.#length;
    const html = this.#inside(page, depth + 1)
      .replaceAll('&', '&amp;')
      .replaceAll('"', '&quot;');
    this.#length = before + html.length;
    return ` srcdoc="${html}"`;
  }
}

const leftOut = '<!-- more like these -->';

/** A parser takes for a tag only what begins with a letter. */
function tagName(name: string): string {
  return /^[a-z]/i.test(name) ? name : `x${name}`;
}

/** The properties that decide whether and where something is shown. Their values are keywords and lengths. */
function layoutOf(element: Element): string {
  const style = isStyled(element) ? styleOf(element as HTMLElement) : undefined;
  if (!style) return '';
  return layout
    .map((property) => [property, style.getPropertyValue(property)])
    .filter(([, value]) => value && value.length < 40 && /^[a-z0-9.%\s-]+$/.test(value) && !value.includes('--'))
    .map(([property, value]) => `${property}: ${value}`)
    .join('; ');
}

/** Elements of other namespaces have a style of another kind, or none. */
function isStyled(element: Element): boolean {
  return namespaceOf(element) === 'http://www.w3.org/1999/xhtml';
}
