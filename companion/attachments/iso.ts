import { contentLimit, depthLimit, entryLimit } from './bounds.ts';
import { ByteView, latin1 } from './byte-view.ts';
import type { Gathering } from './gathering.ts';

const sector = 2048;

/** A disk image of ISO 9660 (ECMA-119), with Joliet's names where it has them. Its files lie there as they are. */
export function openIso(bytes: Uint8Array, into: Gathering): void {
  const view = new ByteView(bytes);
  const volume = volumeOf(view);
  if (!volume) {
    into.unread('unknown', 'its directory');
    return;
  }
  const folders: { at: number; length: number; path: string; depth: number }[] = [
    { ...extent(view, volume.at + 156), path: '', depth: 0 },
  ];
  const seen = new Set<number>();
  let count = 0;
  for (let folder = folders.pop(); folder; folder = folders.pop()) {
    // A folder that holds itself is read once.
    if (seen.has(folder.at)) continue;
    seen.add(folder.at);
    const end = Math.min(folder.at + Math.min(folder.length, contentLimit), view.length);
    for (let at = folder.at; at < end; ) {
      const length = view.u8(at);
      if (length < 34) {
        // Records do not cross sectors: the rest of this one is empty.
        at = (Math.floor(at / sector) + 1) * sector;
        continue;
      }
      if (++count > entryLimit) {
        into.unread('too-large', `more than ${entryLimit} files`);
        return;
      }
      const nameLength = view.u8(at + 32);
      const name = nameOf(view.part(at + 33, nameLength), volume.joliet);
      const place = extent(view, at);
      const isFolder = (view.u8(at + 25) & 0x02) !== 0;
      at += length;
      if (name === '') continue;
      const path = folder.path === '' ? name : `${folder.path}/${name}`;
      if (isFolder) {
        if (folder.depth < depthLimit * 2) folders.push({ ...place, path, depth: folder.depth + 1 });
        else into.unread('too-deep', path.slice(0, 100));
      } else if (place.length > contentLimit) into.child({ name: path, size: place.length, why: 'too-large' });
      else if (place.at + place.length > view.length) into.child({ name: path, size: place.length, why: 'broken' });
      else into.child({ name: path, size: place.length, bytes: view.part(place.at, place.length) });
    }
  }
}

function extent(view: ByteView, at: number): { at: number; length: number } {
  return { at: view.u32(at + 2) * sector, length: view.u32(at + 10) };
}

/** The volume descriptor to read: Joliet's, whose names are those that Windows shows, before the primary one. */
function volumeOf(view: ByteView): { at: number; joliet: boolean } | undefined {
  let primary: number | undefined;
  for (let number = 16; number < 32; number++) {
    const at = number * sector;
    if (at + sector > view.length || view.latin1(at + 1, 5) !== 'CD001') break;
    const type = view.u8(at);
    if (type === 1) primary ??= at;
    if (type === 2 && /^%\/[@CE]/.test(view.latin1(at + 88, 3))) return { at, joliet: true };
    if (type === 255) break;
  }
  return primary === undefined ? undefined : { at: primary, joliet: false };
}

/** `\0` and `\1` are the folder itself and the one above. */
function nameOf(bytes: Uint8Array, joliet: boolean): string {
  if (bytes.length === 1 && (bytes[0] ?? 0) <= 1) return '';
  const name = joliet ? new TextDecoder('utf-16be').decode(bytes) : latin1(bytes);
  return name.replace(/;\d+$/, '').replace(/\.$/, '');
}
