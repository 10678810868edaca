import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Connector } from '../../companion/connectors/connector.ts';
import type { ConsoleSigns, KnownConsole } from '../../lib/consoles/console.ts';
import type { Question } from '../../lib/questions/question.ts';
import type { Signal } from '../../lib/signals/signal.ts';

export const projectRoot = join(import.meta.dirname, '..', '..');

/** One file of the places that grow by one file at a time, and what it exports of their kind. */
export interface HouseFile<T> {
  /** From the project's root, such as `lib/signals/mail/lookalike-domain.ts`. */
  path: string;
  /** The file's name without its ending. */
  name: string;
  /** The folder it lies in, such as `mail`. */
  folder: string;
  text: string;
  exported: T[];
}

/** Reads every file of a folder but those that say what all are, and imports it. */
async function read<T>(
  root: string,
  folder: string,
  isOne: (value: object) => boolean,
  without: readonly string[] = [],
): Promise<HouseFile<T>[]> {
  const files: HouseFile<T>[] = [];
  for (const file of readdirSync(join(root, folder)).sort()) {
    if (!file.endsWith('.ts') || file === 'index.ts' || without.includes(file)) continue;
    const path = `${folder}/${file}`;
    const module: Record<string, unknown> = await import(pathToFileURL(join(root, path)).href);
    const exported = Object.values(module).filter(
      (value): value is object => typeof value === 'object' && value !== null && isOne(value),
    );
    files.push({
      path,
      name: file.slice(0, -'.ts'.length),
      folder: folder.split('/').at(-1) ?? '',
      text: readFileSync(join(root, path), 'utf8'),
      exported: exported as T[],
    });
  }
  return files;
}

export const consoleFiles = (root = projectRoot): Promise<HouseFile<KnownConsole>[]> =>
  read(root, 'lib/consoles', (value) => 'reads' in value && 'tried' in value, ['console.ts', 'request.ts']);

export const questionFiles = (root = projectRoot): Promise<HouseFile<Question>[]> =>
  read(root, 'lib/questions', (value) => 'applies' in value && 'gap' in value, ['question.ts']);

export const connectorFiles = (root = projectRoot): Promise<HouseFile<Connector>[]> =>
  read(root, 'companion/connectors', (value) => 'connect' in value && 'contacts' in value, ['connector.ts']);

/** Folders of signals, with their files. */
export async function signalFiles(root = projectRoot): Promise<HouseFile<Signal>[]> {
  const all: HouseFile<Signal>[] = [];
  for (const folder of signalFolders(root))
    all.push(...(await read<Signal>(root, `lib/signals/${folder}`, (value) => 'find' in value && 'weight' in value)));
  return all;
}

export function signalFolders(root = projectRoot): string[] {
  return readdirSync(join(root, 'lib/signals'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}

/** What an index lists. */
export async function indexed<T>(path: string, name: string, root = projectRoot): Promise<readonly T[]> {
  if (!existsSync(join(root, path))) return [];
  const module: Record<string, unknown> = await import(pathToFileURL(join(root, path)).href);
  const list = module[name];
  return Array.isArray(list) ? (list as T[]) : [];
}

/** The comment above what a file exports by a name, as one paragraph; empty where there is none. */
export function commentAbove(text: string, name: RegExp): string {
  const found = [...text.matchAll(/\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\nexport const (\w+)/g)].find(([, , exported]) =>
    name.test(exported ?? ''),
  );
  return (found?.[1] ?? '')
    .split('\n')
    .map((line) => line.replace(/^\s*\*?\s?/, '').trim())
    .join(' ')
    .trim();
}

/** A page with nothing on it: enough for a reader to say that it finds nothing. */
const emptyPage = {
  title: '',
  readyState: 'complete',
  body: null,
  location: { href: '', search: '', pathname: '/', hostname: '' },
  querySelector: () => null,
  querySelectorAll: () => [],
  getElementById: () => null,
};

/** What a console's reader says of a page with nothing on it. */
export function onEmptyPage<T>(read: () => T): T {
  const world = globalThis as { document?: unknown };
  const before = Object.getOwnPropertyDescriptor(world, 'document');
  Object.defineProperty(world, 'document', { value: emptyPage, configurable: true });
  try {
    return read();
  } finally {
    if (before) Object.defineProperty(world, 'document', before);
    else delete world.document;
  }
}

/** Whether a console is one with signs, which a page is known by, and not the reader for any other page. */
export function isNamed(console: ConsoleSigns): boolean {
  return console.id !== 'generic';
}
