import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { questions } from '../../../lib/questions/index.ts';
import { signals } from '../../../lib/signals/index.ts';
import type { Signal } from '../../../lib/signals/signal.ts';
import { commentAbove, indexed, projectRoot, signalFiles, signalFolders } from '../../../scripts/house/places.ts';
import { isImported } from './imports.ts';

const files = await signalFiles();
const all = files.flatMap(({ exported, ...file }) => exported.map((signal) => ({ ...file, signal })));

describe('signals', () => {
  it.each(signalFolders())(
    '%s: the folder’s index lists what its files export, and says what they are',
    async (folder) => {
      const index = `lib/signals/${folder}/index.ts`;
      const listed = await indexed<Signal>(index, `${folder}Signals`);
      const here = all.filter((one) => one.folder === folder);
      const missing = here.filter(({ signal }) => !listed.includes(signal)).map(({ path }) => path);
      expect(missing, `not in ${folder}Signals of ${index}`).toEqual([]);
      expect(listed, `${index} lists something twice, or what no file of the folder exports`).toHaveLength(here.length);
      const about = commentAbove(readFileSync(join(projectRoot, index), 'utf8'), /Signals$/);
      expect(about, 'docs/signals.md takes the folder’s words from the comment above the list').toMatch(/^[A-Z].+\.$/);
    },
  );

  it('are all in the one list, each with an id of its own', () => {
    const missing = all.filter(({ signal }) => !signals.includes(signal)).map(({ path }) => path);
    expect(missing, 'not in lib/signals/index.ts').toEqual([]);
    expect(signals).toHaveLength(all.length);
    expect(new Set(signals.map((signal) => signal.id)).size).toBe(signals.length);
    expect(signals.length).toBeGreaterThan(50);
  });

  it('have no file among them that nothing uses', () => {
    const unused = files.filter(({ exported, path }) => exported.length === 0 && !isImported(path));
    expect(unused.map(({ path }) => path)).toEqual([]);
  });
});

describe.each(all.map((one) => [one.path, one] as const))('%s', (path, { name, folder, signal }) => {
  it('holds one signal, called like its file', () => {
    expect(signal.id).toBe(name);
    expect(signal.id).toMatch(/^[a-z]+(?:-[a-z]+)*$/);
    expect(all.filter((other) => other.path === path)).toHaveLength(1);
  });

  it('says what is observed and why it tells something, in sentences', () => {
    expect(signal.title).toMatch(/^\S.{9,98}[^.\s]$/);
    expect(signal.what).toMatch(/^\S.{19,}\.$/);
    expect(signal.why).toMatch(/^\S.{19,}\.$/);
  });

  it('names where the knowledge comes from', () => {
    expect(signal.sources.length).toBeGreaterThan(0);
    for (const source of signal.sources)
      expect(source, 'an address that begins with https').toMatch(/^https:\/\/[\w.-]+\.\w+\/?/);
  });

  it('weighs something that a person can still outweigh, in a group, after a question that is asked', () => {
    expect(signal.weight).not.toBe(0);
    expect(Math.abs(signal.weight)).toBeLessThanOrEqual(3.5);
    expect(signal.group).toMatch(/^[a-z]+(?:-[a-z]+)*$/);
    expect(signal.needs.length).toBeGreaterThan(0);
    const ids = questions.map((question) => question.id);
    expect(signal.needs.filter((need) => !ids.includes(need))).toEqual([]);
  });

  it('names a technique, if any, where it speaks for a threat', () => {
    if (signal.technique !== undefined) {
      expect(signal.weight).toBeGreaterThan(0);
      expect(signal.technique).toMatch(/^T\d{4}(?:\.\d{3})?$/);
    }
    // What people decided and what lists say tells nothing of how it was done; in a mail it is there to see.
    else if (folder === 'mail') expect(signal.weight, 'a technique is missing').toBeLessThan(0);
  });

  it('has tests of its own', () => {
    const test = `tests/unit/signals/${folder}/${name}.test.ts`;
    expect(existsSync(join(projectRoot, test)), `${test} is missing`).toBe(true);
  });
});
