/** Pixels of a CSS unit that stands for the same everywhere; those that depend on the window are taken at a common one. */
const units: Record<string, number> = {
  '': 1,
  px: 1,
  pt: 4 / 3,
  pc: 16,
  in: 96,
  cm: 96 / 2.54,
  mm: 96 / 25.4,
  rem: 16,
  vw: 8,
  vh: 8,
};

/** Parts of the size of the letters around. */
const relative: Record<string, number> = { em: 1, ex: 0.5, ch: 0.5, '%': 0.01 };

/** The sizes that have a name, as browsers draw them. */
const named: Record<string, number> = {
  'xx-small': 9,
  'x-small': 10,
  small: 13,
  medium: 16,
  large: 18,
  'x-large': 24,
  'xx-large': 32,
  initial: 16,
};

const usualSize = 16;

/** A length in pixels; `fontSize` is that of the letters around. `undefined` for what is none (`auto`, `calc(…)`). */
export function pixels(value: string | undefined, fontSize: number | undefined): number | undefined {
  if (value === undefined) return undefined;
  if (Object.hasOwn(named, value)) return named[value];
  const match = value.match(/^([+-]?(?:\d+\.?\d*|\.\d+))([a-z]*|%)$/);
  if (!match) return undefined;
  const unit = match[2] ?? '';
  const number = Number(match[1]);
  if (number === 0) return 0;
  if (Object.hasOwn(units, unit)) return number * (units[unit] ?? 1);
  return Object.hasOwn(relative, unit) ? number * (relative[unit] ?? 1) * (fontSize ?? usualSize) : undefined;
}

/** The size in a `font` value, `italic bold 12px/1.5 Arial`: the first that has a unit, is none, or has a name. */
export function fontSizeOf(font: string): string | undefined {
  const size = /^(?:0|[\d.]+(?:[a-z]+|%)|(?:xx?-)?(?:small|large)|medium)$/;
  return font.split(/\s+|\//).find((word) => size.test(word));
}
