import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { systemClock } from '../../lib/engine/clock.ts';
import { fold } from '../../lib/engine/fold.ts';
import { investigate } from '../../lib/engine/investigate.ts';
import { defaultPrior } from '../../lib/knowledge/calibration.ts';
import { alertFromMessage } from '../../lib/mail/alert.ts';
import { messageSource } from '../../lib/mail/source.ts';
import type { TraceEvent } from '../../lib/schema/trace.ts';
import { signals } from '../../lib/signals/index.ts';

const folder = join(import.meta.dirname, '../mails');
const expected: Record<string, { expect: 'threat' | 'harmless'; trick: string }> = JSON.parse(
  readFileSync(join(folder, 'expected.json'), 'utf8'),
);

/**
 * The one known miss: the message is a picture of a QR code and holds no words. Until codes in pictures are read it must
 * not be cleared either, and says that the picture was not read.
 */
const unread = 'phish/qr-code.eml';

async function verdictOf(name: string) {
  const alert = await alertFromMessage(readFileSync(join(folder, name)), name);
  const trace: TraceEvent[] = [];
  for await (const event of investigate(alert, [messageSource], {
    investigation: 'sample',
    writer: 'command-line',
    clock: systemClock,
    prior: defaultPrior,
    signals,
    unanswered: 'note-gap',
  }))
    trace.push(event);
  const verdict = fold(trace)?.verdict;
  if (!verdict) throw new Error(`${name} ended without a verdict`);
  return verdict;
}

const samples = (what: 'threat' | 'harmless') =>
  Object.entries(expected).flatMap(([name, sample]) => (sample.expect === what && name !== unread ? [name] : []));

describe('the sample mails', () => {
  it('are all named in expected.json, and all there', () => {
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => name.replaceAll('\\', '/'));
    expect(files.filter((name) => name.endsWith('.eml')).sort()).toEqual(Object.keys(expected).sort());
  });

  it.each(samples('threat'))('%s is malicious or suspicious', async (name) => {
    expect(['malicious', 'suspicious']).toContain((await verdictOf(name)).name);
  });

  it.each(samples('harmless'))('%s raises no alarm', async (name) => {
    expect(['benign', 'inconclusive']).toContain((await verdictOf(name)).name);
  });

  it('open: a QR code in a picture is not read; the mail is neither cleared nor convicted', async () => {
    expect((await verdictOf(unread)).name).toBe('inconclusive');
  });
});
