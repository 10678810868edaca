import { entryLimit } from './bounds.ts';
import { ByteView, indexOfBytes, latin1, utf8 } from './byte-view.ts';
import type { Gathering } from './gathering.ts';

/**
 * Archives whose files cannot be taken out here: their compression is their makers' own. Their directories can be read, and
 * names tell much.
 */

/** RAR 5: https://www.rarlab.com/technote.htm; RAR 4 by the same house's older note. */
export function listRar(bytes: Uint8Array, into: Gathering): void {
  if (bytes[6] === 0x01) listRar5(new ByteView(bytes), into);
  else listRar4(new ByteView(bytes), into);
}

function listRar5(view: ByteView, into: Gathering): void {
  let at = 8;
  for (let count = 0; at + 7 < view.length && count < entryLimit; count++) {
    const head = new Numbers(view, at + 4);
    const headSize = head.next();
    const start = head.at;
    const type = head.next();
    const flags = head.next();
    if (flags & 0x01) head.next();
    const dataSize = flags & 0x02 ? head.next() : 0;
    if (type === 4) {
      // All that follows, names too, is encrypted.
      into.lock = 'closed';
      into.unread('locked', 'the names of its files');
      return;
    }
    if (type === 2) {
      const fileFlags = head.next();
      const size = head.next();
      head.next();
      if (fileFlags & 0x02) head.at += 4;
      if (fileFlags & 0x04) head.at += 4;
      head.next();
      head.next();
      const length = head.next();
      const name = utf8(view.part(head.at, Math.min(length, 1_000)));
      const extra = view.part(head.at + length, start + headSize - head.at - length);
      // A record of type 1 in the extra area says that the file is encrypted.
      const isLocked = (flags & 0x01) !== 0 && extra.length > 1 && extra[1] === 1;
      if (isLocked) into.lock = 'closed';
      if ((fileFlags & 0x01) === 0) into.child({ name, size, why: isLocked ? 'locked' : 'unknown' });
    }
    if (type === 5) break;
    const next = start + headSize + dataSize;
    if (!(next > at)) break;
    at = next;
  }
}

/** RAR's and 7-Zip's numbers of variable length: seven bits a byte, the lowest first. */
class Numbers {
  at: number;
  readonly #view: ByteView;

  constructor(view: ByteView, at: number) {
    this.#view = view;
    this.at = at;
  }

  next(): number {
    let value = 0;
    for (let shift = 0; shift < 49; shift += 7) {
      const byte = this.#view.u8(this.at++);
      value += (byte & 0x7f) * 2 ** shift;
      if (byte < 0x80) return value;
    }
    throw new RangeError('a number without an end');
  }
}

function listRar4(view: ByteView, into: Gathering): void {
  let at = 7;
  for (let count = 0; at + 7 <= view.length && count < entryLimit; count++) {
    const type = view.u8(at + 2);
    const flags = view.u16(at + 3);
    const headSize = view.u16(at + 5);
    if (headSize < 7) break;
    const added = flags & 0x8000 || type === 0x74 ? view.u32(at + 7) : 0;
    if (type === 0x73 && flags & 0x80) {
      into.lock = 'closed';
      into.unread('locked', 'the names of its files');
      return;
    }
    if (type === 0x74) {
      const length = Math.min(view.u16(at + 26), 1_000);
      const nameAt = at + 32 + (flags & 0x100 ? 8 : 0);
      // Names in Unicode follow their plain form after a zero.
      const name = latin1(view.part(nameAt, length)).replace(/\0.*$/s, '');
      const isLocked = (flags & 0x04) !== 0;
      if (isLocked) into.lock = 'closed';
      if ((flags & 0xe0) !== 0xe0) into.child({ name, size: view.u32(at + 11), why: isLocked ? 'locked' : 'unknown' });
    }
    if (type === 0x7b) break;
    at += headSize + added;
  }
}

/** Microsoft's cabinets: [MS-CAB] 2.2, https://learn.microsoft.com/openspecs/exchange_server_protocols/ms-cab/ */
export function listCab(bytes: Uint8Array, into: Gathering): void {
  const view = new ByteView(bytes);
  let at = view.u32(16);
  const count = Math.min(view.u16(28), entryLimit);
  for (let i = 0; i < count; i++) {
    const end = bytes.indexOf(0, at + 16);
    if (end < 0 || end - at > 1_000) throw new RangeError('a name without an end');
    const isUtf8 = (view.u16(at + 14) & 0x80) !== 0;
    const name = bytes.subarray(at + 16, end);
    into.child({ name: isUtf8 ? utf8(name) : latin1(name), size: view.u32(at), why: 'unknown' });
    at = end + 1;
  }
}

const sevenZipAes = new Uint8Array([0x06, 0xf1, 0x07, 0x01]);

/** 7-Zip packs its directory too; whether it is encrypted shows in the codec that the end names. */
export function lookAtSevenZip(bytes: Uint8Array, into: Gathering): void {
  const tail = bytes.subarray(Math.max(0, bytes.length - 64 * 1024));
  if (indexOfBytes(tail, sevenZipAes) < 0) {
    into.unread('unknown', 'its files: 7-Zip is not unpacked here');
    return;
  }
  into.lock = 'closed';
  into.unread('locked', 'its files');
}
