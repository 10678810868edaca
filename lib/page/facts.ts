import { kindsOf, meaningOf } from './label.ts';
import type { Pair } from './pairs.ts';
import type { Part } from './part.ts';
import { perhapsTyped } from './perhaps.ts';
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
const entities = /^(?:source|destination|host|user|process|file|url|email\.from)\b/;

export function isElsewhere(heading: string): boolean {
  return elsewhere.test(heading);
}

export function isEntity(path: string): boolean {
  return entities.test(path);
}

/** What each pair says, by its label, by the heading above it where the label leaves it open, and by the form of its value. `once`: what is said twice counts once. */
export function factsOf(pairs: readonly Pair[], once = true): Fact[] {
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
    if ((elsewhere.test(heading) || watcherHeading.test(heading)) && heading !== label) {
      // A ticket tells in its history what it is about.
      const [own] = /^(?:history|verlauf|historique|historial)$/i.test(heading) ? typed(label, value) : [];
      add(`${heading}: ${label}`, own?.value ?? value, false, label, own?.path);
      continue;
    }
    const whole = leftOpen && heading !== '' && kindsOf(heading).length > 0 ? `${heading} ${label}` : '';
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
    const perhaps = perhapsTyped(label, value);
    for (const one of perhaps) add(path ?? (whole || label), one.value, false, label, one.path, one.rank);
    if (perhaps.length === 0) add(path ?? (whole || label), value, false);
  }
  return settled(facts);
}

/** The end of a vendor's path that says enough by itself: `data.srcip`, and not `observer.name`. */
function shorter(path: string): string {
  const words = path.split('.');
  const two = words.slice(-2).join(' ');
  if (meaningOf(two)) return two;
  const one = words.at(-1) ?? '';
  return kindsOf(one).length > 1 ? one : path;
}

/** Keys and values in a message, as firewalls and kernels write them. */
const keyed = /(?:(?:^|\s)\w{2,20}=\S*){4}/;

/** How raw texts are opened, once the page is read with what that takes; until then, whether one was met. */
export const raw: { values?: (text: string) => RawValue[]; missed: boolean } = { missed: false };

