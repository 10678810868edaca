import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** An enumeration as TypeScript writes it: `(function (Sign) { Sign[Sign["Slash"] = 47] = "Slash"; … })(Sign || (Sign = {}));`. */
const enumeration =
  /^(?:export )?var (\w+);\n(?:\/\*\*(?:.*\n)*?.*\*\/\n)?\(function \(\1\) \{\n((?: {4}.*\n)+)\}\)\(\1 \|\| \(\1 = \{\}\)\);\n/gm;
const member = /^ {4}(\w+)\[\1\["(\w+)"\] = (\d+)\] = "\2";$/gm;

/** Each enumeration's values by name, as `Sign.Slash`. */
export function valuesOf(code: string): Map<string, string> {
  const values = new Map<string, string>();
  for (const [, name, members = ''] of code.matchAll(enumeration))
    for (const [, , key, value = ''] of members.matchAll(member)) values.set(`${name}.${key}`, value);
  return values;
}

/**
 * A library's file with the numbers that its enumerations stand for, as its authors have them in TypeScript. In what they publish
 * each is looked up by its long name at each use, which no minifier may undo.
 */
export function withNumbers(code: string, imported: ReadonlyMap<string, string> = new Map()): string {
  const values = new Map([...imported, ...valuesOf(code)]);
  const left = code.replace(/(?<![\w.$])\w+\.\w+\b(?!\s*(?:=[^=]|[.(]))/g, (use) => values.get(use) ?? use);
  // What nobody asks for is not there, unless another file may ask.
  return left.replace(enumeration, (declared, name: string) =>
    declared.startsWith('export') || left.replace(declared, '').match(new RegExp(`\\b${name}\\b`)) ? declared : '',
  );
}

const libraries = /\/node_modules\/(?:htmlparser2|entities)\/dist\/\w+\.js$/;
/** One that has a file of its own. */
const ofItsOwn = ['entities', 'dist', 'internal', 'bin-trie-flags.js'];

/** A plugin for Vite that does this to the readers of markup. */
export function enumsAsNumbers(modules: string) {
  let imported: Map<string, string> | undefined;
  return {
    name: 'enums-as-numbers',
    enforce: 'pre' as const,
    transform(code: string, id: string) {
      const file = id.replaceAll('\\', '/').replace(/\?.*$/, '');
      if (!libraries.test(file)) return undefined;
      imported ??= valuesOf(readFileSync(join(modules, ...ofItsOwn), 'utf8'));
      return { code: withNumbers(code, imported), map: null };
    },
  };
}
