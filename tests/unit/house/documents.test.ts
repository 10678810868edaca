import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { documents } from '../../../scripts/document.ts';
import { consoleFiles, projectRoot, signalFiles } from '../../../scripts/house/places.ts';
import { toFillIn } from './imports.ts';

const written = await documents();
const committed = (path: string) =>
  existsSync(join(projectRoot, path)) ? readFileSync(join(projectRoot, path), 'utf8') : '';

describe.each(Object.entries(written))('%s', (path, text) => {
  it('says what the files say', () => {
    expect(committed(path) === text, `${path} is not fresh; run: npm run docs`).toBe(true);
  });
});

describe('the documents', () => {
  it('name every console and every signal', async () => {
    for (const { exported } of await consoleFiles())
      for (const { tried } of exported) expect(written['docs/consoles.md']).toContain(tried);
    for (const { exported } of await signalFiles())
      for (const { id } of exported) expect(written['docs/signals.md']).toContain(`\n### ${id}\n`);
  });
});

describe('what `npm run new` made', () => {
  it('is filled in', () => {
    expect(toFillIn(), 'replace each line that says FILL IN').toEqual([]);
  });
});
