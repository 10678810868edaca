import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { notation, type SuffixTrie } from '../../lib/observables/suffix-trie.ts';
import { fileOf } from './rewriting.ts';

const unpacking = join(import.meta.dirname, '..', '..', 'lib', 'observables', 'suffix-trie.ts');
const tables = /\/tldts\/dist\/es6\/src\/data\/trie\.js$/;

/** Every rule below a node, from the top-level domain down, with its flag. */
export function rulesBelow(trie: SuffixTrie, root: number): Map<string, number> {
  const offsets: number[] = [];
  let offset = 0;
  for (const length of trie.edgeLength) {
    offsets.push(offset);
    offset += length;
  }
  const rules = new Map<string, number>();
  const walk = (node: number, path: string) => {
    for (let edge = trie.edgeStart[node] ?? 0; edge < (trie.edgeStart[node + 1] ?? 0); edge += 1) {
      const from = offsets[edge] ?? 0;
      const rule = path + trie.labelText.slice(from, from + (trie.edgeLength[edge] ?? 0));
      const child = trie.edgeChild[edge] ?? 0;
      const flags = trie.nodeFlags[child] ?? 0;
      if (flags !== 0) rules.set(rule, flags);
      walk(child, rule + notation.labelsApart);
    }
  };
  walk(root, '');
  return rules;
}

/** The rules below one of tldts' roots as the text that `suffixTrie` makes a trie of again. */
export function packedRules(rules: ReadonlyMap<string, number>): string {
  const { labelsApart, below, left, otherPart, letterFor } = notation;
  let last: string[] = [];
  let part = 1;
  let text = '';
  for (const [rule, flags] of [...rules]
    .filter(([rule]) => /^[\x20-\x7e]*$/.test(rule))
    .sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (flags !== part) text += otherPart;
    part = flags;
    const labels = rule.split(labelsApart);
    const same = sharedBy(last, labels);
    const rest = labels.slice(same).join(labelsApart);
    if (same === last.length) text += below + rest;
    else {
      const letters = sharedBy(last[same] ?? '', labels[same] ?? '');
      text += left.repeat(last.length - same - 1) + letterFor(letters) + rest.slice(letters);
    }
    last = labels;
  }
  return text;
}

/** How many of the first ones are the same. */
function sharedBy(a: ArrayLike<string>, b: ArrayLike<string>): number {
  let shared = 0;
  while (shared < a.length && shared < b.length && a[shared] === b[shared]) shared += 1;
  return shared;
}

/** A plugin for Vite that has the public suffix list packed in the extension. */
export function suffixesAsText() {
  return {
    name: 'suffixes-as-text',
    enforce: 'pre' as const,
    async transform(_: string, id: string) {
      const file = fileOf(id);
      if (!tables.test(file)) return undefined;
      const trie = (await import(pathToFileURL(file).href)) as SuffixTrie;
      const names = 'nodeFlags, edgeStart, edgeLength, edgeChild, labelText, rulesRoot, exceptionsRoot';
      const texts = [trie.rulesRoot, trie.exceptionsRoot].map((root) =>
        JSON.stringify(packedRules(rulesBelow(trie, root))),
      );
      return {
        code: [
          `import { suffixTrie } from ${JSON.stringify(unpacking)};`,
          `export const { ${names} } = suffixTrie(${texts.join(', ')});`,
        ].join('\n'),
        map: null,
      };
    },
  };
}