/** A raw event is as many labels and values as it holds; the keys around a key are its heading. */
function opened(pair: Pair): Pair[] {
  const isKeyed = !pair.block && pair.value.length < 4_000 && keyed.test(pair.value);
  if (!pair.block && !isKeyed) return [pair];
  if (!raw.values) raw.missed = true;
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

/** More parts than the head of a mail has on any page. */
const headParts = 60;
const outgoing = /^(?:out|outbound|outgoing|egress|ausgehend|sortante?|saliente)\b/i;
const incoming = /^(?:in|inbound|incoming|ingress|eingehend|entrante?)\b/i;
/** What sees the machines of an alert and is none of them. */
const watcherHeading = /^(?:sensor|observer|collector|probe|analy[sz]er)s?\b.{0,6}$/i;
const watching = /\b(?:sensor|observer|collector|probe|analy[sz]er)\b/i;

/** Takes each guess that nothing surer of its kind stands against, the first of a kind. `head`: what the head of the alert says without a label; until it is known, nothing that it may say is guessed. */
export function guessed(facts: readonly Fact[], head?: readonly string[]): readonly Fact[] {
  const kind = (path: string) =>
    path.replace(/^((?:source|destination)\.)(?:ip|domain)$|\.(?:name|executable|md5|sha\d+)$|^user\.target/, '$1');
  const taken = new Set([...facts.flatMap(({ path, known }) => (known ? [path] : [])), ...(head ?? [])].map(kind));
  if (taken.has('email.from')) taken.add('user');
  const chosen = new Map<Fact, string>();
  for (const rank of [1, 2, 3, 4])
    for (const fact of facts) {
      const { perhaps } = fact;
      if (perhaps === undefined || (fact.rank ?? 1) !== rank || (head === undefined) === ofHead.test(perhaps)) continue;
      if (taken.has(kind(perhaps))) continue;
      taken.add(kind(perhaps));
      chosen.set(fact, perhaps);
    }
  return facts.map((fact) => {
    const path = chosen.get(fact);
    return path === undefined ? fact : { ...fact, path, known: true };
  });
}

const ofHead = /^(?:event\.severity|@timestamp)$/;

/** Settles what one label alone cannot: which of several times is the alert's, whose address a bare “IP” is. */
function settled(said: readonly Fact[]): Fact[] {
  const facts = guessed(said);
  const has = (path: string) => facts.some((fact) => fact.path === path);
  const onMachine = facts.some(
    ({ path, label }) => /^(?:process|file)\./.test(path) && !/^(?:request |uri )?path$/i.test(label),
  );
  const outward = facts.some(({ label, value }) => /\bdirection\b/i.test(label) && outgoing.test(value));
  const inward = facts.some(({ label, value }) => /\bdirection\b/i.test(label) && incoming.test(value));
  const watchers = new Set(facts.flatMap(({ label, value, known }) => (!known && watching.test(label) ? [value] : [])));
  const sender = facts.find(({ path }) => path === 'email.from');
  // Below it stands what it says, and perhaps another mail.
  const next = sender && facts.find(({ path, part }) => path === 'email.from' && part.place > sender.part.place);
  // A mail that a machine wrote about an alert, as tickets hold them.
  const isReport = facts.filter(({ loose, path }) => loose && isEntity(path)).length >= 4;
  const isBelow = ({ path, label, part, loose }: Fact) =>
    sender !== undefined &&
    ((next !== undefined &&
      (next.part.place <= part.place || next.part.place - part.place < part.place - sender.part.place)) ||
      (loose === true && part !== sender.part && !isReport) ||
      // An appointment’s.
      (path === '@timestamp' && /^when$/i.test(label)) ||
      part.place > sender.part.place + (path === '@timestamp' ? headParts / 2 : headParts));
  const time = timeOf(facts.filter((fact) => !isBelow(fact)));
  const risk = has('event.severity') ? undefined : facts.find(({ path }) => path === 'risk');
  // Firewalls call themselves a device.
  const sure = facts.some(({ path, label }) => path === 'host.name' && !/^(?:device|gerät)/i.test(label));
  const named = facts.some(({ path, value }) => path === 'source.domain' && !value.includes('.'));
  const end: Fact[] = [];
  for (const fact of facts) {
    const as = (path: string, known = true) => end.push({ ...fact, path, known });
    if (fact === time) as('@timestamp');
    else if (/^(?:email\.|rule\.name$)/.test(fact.path) && fact !== sender && isBelow(fact)) as(fact.label, false);
    else if (fact.path === '@timestamp') as(fact.label, false);
    // The head of an alert may say it better.
    // An alert has one rule; others that it names are a policy's, a response's.
    else if (fact.path === 'rule.name' && end.some(({ path }) => path === 'rule.name')) as(fact.label, false);
    else if (fact === risk) end.push({ ...fact, path: fact.label, known: false, perhaps: 'event.severity' });
    else if (fact.path === 'risk') as(fact.label, false);
    else if (fact.path === 'user.id') has('user.name') ? as(fact.label, false) : as('user.name');
    // A firewall's rule let the attack through or not; what it was stands beside it.
    else if (fact.path === 'rule.name' && has('malware.name') && /^(?:policy|rule)(?: name)?$/i.test(fact.label))
      as(fact.label, false);
    else if (fact.path === 'remote.ip')
      as(outward || ((onMachine || has('host.ip')) && !inward) ? 'destination.ip' : 'source.ip');
    else if (fact.path === 'host.name' && (watchers.has(fact.value) || (named && !sure))) as(fact.label, false);
    else if (fact.path === 'host.ip' && (outward || inward) && kindsOf(fact.label).includes('local'))
      as(outward ? 'source.ip' : 'destination.ip');
    // What is called by one word is a machine; a domain has a dot.
    else if (fact.path === 'source.domain' && !fact.value.includes('.') && has('source.ip') && !sure) as('host.name');
    else if (fact.path === 'ip') as(has('source.ip') || onMachine ? 'host.ip' : 'source.ip');
    else end.push(fact);
    const program = /^(process\.(?:parent\.)?)executable$/.exec(fact.path)?.[1];
    if (program && !has(`${program}name`))
      end.push({ ...fact, path: `${program}name`, value: fact.value.split(/[\\/]/).at(-1) || fact.value });
  }
  const web = facts.some(({ path }) => path === 'source.ip') && !onMachine;
  // Of a request, not of a file.
  for (const fact of end)
    if (fact.path === 'file.path' && web === false) continue;
    else if (fact.path === 'file.path' && /^(?:request |uri )?path$/i.test(fact.label) && /^\/\S*$/.test(fact.value))
      fact.path = 'url.original';
  const is = (path: string) => end.find((fact) => fact.path === path);
  // What was found on a machine as a program ran there, or was about to.
  const program = end.find(({ path, value }) => path === 'file.name' && /\.(?:exe|scr|com)$/i.test(value));
  if (program && is('process.parent.name') && !is('process.name') && !sender)
    end.push({ ...program, path: 'process.name' });
  const own = is('host.ip');
  // What one machine did came from its address.
  if (own && !inward && !is('source.ip') && !is('source.domain')) end.push({ ...own, path: 'source.ip' });
  return end;
}

function timeOf(facts: readonly Fact[]): Fact | undefined {
  const times = facts
    .filter(({ path }) => path === '@timestamp')
    // A day alone says less.
    .sort((a, b) => Number(/\d:\d\d/.test(b.value)) - Number(/\d:\d\d/.test(a.value)));
  const told = times.find(({ label }) =>
    kindsOf(label).some((kind) => kind === 'happened' || kind === 'event' || kind === 'case'),
  );
  return (
    told ??
    times[0] ??
    facts.find(({ path }) => path === 'event.start') ??
    facts.find(({ path }) => path === 'event.created') ??
    facts.find(({ path }) => path === 'event.end')
  );
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
    'host.name',
    'host.ip',
    'user.name',
    'user.target.name',
    'destination.ip',
    'process.name',
    'process.command_line',
  ];
  return wanted
    .flatMap((path) => facts.find((fact) => fact.path === path) ?? [])
    .filter((fact, i, list) => list.findIndex(({ part }) => part === fact.part) === i)
    .slice(0, 8);
}
