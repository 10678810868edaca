import { latin1 } from './byte-view.ts';
import type { Gathering } from './gathering.ts';
import { inflated } from './streams.ts';

const readLimit = 32 * 1024 * 1024;
const packedCount = 200;
const packedLimit = 4 * 1024 * 1024;
const packedTotal = 24 * 1024 * 1024;
const actionCount = 12;

/**
 * What a PDF does by itself or lets a click start, from its objects as they are written (ISO 32000-1, 12.6): a reader library
 * leaves most of that out, since it does none of it. Objects that are packed into streams are unpacked first.
 */
export function sayActions(bytes: Uint8Array, into: Gathering): void {
  const objects = objectsOf(bytes, into);
  for (const action of around(objects, /\/S\s*\/Launch\b/g)) into.trait('pdf-launch', action);
  for (const action of around(objects, /\/S\s*\/SubmitForm\b/g)) {
    const target = action.match(/\(((?:https?|mailto):[^)]{4,500})/i)?.[1];
    into.trait('pdf-sends-form', action);
    if (target) into.link(target);
  }
  let entries = 0;
  for (const { index } of objects.matchAll(/\/OpenAction\b|\/AA\b/g)) {
    if (++entries > actionCount) break;
    const action = actionAt(objects, index);
    const kind = action.match(/\/S\s*\/(Launch|URI|JavaScript|SubmitForm|GoToR|GoToE|ImportData|Rendition)\b/)?.[1];
    if (kind && kind !== 'JavaScript') into.trait('pdf-opens-action', action.slice(0, 300));
  }
}

/** The text of the file with that of its packed objects after it; names written with `#` and two digits are undone. */
function objectsOf(bytes: Uint8Array, into: Gathering): string {
  const raw = latin1(bytes.subarray(0, readLimit));
  if (bytes.length > readLimit) into.unread('too-large', `what stands after ${readLimit} bytes`);
  const texts = [raw];
  let total = 0;
  let count = 0;
  for (const { index } of raw.matchAll(/\/ObjStm\b/g)) {
    if (++count > packedCount || total > packedTotal) {
      into.unread('too-large', 'objects that are packed');
      break;
    }
    const begin = raw.indexOf('stream', index);
    if (begin < 0 || begin - index > 2_000) continue;
    const from = begin + (raw.startsWith('\r\n', begin + 6) ? 8 : 7);
    const end = raw.indexOf('endstream', from);
    if (end < 0) continue;
    try {
      const text = latin1(inflated(bytes.subarray(from, end), 'deflate', packedLimit));
      total += text.length;
      texts.push(text);
    } catch {
      // Packed otherwise or encrypted; the library sees what it can.
    }
  }
  return texts
    .join('\n')
    .replace(/#([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}

/** Pieces of text around the places where a pattern matches: the dictionary that the action is in. */
function around(text: string, pattern: RegExp): string[] {
  const found: string[] = [];
  for (const { index } of text.matchAll(pattern)) {
    const start = Math.max(text.lastIndexOf('obj', index), index - 300, 0);
    found.push(
      printable(
        text
          .slice(start, index + 300)
          .replace(/endobj.*$/s, '')
          .replace(/^obj/, ''),
      ),
    );
    if (found.length >= actionCount) break;
  }
  return found;
}

/** The action that an entry names: in place, or as an object of its own. */
function actionAt(text: string, index: number): string {
  const after = text.slice(index, index + 400);
  const reference = after.match(/^\/\w+\s+(\d{1,7})\s+(\d{1,5})\s+R/);
  if (!reference) return printable(after.replace(/endobj.*$/s, ''));
  const place = text.search(new RegExp(`(?<!\\d)${reference[1]}\\s+${reference[2]}\\s+obj`));
  return place < 0 ? '' : printable(text.slice(place, place + 400).replace(/endobj.*$/s, ''));
}

function printable(text: string): string {
  return text.replace(/[^\x20-\x7e]+/g, ' ').trim();
}
