import { parentPort } from 'node:worker_threads';
import { openFile } from './open-file.ts';
import type { FileToOpen, Opened } from './opened.ts';

/** Opens files in a thread of its own, one after the other: what a file makes hang here can be ended from outside. */
export interface Job {
  number: number;
  file: FileToOpen;
}
export interface Done {
  number: number;
  opened?: Opened;
}

parentPort?.on('message', ({ number, file }: Job) => {
  void openFile(file, new AbortController().signal).then(
    (opened) => {
      const whole = withOwnBytes(opened);
      const buffers = new Set(
        [...(whole.children ?? []).map(({ bytes }) => bytes), whole.message].flatMap((bytes) => bytes?.buffer ?? []),
      );
      parentPort?.postMessage({ number, opened: whole } satisfies Done, [...buffers] as ArrayBuffer[]);
    },
    () => parentPort?.postMessage({ number } satisfies Done),
  );
});

/** Parts of a larger file would take all of it along. */
function withOwnBytes(opened: Opened): Opened {
  const own = (bytes: Uint8Array) => (bytes.byteLength === bytes.buffer.byteLength ? bytes : bytes.slice());
  return {
    ...opened,
    ...(opened.children
      ? { children: opened.children.map((child) => (child.bytes ? { ...child, bytes: own(child.bytes) } : child)) }
      : {}),
    ...(opened.message ? { message: own(opened.message) } : {}),
  };
}
