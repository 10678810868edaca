import { readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { consoleSigns } from '../../../lib/consoles/index.ts';
import { indexOfSignsAlone, signsAlone } from '../../../scripts/build/signs-alone.ts';
import { projectRoot } from '../../../scripts/house/places.ts';

const consoles = join(projectRoot, 'lib', 'consoles');
const read = (id: string) => readFileSync(join(consoles, `${id}.ts`), 'utf8');

/** The signs that a piece of code exports. */
async function exported(code: string): Promise<unknown> {
  const script = stripTypeScriptTypes(code);
  const file = await import(`data:text/javascript;base64,${Buffer.from(script).toString('base64')}`);
  return Object.values(file)[0];
}

describe('the index of consoles in the extension', () => {
  it.each(consoleSigns.map((signs) => [signs.id, signs] as const))(
    'has the signs of %s and no more',
    async (id, signs) => {
      const { hosts, selectors, address } = signs;
      expect(await exported(signsAlone(`${id}.ts`, read(id), false))).toEqual(signs);
      expect(await exported(signsAlone(`${id}.ts`, read(id), true))).toEqual({
        id,
        hosts,
        selectors,
        ...(address ? { address } : {}),
      });
    },
  );

  it('refuses signs that need something else of their file', () => {
    const tea = (signs: string) => () =>
      signsAlone('tea.ts', `const pot = '.pot'; export const teaSigns = ${signs};`, true);
    expect(tea("{ id: 'tea', hosts: [], selectors: ['.pot'] }")).not.toThrow();
    for (const signs of ["{ id: 'tea', hosts: [], selectors: [pot] }", '{ ...other }', 'makeSigns()', '{ pot }'])
      expect(tea(signs), signs).toThrow('tea.ts');
    expect(() => signsAlone('tea.ts', 'export const tea = {};', true)).toThrow('once');
  });

  it('gets them from the index alone, and without titles in the page alone', () => {
    const plugin = indexOfSignsAlone(consoles);
    const index = join(consoles, 'index.ts');
    const id = plugin.resolveId('./gmail.ts', index) ?? '';
    expect(id).toBe(join(consoles, 'gmail.ts?signs'));
    expect(plugin.resolveId('./console.ts', index)).toBeUndefined();
    expect(plugin.resolveId('./gmail.ts', join(consoles, 'other.ts'))).toBeUndefined();
    expect(plugin.transform(read('gmail'), join(consoles, 'gmail.ts'))).toBeUndefined();
    plugin.configResolved({ build: { lib: false } });
    expect(plugin.transform(read('gmail'), id)?.code).toContain('title:');
    plugin.configResolved({ build: { lib: { fileName: 'reader' } } });
    expect(plugin.transform(read('gmail'), id)?.code).not.toContain('title:');
  });
});
