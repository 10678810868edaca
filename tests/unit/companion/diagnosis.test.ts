import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { companionChecks, reachCompanion } from '../../../companion/cli/companion-checks.ts';
import { lockFolder } from '../../../companion/store/lock.ts';
import { apiVersion } from '../../../lib/schema/api.ts';
import { diagnosis } from '../../../lib/schema/diagnosis.ts';
import { freePort } from '../../../scripts/practice/ports.ts';
import { type Handler, LocalServer } from '../../companion/local-server.ts';
import {
  answers,
  hangs,
  hangsInside,
  hangsUp,
  health,
  notPaired,
  webPage,
  withoutCors,
} from '../../companion/misbehaving.ts';
import { PracticeCompanion } from '../../companion/practice-companion.ts';

let server: LocalServer;
const signal = new AbortController().signal;
const folders: string[] = [];

beforeAll(async () => {
  server = await LocalServer.start();
});
afterAll(async () => {
  await server.stop();
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'sidelight-doctor-'));
  folders.push(folder);
  return folder;
}

/** The diagnosis of a server that behaves so. Whatever is found has the agreed form, and a remedy. */
async function reached(handler: Handler) {
  server.handler = handler;
  const found = diagnosis.parse(await reachCompanion(server.address, signal, 300));
  expect(found.what).toContain(server.address);
  return found;
}

describe('where a companion should answer', () => {
  it.each<[string, Handler, string, RegExp]>([
    ['a web page is', webPage, 'not-companion', /Stop that program/],
    ['another program’s JSON is', answers({ hello: 1 }), 'not-companion', /Stop that program/],
    ['a refusal is', answers(notPaired, 401), 'not-companion', /Stop that program/],
    ['something refuses extensions', withoutCors, 'cors', /Stop that program/],
    ['something hangs', hangs, 'slow', /end it and start it again/],
    ['something hangs in its answer', hangsInside, 'slow', /end it and start it again/],
    ['something hangs up', hangsUp, 'refused', /npx sidelight serve/],
    ['something fails', answers({}, 500), 'failed', /start it again/],
  ])('%s, and is called so', async (_, handler, code, remedy) => {
    expect(await reached(handler)).toMatchObject({ code, state: 'fail', remedy: expect.stringMatching(remedy) });
  });

  it('an older or a newer companion is, and which of both to update is said', async () => {
    expect(await reached(answers({ ...health, api: apiVersion - 1 }))).toMatchObject({
      code: 'version',
      state: 'fail',
      remedy: expect.stringContaining('Update the companion'),
    });
    expect(await reached(answers({ ...health, api: apiVersion + 1 }))).toMatchObject({
      code: 'version',
      remedy: expect.stringContaining('Update this folder'),
    });
  });

  it('nothing is', async () => {
    const found = await reachCompanion(`http://127.0.0.1:${await freePort()}`, signal);
    expect(found).toMatchObject({ code: 'refused', state: 'fail', remedy: 'Start it: npx sidelight serve.' });
  });

  it('a companion is', async () => {
    expect(await reached(answers(health))).toMatchObject({
      code: 'companion-ready',
      state: 'ok',
      what: expect.stringContaining('9.9.9'),
    });
  });
});

describe('the companion of a data folder', () => {
  it('says itself how it stands, while it runs: who is paired, and how its model is', async () => {
    const companion = await PracticeCompanion.start();
    try {
      const found = await companionChecks({ data: companion.folder, host: '127.0.0.1', port: 1 }, signal);
      expect(found.map(({ code, state }) => [code, state])).toEqual([
        ['companion-ready', 'ok'],
        ['no-pairing', 'warn'],
        ['no-model', 'warn'],
      ]);
      const other = await companionChecks({ data: newFolder(), host: '127.0.0.1', port: companion.port }, signal);
      expect(other).toEqual([expect.objectContaining({ code: 'other-companion', state: 'fail' })]);
    } finally {
      await companion.remove();
    }
  });

  it('is told from another that took its place', async () => {
    const companion = await PracticeCompanion.start();
    const folder = newFolder();
    const left = { address: companion.address, adminSecret: 'of one that was killed', pid: 1 };
    writeFileSync(join(folder, 'running.json'), JSON.stringify(left));
    try {
      const found = await companionChecks({ data: folder, host: '127.0.0.1', port: 1 }, signal);
      expect(found).toEqual([expect.objectContaining({ code: 'other-companion', state: 'fail' })]);
    } finally {
      await companion.remove();
    }
  });

  it('cannot start where another process holds the store, which is named', async () => {
    const folder = newFolder();
    const release = await lockFolder(folder);
    const port = await freePort();
    const checks = () => companionChecks({ data: folder, host: '127.0.0.1', port }, signal);
    expect(await checks()).toEqual([
      expect.objectContaining({ code: 'refused' }),
      expect.objectContaining({
        code: 'store-locked',
        state: 'fail',
        what: expect.stringContaining(`process ${process.pid}`),
        remedy: expect.stringContaining(`kill ${process.pid}`),
      }),
    ]);
    await release();
    expect((await checks()).map(({ code }) => code)).toEqual(['refused']);
  });

  it('does not take the lock of a process that is gone for one that is held', async () => {
    const folder = newFolder();
    writeFileSync(join(folder, 'lock'), JSON.stringify({ pid: 2 ** 22 + 1, started: '1', host: 'local' }));
    const found = await companionChecks({ data: folder, host: '127.0.0.1', port: await freePort() }, signal);
    expect(found.map(({ code }) => code)).toEqual(['refused']);
  });

  it('tells of itself only those who may know', async () => {
    const companion = await PracticeCompanion.start();
    const ask = async (headers: Record<string, string>) =>
      (await fetch(`${companion.address}/v1/diagnosis`, { headers })).status;
    try {
      expect(await ask({})).toBe(401);
      expect(await ask({ 'x-sidelight-admin': 'guessed' })).toBe(401);
      expect(await ask({ authorization: `Bearer ${'x'.repeat(43)}` })).toBe(401);
      expect(await ask({ origin: 'https://evil.example' })).toBe(403);
    } finally {
      await companion.remove();
    }
  });
});
