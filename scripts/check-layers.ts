/**
 * Checks that every import points down the picture in docs/architecture.md, and that no two folders of one layer import
 * each other. Run by `npm run lint`; exits 1 with one line per arrow that points up.
 */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseSync } from 'oxc-parser';

/** Top to bottom, as drawn. Folders on one line may import each other as long as that makes no circle. */
export const layers: readonly (readonly string[])[] = [
  ['entrypoints'],
  ['components'],
  ['companion'],
  ['lib/extension'],
  ['lib/note', 'lib/action', 'lib/case'],
  ['lib/engine'],
  ['lib/witness'],
  ['lib/questions'],
  ['lib/signals'],
  ['lib/knowledge'],
  ['lib/consoles'],
  ['lib/page', 'lib/mail', 'lib/events'],
  ['lib/observables'],
  ['lib/schema'],
];

/** Doors and processes of their own: nothing else may import these, whatever their height. */
const apart: readonly [from: string, to: string][] = [
  ['components', 'companion'],
  ['entrypoints', 'companion'],
  ['companion', 'lib/extension'],
];

export interface Arrow {
  from: string;
  to: string;
  file: string;
  line: number;
}

const root = join(dirname(fileURLToPath(import.meta.url)), '..');

/** The layer's folder that a file is in; `undefined` outside the house (scripts, tests). */
export function folderOf(path: string): string | undefined {
  const parts = relative(root, path).split(sep);
  const folder = parts[0] === 'lib' ? `lib/${parts[1]}` : parts[0];
  return layers.flat().find((known) => known === folder);
}

/** All imports between folders, type imports included: they couple as much. */
export function arrows(): Arrow[] {
  const found: Arrow[] = [];
  for (const top of new Set(layers.flat().map((folder) => folder.split('/')[0] ?? folder))) {
    for (const file of sources(join(root, top))) {
      const from = folderOf(file);
      if (from === undefined)
        throw new Error(`${relative(root, file)} is in no layer of the picture; move it or draw it.`);
      const text = readFileSync(file, 'utf8');
      const { module } = parseSync(file, text);
      const imports = [
        ...module.staticImports.map((i) => ({ request: i.moduleRequest.value, at: i.start })),
        ...module.staticExports.flatMap((e) =>
          e.entries.flatMap((entry) =>
            entry.moduleRequest ? [{ request: entry.moduleRequest.value, at: e.start }] : [],
          ),
        ),
        ...module.dynamicImports.map((i) => ({
          request: text.slice(i.moduleRequest.start + 1, i.moduleRequest.end - 1),
          at: i.start,
        })),
      ];
      for (const { request, at } of imports) {
        if (!request.startsWith('.')) continue;
        const to = folderOf(resolve(dirname(file), request));
        if (to !== undefined && to !== from)
          found.push({ from, to, file: relative(root, file), line: text.slice(0, at).split('\n').length });
      }
    }
  }
  return found;
}

/** What is wrong with the arrows, one sentence each. */
export function layerProblems(all: readonly Arrow[]): string[] {
  const height = (folder: string) => layers.findIndex((layer) => layer.includes(folder));
  const sideways = new Set<string>();
  const problems: string[] = [];
  for (const arrow of all) {
    const where = `${arrow.file}:${arrow.line} imports ${arrow.to}`;
    if (height(arrow.to) < height(arrow.from))
      problems.push(`${where}, which is above ${arrow.from}: arrows point down`);
    if (apart.some(([from, to]) => from === arrow.from && to === arrow.to))
      problems.push(`${where}: ${arrow.from} and ${arrow.to} are processes of their own`);
    if (height(arrow.to) === height(arrow.from)) {
      sideways.add(`${arrow.from} ${arrow.to}`);
      if (sideways.has(`${arrow.to} ${arrow.from}`)) problems.push(`${where}, which imports ${arrow.from}: a circle`);
    }
  }
  return problems;
}

function* sources(folder: string): Generator<string> {
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) yield* sources(path);
    else if (/\.tsx?$/.test(name) && !name.endsWith('.d.ts')) yield path;
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const problems = layerProblems(arrows());
  for (const problem of problems) console.error(problem);
  console.log(problems.length === 0 ? 'every import points down' : `${problems.length} imports do not point down`);
  process.exitCode = problems.length === 0 ? 0 : 1;
}
