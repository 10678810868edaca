import { type Colour, contrast, invisibleContrast } from '../page/colour.ts';
import type { hidingWays } from '../schema/alert.ts';
import { cssColour } from './css-colour.ts';
import { fontSizeOf, pixels } from './css-length.ts';

export type HidingWay = (typeof hidingWays)[number];
export type Declarations = Map<string, string>;

/** What an element passes on to the text in it. */
export interface TextState {
  /** Why the text directly in this element cannot be seen. */
  hidden: HidingWay | undefined;
  /** The part of it that no element inside can undo, but for `visibility`; size and colour can be set anew further in. */
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

/** The properties that say whether text is seen; a style sheet's others are of no use here. */
export const textProperties: ReadonlySet<string> = new Set(
  'background background-color background-image clip clip-path color display font-size height left top right bottom max-height max-width opacity overflow overflow-x overflow-y position text-indent visibility width'.split(
    ' ',
  ),
);

/** Reads `name: value` pairs of a style attribute or of a rule's body. The size in a `font` is given as `font-size` too. */
export function parseDeclarations(style: string): Declarations {
  const declarations: Declarations = new Map();
  for (const part of withoutComments(style.slice(0, 8000)).split(';')) {
    const colon = part.indexOf(':');
    if (colon < 0) continue;
    const name = part.slice(0, colon).trim().toLowerCase();
    const value = part
      .slice(colon + 1)
      .replace(/!\s*important/i, '')
      .trim()
      .toLowerCase();
    if (name === '' || value === '') continue;
    declarations.set(name, value);
    const fontSize = name === 'font' ? fontSizeOf(value) : undefined;
    if (fontSize !== undefined) declarations.set('font-size', fontSize);
  }
  return declarations;
}

/** A comment stands for nothing but parts words; one that does not end goes on to the end (CSS Syntax, section 4.3.2). */
export function withoutComments(css: string): string {
  let from = css.indexOf('/*');
  if (from < 0) return css;
  let plain = '';
  let at = 0;
  while (from >= 0) {
    plain += `${css.slice(at, from)} `;
    const end = css.indexOf('*/', from + 2);
    if (end < 0) return plain;
    at = end + 2;
    from = css.indexOf('/*', at);
  }
  return plain + css.slice(at);
}

/** What the text in an element is like, from its declarations and its surroundings. */
export function textState(declarations: Declarations, parent: TextState): TextState {
  const backgroundValue = declarations.get('background-color') ?? declarations.get('background');
  let background = parent.background;
  if (declarations.has('background-image') || /url\(|gradient/.test(backgroundValue ?? '')) background = undefined;
  else if (backgroundValue) {
    const colour = cssColour(backgroundValue) ?? cssColour(backgroundValue.split(/\s+/)[0] ?? '');
    if (colour && colour.alpha > 0.5) background = colour;
    else if (!colour) background = undefined;
  }
  const colourValue = declarations.get('color');
  const colour = (colourValue && cssColour(colourValue)) || parent.colour;
  const sizeValue = declarations.get('font-size');
  const fontSize = sizeValue === undefined ? parent.fontSize : (pixels(sizeValue, parent.fontSize) ?? parent.fontSize);
  const removed = removalWithin(parent.removed, removalOf(declarations, fontSize), declarations.get('visibility'));
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

/** What is invisible may hold what is made visible again; nothing else can be undone further in: https://drafts.csswg.org/css-display/#visibility */
function removalWithin(
  around: HidingWay | undefined,
  own: HidingWay | undefined,
  visibility: string | undefined,
): HidingWay | undefined {
  const invisible = 'visibility-hidden';
  if (around !== undefined && around !== invisible) return around;
  if (own !== undefined && own !== invisible) return own;
  return visibility === 'visible' ? undefined : (own ?? around);
}

function removalOf(declarations: Declarations, fontSize: number | undefined): HidingWay | undefined {
  const length = (name: string) => pixels(declarations.get(name), fontSize);
  if (declarations.get('display') === 'none') return 'display-none';
  const opacity = declarations.get('opacity');
  if (opacity !== undefined && Number.parseFloat(opacity) / (opacity.endsWith('%') ? 100 : 1) < 0.05)
    return 'transparent';
  const overflow = declarations.get('overflow') ?? declarations.get('overflow-y') ?? '';
  const collapsed = ['height', 'max-height', 'width', 'max-width'].some((name) => {
    // A share of what is around says nothing of the size, save where it is none.
    if (declarations.get(name)?.endsWith('%')) return length(name) === 0;
    return (length(name) ?? 2) <= 1;
  });
  if (collapsed && /^(?:hidden|clip)\b/.test(overflow)) return 'collapsed';
  if (clipsAll(declarations.get('clip-path'))) return 'clipped';
  if ((length('text-indent') ?? 0) <= -500) return 'off-screen';
  const position = declarations.get('position');
  if (position === 'absolute' || position === 'fixed') {
    if (['left', 'top', 'right', 'bottom'].some((name) => (length(name) ?? 0) <= -500)) return 'off-screen';
    if (
      /rect\(\s*[01](?:px)?[\s,]+[01](?:px)?[\s,]+[01](?:px)?[\s,]+[01](?:px)?\s*\)/.test(
        declarations.get('clip') ?? '',
      )
    )
      return 'clipped';
  }
  const visibility = declarations.get('visibility');
  return visibility === 'hidden' || visibility === 'collapse' ? 'visibility-hidden' : undefined;
}

/** A `clip-path` that leaves nothing: sides that meet, a circle of no radius. */
function clipsAll(path: string | undefined): boolean {
  if (path === undefined) return false;
  if (/^(?:circle|ellipse)\(\s*0[a-z%]*[\s)]/.test(path)) return true;
  const inset = path.match(/^inset\(([^)]*?)(?:\sround\b[^)]*)?\)/)?.[1];
  const sides = inset
    ?.trim()
    .split(/\s+/)
    .map((side) => (side.endsWith('%') ? Number.parseFloat(side) : 0));
  if (!sides) return false;
  const [top = 0, right = top, bottom = top, left = right] = sides;
  return top + bottom >= 100 || left + right >= 100;
}
