/** Red, green and blue from 0 to 255, alpha from 0 to 1. */
export interface Colour {
  red: number;
  green: number;
  blue: number;
  alpha: number;
}

const names: Record<string, string> = {
  white: '#ffffff',
  black: '#000000',
  red: '#ff0000',
  green: '#008000',
  blue: '#0000ff',
  yellow: '#ffff00',
  gray: '#808080',
  grey: '#808080',
  silver: '#c0c0c0',
  navy: '#000080',
  maroon: '#800000',
  purple: '#800080',
  orange: '#ffa500',
  whitesmoke: '#f5f5f5',
  snow: '#fffafa',
  ghostwhite: '#f8f8ff',
  ivory: '#fffff0',
  lightgray: '#d3d3d3',
  lightgrey: '#d3d3d3',
};

/** Reads a CSS colour: hexadecimal, `rgb()`, `rgba()`, the commonest names. `undefined` for anything else. */
export function parseColour(text: string): Colour | undefined {
  const value = text.trim().toLowerCase();
  if (value === 'transparent') return { red: 0, green: 0, blue: 0, alpha: 0 };
  const hex = (Object.hasOwn(names, value) ? names[value] : value)?.match(/^#?([0-9a-f]{3,8})$/)?.[1];
  if (hex && hex.length !== 5 && hex.length !== 7) {
    const wide = hex.length < 6 ? [...hex].map((digit) => digit + digit).join('') : hex;
    const at = (i: number) => Number.parseInt(wide.slice(i, i + 2), 16);
    return { red: at(0), green: at(2), blue: at(4), alpha: wide.length === 8 ? at(6) / 255 : 1 };
  }
  const parts = value
    .match(/^rgba?\(([^)]+)\)$/)?.[1]
    ?.split(/[\s,/]+/)
    .filter(Boolean);
  if (!parts || parts.length < 3) return undefined;
  const numbers = parts.map((part) =>
    part.endsWith('%') ? (Number.parseFloat(part) / 100) * 255 : Number.parseFloat(part),
  );
  if (numbers.slice(0, 3).some(Number.isNaN)) return undefined;
  const alphaPart = parts[3];
  const alpha =
    alphaPart === undefined ? 1 : alphaPart.endsWith('%') ? Number.parseFloat(alphaPart) / 100 : Number(alphaPart);
  return {
    red: numbers[0] ?? 0,
    green: numbers[1] ?? 0,
    blue: numbers[2] ?? 0,
    alpha: Number.isNaN(alpha) ? 1 : alpha,
  };
}

/** Contrast ratio after WCAG 2.2, from 1 (the same) to 21. Alpha is left aside. */
export function contrast(a: Colour, b: Colour): number {
  const light = Math.max(luminance(a), luminance(b));
  const dark = Math.min(luminance(a), luminance(b));
  return (light + 0.05) / (dark + 0.05);
}

function luminance({ red, green, blue }: Colour): number {
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

function linear(channel: number): number {
  const c = channel / 255;
  return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
}

/** Below this contrast an eye sees nothing; pale grey on white, which some footers use, is above it. */
export const invisibleContrast = 1.12;
