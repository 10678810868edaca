import { pairingCode } from '../../lib/schema/api.ts';
import { readConfig } from '../config.ts';
import type { Options } from './arguments.ts';
import { runningCompanion } from './running.ts';

/** Prints a new pairing code of the companion that runs on this data folder. */
export async function pair(options: Options, signal: AbortSignal): Promise<number> {
  const config = readConfig(process.env, options);
  const companion = await runningCompanion(config.data);
  if (!companion) {
    process.stderr.write(`No companion runs on ${config.data}. Start one: npx sidelight serve\n`);
    return 1;
  }
  try {
    const answer = await fetch(`${companion.address}/v1/pairing/codes`, {
      method: 'POST',
      headers: { 'x-sidelight-admin': companion.adminSecret },
      signal: AbortSignal.any([signal, AbortSignal.timeout(5_000)]),
    });
    const { code, expires } = pairingCode.parse(await answer.json());
    process.stdout.write(`Companion ${companion.address}\nPairing code ${code}, until ${expires.slice(11, 16)} UTC\n`);
    return 0;
  } catch (error) {
    process.stderr.write(
      `The companion at ${companion.address} did not give a code: ${error instanceof Error ? error.message : String(error)}\n`,
    );
    return 1;
  }
}
