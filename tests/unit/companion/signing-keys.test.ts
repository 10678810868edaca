import { generateKeyPairSync } from 'node:crypto';
import packet from 'dns-packet';
import { dkimSign } from 'mailauth/lib/dkim/sign.js';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { signaturesSource } from '../../../companion/connectors/signatures.ts';
import { signingKeysConnector, signingKeysSource } from '../../../companion/connectors/signing-keys.ts';
import { toBase64 } from '../../../lib/schema/base64.ts';
import { sha256 } from '../../../lib/schema/digest.ts';
import type { SignatureFacts } from '../../../lib/schema/mail-facts.ts';
import { askAbout, linesHold } from '../../companion/asking.ts';
import { failureOf, type Handler, LocalServer } from '../../companion/local-server.ts';

const pair = generateKeyPairSync('rsa', { modulusLength: 2048 });
const record = `v=DKIM1; k=rsa; p=${pair.publicKey.export({ type: 'spki', format: 'der' }).toString('base64')}`;
const message = 'From: Ana <ana@supplier.example>\r\nSubject: Minutes\r\n\r\nHello\r\n';

let local: LocalServer;
beforeEach(async () => {
  local = await LocalServer.start();
});
afterEach(() => local.stop());

/** A resolver that knows one key, cut into pieces as zones have it. */
const resolver =
  (name: string, more: object = {}): Handler =>
  (request, response) => {
    const query = packet.decode(
      Buffer.from(new URL(request.url ?? '', local.address).searchParams.get('dns') ?? '', 'base64url'),
    );
    const question = query.questions?.[0];
    const known = question?.name === name && question.type === 'TXT';
    const body = packet.encode({
      type: 'response',
      id: 0,
      flags: packet.RECURSION_DESIRED | (known ? 0 : 3),
      questions: query.questions ?? [],
      answers: known ? [{ name, type: 'TXT', ttl: 300, data: [record.slice(0, 200), record.slice(200)] }] : [],
      ...more,
    });
    response.writeHead(200, { 'content-type': 'application/dns-message' }).end(body);
  };

async function signed(selector = 'k1'): Promise<string> {
  const { signatures } = await dkimSign(message, {
    canonicalization: 'relaxed/relaxed',
    algorithm: 'rsa-sha256',
    signatureData: [
      {
        signingDomain: 'supplier.example',
        selector,
        privateKey: pair.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
      },
    ],
  } as never);
  return signatures + message;
}

const make = () => signingKeysSource({ ...local.options, resolver: `${local.address}/dns-query`, folder: '/nowhere' });

async function ask(text: string, source = make()) {
  const bytes = new TextEncoder().encode(text);
  const artifacts = [
    {
      id: 'message',
      mediaType: 'message/rfc822',
      digest: await sha256(bytes),
      size: bytes.length,
      data: toBase64(bytes),
    },
  ];
  const before = await askAbout(signaturesSource('/nowhere'), [], { alert: { artifacts } });
  return askAbout(source, [], { alert: { artifacts }, answers: new Map([['signatures', before.answer]]) });
}

describe('the keys of the mail’s signatures', () => {
  it('are asked for by name, disclosed, and verify the signature; the source says that the target sees it', async () => {
    local.handler = resolver('k1._domainkey.supplier.example');
    expect([make().contacts, signingKeysConnector.contacts]).toEqual(['target', 'target']);
    expect(make().answers).toEqual(['signing-keys']);
    const source = make();
    const { answer, disclosed } = await ask(await signed(), source);
    expect(linesHold(answer)).toBe(true);
    expect((answer.facts as SignatureFacts).signatures).toMatchObject([{ key: 'asked', holds: true, keyBits: 2048 }]);
    expect(disclosed).toHaveLength(1);
    expect(disclosed[0]?.text).toMatch(/\(TXT k1\._domainkey\.supplier\.example\)$/);
    expect(disclosed[0]?.text).not.toContain('ana@');
    await ask(await signed(), source);
    expect(local.asked).toHaveLength(1);
    local.clock += 301_000;
    await ask(await signed(), source);
    expect(local.asked).toHaveLength(2);
  });

  it('are not asked for where the body was changed, nor for mail that is not signed', async () => {
    local.handler = resolver('k1._domainkey.supplier.example');
    const { answer, disclosed } = await ask((await signed()).replace('Hello', 'Goodbye'));
    expect((answer.facts as SignatureFacts).signatures).toMatchObject([{ body: 'changed', key: 'none' }]);
    expect(answer.summary).toMatch(/^No key was asked for/);
    expect((await ask(await signed())).answer.summary).not.toMatch(/^No key/);
    local.asked.length = 0;
    expect((await ask(message)).disclosed).toEqual([]);
    expect([disclosed, local.asked]).toEqual([[], []]);
  });

  it('may not be there: then whether it holds stays unknown', async () => {
    local.handler = resolver('other._domainkey.supplier.example');
    const [one] = ((await ask(await signed())).answer.facts as SignatureFacts).signatures;
    expect([one?.key, one?.holds]).toEqual(['none', undefined]);
  });

  it('fail by name where the resolver does', async () => {
    local.handler = (_, response) => void response.writeHead(500).end();
    expect(await failureOf(ask(await signed()))).toMatchObject({ failure: expect.any(String) });
    local.handler = resolver('x', { flags: packet.RECURSION_DESIRED | 2 });
    expect(await failureOf(ask(await signed()))).toMatchObject({ failure: 'failed' });
  });
});
