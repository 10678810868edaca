import { ByteView, latin1, utf16 } from './byte-view.ts';
import type { CompoundFile } from './compound-file.ts';
import type { Gathering } from './gathering.ts';
import { wideWords } from './onenote.ts';

/** Word until 2003 ([MS-DOC]): its text by the table of pieces, with the fields that stand in it. */
export function openWord(file: CompoundFile, into: Gathering): void {
  const document = file.find('worddocument');
  if (!document) return;
  const view = new ByteView(document.bytes);
  const flags = view.u16(10);
  if (flags & 0x0100) {
    into.lock = 'closed';
    into.unread('locked', 'its text');
    return;
  }
  const table = file.find(flags & 0x0200 ? '1table' : '0table');
  const text = table ? piecesOf(view, new ByteView(table.bytes)) : '';
  sayFields(text, into);
}

function piecesOf(document: ByteView, table: ByteView): string {
  let at = document.u32(0x1a2);
  const end = Math.min(at + document.u32(0x1a6), table.length);
  // Pieces of formatting come before.
  while (at + 3 < end && table.u8(at) === 1) at += 3 + table.u16(at + 1);
  if (at + 5 > end || table.u8(at) !== 2) return '';
  const size = Math.min(table.u32(at + 1), end - at - 5);
  const count = Math.floor((size - 4) / 12);
  const start = at + 5;
  const texts: string[] = [];
  let length = 0;
  for (let i = 0; i < count && length < 200_000; i++) {
    const letters = table.u32(start + (i + 1) * 4) - table.u32(start + i * 4);
    const place = table.u32(start + (count + 1) * 4 + i * 8 + 2);
    if (letters <= 0 || letters > 200_000) continue;
    const isNarrow = (place & 0x40000000) !== 0;
    const offset = isNarrow ? (place & 0x3fffffff) / 2 : place;
    if (offset > document.length) continue;
    texts.push(isNarrow ? document.latin1(offset, letters) : document.utf16(offset, letters * 2));
    length += letters;
  }
  return texts.join('');
}

const fieldBegins = '\u0013';
const fieldShows = '\u0014';
const fieldEnds = '\u0015';

/** Fields as Word writes them, between control characters: what is to be done, then what is shown of it. */
export function sayFields(text: string, into: Gathering): void {
  let visible = '';
  let at = 0;
  for (let count = 0; count < 5_000; count++) {
    const begin = text.indexOf(fieldBegins, at);
    if (begin < 0) break;
    visible += text.slice(at, begin);
    const end = text.indexOf(fieldEnds, begin);
    const field = text.slice(begin + 1, end < 0 ? begin + 2_500 : Math.min(end, begin + 2_500));
    const shows = field.indexOf(fieldShows);
    const shown = shows < 0 ? '' : field.slice(shows + 1);
    sayField(shows < 0 ? field : field.slice(0, shows), shown, into);
    visible += shown;
    at = begin + 1 + field.length + 1;
  }
  into.text(readable(visible + text.slice(at)).trim());
}

/** Ends of paragraphs, cells and pages as line breaks; Word's marks for pictures and notes left out. */
function readable(text: string): string {
  return text.replace(/\p{Cc}/gu, (sign) =>
    '\r\n\u0007\u000b\u000c'.includes(sign) ? '\n' : sign === '\t' ? ' ' : '',
  );
}

/** One field's instruction: a link, a dynamic data exchange, a part that is fetched when the file is opened. */
export function sayField(instruction: string, shown: string, into: Gathering): void {
  const plain = instruction.trim();
  const target = plain.match(/^HYPERLINK\s+(?:\\\w\s+)*"([^"]{1,2000})"/i)?.[1];
  if (target) into.link(target, shown);
  else if (/^DDE(?:AUTO)?\s/i.test(plain)) into.trait('dde', plain);
  else if (/^(?:INCLUDEPICTURE|INCLUDETEXT|LINK|IMPORT)\s.{0,200}?(?:https?:|\\\\)/i.test(plain))
    into.trait('remote-object', plain);
}

