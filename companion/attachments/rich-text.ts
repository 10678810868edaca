import { openPackage, sayField } from './binary-office.ts';
import { latin1 } from './byte-view.ts';
import { CompoundFile } from './compound-file.ts';
import type { Gathering } from './gathering.ts';
import { sayObjects } from './ole.ts';

const readLimit = 12 * 1024 * 1024;
const objectLimit = 20;
const objectLength = 8_000_000;
const fieldLimit = 500;
const wordLimit = 2_000_000;

/** Destinations whose text is no text of the document. */
const silent =
  /^(?:fonttbl|colortbl|stylesheet|listtable|listoverridetable|rsidtbl|generator|info|pict|objdata|themedata|colorschememapping|datastore|latentstyles|xmlnstbl|mmathPr|fldinst|template)$/;

/** Rich Text Format (Microsoft's specification 1.9.1): words, fields, objects, and the template it fetches. */
export function openRichText(bytes: Uint8Array, into: Gathering): void {
  const source = latin1(bytes.subarray(0, readLimit));
  if (bytes.length > readLimit) into.unread('too-large', `what stands after ${readLimit} bytes`);
  for (const [, target = ''] of source.matchAll(/\\\*\\template\s+([^{}]{4,600})\}/gi))
    if (/https?:|\\\\\\\\/i.test(target)) into.trait('remote-template', target);
  for (const { index } of firstOf(source, /\\fldinst/gi, fieldLimit)) {
    const field = source.slice(index + 8, index + 2_400);
    const instruction = field.slice(0, Math.max(0, field.indexOf('}'))).replace(/[{]|\\[a-z]+-?\d* ?/gi, '');
    sayField(instruction.replace(/\\\\/g, '\\'), '', into);
  }
  if (/\\objupdate\b|\\objautlink\b|\\objocx\b/i.test(source)) into.trait('embedded-object', 'objupdate');
  sayText(source, into);
  for (const { index } of firstOf(source, /\\objdata\b/gi, objectLimit)) sayObject(hexAfter(source, index + 8), into);
}

function firstOf(text: string, pattern: RegExp, count: number): { index: number }[] {
  const found: { index: number }[] = [];
  for (const { index } of text.matchAll(pattern)) {
    found.push({ index });
    if (found.length >= count) break;
  }
  return found;
}

/** The hexadecimal digits of an object, up to the end of its group. Control words and white space between are passed over, as Word does. */
function hexAfter(source: string, from: number): Uint8Array {
  const end = source.indexOf('}', from);
  const group = source.slice(from, Math.min(end < 0 ? source.length : end, from + objectLength));
  const hex = group.replace(/\\[a-z]+-?\d*|[^0-9a-f]/gi, '');
  return new Uint8Array(Buffer.from(hex.length % 2 === 0 ? hex : hex.slice(0, -1), 'hex'));
}

/** An object of OLE 1 ([MS-OLEDS] 2.2.4): the name of its class stands near its beginning. */
function sayObject(bytes: Uint8Array, into: Gathering): void {
  const start = latin1(bytes.subarray(0, 400));
  const kind = start.match(/[A-Za-z][\w.]{3,60}(?=\0)/)?.[0] ?? '';
  into.trait('embedded-object', kind);
  if (/^equation/i.test(kind)) into.trait('equation-object', kind);
  try {
    const compound = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).indexOf(
      Buffer.from([0xd0, 0xcf, 0x11, 0xe0]),
    );
    if (compound >= 0) {
      sayObjects(new CompoundFile(bytes.subarray(compound)), into);
      return;
    }
    const at = start.indexOf('Package\0');
    // After the class come two empty names and the length.
    if (at >= 0) openPackage(bytes.subarray(at + 8 + 8 + 4 - 6), into);
  } catch {
    into.unread('broken', 'an object in it');
  }
}

/** The words: groups that are no text are left out, escapes undone. */
function sayText(source: string, into: Gathering): void {
  const token = /\\([a-z]+)(-?\d+)? ?|\\'([0-9a-f]{2})|\\([^a-z])|([{}])|([^\\{}]+)/giy;
  const quiet: boolean[] = [];
  let isQuiet = false;
  let line = '';
  const flush = () => {
    into.text(line.trim());
    line = '';
  };
  for (let count = 0; token.lastIndex < source.length && count < wordLimit && !into.isFull; count++) {
    const match = token.exec(source);
    if (!match) break;
    const [, word, number, hex, sign, brace, text] = match;
    if (brace === '{') quiet.push(isQuiet);
    else if (brace === '}') isQuiet = quiet.pop() ?? false;
    else if (word !== undefined) {
      if (silent.test(word)) isQuiet = true;
      else if (word === 'par' || word === 'line' || word === 'row') flush();
      else if (word === 'tab' || word === 'cell') line += ' ';
      else if (word === 'u' && !isQuiet) line += String.fromCharCode(Number(number) & 0xffff);
    } else if (sign === '*') isQuiet = true;
    else if (isQuiet) continue;
    else if (hex !== undefined) line += String.fromCharCode(Number.parseInt(hex, 16));
    else if (sign !== undefined) line += sign === '~' ? ' ' : sign;
    else if (text !== undefined && line.length < 20_000) line += text.replace(/[\r\n]+/g, '');
    if (quiet.length > 10_000) break;
  }
  flush();
}
