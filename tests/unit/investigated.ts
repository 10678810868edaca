import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { systemClock } from '../../lib/engine/clock.ts';
import { fold, type Investigation } from '../../lib/engine/fold.ts';
import { investigate } from '../../lib/engine/investigate.ts';
import { alertFromMessage } from '../../lib/mail/alert.ts';
import { messageSource } from '../../lib/mail/source.ts';
import type { Alert } from '../../lib/schema/alert.ts';
import type { Source } from '../../lib/schema/source.ts';
import { signals } from '../../lib/signals/index.ts';

/** An alert, investigated by one source alone. */
export async function investigatedBy(source: Source, alert: Alert): Promise<Investigation> {
  const trace = investigate(alert, [source], {
    investigation: 'i-1',
    writer: 'browser',
    clock: systemClock,
    prior: 0.5,
    signals,
    unanswered: 'note-gap',
  });
  const state = fold(await Array.fromAsync(trace));
  if (!state) throw new Error('no investigation');
  return state;
}

/** A raw mail, investigated by the message alone. */
export async function investigatedMail(source: Uint8Array | string, title = 'The subject'): Promise<Investigation> {
  const bytes = typeof source === 'string' ? new TextEncoder().encode(source) : source;
  return investigatedBy(messageSource, { ...(await alertFromMessage(bytes, 'mail')), title });
}

/** A sample mail, by its file's name below tests/mails. */
export async function investigated(sample: string, title?: string): Promise<Investigation> {
  return investigatedMail(await readFile(join(import.meta.dirname, '..', 'mails', sample)), title);
}
