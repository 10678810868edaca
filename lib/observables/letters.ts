/**
 * Character classes as bits in one table: a look-up by code unit is several times as fast as a regular expression
 * on each character, and extraction walks megabytes. Code units from U+00A1 on are looked up when they are first met.
 */
const HOST = 1;
const LOCAL = 2;
const URL_END = 4;
const SCHEME = 8;
const HEX = 16;
const WORD = 32;
const DIGIT = 64;

const classes = new Uint8Array(0xa1);
for (let code = 0; code < 0xa1; code++) {
  const letter = String.fromCharCode(code);
  if (/[a-z0-9_-]/i.test(letter)) classes[code] = (classes[code] ?? 0) | HOST;
  if (/[a-z0-9!#$%&*+/=?^_`{|}~.-]/i.test(letter)) classes[code] = (classes[code] ?? 0) | LOCAL;
  if (code <= 0x20 || code === 0xa0 || '"\'<>`^{}|\\\u007f'.includes(letter))
    classes[code] = (classes[code] ?? 0) | URL_END;
  if (/[a-z0-9+.-]/i.test(letter)) classes[code] = (classes[code] ?? 0) | SCHEME;
  if (/[0-9a-f]/i.test(letter)) classes[code] = (classes[code] ?? 0) | HEX;
  if (/[0-9a-z]/i.test(letter)) classes[code] = (classes[code] ?? 0) | WORD;
  if (/\d/.test(letter)) classes[code] = (classes[code] ?? 0) | DIGIT;
}

/** Marks and spaces of typography that no address holds as they are: `“ ” « » （ ） 。 、`. */
const apart = /[\p{Z}\p{Pi}\p{Pf}\p{Ps}\p{Pe}\u3001\u3002\uff01\uff0c\uff1a\uff1b\uff1f\ufeff]/u;
/** What takes no room parts no name: browsers drop it (UTS 46). */
const partOfName = /[\p{L}\p{M}\p{N}\p{Default_Ignorable_Code_Point}]/u;
const invisible = /\p{Default_Ignorable_Code_Point}/u;

const MET = 1;
const WIDE_NAME = 2;
const WIDE_END = 4;
const WIDE_MARK = 8;
const wide = new Uint8Array(0x10000);

function wideClass(code: number): number {
  const met = wide[code] ?? 0;
  if (met !== 0) return met;
  const letter = String.fromCharCode(code);
  let bits = MET;
  if (apart.test(letter)) bits |= WIDE_END;
  else if (partOfName.test(letter)) bits |= WIDE_NAME;
  if (/\p{P}/u.test(letter) || invisible.test(letter)) bits |= WIDE_MARK;
  wide[code] = bits;
  return bits;
}

const isWide = (code: number): boolean => code >= 0xa1;

/** One half of a letter beyond U+FFFF: styled and rare letters belong to names, pictures beside them do not. */
function isNameAt(text: string, index: number, code: number): boolean {
  if ((code & 0xf800) !== 0xd800) return (wideClass(code) & WIDE_NAME) !== 0;
  const point = text.codePointAt((code & 0xfc00) === 0xdc00 ? index - 1 : index) ?? 0;
  return point > 0xffff && partOfName.test(String.fromCodePoint(point));
}

function has(code: number, bit: number): boolean {
  return code < 0xa1 && ((classes[code] ?? 0) & bit) !== 0;
}

/** Letters of a host label. `charCodeAt` past the end gives NaN, which is in no class. */
export function isHostLetterAt(text: string, index: number): boolean {
  const code = text.charCodeAt(index);
  return has(code, HOST) || (isWide(code) && isNameAt(text, index, code));
}

export function isLocalLetterAt(text: string, index: number): boolean {
  const code = text.charCodeAt(index);
  return has(code, LOCAL) || (isWide(code) && isNameAt(text, index, code));
}

export const endsUrl = (code: number): boolean =>
  has(code, URL_END) || (isWide(code) && (wideClass(code) & WIDE_END) !== 0);
/** Marks beyond ASCII that follow an address and are not of it, and what takes no room. */
export const isWideMark = (code: number): boolean => isWide(code) && (wideClass(code) & WIDE_MARK) !== 0;
export const isSchemeLetter = (code: number): boolean => has(code, SCHEME);
export const isHexadecimal = (code: number): boolean => has(code, HEX);
export const isWordLetter = (code: number): boolean => has(code, WORD);
export const isDigit = (code: number): boolean => has(code, DIGIT);
