import { type Colour, contrast, invisibleContrast, parseColour } from '../page/colour.ts';
import type { hidingWays } from '../schema/alert.ts';

export type HidingWay = (typeof hidingWays)[number];
export type Declarations = Map<string, string>;

/** What an element passes on to the text in it. */
export interface TextState {
  /** Why the text directly in this element cannot be seen. */
  hidden: HidingWay | undefined;
  /** The part of it that no element inside can undo; size and colour can be set anew further in. */
  removed: HidingWay | undefined;
  colour: Colour;
  /** `undefined` where an image lies behind the text, so that its colour says nothing. */
  background: Colour | undefined;
  /** Pixels; `undefined` where it is given in a unit that depends on the reader's settings. */
  fontSize: number | undefined;
}

export const initialState: TextState = {
  hidden: undefined,
  removed: undefined,
  colour: { red: 0, green: 0, blue: 0, alpha: 1 },
  background: { red: 255, green: 255, blue: 255, alpha: 1 },
  fontSize: undefined,
};

/** Reads `name: value` pairs of a style attribute or of a rule's body. */
export function parseDeclarations(style: string): Declarations {
  const declarations: Declarations = new Map();
  for (const part of style.slice(0, 8000).split(';')) {
    const colon = part.indexOf(':');
    if (colon < 0) continue;
    const name = part.slice(0, colon).trim().toLowerCase();
    const value = part
      .slice(colon + 1)
      .replace(/!\s*important/i, '')
      .trim()
      .toLowerCase();
    if (name !== '' && value !== '') declarations.set(name, value);
  }
  return declarations;
}

/** What the text in an element is like, from its declarations and its surroundings. */
export function textState(declarations: Declarations, parent: TextState): TextState {
  const backgroundValue = declarations.get('background-color') ?? declarations.get('background');
  let background = parent.background;
  if (declarations.has('background-image') || /url\(|gradient/.test(backgroundValue ?? '')) background = undefined;
  else if (backgroundValue) {
    const colour = parseColour(backgroundValue) ?? parseColour(backgroundValue.split(/\s+/)[0] ?? '');
    if (colour && colour.alpha > 0.5) background = colour;
    else if (!colour) background = undefined;
  }
  const colourValue = declarations.get('color');
  const colour = (colourValue && parseColour(colourValue)) || parent.colour;
  const fontSize = pixels(declarations.get('font-size')) ?? parent.fontSize;
  const removed = parent.removed ?? removalOf(declarations);
  return { hidden: removed ?? invisibility(colour, background, fontSize), removed, colour, background, fontSize };
}

function invisibility(
  colour: Colour,
  background: Colour | undefined,
  fontSize: number | undefined,
): HidingWay | undefined {
  if (colour.alpha < 0.05) return 'transparent';
  if (fontSize !== undefined && fontSize <= 0.5) return 'zero-font';
  if (fontSize !== undefined && fontSize <= 1.5) return 'tiny-font';
  if (background && contrast(colour, background) < invisibleContrast) return 'same-colour';
  return undefined;
}

function removalOf(declarations: Declarations): HidingWay | undefined {
  if (declarations.get('display') === 'none') return 'display-none';
  const visibility = declarations.get('visibility');
  if (visibility === 'hidden' || visibility === 'collapse') return 'visibility-hidden';
  const opacity = declarations.get('opacity');
  if (opacity !== undefined && Number.parseFloat(opacity) < 0.05) return 'transparent';
  const overflow = declarations.get('overflow') ?? declarations.get('overflow-y');
  const collapsed = ['height', 'max-height', 'width', 'max-width'].some((name) => {
    const size = pixels(declarations.get(name));
    return size !== undefined && size <= 1;
  });
  if (collapsed && overflow === 'hidden') return 'collapsed';
  if ((pixels(declarations.get('text-indent')) ?? 0) <= -500) return 'off-screen';
  const position = declarations.get('position');
  if (position === 'absolute' || position === 'fixed') {
    const away = ['left', 'top', 'right', 'bottom'].some((name) => (pixels(declarations.get(name)) ?? 0) <= -500);
    if (away) return 'off-screen';
    if (
      /rect\(\s*[01](?:px)?[\s,]+[01](?:px)?[\s,]+[01](?:px)?[\s,]+[01](?:px)?\s*\)/.test(
        declarations.get('clip') ?? '',
      )
    )
      return 'clipped';
  }
  return undefined;
}

function pixels(value: string | undefined): number | undefined {
  if (value === undefined) return undefined;
  const match = value.match(/^(-?\d*\.?\d+)(px|pt|)$/);
  if (!match) return undefined;
  return Number(match[1]) * (match[2] === 'pt' ? 4 / 3 : 1);
}

/** One rule of a style sheet whose selector is a single compound: `div`, `.pre`, `#x`, `td.pre`. */
interface Rule {
  tag: string;
  classes: string[];
  id: string;
  declarations: Declarations;
}

const ruleLimit = 2000;

/**
 * The rules of a mail's own style sheets that can be applied without a layout engine. Rules with combinators,
 * attributes or pseudo-classes, and those in at-rules (most are for narrow screens), are passed over: text is then taken as visible.
 */
export class StyleSheet {
  readonly #rules: Rule[] = [];

  add(css: string): void {
    const plain = css
      .slice(0, 200_000)
      .replace(/\/\*[\s\S]*?\*\//g, '')
      .replace(/<!--|-->/g, '');
    let depth = 0;
    let start = 0;
    let selector = '';
    for (let i = 0; i < plain.length && this.#rules.length < ruleLimit; i++) {
      const letter = plain[i];
      if (letter === '{') {
        if (depth === 0) {
          selector = plain.slice(start, i).trim();
          start = i + 1;
        }
        depth++;
      } else if (letter === '}' && depth > 0) {
        depth--;
        if (depth === 0) {
          if (!selector.includes('@')) this.#addRule(selector, plain.slice(start, i));
          start = i + 1;
        }
      }
    }
  }

  #addRule(selectors: string, body: string): void {
    const declarations = parseDeclarations(body);
    for (const selector of selectors.split(',')) {
      const match = selector.trim().match(/^([a-z][a-z0-9]*|\*)?((?:[.#][\w-]+)*)$/i);
      if (!match || selector.trim() === '') continue;
      const rest = match[2] ?? '';
      this.#rules.push({
        tag: match[1] && match[1] !== '*' ? match[1].toLowerCase() : '',
        classes: [...rest.matchAll(/\.([\w-]+)/g)].map((m) => m[1] ?? ''),
        id: rest.match(/#([\w-]+)/)?.[1] ?? '',
        declarations,
      });
    }
  }

  /** Declarations for one element: rules in order, then its style attribute. */
  declarationsFor(tag: string, attributes: Record<string, string>): Declarations {
    const inline = attributes.style ? parseDeclarations(attributes.style) : undefined;
    let result: Declarations | undefined;
    if (this.#rules.length > 0) {
      const classes = attributes.class ? new Set(attributes.class.split(/\s+/)) : undefined;
      for (const rule of this.#rules) {
        if (rule.tag !== '' && rule.tag !== tag) continue;
        if (rule.id !== '' && rule.id !== attributes.id) continue;
        if (rule.classes.length > 0 && !(classes && rule.classes.every((name) => classes.has(name)))) continue;
        result ??= new Map();
        for (const [name, value] of rule.declarations) result.set(name, value);
      }
    }
    if (!result) return inline ?? new Map();
    if (inline) for (const [name, value] of inline) result.set(name, value);
    return result;
  }
}
