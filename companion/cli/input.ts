import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { alertFromEvent, alertFromText } from '../../lib/events/alert.ts';
import { jsonLines } from '../../lib/events/log-line.ts';
import { alertFromMessage } from '../../lib/mail/alert.ts';
import { contentTypeOf } from '../../lib/mail/content-type.ts';
import type { Alert } from '../../lib/schema/alert.ts';

/** Larger files are not read: they are no alerts. */
export const fileLimit = 64 * 1024 * 1024;

/**
 * Every file that the paths mean, folders walked in order. A path that is not there, or a folder that cannot be opened, is
 * given as it stands; a folder that holds itself by a link is entered once.
 */
export async function* inputFiles(
  paths: readonly string[],
  above: ReadonlySet<string> = new Set(),
): AsyncGenerator<string> {
  for (const path of paths) {
    const found = await stat(path).catch(() => undefined);
    const names = found?.isDirectory() ? await readdir(path).catch(() => undefined) : undefined;
    if (!names) {
      yield path;
      continue;
    }
    const place = await realpath(path);
    if (above.has(place)) continue;
    const inside = names.filter((name) => !name.startsWith('.')).sort();
    yield* inputFiles(
      inside.map((name) => join(path, name)),
      new Set([...above, place]),
    );
  }
}

/** Reads one file as an alert. Errors: `InputError` with what is wrong and what would be right. */
export async function readInput(path: string): Promise<Alert> {
  const found = await stat(path).catch(() => undefined);
  if (!found) throw new InputError('There is no such file.');
  if (found.isDirectory()) throw new InputError('This folder cannot be opened.');
  if (!found.isFile()) throw new InputError('This is not a file.');
  if (found.size > fileLimit) throw new InputError(`The file has ${found.size} bytes; at most ${fileLimit} are read.`);
  const bytes = new Uint8Array(await readFile(path));
  const id = basename(path).slice(0, 120);
  if (bytes.every((byte) => byte <= 0x20)) throw new InputError('The file is empty.');
  switch (extname(path).toLowerCase()) {
    case '.eml':
      return alertFromMessage(messageIn(wideOf(bytes) ? new TextEncoder().encode(decode(bytes)) : bytes), id);
    case '.json':
    case '.ndjson':
    case '.jsonl':
      return alertFromEvent(parseJson(decode(bytes)), id);
    case '.html':
    case '.htm':
      return (await import('./saved-page.ts')).alertFromSavedPage(decode(bytes), id);
    case '.txt':
    case '.log':
      return alertFromLog(decode(bytes), id);
    default:
      throw new InputError(
        `Files ending in “${extname(path)}” are not known; .eml, .json, .ndjson, .txt, .log, .html are.`,
      );
  }
}

export class InputError extends Error {}

/** Formats whose content is no text, by their first bytes. */
const texts = new Set(['html', 'svg', 'calendar', 'vcard', 'mail', 'rtf', 'pgp', 'encrypted']);

function formatOf(bytes: Uint8Array): string | undefined {
  const format = contentTypeOf(bytes);
  if (format === undefined || texts.has(format)) return undefined;
  // Two letters alone: a text may begin with them.
  return format === 'pe' && !bytes.subarray(0, 1024).includes(0) ? undefined : format;
}

/** Whatever is named like a message and is none would be read as one that says nothing. */
function messageIn(bytes: Uint8Array): Uint8Array {
  const format = formatOf(bytes);
  if (format === 'ole') throw new InputError('This is an Outlook .msg file; export the message as .eml.');
  if (format) throw new InputError(`This is no mail message: its content is ${format}.`);
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 65_536));
  if (!/^[!-9;-~]{1,100}[ \t]*:/m.test(start)) throw new InputError('This is no mail message: it has no header lines.');
  return bytes;
}

function decode(bytes: Uint8Array): string {
  const format = formatOf(bytes);
  if (format) throw new InputError(`This is no text: its content is ${format}.`);
  return new TextDecoder(wideOf(bytes) ?? 'utf-8').decode(bytes);
}

/** Windows' tools write UTF-16, with a mark in front. */
function wideOf(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : undefined;
}

/** Sensors write logs of one JSON object a line. */
function alertFromLog(text: string, id: string): Promise<Alert> {
  const events = jsonLines(text);
  return events ? alertFromEvent(events.length === 1 ? events[0] : events, id) : alertFromText(text, id);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const events = jsonLines(text);
    if (events) return events;
    throw new InputError(`This is not JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
}
