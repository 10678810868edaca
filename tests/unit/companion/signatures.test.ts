import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dkimSign } from 'mailauth/lib/dkim/sign.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { folderKeys, signaturesSource } from '../../../companion/connectors/signatures.ts';
import { readMail } from '../../../lib/mail/read.ts';
import { toBase64 } from '../../../lib/schema/base64.ts';
import { sha256 } from '../../../lib/schema/digest.ts';
import type { SignatureFacts } from '../../../lib/schema/mail-facts.ts';
import { askAbout, linesHold } from '../../companion/asking.ts';

const body = 'Hello,\r\n\r\nhere are the minutes of Monday.\r\n';
const head = [
  'From: Ana Lopez <ana@supplier.example>',
  'To: analyst@corp.example',
  'Subject: Minutes of Monday',
  'Date: Mon, 2 Nov 2026 09:00:00 +0000',
  'Message-ID: <1@supplier.example>',
].join('\r\n');

let folder: string;
let privateKey: KeyObject;
let record: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dkim-keys-'));
  const pair = generateKeyPairSync('rsa', { modulusLength: 2048 });
  privateKey = pair.privateKey;
  record = `v=DKIM1; k=rsa; p=${pair.publicKey.export({ type: 'spki', format: 'der' }).toString('base64')}`;
  await writeFile(
    join(folder, 'k1._domainkey.supplier.example.txt'),
    `"${record.slice(0, 200)}"\n"${record.slice(200)}"\n`,
  );
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** A message signed as a real signer does it. */
async function signed(
  options: { maxBodyLength?: number; key?: KeyObject; selector?: string; domain?: string; content?: string } = {},
): Promise<string> {
  const message = `${head}\r\n\r\n${options.content ?? body}`;
  const { signatures } = await dkimSign(message, {
    canonicalization: 'relaxed/relaxed',
    algorithm: 'rsa-sha256',
    signTime: new Date('2026-11-02T09:00:00Z'),
    signatureData: [
      {
        signingDomain: options.domain ?? 'supplier.example',
        selector: options.selector ?? 'k1',
        privateKey: (options.key ?? privateKey).export({ type: 'pkcs8', format: 'pem' }).toString(),
        ...(options.maxBodyLength === undefined ? {} : { maxBodyLength: options.maxBodyLength }),
      },
    ],
    // The library signs with each of `signatureData`; its types ask for one signer beside them.
  } as never);
  return signatures + message;
}

async function ask(message: string, keys = folder, known = false) {
  const bytes = new TextEncoder().encode(message);
  const artifact = {
    id: 'message',
    mediaType: 'message/rfc822',
    digest: await sha256(bytes),
    size: bytes.length,
    data: toBase64(bytes),
  };
  const { answer, disclosed } = await askAbout(signaturesSource(keys), [], {
    alert: { artifacts: [artifact] },
    answers: new Map(known ? [['message', { summary: '', parts: {}, facts: await readMail(bytes) }]] : []),
  });
  expect(disclosed).toEqual([]);
  expect(linesHold(answer)).toBe(true);
  return { ...answer, signatures: (answer.facts as SignatureFacts).signatures };
}