/** Excel until 2003 ([MS-XLS]): records of the workbook's stream. */
export function openExcel(file: CompoundFile, into: Gathering): void {
  const workbook = file.find('workbook', 'book');
  if (!workbook) return;
  const view = new ByteView(workbook.bytes);
  let isMacroSheet = false;
  let opensItself = '';
  for (let at = 0, count = 0; at + 4 <= view.length && count < 200_000; count++) {
    const type = view.u16(at);
    const length = view.u16(at + 2);
    const body = at + 4;
    at = body + length;
    if (type === 0x002f) {
      into.lock = 'closed';
      into.unread('locked', 'its sheets');
      return;
    }
    if (type === 0x0085 && length >= 8 && view.u8(body + 5) === 1) isMacroSheet = true;
    if (type === 0x0018 && length > 15) {
      // A defined name: 1 and 2 of the built-in ones are Auto_Open and Auto_Close.
      const isBuiltIn = (view.u16(body) & 0x20) !== 0;
      const letters = view.u8(body + 3);
      const name = view.latin1(body + 15, letters);
      if (isBuiltIn && view.u8(body + 15) === 1) opensItself = 'Auto_Open';
      else if (/^auto_?open/i.test(name)) opensItself = name.trim();
    }
    if (type === 0x01b8) sayHyperlink(view.part(body, length), into);
  }
  if (isMacroSheet) into.trait('excel4-macro', opensItself);
  sayWords(workbook.bytes, into);
}

/** A HLINK record: the address stands in it as UTF-16. */
function sayHyperlink(bytes: Uint8Array, into: Gathering): void {
  for (const words of wideWords(bytes, 8, 20)) {
    const address = words.match(/(?:https?|ftp|file|mailto):[^\s"<>]{4,2000}/i)?.[0];
    if (address) into.link(address);
  }
}

/** PowerPoint until 2003 ([MS-PPT]): the words that its stream holds. */
export function openPowerPoint(file: CompoundFile, into: Gathering): void {
  const document = file.find('powerpoint document');
  if (document) sayWords(document.bytes, into);
}

/** Words wherever they stand, as UTF-16 and as plain letters, and the addresses among them. */
export function sayWords(bytes: Uint8Array, into: Gathering): void {
  const wide = wideWords(bytes, 5, 3_000);
  const narrow =
    latin1(bytes)
      .match(/[\x20-\x7e\r\n\t]{6,2000}/g)
      ?.slice(0, 3_000) ?? [];
  const words = [...wide, ...narrow].filter((run) => /\p{L}{3}/u.test(run));
  for (const run of words) {
    for (const [address] of run.matchAll(/(?:https?|ftp):\/\/[^\s"'<>]{4,1000}/gi)) into.link(address);
  }
  into.text(words.join('\n'));
}

/** An object that another program is to show ([MS-OLEDS] 2.2.5): a file with its name, as it was dropped in. */
export function openPackage(bytes: Uint8Array, into: Gathering): void {
  const view = new ByteView(bytes);
  let at = 6;
  const take = () => {
    const end = bytes.indexOf(0, at);
    if (end < 0 || end - at > 1_000) throw new RangeError('a name without an end');
    const text = latin1(bytes.subarray(at, end));
    at = end + 1;
    return text;
  };
  const label = take();
  const path = take();
  at += 4;
  const commandLength = view.u32(at);
  at += 4 + commandLength;
  const size = view.u32(at);
  const content = view.part(at + 4, size);
  const name = label !== '' ? label : path;
  into.trait('embedded-object', name);
  into.child({ name, size, bytes: content });
}

/** Text of a stream whose letters are UTF-16 or narrow by its name's last four digits ([MS-OXMSG] 2.1). */
export function propertyText(bytes: Uint8Array, type: string): string {
  return type === '001f' ? utf16(bytes) : latin1(bytes);
}
