import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { consoleSigns } from '../../../lib/consoles/index.ts';
import { commentAbove, consoleFiles, isNamed, onEmptyPage, projectRoot } from '../../../scripts/house/places.ts';

const files = await consoleFiles();

describe('consoles', () => {
  it('are told apart by the signs in lib/consoles/index.ts, one for each file', () => {
    const ids = files.flatMap(({ exported }) => exported.filter(isNamed).map(({ id }) => id));
    expect([...consoleSigns.map(({ id }) => id)].sort()).toEqual(ids.sort());
  });

  it('have signs that weigh nothing: the index is loaded in every page, the readers are not', () => {
    const light = ['hosts', 'id', 'queryLanguage', 'selectors', 'title'];
    for (const signs of consoleSigns) expect(light).toEqual(expect.arrayContaining(Object.keys(signs)));
  });
});

describe.each(files.map((file) => [file.path, file] as const))('%s', (_, { name, text, exported }) => {
  const [reader] = exported;
  if (!reader) throw new Error('It exports no console.');

  it('holds one console, called like its file, in the form that the build looks for', () => {
    expect(exported).toHaveLength(1);
    expect(reader.id).toBe(name);
    expect(text).toMatch(/^export const \w+: Console = \{$/m);
  });

  it('says what it is, what is read, and whether it was tried, on what and when', () => {
    expect(reader.title).not.toBe('');
    expect(reader.reads).toMatch(/^[A-Z].{19,}\.$/);
    expect(reader.tried).toMatch(/^(?:tried on the real page|from public facts): .+, [A-Z][a-z]+ 20\d\d$/);
    expect(commentAbove(text, /Signs$|^generic$/), 'the comment above its signs is its description').toMatch(
      /^.{20,}\.$/,
    );
  });

  it('is known by hosts or by elements', () => {
    if (isNamed(reader)) expect([...reader.hosts, ...reader.selectors]).not.toEqual([]);
  });

  it('finds nothing on an empty page, says which of its parts are missing, and throws nothing', () => {
    onEmptyPage(() => {
      expect(reader.alertOnScreen()).toBeUndefined();
      expect(reader.region()).toBeUndefined();
      expect(reader.titleElement()).toBeUndefined();
      expect(reader.fields()).toEqual([]);
      const invariants = reader.invariants();
      expect(Object.keys(invariants).length).toBeGreaterThan(0);
      expect(Object.entries(invariants).filter(([, holds]) => holds)).toEqual([]);
    });
  });

  it('asks for the raw source with GET alone', () => {
    if (reader.raw) expect(reader.raw.template).toMatch(/^GET [/?]/);
  });

  it('has a browser test of its own, on the real console or on a page in tests/consoles/pages', () => {
    const test = join(projectRoot, `tests/e2e/${name}.test.ts`);
    expect(existsSync(test), `tests/e2e/${name}.test.ts is missing`).toBe(true);
    if (/openSaved\(/.test(readFileSync(test, 'utf8')))
      expect(existsSync(join(projectRoot, `tests/consoles/pages/${name}.html`))).toBe(true);
  });
});