describe('the mail’s own signatures', () => {
  it('hold with the key from the folder, over the whole body', async () => {
    const { signatures, summary } = await ask(await signed());
    expect(signatures).toEqual([
      {
        domain: 'supplier.example',
        selector: 'k1',
        body: 'as-signed',
        openBytes: 0,
        key: 'folder',
        holds: true,
        keyBits: 2048,
        line: 'supplier.example (k1): the body is as it was signed; with the key from the folder the signature holds; 2048 bits',
      },
    ]);
    expect(summary).toBe('1 signature, the body is as signed, 1 proven with a key.');
  });

  it('hold where the file on disk has other line ends', async () => {
    const { signatures } = await ask((await signed()).replaceAll('\r\n', '\n'));
    expect(signatures[0]).toMatchObject({ body: 'as-signed', holds: true });
  });

  it('tell a changed body without any key', async () => {
    const { signatures, summary } = await ask((await signed()).replace('minutes', 'new bank details'), '/nowhere');
    expect(signatures[0]).toMatchObject({ body: 'changed', key: 'none' });
    expect(signatures[0]?.holds).toBeUndefined();
    expect(summary).toBe(
      '1 signature, not verified here, since the body at hand is not the one that was signed. No check of the receiver that passed is on record either.',
    );
  });

  it('do not claim to have verified one over a changed body, with the key at hand either', async () => {
    const { signatures } = await ask((await signed()).replace('minutes', 'new bank details'));
    expect(signatures[0]).toMatchObject({ body: 'changed', key: 'none' });
    expect(signatures[0]?.holds).toBeUndefined();
    expect(signatures[0]?.line).toContain('cannot be verified here');
    expect(signatures[0]?.line).not.toContain('does not hold');
  });

  it('say whose word there is where it was not verified here', async () => {
    const received = (results: string) =>
      `Authentication-Results: mx.corp.example; ${results}\r\nReceived: from a.test by mx.corp.example; Mon, 2 Nov 2026 09:00:01 +0000\r\n`;
    const other = (await signed()).replace('minutes', 'new bank details');
    const passed = await ask(received('dkim=pass header.i=@supplier.example') + other, folder, true);
    expect(passed.summary).toMatch(/^1 signature, not verified here, .* saw it pass\.$/);
    const failed = await ask(received('dkim=fail header.d=supplier.example') + other, folder, true);
    expect(failed.summary).toMatch(/No check of the receiver that passed is on record either\.$/);
    const relay = await signed({ domain: 'relay.test', selector: 'r' });
    const both = await ask(relay.slice(0, relay.indexOf('From: Ana')) + other, folder, true);
    expect(both.summary).toMatch(/^2 signatures, not verified here/);
  });

  it('leave unknown whether they hold without the key, and never invent it', async () => {
    const { signatures } = await ask(await signed(), '/nowhere');
    expect(signatures[0]).toMatchObject({ body: 'as-signed', key: 'none' });
    expect(signatures[0]?.holds).toBeUndefined();
  });

  it('do not hold where a signed header line was changed, or another key signed', async () => {
    const subject = await ask((await signed()).replace('Subject: Minutes', 'Subject: Invoice'));
    expect(subject.signatures[0]).toMatchObject({ body: 'as-signed', holds: false });
    const other = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
    expect((await ask(await signed({ key: other }))).signatures[0]).toMatchObject({ holds: false });
  });

  it('tell how much of the body was left open', async () => {
    const message = await signed({ maxBodyLength: 10 });
    const { signatures } = await ask(`${message}<a href="https://desk.test/">Log in</a>\r\n`);
    expect(signatures[0]?.body).toBe('as-signed');
    expect(signatures[0]?.openBytes).toBeGreaterThan(70);
  });

  it('are counted, those of others too', async () => {
    const first = await signed();
    const second = await signed({ domain: 'relay.test', selector: 'r' });
    const { signatures } = await ask(second.slice(0, second.indexOf('From: Ana')) + first);
    expect(signatures.map(({ domain, key }) => [domain, key])).toEqual([
      ['relay.test', 'none'],
      ['supplier.example', 'folder'],
    ]);
  });

  it('are none in mail that is not signed', async () => {
    expect((await ask(`${head}\r\n\r\n${body}`)).summary).toBe('The message is not signed.');
    expect((await ask('')).signatures).toEqual([]);
    // What looks like a header in the body is none.
    expect((await ask(`${head}\r\n\r\nDKIM-Signature: v=1; d=a.test`)).summary).toBe('The message is not signed.');
  });

  it('are not looked at beyond a bound, and that is said', async () => {
    const many = 'DKIM-Signature: v=1; a=rsa-sha256; d=a.test; s=x; h=from; bh=x; b=y\r\n'.repeat(500);
    const answer = await ask(`${many}${head}\r\n\r\n${body}`);
    expect(answer.signatures).toEqual([]);
    expect(answer.gaps?.[0]).toMatchObject({ id: 'signatures-unchecked', blocksBenign: false });
    const long = await ask(`DKIM-Signature: d=a.test\r\nX: ${'a'.repeat(300_000)}\r\n${head}\r\n\r\n${body}`);
    expect(long.gaps).toHaveLength(1);
    const folds = await ask(`X:${'\r\n a'.repeat(6000)}\r\n${await signed()}`);
    expect(folds.gaps?.[0]?.what).toContain('header field');
    const line = await ask(await signed({ content: ' '.repeat(600_000) }));
    expect(line.gaps?.[0]?.what).toContain('line');
  });

  it.each([
    'DKIM-Signature: ',
    'DKIM-Signature: v=1; a=rsa-sha256; d=..; s=../../x; h=from; bh=; b=',
    'DKIM-Signature: v=9; a=none; c=x/y; d=a.test; s=k1; h=from:from:from; bh=%%; b=%%; l=99999999999999999999',
    'DKIM-Signature: v=1; a=ed25519-sha256; d=supplier.example; s=k1; h=from; bh=x; b=y; x=-1; t=zzz',
    `DKIM-Signature: v=1; a=rsa-sha256; d=${'a.'.repeat(500)}test; s=k1; h=${'from:'.repeat(5000)}; bh=x; b=y`,
    'ARC-Seal: i=1; cv=none; a=rsa-sha256; d=a.test; s=x; b=y\r\nDKIM-Signature: a=rsa-sha1; d=a.test; s=k; h=from; bh=x; b=y',
  ])('survive %j', async (line) => {
    const { signatures } = await ask(`${line}\r\n${head}\r\n\r\n${body}`);
    for (const one of signatures) expect(one.holds).not.toBe(true);
  });

  it('say so where the alert came without its message', () =>
    expect(askAbout(signaturesSource(folder), [])).rejects.toMatchObject({ failure: 'unreadable' }));
});

describe('the folder of keys', () => {
  it('gives a key by its published name, without the quotes of a zone file', async () => {
    expect(await folderKeys(folder)('k1._domainkey.supplier.example')).toEqual({ record, from: 'folder' });
  });

  it.each([
    '../k1._domainkey.supplier.example',
    'k1/../k1',
    '',
    '.',
    'a..b.c',
    'k1._domainkey.other.example',
    'x'.repeat(300),
  ])('gives none for %j', async (name) => {
    expect(await folderKeys(folder)(name)).toBeUndefined();
  });

  it('gives none from a file that is too large for a key', async () => {
    await writeFile(join(folder, 'big._domainkey.supplier.example.txt'), 'v=DKIM1; p='.padEnd(9000, 'A'));
    expect(await folderKeys(folder)('big._domainkey.supplier.example')).toBeUndefined();
  });
});
