import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { systemClock } from '../../../lib/engine/clock.ts';
import { fold } from '../../../lib/engine/fold.ts';
import { investigate } from '../../../lib/engine/investigate.ts';
import { alertFromMessage } from '../../../lib/mail/alert.ts';
import { messageSource } from '../../../lib/mail/source.ts';
import type { TraceEvent } from '../../../lib/schema/trace.ts';
import type { VerdictName } from '../../../lib/schema/verdict.ts';
import { signals } from '../../../lib/signals/index.ts';
import { type Entity, takeApart, withoutHeaders } from './message.ts';

const folder = join(import.meta.dirname, '../../mails');
const expected: Record<string, { expect: 'threat' | 'harmless' }> = JSON.parse(
  readFileSync(join(folder, 'expected.json'), 'utf8'),
);

/** The one sample that holds no words, only a picture. */
const wordless = 'phish/qr-code.eml';

export const threats = samples('threat').filter((name) => name !== wordless);
export const honest = samples('harmless');

function samples(what: 'threat' | 'harmless'): string[] {
  return Object.entries(expected).flatMap(([name, sample]) => (sample.expect === what ? [name] : []));
}

/** A sample without the author's signatures: what changes the text would break them, and that is another observation. */
export function sample(name: string): Entity {
  const raw = readFileSync(join(folder, name)).toString('latin1');
  return withoutHeaders(takeApart(raw), 'DKIM-Signature', 'X-Google-DKIM-Signature');
}

export interface Opinion {
  verdict: VerdictName;
  logOdds: number;
  /** Which signals found something, and how much each says. */
  findings: Record<string, number>;
}

export async function opinionOf(raw: string): Promise<Opinion> {
  const alert = await alertFromMessage(Buffer.from(raw, 'latin1'), 'metamorphic');
  const trace: TraceEvent[] = [];
  for await (const event of investigate(alert, [messageSource], {
    investigation: 'metamorphic',
    writer: 'command-line',
    clock: systemClock,
    prior: 0.5,
    signals,
    unanswered: 'note-gap',
  }))
    trace.push(event);
  const state = fold(trace);
  if (!state?.verdict) throw new Error('It ended without a verdict.');
  return {
    verdict: state.verdict.name,
    logOdds: state.verdict.logOdds,
    findings: Object.fromEntries([...state.findings.values()].map(({ id, weight }) => [id, weight]).sort()),
  };
}

export function alarms({ verdict }: Opinion): boolean {
  return verdict === 'malicious' || verdict === 'suspicious';
}
