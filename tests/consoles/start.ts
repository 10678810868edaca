/**
 * Real consoles that nobody in this project wrote, for the browser tests: started when the first test asks, shared by
 * all test files of a run, ended with it. One script and one line below for each console.
 */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { type Child, startChild } from '../../scripts/practice/child.ts';
import { sampleMails } from '../../scripts/practice/mailbox.ts';

/**
 * A starter beside this file, and its arguments. It stays in the foreground until SIGTERM, then takes everything it
 * started along. When it is ready it prints `address URL` and `login NAME PASSWORD`, a line each, and before these `truth FILE` where it
 * wrote down what is true of the alerts it shows. Exit status 77 means that the console cannot be installed on this machine; why is the last
 * line it printed.
 */
interface Starter {
  script: string;
  words: readonly string[];
}

export const consoles = {
  roundcube: { script: 'roundcube.sh', words: [sampleMails] },
  rspamd: { script: 'rspamd.sh', words: [sampleMails] },
  prewikka: { script: 'prewikka.sh', words: [] },
  'request-tracker': { script: 'request-tracker.sh', words: [] },
} as const satisfies Record<string, Starter>;

export type ConsoleName = keyof typeof consoles;

/** A console that runs, or why it does not: `missing` where it cannot be had here, `failed` where it should have run. */
export type Started =
  | { state: 'running'; address: string; user: string; password: string; truth?: string }
  | { state: 'missing' | 'failed'; why: string };

/** What automake's tests exit with to say "skipped". */
const cannotInstall = 77;
/** The first start installs some hundred packages; afterwards it is a matter of seconds. */
const startDeadlineMs = 15 * 60_000;
/** A database takes its time to close; a starter that is killed before would leave it behind. */
const stopGraceMs = 30_000;

/** Starts one console. `stop` ends it and whatever it started. */
export async function startConsole(name: ConsoleName): Promise<{ started: Started; stop(): Promise<void> }> {
  const { script, words } = consoles[name];
  const child = startChild('bash', [join(import.meta.dirname, script), ...words]);
  const end = Date.now() + startDeadlineMs;
  while (Date.now() < end) {
    const printed = child.output();
    const [, address] = printed.match(/^address (\S+)$/m) ?? [];
    const [, user, password] = printed.match(/^login (\S+) (\S+)$/m) ?? [];
    const [, truth] = printed.match(/^truth (\S+)$/m) ?? [];
    if (address && user && password)
      return {
        started: { state: 'running', address, user, password, ...(truth ? { truth } : {}) },
        stop: () => child.stop(stopGraceMs),
      };
    if (hasEnded(child)) break;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  const ended = hasEnded(child);
  await child.stop(stopGraceMs);
  const last = child.output().trim();
  return {
    started:
      child.process.exitCode === cannotInstall
        ? { state: 'missing', why: last.split('\n').at(-1) ?? '' }
        : {
            state: 'failed',
            why: `${script} ${ended ? `ended with ${child.process.exitCode}` : 'took too long'}:\n${last}`,
          },
    stop: async () => {},
  };
}

function hasEnded({ process }: Child): boolean {
  return process.exitCode !== null || process.signalCode !== null;
}

/** Starts consoles for test files, which run in processes of their own: `GET /NAME` is 202 until it is decided. */
export async function serveConsoles(tell: (line: string) => void): Promise<{ address: string; stop(): Promise<void> }> {
  const running = new Map<ConsoleName, { decided?: Started; done: ReturnType<typeof startConsole> }>();
  const ask = (name: ConsoleName) => {
    const known = running.get(name);
    if (known) return known;
    const done = startConsole(name);
    const entry: { decided?: Started; done: typeof done } = { done };
    running.set(name, entry);
    void done.then(({ started }) => {
      entry.decided = started;
      if (started.state === 'missing') tell(`Skipped: browser tests on ${name}. ${started.why}`);
    });
    return entry;
  };
  const server = createServer((request, response) => {
    const name = request.url?.slice(1) ?? '';
    if (!Object.hasOwn(consoles, name)) {
      response.writeHead(404).end();
      return;
    }
    const { decided } = ask(name as ConsoleName);
    response
      .writeHead(decided ? 200 : 202, { 'Content-Type': 'application/json' })
      .end(JSON.stringify(decided ?? null));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await Promise.all([...running.values()].map(async ({ done }) => (await done).stop()));
    },
  };
}
