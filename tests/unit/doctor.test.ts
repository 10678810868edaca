import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { diagnosis } from '../../lib/schema/diagnosis.ts';
import { CompanionProcess } from '../companion/companion-process.ts';

const main = join(import.meta.dirname, '..', '..', 'companion', 'cli', 'main.ts');
const folder = mkdtempSync(join(tmpdir(), 'sidelight-doctor-'));
afterAll(() => rmSync(folder, { recursive: true }));

function run(words: string[], environment: NodeJS.ProcessEnv = {}) {
  return spawnSync(process.execPath, [main, ...words], {
    encoding: 'utf8',
    cwd: folder,
    env: { ...process.env, ...environment },
  });
}

describe('sidelight doctor', () => {
  const doctor = (environment: NodeJS.ProcessEnv, ...words: string[]) => {
    const { status, stdout } = run(['doctor', '--format', 'ndjson', ...words], environment);
    const found = stdout.split('\n').flatMap((line) => (line === '' ? [] : diagnosis.parse(JSON.parse(line))));
    return { status, found, by: new Map(found.map((one) => [one.about, one])) };
  };

  it('gives each trouble a code and a remedy, and status 1', () => {
    const { status, by } = doctor({}, '--data', join(folder, 'nowhere'), '--port', '1');
    expect(status).toBe(1);
    expect(by.get('companion')).toMatchObject({
      code: 'refused',
      state: 'fail',
      remedy: expect.stringContaining('npx sidelight serve'),
    });
    expect(by.get('data')).toMatchObject({ code: 'data-not-made', state: 'ok' });
    expect(by.get('model')).toMatchObject({ code: 'no-model', state: 'warn' });
    const wrong = doctor({ SIDELIGHT_PORT: 'x' });
    expect(wrong.status).toBe(1);
    expect(wrong.by.get('settings')).toMatchObject({ code: 'settings-wrong', state: 'fail' });
    const text = run(['doctor', '--format', 'text', '--data', join(folder, 'nowhere'), '--port', '1']).stdout;
    expect(text).toMatch(/^FAIL companion +No companion answers at .*\n +→ Start it: npx sidelight serve\.$/m);
  });

  it('works while the companion runs, and leaves its store to it: status 0 where only what is optional is missing', async () => {
    const companion = await CompanionProcess.start();
    try {
      const { status, by, found } = doctor({}, '--data', companion.folder);
      expect(found.filter(({ state }) => state === 'fail')).toEqual([]);
      expect(status).toBe(0);
      expect(by.get('companion')).toMatchObject({ code: 'companion-ready' });
      expect(by.get('pairing')).toMatchObject({ code: 'no-pairing', state: 'warn' });
      expect(by.get('model')).toMatchObject({ code: 'no-model', state: 'warn' });
      await companion.kill();
      await companion.start();
    } finally {
      await companion.remove();
    }
  }, 60_000);

  it('tells of the running companion’s own model, whatever this terminal would set', async () => {
    const companion = await CompanionProcess.start({ SIDELIGHT_MODEL_URL: 'http://127.0.0.1:1/v1' });
    try {
      const { status, by } = doctor({}, '--data', companion.folder);
      expect(by.get('model')).toMatchObject({ code: 'model-unreachable', state: 'fail' });
      expect(status).toBe(1);
    } finally {
      await companion.remove();
    }
  }, 60_000);
});

describe('sidelight serve', () => {
  it('says which process holds the store, and what holds the port', async () => {
    const companion = await CompanionProcess.start();
    try {
      const held = run(['serve', '--port', '0', '--data', companion.folder]);
      expect(held.status).toBe(1);
      expect(held.stderr).toMatch(/FAIL data +The data folder .* is in use by process \d+\.\n +→ .*kill \d+/);
      const taken = run(['serve', '--port', String(companion.port), '--data', join(folder, 'other')]);
      expect(taken.status).toBe(1);
      expect(taken.stderr).toContain(`Port ${companion.port} is in use.`);
      expect(taken.stderr).toContain('A companion on another data folder');
    } finally {
      await companion.remove();
    }
  }, 60_000);
});
