import { readConfig } from '../config.ts';
import { makeLogger } from '../log.ts';
import { startCompanion } from '../server/companion.ts';
import { LockedError } from '../store/lock.ts';
import type { Options } from './arguments.ts';

/** Runs the companion until it is told to stop. Returns the exit status. */
export async function serve(options: Options, signal: AbortSignal): Promise<number> {
  const config = readConfig(process.env, options);
  try {
    const companion = await startCompanion(config, makeLogger(config.log));
    const { code, expires } = companion.code();
    const witness = config.model
      ? `Witness: ${config.model.name} at ${new URL(config.model.url).origin}`
      : 'No language model (SIDELIGHT_MODEL_URL is not set); everything else works without it.';
    process.stdout.write(
      [
        `Sidelight companion at ${companion.address}`,
        `Pairing code ${code}, until ${expires.slice(11, 16)} UTC (another one: npx sidelight pair)`,
        `Traces are signed by ${companion.fingerprint} (npx sidelight verify --key …)`,
        witness,
        '',
      ].join('\n'),
    );
    if (!signal.aborted)
      await new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));
    await companion.close();
    return 0;
  } catch (error) {
    if (error instanceof LockedError) process.stderr.write(`${error.message}\n`);
    else if ((error as NodeJS.ErrnoException).code === 'EADDRINUSE')
      process.stderr.write(`Port ${config.port} is in use. Stop what uses it, or choose another with --port.\n`);
    else throw error;
    return 1;
  }
}
