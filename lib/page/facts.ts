import { kindsOf, meaningOf } from './label.ts';
import type { Pair, Perhaps } from './pairs.ts';
import type { Part } from './part.ts';
import type { RawValue } from './raw-pairs.ts';
import { typed } from './typed.ts';

/** A value of the alert on screen: under ECS's name where its label and its form agree on one, else under its label. */
export interface Fact {
  path: string;
  label: string;
  value: string;
  part: Part;
  /** Something is known of it. */
  known: boolean;
  /** Said in running text. */
  loose?: boolean;
  /** What it is, should nothing surer be, and how little speaks for it. */
  perhaps?: string;
  rank?: number;
}

/** What sees the machines of an alert and is none of them. */
const watcherHeading = /^(?:sensor|observer|collector|probe|analy[sz]er)s?\b.{0,6}$/i;
/** Words that a label alone leaves open, and the heading above it settles. */
const open = new Set(
  'name ip address port path id pid host user hash command line file url full initiating process time rule severity risk'.split(
    ' ',
  ),
);
const headings = 'details?|information|infos?|properties|overview|summary|data|context|panel|section';
/** Headings of what is not this alert, or not its subject. */
const others =
  'related|similar|others?|previous|recent|history|historical|comments?|notes?|assign\\w*|analysts?|audit|grand\\w*|child\\w*|ancestors?|(?<!remote )peers|peer group|linked|recommend\\w*|playbooks?|suggested|exposure';
let headWords = new RegExp(`\\b(?:${headings})\\b`, 'giu');
let elsewhere = new RegExp(`\\b(?:${others})\\b`, 'iu');

/** Takes what such headings say in other languages. */
export function learnHeadings({ details, elsewhere: more }: Record<'details' | 'elsewhere', string>): void {
  headWords = new RegExp(`\\b(?:${headings}|${details})\\b|詳細|情報`, 'giu');
  elsewhere = new RegExp(`\\b(?:${others}|${more})\\b|関連|類似|履歴|コメント`, 'iu');
}
const entities = /^(?:source|destination|remote|ip|host|user|process|file|url|email\.from)\b/;

export function isElsewhere(heading: string): boolean {
  return elsewhere.test(heading);
}

export function isEntity(path: string): boolean {
  return entities.test(path);
}

/** What each pair says, by its label, by the heading above it where the label leaves it open, and by the form of its value. `once`: what is said twice counts once. */
export function factsOf(pairs: readonly Pair[], once = true, perhapsTyped?: Perhaps): Fact[] {
  const facts: Fact[] = [];
  const seen = new Set<string>();
  for (const { label: said, value, section, part, path, later, loose, guess } of pairs.flatMap(opened)) {
    const label = said.replace(/\s*[:：*]+$/, '').trim();
    // A way through the console: `Detections › Lateral movement`.
    if (/[›»>]/.test(label)) continue;
    const add = (path: string, own: string, known: boolean, name = label, perhaps?: string, rank = 4) => {
      const key = `${path} ${own}`;
      if (path === '' || own === '' || (once && seen.has(key))) return;
      seen.add(key);
      facts.push({
        path: path.slice(0, 200),
        label: name.slice(0, 200) || path,
        value: own,
        part,
        known,
        ...(loose ? { loose } : {}),
        ...(perhaps ? { perhaps, rank } : {}),
      });
    };
    const heading = section
      .replace(headWords, ' ')
      .replace(/#?\(?\d+\)?\s*$/, '')
      .replace(/\s+/g, ' ')
      .trim();
    const kinds = kindsOf(label);
    const leftOpen = kinds.length > 0 && kinds.every((kind) => open.has(kind));
    if (
      ((elsewhere.test(heading) && heading.split(' ').length <= 4) || watcherHeading.test(heading)) &&
      heading !== label
    ) {
      // A ticket tells in its history what it is about.
      const [own] = /^(?:history|verlauf|historique|historial)$/i.test(heading) ? typed(label, value) : [];
      add(`${heading}: ${label}`, own?.value ?? value, false, label, own?.path);
      continue;
    }
    // `Affected endpoint / user` is over both.
    const whole = leftOpen && !/^$|\//.test(heading) && kindsOf(heading).length > 0 ? `${heading} ${label}` : '';
    if (later) {
      add(path ?? label, value, false);
      continue;
    }
    const short = label.includes('.') && !meaningOf(label) ? shorter(label) : label;
    const inSection = whole !== '' && meaningOf(whole) ? typed(whole, value) : [];
    const found = inSection.length > 0 ? inSection : typed(short, value);
    const name = inSection.length > 0 ? whole : label;
    for (const one of found) guess ? add(name, one.value, false, name, one.path) : add(one.path, one.value, true, name);
    if (found.length > 0) continue;
    const perhaps = perhapsTyped?.(label, value) ?? [];
    for (const one of perhaps) add(path ?? (whole || label), one.value, false, label, one.path, guess ? 4 : one.rank);
    if (perhaps.length === 0) add(path ?? (whole || label), value, false);
  }
  return facts;
}

/** The end of a vendor's path that says enough by itself: `data.srcip`, and not `observer.name`. */
function shorter(path: string): string {
  // Elastic's name for what was done something to.
  if (path.startsWith('Target.')) return path;
  const words = path.split('.');
  const two = words.slice(-2).join(' ');
  if (meaningOf(two)) return two;
  const one = words.at(-1) ?? '';
  return kindsOf(one).length > 1 ? one : path;
}

/** Keys and values in a message, as firewalls and kernels write them. */
export const keyed = /(?:(?:^|\s)\w{2,20}=\S*){4}/;

/** How raw texts are opened, once the page is read with what that takes. */
export const raw: { values?: (text: string) => RawValue[] } = {};

/** A raw event is as many labels and values as it holds; the keys around a key are its heading. */
function opened(pair: Pair): Pair[] {
  const isKeyed = !pair.block && pair.value.length < 4_000 && keyed.test(pair.value);
  if (!pair.block && !isKeyed) return [pair];
  const values = raw.values?.(pair.value) ?? [];
  if (isKeyed) values.length = Math.min(values.length, 60);
  if (values.length === 0)
    return [{ ...pair, label: pair.label || pair.section || 'raw', value: pair.value.slice(0, 20_000) }];
  return values.map(({ keys, value, later }) => {
    const words = keys.flatMap((key) => key.split('.'));
    const last = words.at(-1) ?? '';
    return {
      label: last,
      section: words.at(-2) ?? '',
      value: value.slice(0, 20_000),
      part: pair.part,
      path: words.join('.'),
      later,
    };
  });
}

/** What tells this alert from others of the same name: its id, else its time and who and what is in it. */
export function identifying(facts: readonly Fact[]): Fact[] {
  const id = facts.find(({ path }) => path === 'event.id');
  if (id && id.value.length >= 4) return [id];
  const wanted = [
    '@timestamp',
    'event.start',
    'event.created',
    'source.ip',
    'ip',
    'remote.ip',
    'host.name',
    'host.ip',
    'user.name',
    'user.target.name',
    'destination.ip',
    'process.name',
    'process.command_line',
  ];
  return wanted
    .flatMap((path) => facts.find((fact) => fact.path === path) ?? facts.find(({ perhaps }) => perhaps === path) ?? [])
    .filter((fact, i, list) => list.findIndex(({ part }) => part === fact.part) === i)
    .slice(0, 8);
}
