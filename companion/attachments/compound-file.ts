import { read } from 'cfb';
import { entryLimit } from './bounds.ts';

/** One stream of a compound file; `path` from its root, lower case, such as `macros/vba/dir`. */
export interface Stream {
  path: string;
  /** As written, without folders. */
  name: string;
  bytes: Uint8Array;
}

/** Microsoft's file system in a file ([MS-CFB]): Office until 2003, Outlook's messages, installers, macros of newer Office files. */
export class CompoundFile {
  readonly streams: Stream[];
  /** Storages, which are its folders. */
  readonly folders: string[];
  /** Class id of the root, hexadecimal in the order of its bytes. */
  readonly rootClass: string;

  constructor(bytes: Uint8Array) {
    const { FullPaths, FileIndex } = read(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length), {
      type: 'buffer',
    });
    this.streams = [];
    this.folders = [];
    this.rootClass = FileIndex[0]?.clsid ?? '';
    for (const [i, path] of FullPaths.slice(0, entryLimit).entries()) {
      const entry = FileIndex[i];
      // The first part is the root's own name.
      const inner = path.slice(path.indexOf('/') + 1);
      if (!entry || inner === '') continue;
      if (entry.type === 2)
        this.streams.push({
          path: inner.toLowerCase(),
          name: inner.slice(inner.lastIndexOf('/') + 1),
          bytes: Uint8Array.from(entry.content ?? []),
        });
      else if (inner.endsWith('/')) this.folders.push(inner.toLowerCase());
    }
  }

  /** The first stream at one of these paths. */
  find(...paths: string[]): Stream | undefined {
    return this.streams.find((stream) => paths.includes(stream.path));
  }

  /** The streams directly or anywhere below a folder; `''` means all. */
  below(folder: string): Stream[] {
    return this.streams.filter((stream) => stream.path.startsWith(folder));
  }
}
