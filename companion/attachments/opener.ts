import { Worker } from 'node:worker_threads';
import { fileMs, workerMegabytes } from './bounds.ts';
import { openFile } from './open-file.ts';
import { type FileToOpen, type Opened, type OpenFile, opened } from './opened.ts';
import type { Done, Job } from './worker.ts';

/** Formats that readers of our own read in bounded time, and how many bytes of them are so few that no thread is worth it. */
const light: ReadonlyMap<string | undefined, number> = new Map([
  ['calendar', 400_000],
  ['html', 200_000],
  ['svg', 100_000],
  ['mail', Number.POSITIVE_INFINITY],
  ['pkcs7', 4_000_000],
  ['pgp', Number.POSITIVE_INFINITY],
  ['vcard', Number.POSITIVE_INFINITY],
  ['media', Number.POSITIVE_INFINITY],
  ['encrypted', Number.POSITIVE_INFINITY],
  ['lnk', 400_000],
  [undefined, 400_000],
]);

/**
 * Opens files in a worker thread, which is started with the first one, waits for the next without keeping the process
 * alive, and is ended where a file takes longer than it may.
 */
export class Opener {
  #worker: Worker | undefined;
  #number = 0;
  #tail: Promise<unknown> = Promise.resolve();
  readonly #ms: number;

  constructor(ms = fileMs) {
    this.#ms = ms;
  }

  readonly open: OpenFile = async (file, signal) => {
    if (isLight(file)) return checked(await openFile(file, signal));
    // One at a time: the thread does one thing at a time anyway, and what it is at must be known to end it.
    const mine = this.#tail.then(() => this.#inWorker(file, signal));
    this.#tail = mine.catch(() => {});
    return mine;
  };

  close(): void {
    void this.#worker?.terminate();
    this.#worker = undefined;
  }

  #inWorker(file: FileToOpen, signal: AbortSignal): Promise<Opened> {
    signal.throwIfAborted();
    this.#worker ??= new Worker(new URL('./worker.ts', import.meta.url), {
      // Options of the process that are for its own first file would make it start another.
      execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb: workerMegabytes },
      // What a library has to say of a hostile file is for nobody.
      stdout: true,
      stderr: true,
    });
    const worker = this.#worker;
    const number = ++this.#number;
    worker.ref();
    return new Promise<Opened>((resolve, reject) => {
      const finish = (settle: () => void, end: boolean) => {
        clearTimeout(timer);
        signal.removeEventListener('abort', onAbort);
        worker.off('message', onMessage);
        worker.off('error', onError);
        worker.off('exit', onExit);
        if (end) {
          if (this.#worker === worker) this.#worker = undefined;
          // An error after this is the end that was asked for.
          worker.on('error', () => {});
          void worker.terminate();
        } else worker.unref();
        settle();
      };
      const lost = (why: 'slow' | 'broken') => () => resolve({ unread: [{ why, what: 'all of it' }] });
      const onMessage = (done: Done) => {
        if (done.number === number) finish(() => resolve(checked(done.opened)), false);
      };
      const onAbort = () => finish(() => reject(signal.reason), true);
      const onError = () => finish(lost('broken'), true);
      const onExit = () => finish(lost('broken'), true);
      const timer = setTimeout(() => finish(lost('slow'), true), this.#ms);
      signal.addEventListener('abort', onAbort, { once: true });
      worker.on('message', onMessage);
      worker.on('error', onError);
      worker.on('exit', onExit);
      worker.postMessage({ number, file } satisfies Job);
    });
  }
}

function isLight({ format, bytes }: FileToOpen): boolean {
  const limit = light.get(format);
  if (limit === undefined || bytes.length > limit) return false;
  // Pictures in the markup are unpacked where it can be ended.
  return format !== 'html' && format !== 'svg'
    ? true
    : !Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes('data:image/');
}

function checked(answer: unknown): Opened {
  const parsed = opened.safeParse(answer);
  return parsed.success ? parsed.data : { unread: [{ why: 'broken', what: 'all of it' }] };
}
