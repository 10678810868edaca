import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openFile } from '../../companion/attachments/open-file.ts';
import { attachmentsSource } from '../../companion/connectors/attachments.ts';
import { systemClock } from '../../lib/engine/clock.ts';
import { fold } from '../../lib/engine/fold.ts';
import { investigate } from '../../lib/engine/investigate.ts';
import { defaultPrior } from '../../lib/knowledge/calibration.ts';
import { alertFromMessage } from '../../lib/mail/alert.ts';
import { messageSource } from '../../lib/mail/source.ts';
import type { Source } from '../../lib/schema/source.ts';
import type { TraceEvent } from '../../lib/schema/trace.ts';
import { signals } from '../../lib/signals/index.ts';

const folder = join(import.meta.dirname, '../mails');
const expected: Record<string, { expect: 'threat' | 'harmless'; trick: string }> = JSON.parse(
  readFileSync(join(folder, 'expected.json'), 'utf8'),
);

/** What the browser alone cannot see through: the threat lies in an attachment, or in a code of a picture. */
const inAttachments = [
  'phish/qr-code.eml',
  'phish/qr-payroll.eml',
  'phish/invoice-pdf-link.eml',
  'phish/locked-archive.eml',
  'phish/reported-by-colleague.eml',
];

async function stateOf(name: string, ...sources: Source[]) {
  const alert = await alertFromMessage(readFileSync(join(folder, name)), name);
  const trace: TraceEvent[] = [];
  for await (const event of investigate(alert, [messageSource, ...sources], {
    investigation: 'sample',
    writer: 'command-line',
    clock: systemClock,
    prior: defaultPrior,
    signals,
    unanswered: 'note-gap',
  }))
    trace.push(event);
  const state = fold(trace);
  if (!state?.verdict) throw new Error(`${name} ended without a verdict`);
  expect(state.struck).toEqual([]);
  return { name: state.verdict.name, gaps: [...state.gaps.values()].filter((gap) => gap.blocksBenign) };
}

const attachments = attachmentsSource(openFile);
const samples = (what: 'threat' | 'harmless') =>
  Object.entries(expected).flatMap(([name, sample]) => (sample.expect === what ? [name] : []));

describe('the sample mails', () => {
  it('are all named in expected.json, and all there', () => {
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => name.replaceAll('\\', '/'));
    expect(files.filter((name) => name.endsWith('.eml')).sort()).toEqual(Object.keys(expected).sort());
  });
});

describe('the sample mails, with what is attached opened', () => {
  it.each(samples('threat'))('%s is malicious or suspicious', async (name) => {
    expect(['malicious', 'suspicious']).toContain((await stateOf(name, attachments)).name);
  });

  it.each(samples('harmless'))('%s raises no alarm', async (name) => {
    const { name: verdict, gaps } = await stateOf(name, attachments);
    expect(['benign', 'inconclusive']).toContain(verdict);
    expect(gaps).toEqual([]);
  });
});

describe('the sample mails, in the browser alone', () => {
  it.each(samples('threat').filter((name) => !inAttachments.includes(name)))(
    '%s is malicious or suspicious',
    async (name) => {
      expect(['malicious', 'suspicious']).toContain((await stateOf(name)).name);
    },
  );

  it.each(samples('harmless'))('%s raises no alarm', async (name) => {
    expect(['benign', 'inconclusive']).toContain((await stateOf(name)).name);
  });

  it.each(inAttachments)('%s is neither cleared nor convicted, and says what was not read', async (name) => {
    const { name: verdict, gaps } = await stateOf(name);
    expect(verdict).toBe('inconclusive');
    if (name !== 'phish/qr-payroll.eml') expect(gaps).not.toEqual([]);
  });
});
