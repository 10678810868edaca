import { randomUUID } from 'node:crypto';
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import { type Diagnosis, fails } from '../../lib/schema/diagnosis.ts';

const holder = z.object({ pid: z.int(), started: z.string(), host: z.string() });

export class LockedError extends Error {
  readonly pid: number;

  readonly diagnosis: Diagnosis;

  constructor(folder: string, pid: number) {
    const diagnosis = storeLocked(folder, pid);
    super(`${diagnosis.what} ${diagnosis.remedy}`);
    this.diagnosis = diagnosis;
    this.name = 'LockedError';
    this.pid = pid;
  }
}

/** The store is held by a process that is not the companion one can speak with. */
export function storeLocked(folder: string, pid: number): Diagnosis {
  return fails(
    'store-locked',
    `The data folder ${folder} is in use by process ${pid}.`,
    `Two processes on one folder lose data silently: stop that one (kill ${pid}), or use another folder with --data.`,
  );
}

/** The living process that holds the folder; none where it is free. Only looks. */
export async function lockHolder(folder: string): Promise<number | undefined> {
  const held = await readHolder(join(folder, 'lock'));
  return held && (await isAlive(held)) ? held.pid : undefined;
}

/**
 * Takes the folder for this process alone: PGlite has no lock of its own, and two processes on one folder lose writes
 * silently. The lock of a process that is gone is taken over. Returns a function that gives it back.
 * Errors: `LockedError` with the process that holds it.
 */
export async function lockFolder(folder: string): Promise<() => Promise<void>> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const path = join(folder, 'lock');
  const mine = JSON.stringify({ pid: process.pid, started: await startOf(process.pid), host: 'local' });
  for (let attempt = 0; attempt < 5; attempt++) {
    if (await place(folder, path, mine)) return () => release(path, mine);
    const held = await readHolder(path);
    if (held && (await isAlive(held))) throw new LockedError(folder, held.pid);
    await rm(path, { force: true });
  }
  throw new Error(`The lock in ${folder} cannot be taken. Remove ${path} if no companion is running.`);
}

/** Writes the lock whole and then links it into place: linking fails where one is there, and nobody sees half a file. */
async function place(folder: string, path: string, content: string): Promise<boolean> {
  const draft = join(folder, `.lock-${randomUUID()}`);
  await writeFile(draft, content, { mode: 0o600 });
  try {
    await link(draft, path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  } finally {
    await rm(draft, { force: true });
  }
}

async function readHolder(path: string): Promise<z.infer<typeof holder> | undefined> {
  try {
    return holder.parse(JSON.parse(await readFile(path, 'utf8')));
  } catch {
    return undefined;
  }
}

async function isAlive(held: z.infer<typeof holder>): Promise<boolean> {
  try {
    process.kill(held.pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false;
  }
  // The number may have gone to another process since.
  const started = await startOf(held.pid);
  return started === '' || held.started === '' || started === held.started;
}

/** When a process was started, in the kernel's ticks; empty where the system does not say. */
async function startOf(pid: number): Promise<string> {
  try {
    const stat = await readFile(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
  } catch {
    return '';
  }
}

async function release(path: string, mine: string): Promise<void> {
  const content = await readFile(path, 'utf8').catch(() => '');
  if (content === mine) await rm(path, { force: true });
}
