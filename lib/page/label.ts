/**
 * What labels of consoles are made of, in English; lib/page/words-of-languages.ts has the words of other languages. A label
 * that is put together of these words alone names a value; which one, by the kinds of its words. Words of other things
 * (`type`, `version`) keep `Device type` from being a device. From the labels that vendors document in their consoles and
 * schemas: Elastic (ECS), OCSF, Microsoft's tables of advanced hunting, ArcSight's CEF, IBM's LEEF, Splunk's Common
 * Information Model, Falco, Datadog:
 * https://learn.microsoft.com/defender-xdr/advanced-hunting-schema-tables, https://www.elastic.co/docs/reference/ecs,
 * https://schema.ocsf.io, https://docs.splunk.com/Documentation/CIM, https://www.ibm.com/docs/dsm?topic=leef-overview,
 * https://falco.org/docs/reference/rules/supported-fields/, https://docs.datadoghq.com/standard-attributes/
 */
const words: Record<string, string> = {
  source: 'source src from sender client',
  destination: 'destination dst dest server',
  target: 'target affected',
  parent: 'parent',
  initiating: 'initiating by on in',
  local: 'local',
  remote: 'remote',
  ip: 'ip',
  address: 'address',
  host: 'node host hostname computer device machine endpoint',
  user: 'actor user username account',
  process: 'process exe image executable',
  command: 'command',
  line: 'line',
  hash: 'md5 sha256 sha hash',
  file: 'file filename',
  path: 'path',
  severity: 'severity',
  risk: 'risk priority level',
  time: 'time date timestamp when data',
  happened: 'detected occurred observed triggered',
  first: 'first start',
  last: 'last end updated',
  seen: 'seen activity',
  created: 'created opened received',
  rule: 'rule signature',
  detection: 'detection',
  event: 'event',
  case: 'alert incident finding case ticket',
  name: 'name text title',
  port: 'port',
  id: 'id ids',
  pid: 'pid',
  url: 'url urls uri',
  agent: 'agent',
  full: 'full related label value',
  and: 'the of at and or on',
  threat: 'threat attack malware',
  http: 'http',
  recipient: 'recipient to',
  // What makes something else of the words beside it.
  other:
    'type version status state os domain group role count score category owner assigned assignee description message details summary',
};

/** Labels that are read as others, those of lib/page/rarer-words.ts. */
const short: Record<string, string> = {};

const kinds = new Map<string, string>();
let longest = 0;
const known = new Map<string, readonly string[]>();

/** Takes more words, such as those of lib/page/words-of-languages.ts. What is known keeps its kind. False where all were known. */
export function learnWords(more: Readonly<Record<string, string>>, names = {}): boolean {
  const before = kinds.size;
  Object.assign(short, names);
  for (const [kind, list] of Object.entries(more))
    for (const word of list.split(' ')) {
      if (kinds.has(word)) continue;
      kinds.set(word, kind);
      longest = Math.max(longest, word.length);
    }
  if (kinds.size > before) known.clear();
  return kinds.size > before;
}

learnWords(words);

/** Says what became of a thing, not which it is: an infected host is a host. */
const marking = /^[a-z]{4,}(?:ed|ing|ious)$/;

const labelLimit = 64;

/** The kinds of the words that a label is made of, in their order; empty where one of them is not known. */
export function kindsOf(label: string): readonly string[] {
  if (label.length > labelLimit || /^\/|\.exe$/i.test(label)) return [];
  let found = known.get(label);
  if (found) return found;
  found = read(label, false);
  if (known.size > 5_000) known.clear();
  known.set(label, found);
  return found;
}

