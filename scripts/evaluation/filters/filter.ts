import { execFileSync, spawnSync } from 'node:child_process';
import { join } from 'node:path';

/** A filter that runs on this machine, on the loopback interface only, until it is stopped. */
export interface RunningFilter {
  /** The higher, the more it thinks the mail is spam. */
  score(mail: Uint8Array): Promise<number>;
  /** Teaches its Bayes filter; only where it was started to learn. */
  learn(mail: Uint8Array, spam: boolean): Promise<void>;
  stop(): Promise<void>;
}

export interface Filter {
  name: string;
  packages: readonly string[];
  /** From which score it calls a mail spam where nobody sets anything. */
  threshold: number;
  /** Starts it with rules alone, or with an empty Bayes filter beside them. */
  start(learning: boolean): Promise<RunningFilter>;
}

const installer = join(import.meta.dirname, '..', '..', '..', 'tests', 'consoles', 'debian-packages.sh');

/** Installs Debian's packages where they are missing. Gives the reason where that is impossible. */
export function installProblem(packages: readonly string[]): string | undefined {
  const run = spawnSync('bash', ['-c', `. "$0"; need_packages "$@"`, installer, ...packages], {
    encoding: 'utf8',
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  if (run.error) return `bash cannot be run: ${run.error.message}`;
  return run.status === 0 ? undefined : run.stderr.trim() || `status ${run.status}`;
}

/** The package's version, without Debian's own part. */
export function packageVersion(name: string): string {
  const version = execFileSync('dpkg-query', ['-W', `-f=$\{Version}`, name], { encoding: 'utf8' });
  return version.replace(/^\d+:/, '').replace(/[-~+].*/, '');
}
