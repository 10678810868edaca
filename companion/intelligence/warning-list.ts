import * as z from 'zod';
import { warningKindOf } from '../../lib/knowledge/warning-lists.ts';
import type { IntelligenceList, WarningKind } from '../../lib/schema/intelligence.ts';
import type { ObservableType } from '../../lib/schema/observable.ts';
import { AddressRanges } from './address-ranges.ts';
import { FileProblem } from './file-problem.ts';
import { guardedPattern } from './guarded-pattern.ts';
import { type PackedKey, PackedTable, packedKey } from './packed-table.ts';

/** The form of https://github.com/MISP/misp-warninglists; members that are not used are not looked at. */
const written = z.object({
  name: z.string().min(1).max(300),
  type: z.enum(['string', 'hostname', 'cidr', 'substring', 'regex']),
  list: z.array(z.union([z.string(), z.number()])).max(5_000_000),
  version: z.union([z.number(), z.string()]).optional(),
  matching_attributes: z.array(z.string()).optional(),
});

const patternLimit = 500;
const entryLimit = 600;
/** Letters by which substrings are sorted, so that a value is not compared with each of thousands. */
const stem = 4;

export interface WarningHit {
  entry: string;
  /** The entry is the indicator itself, a name above it or a range around it; a mere part of it clears nobody. */
  covers: boolean;
}

/** One warning list, ready to be asked. */
export interface WarningList {
  list: IntelligenceList;
  kind: WarningKind;
  entries: number;
  /** Entries that could not be used, and why the first of them. */
  unused: { count: number; first?: string };
  about: ReadonlySet<ObservableType>;
  find(subject: Subject): WarningHit | undefined;
}

/** What lists are asked about, made ready once for all of them. */
export interface Subject {
  /** An address, a host, a web address or a hash; hosts in lower case and ASCII. */
  value: string;
  /** The host of a web address, or the value. */
  host: string;
  whole: PackedKey;
  /** The host and the names above it. */
  names: readonly { name: string; key: PackedKey }[];
}

const labelLimit = 128;

export function subjectOf(value: string): Subject {
  const host = hostOf(value);
  const names: { name: string; key: PackedKey }[] = [];
  for (let name = host; name !== '' && names.length < labelLimit; ) {
    names.push({ name, key: packedKey(name) });
    const dot = name.indexOf('.');
    name = dot < 0 || isAddress(name) ? '' : name.slice(dot + 1);
  }
  return { value, host, whole: packedKey(value), names };
}

function isAddress(host: string): boolean {
  return /^[\d.]+$|:/.test(host);
}

/** Reads one list. `made` is the file's date, used where the list has no date of its own. Errors: `FileProblem`. */
export async function readWarningList(text: string, made: string, signal?: AbortSignal): Promise<WarningList> {
  const parsed = written.safeParse(parseJson(text));
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    throw new FileProblem(`It is no MISP warning list: ${issue?.path.join('.')}: ${issue?.message}.`);
  }
  const { name, type, list, version, matching_attributes } = parsed.data;
  // In place: a list of a hundred thousand is not copied for a blank.
  const entries = list as string[];
  for (let i = 0; i < entries.length; i++) entries[i] = String(entries[i]).trim();
  if (!entries.some((entry) => entry !== '')) throw new FileProblem('The list has no entries.');
  const matcher = await matcherOf(type, entries, signal);
  return {
    list: { name, made: madeOf(version, made) },
    kind: warningKindOf(name),
    entries: entries.length,
    unused: matcher.unused,
    about: aboutOf(matching_attributes),
    find: matcher.find,
  };
}

export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    const cut = /^\s*[{[]/.test(text.slice(0, 100)) && !/[}\]]\s*$/.test(text.slice(-100));
    throw new FileProblem(cut ? 'It ends in the middle: it seems half-written.' : 'It is not JSON.');
  }
}

type Matcher = Pick<WarningList, 'find' | 'unused'>;

async function matcherOf(type: string, entries: string[], signal: AbortSignal | undefined): Promise<Matcher> {
  switch (type) {
    case 'cidr':
      return ranges(entries);
    case 'substring':
      return substrings(entries);
    case 'regex':
      return patterns(entries);
    default:
      return names(entries, type === 'hostname', signal);
  }
}

function ranges(entries: string[]): Matcher {
  const table = new AddressRanges();
  const bad = entries.filter((entry) => !table.add(entry, 0));
  table.index();
  return {
    unused: unusedOf(bad, 'no address or range'),
    find({ host }) {
      const range = table.find(host, 1)[0]?.range;
      return range === undefined
        ? undefined
        : { entry: range.replace(range.includes(':') ? /\/128$/ : /\/32$/, ''), covers: true };
    },
  };
}

