import { mkdtempSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { get, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openEmbedded } from '../../../companion/store/database.ts';
import { LockedError } from '../../../companion/store/lock.ts';
import { approvalStatement, signApproval } from '../../../lib/action/approval.ts';
import { proposeActions } from '../../../lib/action/propose.ts';
import { seal } from '../../../lib/engine/chain.ts';
import { systemClock } from '../../../lib/engine/clock.ts';
import { fold } from '../../../lib/engine/fold.ts';
import { investigate } from '../../../lib/engine/investigate.ts';
import { alertFromMessage } from '../../../lib/mail/alert.ts';
import { messageSource } from '../../../lib/mail/source.ts';
import { toBase64 } from '../../../lib/schema/base64.ts';
import type { TraceEvent } from '../../../lib/schema/trace.ts';
import { signals } from '../../../lib/signals/index.ts';
import { PracticeCompanion } from '../../companion/practice-companion.ts';

const extension = `chrome-extension://${'a'.repeat(32)}`;
const sample = join(import.meta.dirname, '..', '..', 'mails', 'phish', 'account-limited.eml');

let companion: PracticeCompanion;
let keys: CryptoKeyPair;
let token: string;

/** Members that some answer has; which ones, each test knows. */
interface Said {
  token: string;
  events: TraceEvent[];
  heads: { writer: string; seq: number }[];
  paths: Record<string, object>;
  info: { title: string };
}

async function call(
  method: string,
  path: string,
  body?: unknown,
  headers: Record<string, string> = {},
): Promise<{ status: number; body: Said }> {
  const answer = await fetch(`${companion.address}${path}`, {
    method,
    headers: { 'content-type': 'application/json', ...headers },
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  const text = await answer.text();
  return { status: answer.status, body: text === '' ? undefined : JSON.parse(text) };
}
const paired = (extra: Record<string, string> = {}) => ({
  authorization: `Bearer ${token}`,
  origin: extension,
  ...extra,
});

async function publicKey(): Promise<string> {
  return toBase64(new Uint8Array(await crypto.subtle.exportKey('raw', keys.publicKey)));
}

/** An investigation as the browser hands it over. */
async function handOver(id: string) {
  const alert = { ...(await alertFromMessage(await readFile(sample), id)), id };
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
  trace.push(
    await seal(
      trace.at(-1),
      { type: 'handed-over', to: 'companion', why: 'test' },
      { investigation: id, writer: 'browser', at: systemClock.now() },
    ),
  );
  return { investigation: id, alert, trace, heads: [] };
}

/** Reads a stream until an event of a type has come. */
async function follow(id: string, type: string, after = -1): Promise<TraceEvent[]> {
  const answer = await fetch(`${companion.address}/v1/investigations/${id}/events`, {
    headers: paired({ 'last-event-id': String(after) }),
  });
  const events: TraceEvent[] = [];
  let text = '';
  for await (const chunk of answer.body?.pipeThrough(new TextDecoderStream()) ?? []) {
    text += chunk;
    for (let end = text.indexOf('\n\n'); end >= 0; end = text.indexOf('\n\n')) {
      const data = text.slice(0, end).match(/^data: (.+)$/m)?.[1];
      text = text.slice(end + 2);
      if (data) events.push(JSON.parse(data));
    }
    if (events.some((event) => event.data.type === type)) break;
  }
  return events;
}

beforeAll(async () => {
  companion = await PracticeCompanion.start();
  keys = (await crypto.subtle.generateKey('Ed25519', true, ['sign', 'verify'])) as CryptoKeyPair;
  const answer = await call(
    'POST',
    '/v1/pairing',
    { code: companion.code(), publicKey: await publicKey(), person: 'Ana' },
    { origin: extension },
  );
  token = answer.body.token;
}, 60_000);
afterAll(() => companion.remove());

describe('who may talk to the companion', () => {
  it('no web page, whatever it asks', async () => {
    for (const origin of ['https://evil.example', 'http://127.0.0.1:1', 'null', 'chrome-extension://short'])
      expect(await call('GET', '/v1/health', undefined, { origin })).toMatchObject({
        status: 403,
        body: { error: 'forbidden-origin' },
      });
  });

  it('nobody under another host name (DNS rebinding)', async () => {
    const status = await new Promise<number | undefined>((resolve) =>
      get(
        { host: '127.0.0.1', port: companion.port, path: '/v1/health', headers: { host: 'evil.example' } },
        (answer) => resolve(answer.statusCode),
      ),
    );
    expect(status).toBe(403);
  });

  it('nobody without a token, nor with one from another extension', async () => {
    expect(await call('GET', '/v1/investigations/abcdefgh')).toMatchObject({
      status: 401,
      body: { error: 'not-paired', remedy: expect.stringContaining('npx sidelight pair') },
    });
    expect(
      await call('GET', '/v1/pairing', undefined, paired({ origin: `chrome-extension://${'b'.repeat(32)}` })),
    ).toMatchObject({ status: 403 });
    expect(
      await call('GET', '/v1/pairing', undefined, { authorization: 'Bearer nonsense-nonsense-nonsense' }),
    ).toMatchObject({ status: 401 });
    expect(await call('GET', '/v1/pairing', undefined, paired())).toMatchObject({
      status: 200,
      body: { person: 'Ana' },
    });
  });

  it('answers an extension’s preflight', async () => {
    const answer = await fetch(`${companion.address}/v1/investigations`, {
      method: 'OPTIONS',
      headers: { origin: extension, 'access-control-request-method': 'POST' },
    });
    expect(answer.status).toBe(204);
    expect(answer.headers.get('access-control-allow-origin')).toBe(extension);
  });
});

describe('pairing', () => {
  it('takes a code once', async () => {
    const code = companion.code();
    const body = { code, publicKey: await publicKey(), person: 'Ben' };
    expect((await call('POST', '/v1/pairing', body, { origin: extension })).status).toBe(200);
    expect(await call('POST', '/v1/pairing', body, { origin: extension })).toMatchObject({
      status: 401,
      body: { field: 'code' },
    });
  });

  it('voids a code after five wrong tries', async () => {
    const code = companion.code();
    const body = { publicKey: await publicKey(), person: 'Ben' };
    for (let i = 0; i < 5; i++)
      expect(
        (await call('POST', '/v1/pairing', { ...body, code: 'AAAA-AAAA-AAAA' }, { origin: extension })).status,
      ).toBe(401);
    expect((await call('POST', '/v1/pairing', { ...body, code }, { origin: extension })).status).toBe(401);
  });

  it('names the field that is wrong', async () => {
    expect(
      await call(
        'POST',
        '/v1/pairing',
        { code: companion.code(), publicKey: 'short', person: 'Ben' },
        { origin: extension },
      ),
    ).toMatchObject({ status: 400, body: { field: 'publicKey', remedy: expect.any(String) } });
  });

  it('gives codes to the command line only', async () => {
    expect((await call('POST', '/v1/pairing/codes', undefined, { 'x-sidelight-admin': 'guess' })).status).toBe(401);
  });
});

describe('an investigation', () => {
  it('is continued from where the browser left it, and streamed with numbers to resume from', async () => {
    const given = await handOver('first-run-1');
    expect(await call('POST', '/v1/investigations', given, paired())).toMatchObject({
      status: 200,
      body: { events: given.trace.length },
    });
    const events = await follow('first-run-1', 'investigation-closed', given.trace.length - 1);
    expect(events[0]?.seq).toBe(given.trace.length);
    expect(events.every((event) => event.writer === 'companion')).toBe(true);
    const resumed = await follow('first-run-1', 'investigation-closed', events.at(-2)?.seq);
    expect(resumed.map((event) => event.seq)).toEqual([events.at(-1)?.seq]);
    const { body } = await call('GET', '/v1/investigations/first-run-1', undefined, paired());
    expect(fold(body.events)?.verdict).toMatchObject({ name: 'malicious', final: true });
    expect(
      body.heads.some(
        (head: { writer: string; seq: number }) => head.writer === 'companion' && head.seq === body.events.length - 1,
      ),
    ).toBe(true);
  });

  it('is not taken with a trace that was tampered with', async () => {
    const given = await handOver('tampered-1');
    const made = given.trace.find((event) => event.data.type === 'finding-made');
    if (made?.data.type === 'finding-made') made.data.finding.weight = 0.1;
    expect(await call('POST', '/v1/investigations', given, paired())).toMatchObject({
      status: 400,
      body: { field: 'trace' },
    });
  });

  it('is taken once: another course of the same is a conflict', async () => {
    const given = await handOver('twice-told-1');
    expect((await call('POST', '/v1/investigations', given, paired())).status).toBe(200);
    expect((await call('POST', '/v1/investigations', given, paired())).status).toBe(200);
    expect(await call('POST', '/v1/investigations', await handOver('twice-told-1'), paired())).toMatchObject({
      status: 409,
      body: { error: 'conflict' },
    });
  });

  it('is nobody else’s', async () => {
    const other = await call(
      'POST',
      '/v1/pairing',
      { code: companion.code(), publicKey: await publicKey(), person: 'Eve' },
      { origin: extension },
    );
    expect(
      await call('GET', '/v1/investigations/first-run-1', undefined, {
        authorization: `Bearer ${other.body.token}`,
        origin: extension,
      }),
    ).toMatchObject({ status: 404 });
  });

  it('names the field of a body that is not right, and refuses one that is too large', async () => {
    const given = await handOver('bad-body-1');
    expect(
      await call('POST', '/v1/investigations', { ...given, alert: { ...given.alert, kind: 'mail' } }, paired()),
    ).toMatchObject({ status: 400, body: { field: 'alert.kind' } });
    expect((await call('POST', '/v1/investigations', '{not json', paired())).status).toBe(400);
    const status = await new Promise<number | undefined>((resolve) => {
      const call = request(
        {
          host: '127.0.0.1',
          port: companion.port,
          path: '/v1/investigations',
          method: 'POST',
          headers: { ...paired(), 'content-type': 'application/json', 'content-length': String(60 * 1024 * 1024) },
        },
        (answer) => resolve(answer.statusCode),
      );
      call.on('error', () => resolve(undefined));
      call.write('{');
    });
    expect(status).toBe(413);
  });

  it('goes on after the companion was stopped in the middle', async () => {
    const given = await handOver('stopped-run-1');
    await call('POST', '/v1/investigations', given, paired());
    await companion.stop();
    await companion.start();
    const events = await follow('stopped-run-1', 'investigation-closed');
    expect(events.map((event) => event.seq)).toEqual(events.map((_, i) => i));
  });
});

describe('decisions', () => {
  async function decided(
    change: (approval: Awaited<ReturnType<typeof signApproval>>) => object = (approval) => approval,
  ) {
    const { body } = await call('GET', '/v1/investigations/first-run-1', undefined, paired());
    const state = fold(body.events);
    const action = state && proposeActions(state)[0];
    if (!action) throw new Error('no action');
    const approval = await signApproval(
      await approvalStatement('approve', action, { investigation: 'first-run-1', person: 'Ana', now: Date.now() }),
      keys,
    );
    return { approval: change(approval), action };
  }

  it('are recorded where the browser’s key signed them, once', async () => {
    const body = await decided();
    expect(await call('POST', '/v1/investigations/first-run-1/decisions', body, paired())).toMatchObject({
      status: 200,
      body: { event: { data: { type: 'approval-given' } } },
    });
    expect(await call('POST', '/v1/investigations/first-run-1/decisions', body, paired())).toMatchObject({
      status: 409,
      body: { message: 'This approval was used before.' },
    });
  });

  it('are refused with another target, another key, or after their time', async () => {
    const wrong = [
      await decided((a) => ({ ...a, statement: { ...a.statement, target: 'somebody-else@corp.example' } })),
      await decided((a) => ({ ...a, key: 'f'.repeat(64) })),
      await decided((a) => ({ ...a, statement: { ...a.statement, expires: '2020-01-01T00:00:00.000Z' } })),
    ];
    for (const body of wrong)
      expect((await call('POST', '/v1/investigations/first-run-1/decisions', body, paired())).status).toBe(400);
    const stale = await decided();
    expect(
      (
        await call(
          'POST',
          '/v1/investigations/first-run-1/decisions',
          { ...stale, action: { ...stale.action, title: 'Delete everything' } },
          paired(),
        )
      ).status,
    ).toBe(409);
  });

  it('and feedback come back from the case book the next time', async () => {
    expect(
      (await call('POST', '/v1/investigations/first-run-1/feedback', { agree: true, reason: 'Known kit.' }, paired()))
        .status,
    ).toBe(200);
    const given = await handOver('second-run-1');
    await call('POST', '/v1/investigations', given, paired());
    const events = await follow('second-run-1', 'investigation-closed');
    const found = events
      .flatMap((event) => (event.data.type === 'finding-made' ? [event.data.finding] : []))
      .find((f) => f.signal === 'seen-as-threat');
    expect(found?.title).toMatch(/Ana judged .*like this as true positive/);
  });
});

describe('the contract', () => {
  it('is served as OpenAPI', async () => {
    const { body } = await call('GET', '/openapi.json');
    expect(Object.keys(body.paths)).toContain('/v1/investigations/{id}/events');
    expect(body.info.title).toBe('Sidelight companion');
  });
});

describe('the store', () => {
  it('is for one process alone', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'sidelight-lock-'));
    const first = await openEmbedded(folder);
    await expect(openEmbedded(folder)).rejects.toThrow(LockedError);
    await first.close();
    const again = await openEmbedded(folder);
    await again.close();
    rmSync(folder, { recursive: true });
  }, 60_000);
});
