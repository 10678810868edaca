import type { Diagnosis } from '../../lib/schema/diagnosis.ts';
import { type Config, readConfig } from '../config.ts';
import { makeLogger } from '../log.ts';
import { diagnoseModel } from '../model/diagnose-model.ts';
import { startCompanion } from '../server/companion.ts';
import { LockedError } from '../store/lock.ts';
import type { Options } from './arguments.ts';
import { reachCompanion } from './companion-checks.ts';
import { diagnosisLine } from './doctor.ts';

/** Runs the companion until it is told to stop. Returns the exit status. */
export async function serve(options: Options, signal: AbortSignal): Promise<number> {
  const config = readConfig(process.env, options);
  try {
    const companion = await startCompanion(config, makeLogger(config.log));
    const { code, expires } = companion.code();
    process.stdout.write(
      [
        `Sidelight companion at ${companion.address}`,
        `Pairing code ${code}, until ${expires.slice(11, 16)} UTC (another one: npx sidelight pair)`,
        `Traces are signed by ${companion.fingerprint} (npx sidelight verify --key …)`,
        '',
      ].join('\n'),
    );
    // After the code: a model's server that hangs must not keep anybody from pairing.
    await Promise.all([sayOfModel(config, signal), untilAborted(signal)]);
    await companion.close();
    return 0;
  } catch (error) {
    if (error instanceof LockedError) say(error.diagnosis);
    else if ((error as NodeJS.ErrnoException).code === 'EADDRINUSE') await sayOfPort(config, signal);
    else throw error;
    return 1;
  }
}

async function sayOfModel(config: Config, signal: AbortSignal): Promise<void> {
  try {
    process.stdout.write(`${diagnosisLine(await diagnoseModel(config.model, signal))}\n`);
  } catch (error) {
    if (!signal.aborted) throw error;
  }
}

function untilAborted(signal: AbortSignal): Promise<void> {
  if (signal.aborted) return Promise.resolve();
  return new Promise((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));
}

/** The port is taken: by another companion, or by something else. */
async function sayOfPort({ host, port, data }: Config, signal: AbortSignal): Promise<void> {
  const found = await reachCompanion(`http://${host}:${port}`, signal);
  process.stderr.write(`Port ${port} is in use. Stop what uses it, or choose another with --port.\n`);
  if (found.state === 'ok') process.stderr.write(`A companion on another data folder than ${data} listens there.\n`);
  else say(found);
}

function say(found: Diagnosis): void {
  process.stderr.write(`${diagnosisLine(found)}\n`);
}
