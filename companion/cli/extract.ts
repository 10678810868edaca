import { mailObservables } from '../../lib/mail/observables.ts';
import { readMail } from '../../lib/mail/read.ts';
import type { Alert } from '../../lib/schema/alert.ts';
import { fromBase64 } from '../../lib/schema/base64.ts';
import type { Observable } from '../../lib/schema/observable.ts';
import type { Options } from './arguments.ts';
import { inputFiles, readInput } from './input.ts';

/** One line per input with its indicators. Returns the exit status: 1 where an input could not be read. */
export async function extractFiles(paths: readonly string[], options: Options, signal: AbortSignal): Promise<number> {
  let failed = false;
  for await (const path of inputFiles(paths)) {
    if (signal.aborted) return 130;
    let text: string;
    try {
      const observables = await observablesIn(await readInput(path));
      text =
        options.format === 'ndjson'
          ? JSON.stringify({ input: path, observables })
          : `${path}\n${observables.map((o) => `  ${o.type}\t${o.value}${o.role ? `\t(${o.role})` : ''}`).join('\n')}`;
    } catch (error) {
      failed = true;
      const message = error instanceof Error ? error.message : String(error);
      text =
        options.format === 'ndjson' ? JSON.stringify({ input: path, error: message }) : `${path}\nerror: ${message}`;
    }
    if (!process.stdout.write(`${text}\n`)) await new Promise<void>((resolve) => process.stdout.once('drain', resolve));
  }
  return failed ? 1 : 0;
}

async function observablesIn(alert: Alert): Promise<Observable[]> {
  const raw = alert.artifacts.find((artifact) => artifact.mediaType === 'message/rfc822')?.data;
  return raw === undefined ? alert.observables : mailObservables(await readMail(fromBase64(raw)));
}
