import { readFile } from 'node:fs/promises';
import * as z from 'zod';
import { runtimePath } from '../server/companion.ts';

const running = z.object({ address: z.url(), adminSecret: z.string(), pid: z.int() });
export type Running = z.infer<typeof running>;

/** What the companion on this data folder left when it started; `undefined` where none runs. */
export async function runningCompanion(folder: string): Promise<Running | undefined> {
  try {
    return running.parse(JSON.parse(await readFile(runtimePath(folder), 'utf8')));
  } catch {
    return undefined;
  }
}
