import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig } from '../../companion/config.ts';
import { makeLogger } from '../../companion/log.ts';
import { startCompanion } from '../../companion/server/companion.ts';
import { seal } from '../../lib/engine/chain.ts';
import { systemClock } from '../../lib/engine/clock.ts';
import { investigate } from '../../lib/engine/investigate.ts';
import { alertFromMessage } from '../../lib/mail/alert.ts';
import { messageSource } from '../../lib/mail/source.ts';
import { toBase64 } from '../../lib/schema/base64.ts';
import type { TraceEvent } from '../../lib/schema/trace.ts';
import { signals } from '../../lib/signals/index.ts';
import { sampleMails } from '../practice/mailbox.ts';
import { freePort } from '../practice/ports.ts';
import { type Figure, noted } from './figure.ts';
import { median } from './median.ts';

const origin = `chrome-extension://${'a'.repeat(32)}`;

/** What the companion adds to an investigation: from the hand-over to its end, stored and streamed, with nothing slow to ask. */
export async function companionOverhead(): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'sidelight-bench-'));
  const config = readConfig({ SIDELIGHT_LOG: 'silent' }, { port: await freePort(), data: folder });
  const companion = await startCompanion(config, makeLogger(config.log));
  try {
    const call = async (path: string, body?: unknown, headers: Record<string, string> = {}) =>
      fetch(`${companion.address}${path}`, {
        method: body === undefined ? 'GET' : 'POST',
        headers: { 'content-type': 'application/json', origin, ...headers },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
    const keys = (await crypto.subtle.generateKey('Ed25519', true, ['sign', 'verify'])) as CryptoKeyPair;
    const publicKey = toBase64(new Uint8Array(await crypto.subtle.exportKey('raw', keys.publicKey)));
    const paired = (await (
      await call('/v1/pairing', { code: companion.code().code, publicKey, person: 'Bench' })
    ).json()) as { token: string };
    const authorised = { authorization: `Bearer ${paired.token}` };
    const mails = readdirSync(sampleMails, { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.endsWith('.eml'),
    );
    const alone: number[] = [];
    const together: number[] = [];
    for (const [index, name] of mails.entries()) {
      const id = `bench-investigation-${index}`;
      const alert = { ...(await alertFromMessage(readFileSync(join(sampleMails, name)), id)), id };
      const started = performance.now();
      const trace = await localTrace(alert, id);
      alone.push(performance.now() - started);
      const handed = performance.now();
      await call('/v1/investigations', { investigation: id, alert, trace, heads: [] }, authorised);
      await untilIdle(
        await call(`/v1/investigations/${id}/events`, undefined, {
          ...authorised,
          'last-event-id': String(trace.length - 1),
        }),
      );
      together.push(performance.now() - handed);
    }
    return [
      noted(
        `an investigation in the browser’s tier alone, median of ${mails.length}`,
        `${median(alone).toFixed(1)} ms`,
      ),
      noted('what the companion adds: hand-over, case book, store, stream', `${median(together).toFixed(1)} ms`),
      noted(
        'the same, as a multiple of the browser’s tier in this run',
        `${(median(together) / median(alone)).toFixed(1)} ×`,
      ),
    ];
  } finally {
    await companion.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function localTrace(alert: Awaited<ReturnType<typeof alertFromMessage>>, id: string): Promise<TraceEvent[]> {
  const trace: TraceEvent[] = [];
  for await (const event of investigate(alert, [messageSource], {
    investigation: id,
    writer: 'browser',
    clock: systemClock,
    prior: 0.5,
    signals,
    unanswered: 'leave-open',
  }))
    trace.push(event);
  const data = { type: 'handed-over', to: 'companion', why: 'bench' } as const;
  trace.push(await seal(trace.at(-1), data, { investigation: id, writer: 'browser', at: systemClock.now() }));
  return trace;
}

async function untilIdle(answer: Response): Promise<void> {
  const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  for (let chunk = await reader?.read(); chunk && !chunk.done; chunk = await reader?.read()) {
    text += chunk.value;
    if (text.includes('event: idle')) break;
  }
  await reader?.cancel();
}
