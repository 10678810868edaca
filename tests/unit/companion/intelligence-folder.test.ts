import { renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { IntelligenceFolder } from '../../../companion/intelligence/folder.ts';
import type { Intelligence } from '../../../companion/intelligence/load.ts';
import { subjectOf } from '../../../companion/intelligence/warning-list.ts';
import { type PracticeLists, practiceLists, warningLists } from '../../companion/lists.ts';

let lists: PracticeLists;
let folder: IntelligenceFolder;
let said: string[];
const log = {
  info: (_: object, text: string) => void said.push(text),
  warn: (fields: { file?: string }, text: string) => void said.push(`${fields.file ?? ''} ${text}`),
};
const now = () => folder.ready(AbortSignal.timeout(20_000));

/** Waits until the set in use is as it should be; the test's own time limit ends it where that never comes. */
async function until(right: (intelligence: Intelligence) => boolean): Promise<Intelligence> {
  for (;;) {
    const current = await now();
    if (right(current)) return current;
    await wait(20);
  }
}

const has = (intelligence: Intelligence, host: string) =>
  intelligence.trails.some((item) => item.trails.find({ host, ports: [] }).length > 0);

beforeEach(async () => {
  said = [];
  lists = practiceLists();
  folder = new IntelligenceFolder(lists.folder, { log: log as never, watch: true, quietMs: 30 });
  await now();
});
afterEach(() => {
  folder.close();
  lists.remove();
});

describe('a changed folder', () => {
  it('is read again, as a whole, and only what changed', async () => {
    const before = await now();
    lists.write('maltrail_trails.tsv', 'new-site.example\tmalware\tnew\n');
    const after = await until((current) => has(current, 'new-site.example'));
    expect(has(after, 'bad-site.example')).toBe(false);
    expect(has(before, 'bad-site.example')).toBe(true);
    expect(after.exploited[0]).toBe(before.exploited[0]);
    expect(after.warnings[0]).toBe(before.warnings[0]);
    lists.write('warninglists/more/list.json', { ...warningLists['warninglists/top.json'], name: 'Another' });
    await until((current) => current.warnings.some((item) => item.list.name === 'Another'));
    rmSync(join(lists.folder, 'warninglists/top.json'));
    await until((current) => !current.warnings.some((item) => item.list.name.startsWith('Top 100')));
  });

  it('keeps what it had of a file that is half-written, says so, and takes it once it is whole', async () => {
    lists.write('maltrail_trails.tsv', 'new-site.example\tmalware\tnew\nhalf.exam');
    const kept = await until((current) => current.problems.length > 0);
    expect(has(kept, 'bad-site.example')).toBe(true);
    expect(has(kept, 'new-site.example')).toBe(false);
    expect(kept.problems[0]).toMatchObject({ file: 'maltrail_trails.tsv', kept: true });
    expect(said).toContainEqual(expect.stringMatching(/maltrail_trails.tsv .*before still serves/));
    lists.write('maltrail_trails.tsv', 'new-site.example\tmalware\tnew\nwhole.example\tmalware\tnew\n');
    const whole = await until((current) => has(current, 'whole.example'));
    expect(whole.problems).toEqual([]);
  });

  it('keeps a warning list whose new writing is no list', async () => {
    lists.write('warninglists/top.json', '{"name": "Top 100 we');
    const kept = await until((current) => current.problems.length > 0);
    expect(kept.warnings.some((item) => item.find(subjectOf('popular.example')))).toBe(true);
  });

  it('serves on where the folder is taken away', async () => {
    const aside = `${lists.folder}-aside`;
    renameSync(lists.folder, aside);
    folder.reload();
    while (!said.some((line) => line.includes('the older set still serves'))) await wait(20);
    renameSync(aside, lists.folder);
    expect(has(await now(), 'bad-site.example')).toBe(true);
  });

  it('is left alone once closed', async () => {
    folder.close();
    const before = await now();
    lists.write('maltrail_trails.tsv', 'new-site.example\tmalware\tnew\n');
    folder.reload();
    await wait(100);
    expect(await now()).toBe(before);
  });
});
