import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { notation } from '../../lib/mail/named-characters.ts';
import { fileOf } from './rewriting.ts';

const root = join(import.meta.dirname, '..', '..');
const unpacking = join(root, 'lib', 'mail', 'named-characters.ts');
/** The same names as a plain table, `&amp;` and `&amp` apart. */
const plain = join(root, 'node_modules', 'postal-mime', 'dist', 'esm', 'html-entities.js');
const table = /\/entities\/dist\/generated\/decode-data-html\.js$/;

/** Named characters (`&amp;` and its like) as the text that `namedCharacters` reads. */
export function packedNames(characters: Readonly<Record<string, string>>): string {
  const { next, stepFrom, alone, followedBy } = notation;
  const names = new Map<string, string[]>();
  for (const [name, text] of Object.entries(characters)) {
    if (!name.endsWith(';')) continue;
    const short = name.slice(1, -1);
    const written = `&${short}` in characters ? short + alone : short;
    names.set(text, [...(names.get(text) ?? []), written]);
  }
  let packed = '';
  let last = 0;
  for (const [[first = '', second = ''], written] of [...names]
    .map(([text, list]) => [[...text], list] as const)
    .sort(byPoints)) {
    const code = first.codePointAt(0) ?? 0;
    const step = code - last;
    packed += (second && followedBy + second) + (step === 1 ? next : String.fromCodePoint(stepFrom + step));
    packed += written.join(' ');
    last = code;
  }
  return packed;
}

type Group = readonly [text: readonly string[], names: readonly string[]];

function byPoints([[a = '', afterA = '']]: Group, [[b = '', afterB = '']]: Group): number {
  const point = (text: string) => text.codePointAt(0) ?? 0;
  return point(a) - point(b) || point(afterA) - point(afterB);
}

/** A plugin for Vite that has HTML's named characters packed in the extension. */
export function namesAsText() {
  return {
    name: 'names-as-text',
    enforce: 'pre' as const,
    async transform(_: string, id: string) {
      const file = fileOf(id);
      if (!table.test(file)) return undefined;
      const { htmlEntities } = (await import(pathToFileURL(plain).href)) as { htmlEntities: Record<string, string> };
      return {
        code: [
          `import { namedCharacters } from ${JSON.stringify(unpacking)};`,
          `export const htmlDecodeTree = /* #__PURE__ */ namedCharacters(${JSON.stringify(packedNames(htmlEntities))});`,
        ].join('\n'),
        map: null,
      };
    },
  };
}
