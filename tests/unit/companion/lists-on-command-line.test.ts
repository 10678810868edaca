import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type PracticeLists, practiceLists } from '../../companion/lists.ts';

const root = join(import.meta.dirname, '..', '..', '..');
let lists: PracticeLists;
beforeAll(() => {
  lists = practiceLists();
  writeFileSync(join(lists.folder, 'alert.json'), JSON.stringify({ destination: { domain: 'cdn.bad-site.example' } }));
});
afterAll(() => lists.remove());

/** Runs the command line with the practice lists as its intelligence folder; each line that it prints. */
function run(words: string[], environment: NodeJS.ProcessEnv = {}) {
  const { stdout, status } = spawnSync(process.execPath, [join(root, 'companion', 'cli', 'main.ts'), ...words], {
    encoding: 'utf8',
    cwd: lists.folder,
    env: { ...process.env, SIDELIGHT_DATA: join(lists.folder, 'data'), SIDELIGHT_INTEL: lists.folder, ...environment },
  });
  return { status, lines: stdout.split('\n').flatMap((line) => (line.startsWith('{') ? [JSON.parse(line)] : [])) };
}

describe('the intelligence folder on the command line', () => {
  it('is used where it is configured, and not offline', () => {
    const investigated = (...more: string[]) =>
      run(['investigate', '--format', 'ndjson', ...more, 'alert.json']).lines[0];
    expect(investigated().findings[0]).toMatchObject({
      id: 'listed-as-malicious',
      title: expect.stringContaining('maltrail trails, file of 2026-10-20'),
    });
    const offline = investigated('--offline');
    expect(offline.findings).toEqual([]);
    expect(offline.gaps).toContainEqual(expect.objectContaining({ id: 'unanswered-known-bad', blocksBenign: false }));
  });

  it('does not hold up what needs none of it: offline, settings that cannot be used do not matter', () => {
    const wrong = { SIDELIGHT_RDAP: 'perhaps' };
    const words = ['--format', 'ndjson', 'alert.json'];
    expect(run(['investigate', '--offline', ...words], wrong).status).toBe(0);
    expect(run(['investigate', ...words], wrong).status).toBe(2);
  });

  it('is looked through by doctor, which names files that cannot be used', () => {
    lists.write('warninglists/half.json', '{"name": "Half');
    const checks = run(['doctor', '--format', 'ndjson']).lines;
    const said = checks.filter((check) => check.about === 'lists');
    expect(said).toContainEqual({
      about: 'lists',
      code: 'lists-ready',
      state: 'ok',
      what: expect.stringContaining('18 trails, 6 warning lists'),
    });
    expect(said).toContainEqual({
      about: 'lists',
      code: 'lists-unreadable',
      state: 'fail',
      what: expect.stringContaining('warninglists/half.json: It ends in the middle'),
      remedy: expect.any(String),
    });
    expect(said).toContainEqual(
      expect.objectContaining({ what: expect.stringContaining('“Common contact names”: 1 entries are not used') }),
    );
    expect(checks).toContainEqual(
      expect.objectContaining({ about: 'names', what: expect.stringContaining('Not resolved') }),
    );
    const gone = run(['doctor', '--format', 'ndjson'], { SIDELIGHT_INTEL: join(lists.folder, 'gone') }).lines;
    expect(gone).toContainEqual(
      expect.objectContaining({
        code: 'lists-unreadable',
        state: 'fail',
        what: expect.stringContaining('cannot be read'),
      }),
    );
  });
});
