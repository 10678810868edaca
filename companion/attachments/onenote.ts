import { contentTypeOf } from '../../lib/mail/content-type.ts';
import { contentLimit } from './bounds.ts';
import { ByteView, indexOfBytes, utf16 } from './byte-view.ts';
import type { Gathering } from './gathering.ts';

/** The header of a FileDataStoreObject ([MS-ONESTORE] 2.6.13): {BDE316E7-2665-4511-A4C4-8D4D0B7A9EAC}. */
const fileHeader = new Uint8Array([
  0xe7, 0x16, 0xe3, 0xbd, 0x65, 0x26, 0x11, 0x45, 0xa4, 0xc4, 0x8d, 0x4d, 0x0b, 0x7a, 0x9e, 0xac,
]);
const fileCount = 60;
const pictures = new Set(['png', 'jpeg', 'gif', 'bmp']);

/**
 * A OneNote section: the files that lie in it, by the marker that stands before each, and the words in it. Its own order of
 * pages is not followed, since what is dangerous does not depend on it.
 */
export function openNotebook(bytes: Uint8Array, into: Gathering): void {
  const view = new ByteView(bytes);
  const names = fileNames(bytes);
  let number = 0;
  for (let at = indexOfBytes(bytes, fileHeader); at >= 0 && number < fileCount; ) {
    const length = Math.min(view.u64(at + 16), contentLimit + 1);
    const content = view.part(at + 36, length);
    const isPicture = pictures.has(contentTypeOf(content) ?? '');
    if (isPicture) into.child({ name: `picture ${number + 1}`, size: length, bytes: content, picture: true });
    else {
      const name = names.shift() ?? `file ${number + 1}`;
      into.child({ name, size: length, bytes: content });
      into.trait('notebook-file', name);
    }
    number++;
    at = indexOfBytes(bytes, fileHeader, at + 36);
  }
  into.text(wideWords(bytes).join('\n'));
}

/** Names of embedded files are kept as UTF-16 beside them. */
function fileNames(bytes: Uint8Array): string[] {
  const names = new Set<string>();
  for (const words of wideWords(bytes))
    for (const [name] of words.matchAll(/[^\\/:*?"<>|\r\n\t]{1,120}\.[a-z0-9]{2,5}(?![\w.])/gi)) names.add(name.trim());
  return [...names].slice(0, fileCount);
}

/** Runs of UTF-16 letters that are at least a word long. */
export function wideWords(bytes: Uint8Array, least = 4, limit = 4_000): string[] {
  const words: string[] = [];
  for (let at = 0; at + 1 < bytes.length && words.length < limit; ) {
    let end = at;
    while (end + 1 < bytes.length && isLetter(bytes[end] ?? 0, bytes[end + 1] ?? 0) && end - at < 8_000) end += 2;
    if (end - at >= least * 2) {
      words.push(utf16(bytes.subarray(at, end)));
      at = end;
    } else at = end > at ? end : at + 1;
  }
  return words;
}

/** Latin, Greek and Cyrillic, or white space. */
function isLetter(low: number, high: number): boolean {
  if (high === 0)
    return (low >= 0x20 && low !== 0x7f && !(low >= 0x80 && low < 0xa0)) || low === 9 || low === 10 || low === 13;
  return high <= 4 || high === 0x20;
}
