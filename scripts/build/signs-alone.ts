import { resolve } from 'node:path';
import { parseSync } from 'oxc-parser';

/** What tells the variant of a console's file that the index gets from the file itself. */
const signs = '?signs';

/**
 * A console's file with nothing left but how it is told from others. The index of all consoles is in every page that is
 * read, and a bundler that cannot be sure leaves a part of some readers in it. Throws where the signs need anything else of
 * the file, since that would be missing in the page.
 */
export function signsAlone(path: string, code: string): string {
  const { program } = parseSync(path, code);
  const kept = program.body.filter(
    (statement) =>
      statement.type === 'ExportNamedDeclaration' &&
      statement.declaration?.type === 'VariableDeclaration' &&
      statement.declaration.declarations.every(
        ({ id, init }) => id.type === 'Identifier' && id.name.endsWith('Signs') && init?.type === 'ObjectExpression',
      ),
  );
  const text = kept.map(({ start, end }) => code.slice(start, end)).join('\n');
  if (kept.length !== 1) throw new Error(`${path} must export its signs once, as an object.`);
  const asked = names(kept[0]);
  if (asked.length > 0) throw new Error(`${path}: its signs must stand on their own, without ${asked.join(', ')}.`);
  return `import type { ConsoleSigns } from './console.ts';\n${text}\n`;
}

/** Names that an object's values refer to. */
function names(node: unknown): string[] {
  if (Array.isArray(node)) return node.flatMap(names);
  if (typeof node !== 'object' || node === null) return [];
  const { type, name, ...members } = node as Record<string, unknown>;
  if (type === 'Identifier') return [String(name)];
  if (type === 'Property') return names(members.value);
  if (type === 'VariableDeclarator') return names(members.init);
  return Object.values(members).flatMap(names);
}

/** A plugin for Vite that gives the index of consoles their signs alone. */
export function indexOfSignsAlone(consoles: string) {
  const index = resolve(consoles, 'index.ts');
  return {
    name: 'index-of-signs-alone',
    enforce: 'pre' as const,
    resolveId: (id: string, from: string | undefined) =>
      from !== undefined && resolve(from) === index && id.startsWith('./') && id !== './console.ts'
        ? resolve(consoles, id) + signs
        : undefined,
    transform: (code: string, id: string) =>
      id.endsWith(signs) ? { code: signsAlone(id.slice(0, -signs.length), code), map: null } : undefined,
  };
}
