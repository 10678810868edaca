import { opendir, readFile, stat } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { alertFromEvent, alertFromText } from '../../lib/events/alert.ts';
import { alertFromMessage } from '../../lib/mail/alert.ts';
import type { Alert } from '../../lib/schema/alert.ts';

/** Larger files are not read: they are no alerts. */
export const fileLimit = 64 * 1024 * 1024;

/** Every file that the paths mean, folders walked in order. A path that is not there is given as it stands. */
export async function* inputFiles(paths: readonly string[]): AsyncGenerator<string> {
  for (const path of paths) {
    const found = await stat(path).catch(() => undefined);
    if (!found?.isDirectory()) {
      yield path;
      continue;
    }
    const names: string[] = [];
    for await (const entry of await opendir(path)) if (!entry.name.startsWith('.')) names.push(entry.name);
    for (const name of names.sort()) yield* inputFiles([join(path, name)]);
  }
}

/** Reads one file as an alert. Errors: `InputError` with what is wrong and what would be right. */
export async function readInput(path: string): Promise<Alert> {
  const found = await stat(path).catch(() => undefined);
  if (!found) throw new InputError('There is no such file.');
  if (!found.isFile()) throw new InputError('This is not a file.');
  if (found.size > fileLimit) throw new InputError(`The file has ${found.size} bytes; at most ${fileLimit} are read.`);
  const bytes = new Uint8Array(await readFile(path));
  const id = basename(path);
  switch (extname(path).toLowerCase()) {
    case '.eml':
      return alertFromMessage(bytes, id);
    case '.json':
      return alertFromEvent(parseJson(decode(bytes)), id);
    case '.html':
    case '.htm':
      return (await import('./saved-page.ts')).alertFromSavedPage(decode(bytes), id);
    case '.txt':
    case '.log':
      return alertFromText(decode(bytes), id);
    default:
      throw new InputError(`Files ending in “${extname(path)}” are not known; .eml, .json, .txt, .log, .html are.`);
  }
}

export class InputError extends Error {}

function decode(bytes: Uint8Array): string {
  const wide = bytes[0] === 0xff && bytes[1] === 0xfe;
  return new TextDecoder(wide ? 'utf-16le' : 'utf-8').decode(bytes);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new InputError(`This is not JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
}
