import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process';

/** A process that this one started, and ends. */
export interface Child {
  process: ChildProcess;
  /** What it has printed so far, both streams. */
  output(): string;
  /** Asks it to end, and makes it after `graceMs`. */
  stop(graceMs?: number): Promise<void>;
}

/** Starts a process and keeps what it prints, at most its last 200 kB. */
export function startChild(command: string, words: readonly string[], options: SpawnOptions = {}): Child {
  const child = spawn(command, words, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
  let text = '';
  const keep = (chunk: Buffer) => {
    text = (text + chunk.toString()).slice(-200_000);
  };
  child.stdout?.on('data', keep);
  child.stderr?.on('data', keep);
  return {
    process: child,
    output: () => text,
    async stop(graceMs = 5_000) {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const gone = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGTERM');
      const timer = setTimeout(() => child.kill('SIGKILL'), graceMs);
      await gone;
      clearTimeout(timer);
    },
  };
}

/** Waits until `look` gives something, polling. Errors: with `what` after `deadlineMs`. */
export async function until<T>(
  what: string,
  look: () => Promise<T | undefined | false>,
  deadlineMs = 30_000,
): Promise<T> {
  const end = Date.now() + deadlineMs;
  while (Date.now() < end) {
    const found = await look();
    if (found !== undefined && found !== false) return found;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`Waited ${deadlineMs / 1000} s in vain for ${what}.`);
}