/** `hostname` holds for every name below an entry; so does an entry with a leading dot, whatever the type. */
async function names(entries: string[], below: boolean, signal: AbortSignal | undefined): Promise<Matcher> {
  const table = new PackedTable(entries.reduce((sum, entry) => sum + entry.length + 8, 64));
  for (const entry of entries) {
    const lower = entry.toLowerCase().replace(/^\*\./, '.');
    table.addText(lower.replace(/^\./, ''), below || lower.startsWith('.') ? 1 : 0);
  }
  await table.index(signal);
  return {
    unused: { count: 0 },
    find({ value, host, whole, names }) {
      if (table.find(whole).length > 0) return { entry: value.slice(0, entryLimit), covers: true };
      for (const { name, key } of names) {
        const found = table.find(key);
        if (found.includes(1) || (name === host && found.length > 0)) return { entry: name, covers: true };
      }
      return undefined;
    },
  };
}

function substrings(entries: string[]): Matcher {
  const stems = new Map<string, string[]>();
  const short: string[] = [];
  for (const entry of new Set(entries.map((item) => item.toLowerCase()))) {
    if (entry.length < stem) short.push(entry);
    else {
      const key = entry.slice(0, stem);
      const same = stems.get(key);
      if (same) same.push(entry);
      else stems.set(key, [entry]);
    }
  }
  const first = (value: string): string | undefined => {
    for (let i = 0; i + stem <= value.length; i++) {
      const entry = stems.get(value.slice(i, i + stem))?.find((item) => value.startsWith(item, i));
      if (entry !== undefined) return entry;
    }
    return short.find((item) => value.includes(item));
  };
  return {
    unused: { count: 0 },
    find({ value, host }) {
      const entry = first(value.toLowerCase().slice(0, 4096));
      if (entry === undefined) return undefined;
      // `listed.example.evil.example` holds a listed name and belongs to somebody else.
      return { entry: entry.slice(0, entryLimit), covers: host === entry || host.endsWith(`.${entry}`) };
    },
  };
}

function patterns(entries: string[]): Matcher {
  const usable: { test(value: string): boolean; entry: string }[] = [];
  const bad: string[] = [];
  let why = '';
  for (const entry of entries) {
    const pattern = usable.length < patternLimit ? guardedPattern(entry) : { refused: 'the list has too many' };
    if ('refused' in pattern) {
      bad.push(entry);
      why ||= pattern.refused;
    } else usable.push({ test: pattern.test, entry });
  }
  return {
    unused: unusedOf(bad, why),
    find({ value }) {
      const entry = usable.find((pattern) => pattern.test(value))?.entry;
      return entry === undefined ? undefined : { entry: entry.slice(0, entryLimit), covers: false };
    },
  };
}

function unusedOf(bad: readonly string[], why: string): WarningList['unused'] {
  return bad[0] === undefined ? { count: 0 } : { count: bad.length, first: `“${bad[0].slice(0, 80)}”: ${why}` };
}

/** The host of a web address, or the value itself. */
export function hostOf(value: string): string {
  const start = value.indexOf('://');
  if (start < 0) return value.includes('/') ? '' : value;
  const authority = (/^[^/?#]*/.exec(value.slice(start + 3))?.[0] ?? '').replace(/^.*@/, '').toLowerCase();
  return /^\[([^\]]*)\]/.exec(authority)?.[1] ?? authority.replace(/:\d+$/, '');
}

/** Versions are dates where they look like one (`20260811`); the two digits of a year and an hour are also met. */
function madeOf(version: number | string | undefined, made: string): string {
  const text = String(version ?? '');
  const date = /^(20\d\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])/.exec(text);
  if (date) return `${date[1]}-${date[2]}-${date[3]}`;
  return text === '' ? `file of ${made}` : `version ${text.slice(0, 30)}, file of ${made}`;
}

/** Which indicators a list is about, from MISP's attribute types; all four where it does not say. */
function aboutOf(attributes: readonly string[] | undefined): ReadonlySet<ObservableType> {
  const about = new Set<ObservableType>();
  for (const attribute of attributes ?? []) {
    if (/^ip-|\|ip$/.test(attribute)) about.add('ip');
    if (/^(?:domain|hostname)/.test(attribute)) about.add('domain');
    if (/^(?:url|uri|link)$/.test(attribute)) about.add('url');
    // Certificates' fingerprints look like files' hashes and are something else.
    if (/^(?:filename\|)?(?:md5|sha\d|sha\d{3})$/.test(attribute)) about.add('hash');
  }
  return (attributes ?? []).length === 0 ? new Set(['ip', 'domain', 'url', 'hash']) : about;
}
