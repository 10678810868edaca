import { parseSync } from 'oxc-parser';

/** Members of a console's file that only docs/consoles.md and the tests read. */
const documentation = new Set(['reads', 'tried', 'sources', 'searchSpeaks']);

/**
 * A console's file without what only its document says: it is loaded in the console's page, where every kilobyte counts. Only
 * members of exported objects are left out; the rest stays letter for letter.
 */
export function withoutDocumentation(path: string, code: string): string {
  const { program } = parseSync(path, code);
  const cuts: [number, number][] = [];
  for (const statement of program.body) {
    if (statement.type !== 'ExportNamedDeclaration' || statement.declaration?.type !== 'VariableDeclaration') continue;
    for (const { init } of statement.declaration.declarations) {
      if (init?.type !== 'ObjectExpression') continue;
      for (const property of init.properties) {
        if (property.type !== 'Property' || property.key.type !== 'Identifier') continue;
        if (documentation.has(property.key.name)) cuts.push([property.start, property.end]);
      }
    }
  }
  let shorter = code;
  for (const [start, end] of cuts.reverse())
    shorter = shorter.slice(0, start) + shorter.slice(end).replace(/^\s*,/, '');
  return shorter;
}

/** A plugin for Vite that does this to the consoles' folder. */
export function readersWithoutDocumentation(folder: string) {
  return {
    name: 'readers-without-documentation',
    enforce: 'pre' as const,
    transform: (code: string, id: string) =>
      id.startsWith(folder) ? { code: withoutDocumentation(id, code), map: null } : undefined,
  };
}