/** `open`: a word that is not known is left out. */
function read(label: string, open: boolean): string[] {
  const all: string[] = [];
  const whole = label.toLowerCase();
  // Google's Unified Data Model: who did it, and to whom.
  const plain = (Object.hasOwn(short, whole) ? (short[whole] ?? '') : label)
    .normalize('NFC')
    .replace(/^principal\.(?=port)/i, 'source.')
    .replace(/^principal\.(?=.)|^threat (?=source|target)|^data\.(?=.)/i, '')
    .replace(/^target\.(?=ip|port|host)/, 'destination.')
    .replace(/^target\.(?=process)/, '')
    .replace(/\((?:utc|gmt|local|s|en|custom|[+-]\d\d:?\d\d|[A-Z]{2,4})\)|\[(?:\d+|utc)\]/gi, '')
    .replace(/IPv(?=[46])/g, 'ipv')
    .replace(/sha[\s_-]?(1|2|256|512)\b/gi, 'sha$1')
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, '$1 $2')
    .replace(/([\x20-\x7e])(?=[\u3040-\u9fff])|([\u3040-\u9fff])(?=[\x20-\x7e])/g, '$1$2 ')
    .toLowerCase();
  for (const word of plain.split(/[^\p{L}\p{M}\p{N}ー]+/u)) {
    if (word === '' || word === 's') continue;
    for (const one of (Object.hasOwn(short, word) ? (short[word] ?? '') : word).split(' ')) {
      const inner = split(one) ?? (marking.test(one) ? ['marked'] : undefined);
      if (!inner && !open) return [];
      all.push(...(inner ?? []));
    }
  }
  return all.every((kind) => kind === 'and' || kind === 'marked') ? [] : all;
}

/** A word, or a compound of words: `quellip`, `sourceaddress`, `送信元アドレス`. Each cut is tried once. */
function split(word: string): string[] | undefined {
  const whole = kinds.get(word) ?? (word.length > 4 && word.endsWith('s') ? kinds.get(word.slice(0, -1)) : undefined);
  if (whole) return [whole];
  const ways: (string[] | undefined)[] = [[]];
  for (let end = 1; end <= word.length; end++)
    for (let start = Math.max(0, end - longest); start < end && !ways[end]; start++) {
      const before = ways[start];
      const part = word.slice(start, end);
      const kind = before && kinds.get(part);
      // Two letters are a word by chance anywhere but at an end, one anywhere, or in scripts without spaces.
      const atEnd = part.length > 1 && (start === 0 || end === word.length);
      if (kind && (part.length > 2 || atEnd || part > '\u2fff')) ways[end] = [...before, kind];
      // German puts an s between: `Erkennungsregel`.
      else if (before && start > 3 && part === 's' && word.length - end > 3) ways[end] = [...before];
    }
  return ways[word.length];
}

/** Values that a label may name, by ECS's names where it has them. */
export type Meaning =
  | '@timestamp'
  | 'event.start'
  | 'event.end'
  | 'event.created'
  | 'event.severity'
  | 'risk'
  | 'rule.name'
  | 'event.id'
  | 'source.ip'
  | 'source.domain'
  | 'source.port'
  | 'destination.ip'
  | 'destination.domain'
  | 'destination.port'
  | 'remote.ip'
  | 'ip'
  | 'host.ip'
  | 'host.name'
  | 'user.name'
  | 'user.id'
  | 'user.target.name'
  | 'user_agent.original'
  | 'process.name'
  | 'process.executable'
  | 'process.pid'
  | 'process.command_line'
  | 'process.parent.name'
  | 'process.parent.executable'
  | 'process.parent.command_line'
  | 'file.name'
  | 'file.path'
  | 'file.hash'
  | 'malware.name'
  | 'url.original'
  | 'email.subject'
  | 'recipient'
  | 'source'
  | 'destination';

/** What a label means; `undefined` where nothing is known of it, or something else than these values. */
export function meaningOf(label: string): Meaning | undefined {
  return meaningOfKinds(label, kindsOf(label));
}

/** What a label may mean by those of its words that are known, where no more than two are not. */
export function perhapsMeaningOf(label: string): Meaning | undefined {
  const known = label.length > labelLimit || label.split(/\s+/).length > 6 ? [] : read(label, true);
  if (known.length === 0 || /\bby$/i.test(label)) return undefined;
  const meaning = meaningOfKinds(label, known);
  // What something is called by is said by its first words, of what by a word for it.
  if (meaning === 'rule.name') return known.includes('rule') ? meaning : undefined;
  return meaning === 'malware.name' || meaning === 'event.id' || meaning === 'recipient' ? undefined : meaning;
}

