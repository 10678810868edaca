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
    const allowed = ['address', 'frames', 'hosts', 'id', 'queryLanguage', 'selectors', 'title'];
    for (const signs of consoleSigns) {
      expect(Object.keys(signs).filter((key) => !allowed.includes(key))).toEqual([]);
      expect(JSON.stringify({ ...signs, address: signs.address?.source }).length).toBeLessThan(600);
    }
  });
});

describe.each(files.map((file) => [file.path, file] as const))('%s', (_, { name, text, exported }) => {
  const [reader] = exported;
  if (!reader) throw new Error('It exports no console.');

  it('holds one console, called like its file, in the form that the build looks for', () => {
    expect(exported).toHaveLength(1);
    expect(reader.id).toBe(name);
    expect(text).toMatch(/^export const \w+: (?:Known)?Console = \{$/m);
  });

  it('says what it is, what is read, and whether it was tried, on what and when', () => {
    expect(reader.title).not.toBe('');
    expect(reader.reads).toMatch(/^[A-Z].{19,}\.$/);
    expect(reader.tried).toMatch(/^(?:tried on the real page|from public facts): .+, [A-Z][a-z]+ 20\d\d$/);
    expect(commentAbove(text, /Signs$|^generic$/), 'the comment above its signs is its description').toMatch(
      /^.{20,}\.$/,
    );
  });

  it('is known by hosts, by elements, or by addresses that nothing else has', () => {
    if (isNamed(reader) && !reader.address) expect([...reader.hosts, ...reader.selectors]).not.toEqual([]);
  });

  it('finds nothing on an empty page, says which of its parts are missing, and throws nothing', () => {
    onEmptyPage(() => {
      expect(reader.alertOnScreen?.()).toBeUndefined();
      expect(reader.region?.()).toBeUndefined();
      expect(reader.titleElement?.()).toBeUndefined();
      expect(reader.fields?.() ?? []).toEqual([]);
      expect(reader.inFrame?.() ?? []).toEqual([]);
      const invariants = reader.invariants?.() ?? {};
      if (reader.alertOnScreen) expect(Object.keys(invariants).length).toBeGreaterThan(0);
      expect(Object.entries(invariants).filter(([, holds]) => holds)).toEqual([]);
    });
  });

  it('is known by structure, whose parts go together, or by the addresses of its alerts', () => {
    const together = (...parts: unknown[]) => expect(new Set(parts.map((part) => part !== undefined)).size).toBe(1);
    together(reader.alertOnScreen, reader.titleElement);
    together(reader.region, reader.fields, reader.invariants);
    if (reader.alertOnScreen) expect(reader.region).toBeDefined();
    if (reader.inFrame) expect(reader.frames).toBeDefined();
    if (!reader.alertOnScreen) expect(reader.addresses?.length).toBeGreaterThan(0);
  });

  it('names its sources where it was written from public facts', () => {
    if (isNamed(reader) && reader.tried.startsWith('from public facts'))
      expect(reader.sources?.length).toBeGreaterThan(0);
    for (const source of reader.sources ?? []) expect(source).toMatch(/^https:\/\/[\w.-]+\.\w+\/?/);
  });

  it('makes requests from templates alone, whose parameters have forms; POST only as a search with a fixed body', () => {
    for (const request of [...(reader.raw ?? []), ...(reader.asks ?? [])]) {
      expect(request.template).toMatch(/^(?:GET|POST) (?:\{base\}|\/)\S*$/);
      const names = [
        ...request.template.matchAll(/\{(\w+)\}/g),
        ...JSON.stringify(request.body ?? '').matchAll(/"\{(\w+)\}"/g),
      ].map(([, name]) => name ?? '');
      expect([...new Set(names)].filter((one) => one !== 'base').sort()).toEqual(Object.keys(request.forms).sort());
      expect(names.includes('base')).toBe(request.base !== undefined);
      expect(request.template.startsWith('POST')).toBe(request.body !== undefined);
      if (request.body !== undefined) expect(request.template).toMatch(/search/);
    }
  });

  it('has a browser test of its own, on the real console or on a page in tests/consoles/pages', () => {
    // Those known by address alone share one: there is nothing of their pages to try.
    const hasStructure = (reader.alertOnScreen ?? reader.region ?? reader.inFrame) !== undefined;
    const file = hasStructure ? name : 'by-address';
    const test = join(projectRoot, `tests/e2e/${file}.test.ts`);
    expect(existsSync(test), `tests/e2e/${file}.test.ts is missing`).toBe(true);
    if (!hasStructure) expect(readFileSync(test, 'utf8')).toMatch(new RegExp(`^\\s+'?${name}'?: `, 'm'));
    if (hasStructure && /openSaved\(/.test(readFileSync(test, 'utf8')))
      expect(existsSync(join(projectRoot, `tests/consoles/pages/${name}.html`))).toBe(true);
  });
});
