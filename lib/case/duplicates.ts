import type { QueueRow } from '../schema/queue.ts';
import { maskedText, timeIn } from './near-same.ts';

/** Rows of a list that tell the same thing again. */
export interface DuplicateGroup {
  /** Identity of the row that is investigated first. */
  representative: string;
  /** Identities of all its rows, in the order of the list. */
  members: string[];
  /**
   * True where the others may be shown with the representative's verdict. False where something may hide in a row that looks
   * the same: each of them is investigated, and they stand together for the eye alone.
   */
  shared: boolean;
  /** What was grouped and why: `same rule and host, 14 times in 20 minutes`. */
  why: string;
}

/** Fields that say when and under which number, not what: they differ between two reports of one thing. */
const passing = new Set([
  '@timestamp',
  'event.start',
  'event.end',
  'event.created',
  'event.ingested',
  'event.id',
  'process.pid',
  'process.parent.pid',
]);
/** How somebody deals with the alert is not what it says. In the languages that lib/page/label.ts knows. */
const handling =
  /^(?:status|state|workflow(?: status)?|assign(?:ed|ee)(?: to)?|owner|analyst|comments?|notes?|tags?|actions?|verdict|disposition|last (?:updated?|modified|changed)|updated|modified|age|zuletzt geändert|bearbeiter|zugewiesen(?: an)?|zustand|état|statut|assigné à|estado|asignado a|状態|ステータス|担当者)$/i;
