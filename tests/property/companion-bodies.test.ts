import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { problem } from '../../lib/schema/api.ts';
import { toBase64 } from '../../lib/schema/base64.ts';
import { PracticeCompanion } from '../companion/practice-companion.ts';
import { anyText } from './support/hostile.ts';
import { inherited, jsonText } from './support/json.ts';
import { property } from './support/property.ts';

const origin = `chrome-extension://${'a'.repeat(32)}`;
let companion: PracticeCompanion;
let token = '';

async function send(method: string, path: string, body: string | undefined): Promise<Response> {
  return fetch(`${companion.address}${path}`, {
    method,
    headers: { 'content-type': 'application/json', origin, authorization: `Bearer ${token}` },
    ...(body === undefined ? {} : { body }),
  });
}

beforeAll(async () => {
  companion = await PracticeCompanion.start();
  const keys = (await crypto.subtle.generateKey('Ed25519', true, ['sign'])) as CryptoKeyPair;
  const publicKey = toBase64(new Uint8Array(await crypto.subtle.exportKey('raw', keys.publicKey)));
  const answer = await send(
    'POST',
    '/v1/pairing',
    JSON.stringify({ code: companion.code(), publicKey, person: 'Ana' }),
  );
  ({ token } = (await answer.json()) as { token: string });
}, 60_000);
afterAll(() => companion.remove());

const routes = [
  'POST /v1/investigations',
  'POST /v1/investigations/abcdefgh/feedback',
  'POST /v1/investigations/abcdefgh/closing',
  'POST /v1/investigations/abcdefgh/withdrawal',
  'POST /v1/investigations/abcdefgh/actions',
  'POST /v1/investigations/__proto__/feedback',
  'GET /v1/investigations/abcdefgh',
  'GET /v1/investigations/abcdefgh/events',
  'GET /v1/investigations/..%2f..%2fetc%2fpasswd',
  'GET /v1/investigations/%00%ff',
  'GET /v1/texts/constructor',
];

describe('a body that nobody agreed on', () => {
  property(
    'companion-bodies',
    'is refused with what is wrong, and the companion goes on',
    fc.tuple(
      fc.constantFrom(...routes),
      fc.oneof(jsonText('investigation', 'alert', 'trace', 'heads', 'agree', 'approval'), anyText),
    ),
    async ([route, body]) => {
      const before = inherited();
      const [method = '', path = ''] = route.split(' ');
      const answer = await send(method, path, method === 'POST' ? body : undefined);
      expect(answer.status).toBeGreaterThanOrEqual(400);
      expect(answer.status).toBeLessThan(500);
      problem.parse(await answer.json());
      expect(inherited()).toBe(before);
    },
    { runs: 150 },
  );

  it('is refused where it nests deeper than calls may', async () => {
    const deep = `${'['.repeat(200_000)}${']'.repeat(200_000)}`;
    const evidence = `{"id":"a","question":"a","source":{"id":"a","title":"a","contacts":"nobody"},"at":"2026-11-02T10:00:00Z","durationMs":0,"summary":"","parts":[],"facts":${deep}}`;
    const event = `{"seq":0,"investigation":"abcdefgh","at":"2026-11-02T10:00:00Z","writer":"browser","previous":"${'0'.repeat(64)}","digest":"${'0'.repeat(64)}","data":{"type":"evidence-received","evidence":${evidence}}}`;
    for (const body of [
      deep,
      `{"investigation":"abcdefgh","alert":${deep},"trace":[],"heads":[]}`,
      `{"investigation":"abcdefgh","alert":{},"trace":[${event}],"heads":[]}`,
    ]) {
      const answer = await send('POST', '/v1/investigations', body);
      expect(answer.status).toBe(400);
    }
  });
});
