import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parse } from 'tldts';
import { build } from 'vite';
import { describe, expect, it } from 'vitest';
import { type SuffixTrie, suffixTrie } from '../../../lib/observables/suffix-trie.ts';
import { packedRules, rulesBelow, suffixesAsText } from '../../../scripts/build/suffixes.ts';
import { projectRoot } from '../../../scripts/house/places.ts';

const tables = join(projectRoot, 'node_modules', 'tldts', 'dist', 'es6', 'src', 'data', 'trie.js');
const trie = (await import(pathToFileURL(tables).href)) as SuffixTrie;
const rules = [...rulesBelow(trie, trie.rulesRoot), ...rulesBelow(trie, trie.exceptionsRoot)];
const hosts = rules.map(([rule]) => rule.split('!').reverse().join('.').replace('*', 'any'));

/** tldts as the extension's build has it. */
async function parseInExtension(): Promise<{ parse: typeof parse; code: string }> {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    root: projectRoot,
    plugins: [suffixesAsText()],
    build: {
      write: false,
      minify: false,
      lib: { entry: 'node_modules/tldts/dist/es6/index.js', formats: ['es'], fileName: 'tldts' },
    },
  });
  const [{ output }] = built as unknown as [{ output: [{ code: string }] }];
  const code = output[0].code;
  return { ...(await import(`data:text/javascript;base64,${Buffer.from(code).toString('base64')}`)), code };
}

describe('the public suffix list in the extension', () => {
  it('says of every suffix, and of what is below it, what tldts says', async () => {
    const built = await parseInExtension();
    expect(hosts.length).toBeGreaterThan(10_000);
    expect(built.code).not.toContain('new Uint16Array([0, 0');
    const different = hosts
      .flatMap((host) => [host, `one.${host}`, `two.one.${host}`, host.slice(1), `${host}x`])
      .filter((host) =>
        [true, false].some((allowPrivateDomains) => {
          const options = { allowPrivateDomains, extractHostname: false, validateHostname: false };
          return JSON.stringify(built.parse(host, options)) !== JSON.stringify(parse(host, options));
        }),
      );
    expect(different).toEqual([]);
  });

  it('takes less room than in tables', () => {
    const packed = packedRules(rulesBelow(trie, trie.rulesRoot));
    expect(packed.length).toBeLessThan(trie.labelText.length);
    expect(packed).toContain('amazonaws');
  });

  it('knows rules that end inside and below each other, of both parts', () => {
    const flags = new Map([
      ['io', 1],
      ['io!github', 2],
      ['io!github!a-b', 2],
      ['io!github!a!b', 1],
      ['io-x', 1],
      ['ck!*', 1],
      [`${'very-'.repeat(8)}long!${'x'.repeat(50)}`, 2],
      ['xn--55qx5d', 1],
    ]);
    const made = suffixTrie(packedRules(flags), '');
    const all = rulesBelow(made, made.rulesRoot);
    expect(all.get('公司')).toBe(1);
    all.delete('公司');
    expect(new Map([...all].sort())).toEqual(new Map([...flags].sort()));
    expect(rulesBelow(made, made.exceptionsRoot).size).toBe(0);
  });
});