/** The list's own number of the alert. */
const numbering =
  /^(?:#|(?:alert|incident|event|case|finding|offen[cs]e|ticket|notable|detection|alarm)?\s*(?:id|key|number|no\.?|nr\.?|uuid|guid))$/i;
/** A column that counts: a bare number in any other names something, an account or a port. */
const counting =
  /^(?:(?:event|alert|hit|row|occurrence)?s?\s*(?:count|total)|counts?|hits|events|alerts|occurrences|times|risk(?: score)?|score|duration|bytes|packets|anzahl|nombre|número|件数|回数)$/i;

/** Whom and what an alert is about, as people say it. */
const entityWords: readonly [path: RegExp, word: string][] = [
  [/^host\./, 'host'],
  [/^user\.target\./, 'target user'],
  [/^user\./, 'user'],
  [/^source\.(?!port)|^source$/, 'source'],
  [/^destination\.|^destination$/, 'destination'],
  [/^remote\.ip$|^ip$|^client\.|^server\./, 'address'],
  [/^process\.command_line$|^process\.parent\.command_line$/, 'command line'],
  [/^process\./, 'process'],
  [/^file\.|^malware\./, 'file'],
  [/^url\.|^dns\./, 'address'],
  [/^email\./, 'sender'],
  [/^cloud\.|^container\.|^orchestrator\.|^service\./, 'resource'],
];

interface Known {
  row: QueueRow;
  place: number;
  key: string;
  /** Words of its entities, each once, in the order of the table above. */
  about: string[];
  time: number | undefined;
  /** Its words before numbers and times were masked, to say whether only these differ. */
  exact: string;
}

/**
 * The groups of two and more rows that say the same: of sensors' alerts the same rule, the same entities and the same words but
 * for times and counts; of mails the same sender and nearly the same subject. Pure, in one look at each row. Which rows are
 * grouped and which row represents them does not depend on their order.
 */
export function duplicatesIn(rows: readonly QueueRow[]): DuplicateGroup[] {
  const groups = new Map<string, Known[]>();
  const seen = new Set<string>();
  for (const [place, row] of rows.entries()) {
    // Two rows that cannot be told apart are one alert, shown twice.
    if (seen.has(row.identity)) continue;
    seen.add(row.identity);
    const known = row.kind === 'email' ? knownMail(row, place) : knownEvent(row, place);
    if (!known) continue;
    const group = groups.get(known.key);
    if (group) group.push(known);
    else groups.set(known.key, [known]);
  }
  return [...groups.values()].filter((group) => group.length > 1).map(groupOf);
}

function groupOf(group: readonly Known[]): DuplicateGroup {
  const [first] = group as [Known, ...Known[]];
  const mail = first.row.kind === 'email';
  const shared = !mail && first.about.length > 0;
  const differ = group.some(({ exact }) => exact !== first.exact);
  return {
    representative: group.reduce(better).row.identity,
    members: group.map(({ row }) => row.identity),
    shared,
    why: mail
      ? `same sender and ${differ ? 'nearly the same' : 'the same'} subject, ${times(group)}; links and files may differ, so each is investigated`
      : shared
        ? `same ${listed(['rule', ...first.about])}${differ ? ', other numbers or times' : ''}, ${times(group)}`
        : `same words, ${times(group)}; the list does not say whom each is about, so each is investigated`,
  };
}

/** The one that tells most, then the newest; of equal ones always the same. */
function better(one: Known, other: Known): Known {
  const by =
    Number(other.row.raw) - Number(one.row.raw) ||
    other.row.fields.length - one.row.fields.length ||
    (other.time ?? 0) - (one.time ?? 0) ||
    (other.row.identity < one.row.identity ? 1 : -1);
  return by > 0 ? other : one;
}

function knownEvent(row: QueueRow, place: number): Known | undefined {
  const rule = row.fields.find(({ path }) => path === 'rule.name')?.value ?? row.alert.title;
  const title = maskedText(withoutKey(rule, row));
  if (title === '') return undefined;
  const parts: string[] = [];
  const words: string[] = [rule];
  const about = new Set<number>();
  let rest = row.text;
  for (const field of row.fields) {
    rest = without(rest, field.value);
    const label = (field.label ?? field.path).trim();
    if (
      passing.has(field.path) ||
      field.path === 'rule.name' ||
      field.value === row.alert.key ||
      (!isEntity(field.path) && (handling.test(label) || numbering.test(label)))
    )
      continue;
    const entity = entityWords.findIndex(([path]) => path.test(field.path));
    if (field.path === 'source.port' && Number(field.value) >= 1_024) continue;
    if (entity >= 0) about.add(entity);
    const tidy = tidied(field.value);
    const exact = entity >= 0 || (/^[\d\s.,:-]+$/.test(tidy) && !counting.test(label) && timeIn(tidy) === undefined);
    parts.push(`${field.path}=${exact ? tidy : maskedText(withoutKey(field.value, row))}`);
    if (!exact) words.push(tidy);
  }
  const others = maskedText(withoutKey(without(rest, row.alert.title), row));
  const time = row.fields.find(
    ({ path }) => path === '@timestamp' || path === 'event.created' || path === 'event.start',
  );
  return {
    row,
    place,
    key: JSON.stringify(['event', title, [...new Set(parts)].sort(), others]),
    about: [...new Set([...about].sort((a, b) => a - b).map((at) => entityWords[at]?.[1] ?? ''))],
    time: time && timeIn(time.value),
    exact: words.map(tidied).join('\n'),
  };
}

function knownMail(row: QueueRow, place: number): Known | undefined {
  const from = row.fields.find(({ path }) => path === 'email.from' || path === 'email.from.address')?.value;
  const sender = tidied(from ?? row.alert.about);
  const subject = maskedText(tidied(row.alert.title).replace(/^(?:(?:re|aw|fwd?|wg|tr|rv): ?|\[external\] ?)+/, ''));
  if (sender === '' || subject === '') return undefined;
  const time = row.fields.find(({ path }) => path === '@timestamp' || path === 'email.date');
  return {
    row,
    place,
    key: JSON.stringify(['email', sender, subject]),
    about: ['sender'],
    time: time && timeIn(time.value),
    exact: tidied(row.alert.title),
  };
}

function isEntity(path: string): boolean {
  return entityWords.some(([known]) => known.test(path));
}

function tidied(value: string): string {
  return value.normalize('NFKC').replace(/\s+/g, ' ').trim().toLowerCase();
}

function without(text: string, part: string): string {
  if (part === '') return text;
  const at = text.indexOf(part);
  return at < 0 ? text : `${text.slice(0, at)} ${text.slice(at + part.length)}`;
}

/** The console's own number of the alert stands in titles too. Short ones are words by chance. */
function withoutKey(text: string, { alert: { key } }: QueueRow): string {
  return key.length < 3 ? text : without(text, key);
}

function times(group: readonly Known[]): string {
  const all = group.flatMap(({ time }) => time ?? []);
  const often = `${group.length} times`;
  if (all.length < group.length) return often;
  // Not `Math.max(...all)`: a list has more rows than a call has room for arguments in some browsers.
  const span =
    all.reduce((most, time) => Math.max(most, time), -Infinity) -
    all.reduce((least, time) => Math.min(least, time), Infinity);
  return `${often} ${span < 60_000 ? 'within a minute' : `in ${duration(span)}`}`;
}

function duration(ms: number): string {
  const minutes = Math.round(ms / 60_000);
  if (minutes < 90) return `${minutes} minute${minutes === 1 ? '' : 's'}`;
  const hours = Math.round(ms / 3_600_000);
  return hours < 48 ? `${hours} hours` : `${Math.round(ms / 86_400_000)} days`;
}

/** `rule, host and user`. */
function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}
