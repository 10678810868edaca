import { resolve } from 'node:path';
import { parseSync } from 'oxc-parser';

/** What tells the variant of a console's file that the index gets from the file itself. */
const signs = '?signs';

/** What a page is recognised by (`recognise` in lib/consoles/index.ts); the rest is for the background. */
const recognisedBy = new Set(['id', 'hosts', 'selectors', 'address']);

/**
 * A console's file with nothing left but how it is told from others, in a page only by what that takes. The index of all
 * consoles is in every page that is read, and a bundler that cannot be sure leaves a part of some readers in it. Throws where
 * the signs need anything else of the file, since that would be missing in the page.
 */
export function signsAlone(path: string, code: string, inPage: boolean): string {
  const exported = parseSync(path, code).program.body.flatMap((statement) =>
    statement.type === 'ExportNamedDeclaration' && statement.declaration?.type === 'VariableDeclaration'
      ? statement.declaration.declarations
      : [],
  );
  const found = exported.filter(({ id }) => id.type === 'Identifier' && id.name.endsWith('Signs'));
  const [declared] = found;
  if (found.length !== 1 || declared?.id.type !== 'Identifier' || declared.init?.type !== 'ObjectExpression')
    throw new Error(`${path} must export its signs once, as an object.`);
  const members = declared.init.properties.flatMap((member) => {
    if (member.type !== 'Property' || member.key.type !== 'Identifier' || member.shorthand || !isPlain(member.value))
      throw new Error(`${path}: each of its signs must be written out where it stands.`);
    return inPage && !recognisedBy.has(member.key.name) ? [] : [code.slice(member.start, member.end)];
  });
  return `export const ${declared.id.name} = {\n${members.join(',\n')}\n};\n`;
}

/** Texts, patterns, and lists of them. */
function isPlain(value: { type: string; elements?: unknown[] }): boolean {
  if (value.type === 'ArrayExpression')
    return (value.elements as ({ type: string } | null)[]).every((one) => one !== null && isPlain(one));
  return value.type === 'Literal';
}

/** A plugin for Vite that gives the index of consoles their signs alone. */
export function indexOfSignsAlone(consoles: string) {
  const index = resolve(consoles, 'index.ts');
  let inPage = false;
  return {
    name: 'index-of-signs-alone',
    enforce: 'pre' as const,
    configResolved({ build: { lib } }: { build: { lib: false | { fileName?: unknown } } }) {
      inPage = lib !== false && lib.fileName === 'reader';
    },
    resolveId: (id: string, from: string | undefined) =>
      from !== undefined && resolve(from) === index && id.startsWith('./') && id !== './console.ts'
        ? resolve(consoles, id) + signs
        : undefined,
    transform: (code: string, id: string) =>
      id.endsWith(signs) ? { code: signsAlone(id.slice(0, -signs.length), code, inPage), map: null } : undefined,
  };
}
