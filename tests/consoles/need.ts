import { inject } from 'vitest';
import type { ConsoleName, Started } from './start.ts';

/**
 * The console by this name, started if it does not run yet. Call it at the top of a test file, before `describe`: what
 * comes back decides whether there is anything to test. Throws where the console should have started and did not.
 *
 *     const roundcube = await needConsole('roundcube');
 *     describe.skipIf(roundcube.missing)(`Roundcube${roundcube.why}`, () => { … roundcube.address … });
 */
export async function needConsole(
  name: ConsoleName,
): Promise<{ address: string; user: string; password: string; truth?: string; missing: boolean; why: string }> {
  for (;;) {
    const answer = await fetch(`${inject('consoles')}/${name}`);
    const started = (await answer.json()) as Started | null;
    if (started === null) {
      await new Promise((resolve) => setTimeout(resolve, 200));
      continue;
    }
    if (started.state === 'failed') throw new Error(started.why);
    if (started.state === 'running') return { ...started, missing: false, why: '' };
    return { address: '', user: '', password: '', missing: true, why: ` (skipped: ${started.why})` };
  }
}
