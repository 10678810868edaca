import { type Colour, parseColour } from '../page/colour.ts';

/** Names of colours so pale that letters in them cannot be told from white paper. */
const paleNames: Record<string, string> = {
  aliceblue: '#f0f8ff',
  azure: '#f0ffff',
  floralwhite: '#fffaf0',
  honeydew: '#f0fff0',
  lavenderblush: '#fff0f5',
  lightyellow: '#ffffe0',
  mintcream: '#f5fffa',
  oldlace: '#fdf5e6',
  seashell: '#fff5ee',
};

/** A colour as a style sheet may write it. A browser's computed style knows fewer forms, and page/colour.ts reads those. */
export function cssColour(text: string): Colour | undefined {
  return parseColour(Object.hasOwn(paleNames, text) ? (paleNames[text] ?? text) : text) ?? fromHue(text);
}

/** Degrees. */
const hueUnits = new Map([
  ['rad', 180 / Math.PI],
  ['grad', 0.9],
  ['turn', 360],
]);

/** `hsl(120, 50%, 50%)`, `hsla(120deg 50% 50% / 20%)` (CSS Color 4, section 7). */
function fromHue(text: string): Colour | undefined {
  const parts = text
    .match(/^hsla?\(([^)]+)\)$/)?.[1]
    ?.split(/[\s,/]+/)
    .filter(Boolean);
  if (!parts || parts.length < 3) return undefined;
  const numbers = parts.map((part) => Number.parseFloat(part));
  const [degrees = 0, saturation = 0, lightness = 0, alpha = 1] = numbers;
  if (numbers.some(Number.isNaN)) return undefined;
  const turn = hueUnits.get(parts[0]?.match(/[a-z]+$/)?.[0] ?? '') ?? 1;
  const hue = ((((degrees * turn) % 360) + 360) % 360) / 30;
  const light = Math.min(Math.max(lightness / 100, 0), 1);
  const chroma = Math.min(Math.max(saturation / 100, 0), 1) * Math.min(light, 1 - light);
  const channel = (n: number) => {
    const k = (n + hue) % 12;
    return 255 * (light - chroma * Math.max(-1, Math.min(k - 3, 9 - k, 1)));
  };
  return {
    red: channel(0),
    green: channel(8),
    blue: channel(4),
    alpha: parts[3]?.endsWith('%') ? alpha / 100 : alpha,
  };
}
