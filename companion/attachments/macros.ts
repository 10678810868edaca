import { contentLimit } from './bounds.ts';
import { ByteView, latin1 } from './byte-view.ts';
import type { CompoundFile } from './compound-file.ts';
import type { Gathering } from './gathering.ts';

const sourceLimit = 400_000;
/** Places in a module's stream where its source may begin. */
const placeLimit = 2_000;

/**
 * Procedures that Office calls by itself when a file is opened, closed or printed, and events of its controls that fire
 * without a click. https://learn.microsoft.com/office/vba/word/concepts/customizing-word/auto-macros
 */
const automatic =
  /^[ \t]*(?:(?:public|private|friend|static)[ \t]+)*(?:sub|function)[ \t]+(auto_?(?:open|exec|close|exit|new)|(?:document|workbook|presentation)_(?:open|close|beforeclose|new|activate|beforesave)|\w{1,60}_(?:layout|painted|gotfocus|mousemove|mousehover|resize))[ \t]*\([^\r\n]{0,200}/gim;

/** What macros of papers have no use for: other programs, downloads, Windows' own functions, script run from text. */
const running =
  /^[^'\r\n]{0,200}?(?:\bshell(?:execute\w*)?\b|\bcreateobject\b|\bgetobject\b|\burldownloadtofile\w*|\bwscript\b|\bpowershell\b|\bmshta\b|\bcmd(?:\.exe)?\b ?\/c|\bwinmgmts\b|\bxmlhttp\b|\bdeclare\b[ \t]+(?:ptrsafe[ \t]+)?(?:function|sub)|\bmacscript\b|\bexecuteexcel4macro\b|\bcallbyname\b|\benviron\b)[^\r\n]{0,200}/gim;

/** The macros of an Office file: their source as it was written ([MS-OVBA]), what of it starts by itself, what it reaches for. */
export function openMacros(file: CompoundFile, into: Gathering): boolean {
  let source = '';
  for (const module of file.streams) {
    const folder = module.path.match(/^((?:.*\/)?vba\/)(?!dir$|_vba_project$|__srp_)[^/]+$/)?.[1];
    if (folder === undefined || !file.find(`${folder}dir`) || source.length > sourceLimit) continue;
    source += `${sourceOf(module.bytes)}\n`;
  }
  const directory = file.streams.some((stream) => /(?:^|\/)vba\/dir$/.test(stream.path));
  if (!directory) return false;
  const code = source.replace(/^attribute [^\r\n]*[\r\n]+/gim, '').trim();
  // A document whose modules are empty has no macros, though it has a place for them.
  if (code !== '') sayMacros(code, into);
  else if (source === '') into.unread('broken', 'its macros');
  return true;
}

export function sayMacros(code: string, into: Gathering): void {
  if (!/\b(?:sub|function|property)\b/i.test(code)) return;
  into.trait('macro', code.slice(0, 400));
  for (const [line] of first(code, automatic, 4)) into.trait('macro-auto', line.trim());
  for (const [line] of first(code, running, 8)) into.trait('macro-runs', line.trim());
  for (const [address] of first(code, /https?:\/\/[^\s"'<>)]{4,1000}/gi, 20)) into.link(address);
}

function first(text: string, pattern: RegExp, count: number): RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  for (const match of text.matchAll(pattern)) {
    found.push(match as RegExpExecArray);
    if (found.length >= count) break;
  }
  return found;
}

/**
 * The source in a module's stream. Where it begins stands in another stream; a compressed container begins with 1 and a
 * chunk header of a known form, and source with `Attribut`, so it is looked for.
 */
function sourceOf(bytes: Uint8Array): string {
  const view = new ByteView(bytes);
  let tries = 0;
  for (let at = 0; at + 3 < bytes.length && tries < placeLimit; at++) {
    if (bytes[at] !== 1 || (view.u16(at + 1) & 0x7000) !== 0x3000) continue;
    tries++;
    const start = decompressed(bytes, at, 64);
    if (/^attribut/i.test(latin1(start))) return latin1(decompressed(bytes, at, sourceLimit));
  }
  return '';
}

/** [MS-OVBA] 2.4.1: chunks of up to 4,096 bytes, tokens that copy from earlier in the chunk. What is broken ends it. */
export function decompressed(bytes: Uint8Array, from: number, limit = contentLimit): Uint8Array {
  const out: number[] = [];
  let at = from + 1;
  while (at + 2 <= bytes.length && out.length < limit) {
    const header = (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8);
    if ((header & 0x7000) !== 0x3000) break;
    const end = Math.min(at + (header & 0x0fff) + 3, bytes.length);
    at += 2;
    const chunk = out.length;
    if ((header & 0x8000) === 0) {
      for (; at < end; at++) out.push(bytes[at] ?? 0);
      continue;
    }
    while (at < end) {
      const flags = bytes[at++] ?? 0;
      for (let bit = 0; bit < 8 && at < end; bit++) {
        if ((flags & (1 << bit)) === 0) {
          out.push(bytes[at++] ?? 0);
          continue;
        }
        const token = (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8);
        at += 2;
        const bits = Math.max(4, Math.ceil(Math.log2(Math.max(1, out.length - chunk))));
        const length = (token & (0xffff >> bits)) + 3;
        const back = (token >> (16 - bits)) + 1;
        if (back > out.length - chunk) return Uint8Array.from(out);
        for (let i = 0; i < length; i++) out.push(out[out.length - back] ?? 0);
      }
      if (out.length - chunk > 4_096) break;
    }
    at = end;
  }
  return Uint8Array.from(out);
}
