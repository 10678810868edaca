import { execFileSync, spawnSync } from 'node:child_process';
import { join } from 'node:path';

/** A filter that runs on this machine, on the loopback interface only, until it is stopped. */
export interface RunningFilter {
  /** The higher, the more it thinks the mail is spam. */
  score(mail: Uint8Array): Promise<number>;
  stop(): Promise<void>;
}

/** A file that its Bayes filter is taught. */
export interface Lesson {
  path: string;
  threat: boolean;
}

export interface Filter {
  name: string;
  packages: readonly string[];
  /** From which score it calls a mail spam where nobody sets anything. */
  threshold: number;
  /** Starts it: with rules alone where it is taught nothing, else with a Bayes filter that knows these and no others. */
  start(taught: readonly Lesson[]): Promise<RunningFilter>;
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