function meaningOfKinds(label: string, read: readonly string[]): Meaning | undefined {
  const all = read.filter((kind) => kind !== 'marked');
  if (all.length === 0) return undefined;
  const has = (...some: string[]) => some.some((kind) => all.includes(kind));
  const only = (...some: string[]) => all.every((kind) => some.includes(kind));
  const parent = has('parent');
  if (only('matter') || /^subject$/i.test(label)) return 'email.subject';
  if ((has('http') && !has('agent', 'url')) || /\boriginal (?:file ?)?name$/i.test(label)) return undefined;
  if (has('recipient')) return only('recipient', 'full', 'address', 'and', 'name') ? 'recipient' : undefined;
  // ECS's `user_agent.name` is what the browser is called.
  if (has('agent') && has('user')) return has('name') ? undefined : 'user_agent.original';
  if (has('hash')) return parent || has('target', 'case', 'event') ? undefined : 'file.hash';
  if (has('other')) return undefined;
  if (has('command')) return parent ? 'process.parent.command_line' : 'process.command_line';
  if (has('pid') || (has('process') && has('id'))) return parent ? undefined : 'process.pid';
  if (has('id'))
    return has('case', 'event') && !has('rule')
      ? 'event.id'
      : only('user', 'id', 'full') && has('user')
        ? 'user.id'
        : undefined;
  if (has('url')) return 'url.original';
  if (
    has('time', 'seen', 'created') ||
    (has('happened') && !has('rule', 'process', 'host', 'user', 'ip', 'threat')) ||
    (has('first', 'last') && only('first', 'last', 'event', 'case'))
  )
    return timeOf(has, all.length);
  if (has('port')) return has('source', 'local') ? 'source.port' : 'destination.port';
  const first = all.find((kind) => /^(?:source|destination|target)$/.test(kind));
  const end = first === 'source' ? first : first && ('destination' as const);
  if (has('ip') || (has('address') && !has('user'))) {
    if (end && !has('local')) return `${end}.ip`;
    if (has('host', 'local', 'agent')) return 'host.ip';
    return has('remote') ? 'remote.ip' : has('user') ? 'source.ip' : 'ip';
  }
  if (has('severity')) return 'event.severity';
  if (has('risk')) return has('user', 'host', 'process', 'file') ? undefined : 'risk';
  if (has('rule') && has('source', 'destination')) return undefined;
  if (
    has('rule') ||
    (has('case', 'detection') && has('name') && !has('user', 'host', 'process', 'file', 'path')) ||
    only('detection', 'name', 'case')
  )
    return has('user', 'host') || only('case', 'event') || only('name') ? undefined : 'rule.name';
  if (has('remote', 'threat') && has('user', 'host', 'process', 'file')) return undefined;
  if (has('user'))
    return has('target', 'destination')
      ? 'user.target.name'
      : has('host', 'file', 'agent', 'process')
        ? undefined
        : 'user.name';
  if (has('process')) {
    if (has('host', 'target', 'rule')) return undefined;
    const which = has('path') ? 'executable' : 'name';
    return parent ? `process.parent.${which}` : `process.${which}`;
  }
  if (has('host') && !has('file')) return parent ? undefined : end && !has('target') ? `${end}.domain` : 'host.name';
  if (has('file') && !parent) return has('path') ? 'file.path' : 'file.name';
  if (has('path') || (parent && has('file')))
    return parent && !has('path') ? 'process.parent.name' : parent ? 'process.parent.executable' : 'file.path';
  if (has('threat')) return 'malware.name';
  if (has('agent')) return only('agent', 'name') ? 'host.name' : undefined;
  if (parent) return only('parent', 'name') && !/creator/i.test(label) ? 'process.parent.name' : undefined;
  if (/\S by$/i.test(label))
    return has('last', 'created') || read.includes('marked') || /^signed/i.test(label) ? undefined : 'user.name';
  if (end && has('name') && !/\b(?:from|sender|text|title)\b/i.test(label))
    return only(end, 'name', 'full', 'and') ? `${end}.domain` : undefined;
  return end && only(end, 'target', 'full', 'and') ? end : undefined;
}

function timeOf(has: (...some: string[]) => boolean, length: number): Meaning | undefined {
  if (has('user', 'host', 'process', 'file', 'ip', 'rule', 'threat')) return undefined;
  if (has('last')) return 'event.end';
  if (has('happened')) return '@timestamp';
  if (has('first')) return 'event.start';
  if (has('created')) return 'event.created';
  return has('time') && length < 4 ? '@timestamp' : undefined;
}
