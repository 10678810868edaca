import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join, relative } from 'node:path';
import type { IntelligenceList } from '../../lib/schema/intelligence.ts';
import { FileProblem } from './file-problem.ts';
import { type KnownExploited, readKnownExploited } from './known-exploited.ts';
import { readTrails } from './read-trails.ts';
import type { Trails } from './trails.ts';
import { readWarningList, type WarningList } from './warning-list.ts';

/** Larger lists in JSON are not read: they are taken into memory as a whole. */
const jsonLimit = 128 * 1024 * 1024;
const fileLimit = 2000;

export type Content =
  | { kind: 'trails'; list: IntelligenceList; trails: Trails; unread: number }
  | { kind: 'warning-list'; warnings: WarningList }
  | { kind: 'known-exploited'; exploited: KnownExploited };

interface LoadedFile {
  /** Changes when the file does. */
  stamp: string;
  content: Content;
}

export interface Problem {
  /** Path inside the folder. */
  file: string;
  says: string;
  remedy: string;
  /** An older reading of the file still serves. */
  kept: boolean;
}

/** Everything that was read of the folder; never changed, only replaced as a whole. */
export interface Intelligence {
  files: ReadonlyMap<string, LoadedFile>;
  trails: readonly Extract<Content, { kind: 'trails' }>[];
  warnings: readonly WarningList[];
  exploited: readonly KnownExploited[];
  problems: readonly Problem[];
  loadedMs: number;
}

/**
 * Loads the folder, laid out as `cisa_kev.json` (or CISA's own file name), `*trails*.tsv` and `warninglists/**.json`; other files
 * are left alone. What has not changed since `before` is taken from there; a file that cannot be read keeps its older
 * reading, or is left out, and is named in `problems`. Errors: the system's where the folder cannot be listed.
 */
export async function loadIntelligence(
  folder: string,
  before?: Intelligence,
  signal?: AbortSignal,
): Promise<Intelligence> {
  const started = performance.now();
  const files = new Map<string, LoadedFile>();
  const problems: Problem[] = [];
  for (const path of await listed(folder)) {
    signal?.throwIfAborted();
    const name = relative(folder, path);
    const kind = kindOf(name);
    if (!kind) continue;
    const older = before?.files.get(name);
    try {
      const stamp = await stampOf(path);
      files.set(name, older?.stamp === stamp ? older : { stamp, content: await read(path, kind, signal) });
      if ((await stampOf(path)) !== stamp) throw new FileProblem('It changed while it was read.', 'It is read again.');
    } catch (error) {
      signal?.throwIfAborted();
      if (older) files.set(name, older);
      else files.delete(name);
      problems.push(problemOf(name, error, older !== undefined));
    }
  }
  return { ...sorted(files), files, problems, loadedMs: Math.round(performance.now() - started) };
}

async function listed(folder: string): Promise<string[]> {
  const names = await readdir(folder, { recursive: true });
  return names
    .sort()
    .slice(0, fileLimit)
    .map((name) => join(folder, name));
}

function kindOf(name: string): Content['kind'] | undefined {
  const base = basename(name);
  if (base.startsWith('.')) return undefined;
  if (/(?:^|[\\/])warning-?lists[\\/].*\.json$/i.test(name)) return 'warning-list';
  if (/trails.*\.tsv$/i.test(base)) return 'trails';
  return /^(?:cisa_kev|known_exploited_vulnerabilities)\.json$/i.test(base) ? 'known-exploited' : undefined;
}

async function stampOf(path: string): Promise<string> {
  const { size, mtimeMs, ino } = await stat(path);
  return `${size} ${mtimeMs} ${ino}`;
}

async function read(path: string, kind: Content['kind'], signal: AbortSignal | undefined): Promise<Content> {
  const { size, mtime } = await stat(path);
  const made = mtime.toISOString().slice(0, 10);
  if (size === 0) throw new FileProblem('It is empty.');
  if (kind === 'trails') {
    const { trails, unread } = await readTrails(path, signal);
    return { kind, list: { name: trailsName(path), made: `file of ${made}` }, trails, unread };
  }
  if (size > jsonLimit) throw new FileProblem(`It has ${size} bytes; at most ${jsonLimit} are read.`);
  const text = await readFile(path, { encoding: 'utf8', signal });
  return kind === 'warning-list'
    ? { kind, warnings: await readWarningList(text, made, signal) }
    : { kind, exploited: readKnownExploited(text, made) };
}

function trailsName(path: string): string {
  return basename(path, '.tsv').replaceAll(/[_-]+/g, ' ');
}

function sorted(files: ReadonlyMap<string, LoadedFile>): Pick<Intelligence, 'trails' | 'warnings' | 'exploited'> {
  const contents = [...files.values()].map((file) => file.content);
  return {
    trails: contents.filter((content) => content.kind === 'trails'),
    warnings: contents.flatMap((content) => (content.kind === 'warning-list' ? [content.warnings] : [])),
    exploited: contents.flatMap((content) => (content.kind === 'known-exploited' ? [content.exploited] : [])),
  };
}

function problemOf(file: string, error: unknown, kept: boolean): Problem {
  if (error instanceof FileProblem) return { file, says: error.message, remedy: error.remedy, kept };
  const code = (error as NodeJS.ErrnoException).code;
  return {
    file,
    says: code === 'EACCES' ? 'It may not be read.' : String(error).slice(0, 300),
    remedy: code === 'EACCES' ? 'Give the companion’s user the right to read it.' : 'Fetch or write the file again.',
    kept,
  };
}

/** One line for logs, the command line and `doctor`. */
export function describeIntelligence(intelligence: Intelligence): string {
  const trails = intelligence.trails.reduce((sum, item) => sum + item.trails.size, 0);
  const exploited = intelligence.exploited.reduce((sum, item) => sum + item.vulnerabilities.size, 0);
  const dates = [
    ...intelligence.trails.map((item) => item.list.made),
    ...intelligence.exploited.map((item) => item.list.made),
  ];
  return `${trails.toLocaleString('en')} trails, ${intelligence.warnings.length} warning lists, ${exploited.toLocaleString('en')} exploited vulnerabilities${dates.length > 0 ? ` (${dates.join('; ')})` : ''}`;
}
