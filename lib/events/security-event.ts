import type { Alert, Control } from '../schema/alert.ts';
import type { Observable, ObservableRole, ObservableType } from '../schema/observable.ts';
import { cefValues } from './cef.ts';
import { encodedCommandsIn } from './encoded-command.ts';
import { flatten, type Leaf } from './flatten.ts';
import { jsonLines, linesIn, looksLogged, partiesIn } from './log-line.ts';
import { type FieldName, fieldName, namedPath } from './names.ts';
import { eventObservables } from './observables.ts';
import { recordsIn } from './records.ts';

/** One value of an event: where it stood, and what it means where that is known. */
export interface EventField {
  path: string;
  label?: string;
  name?: FieldName;
  value: string;
  control: Control;
}

/** What a sensor reports, in one vocabulary whoever the vendor is. Signals look at this and at no vendor's spelling. */
export interface SecurityEvent {
  fields: EventField[];
  /** Where the document holds several events: each by itself, of the same fields. */
  records?: SecurityEvent[];
}

const fieldLimit = 4_000;
const valueLimit = 20_000;
const lineLimit = 2_000;

/** What the sensor's vendor fixes, not whom it watches. */
const sensorOwn = new Set<FieldName>([
  'event.severity',
  'event.outcome',
  'event.category',
  'event.code',
  'event.count',
  'event.disposition',
  'event.provider',
  'observer.product',
  'observer.type',
  '@timestamp',
]);

/** The fields of a vendor's event in JSON. `cut` says that it is larger or deeper than what is read. */
export function eventFromJson(document: unknown): { event: SecurityEvent; leaves: Leaf[]; cut: boolean } {
  const { leaves, cut } = flatten(document);
  const byPath = new Map(leaves.map((leaf) => [leaf.path.toLowerCase(), leaf.value]));
  const fields: EventField[] = [];
  for (const leaf of leaves) {
    // What a type says of its structure is nobody's value.
    if (leaf.key === '_self' || leaf.value.trim() === '') continue;
    if (fields.length >= fieldLimit) return { event: eventOf(fields), leaves, cut: true };
    const at = leaf.path.lastIndexOf('.');
    const sibling = (key: string) => byPath.get(`${leaf.path.slice(0, at).toLowerCase()}.${key}`);
    const path = namedPath(leaf, sibling);
    fields.push(field(path, leaf.value, fieldName(path, sibling)));
  }
  return { event: eventOf(fields), leaves, cut: cut || leaves.length > fieldLimit };
}

/** The fields that a page or a file gave along with the alert. */
export function eventFromFields(alert: Pick<Alert, 'fields'>): SecurityEvent {
  const byPath = new Map(alert.fields.map((item) => [item.path.toLowerCase(), item.value]));
  return eventOf(
    alert.fields.slice(0, fieldLimit).map((item) => {
      const at = item.path.lastIndexOf('.');
      const sibling = (key: string) => byPath.get(`${item.path.slice(0, at).toLowerCase()}.${key}`);
      const path = namedPath({ path: item.path, key: item.path.slice(at + 1), value: item.value }, sibling);
      const name = fieldName(path, sibling) ?? (item.label ? fieldName(item.label, () => undefined) : undefined);
      return { ...field(path, item.value, name), ...(item.label ? { label: item.label } : {}), control: item.control };
    }),
  );
}

/** Log lines: each is a message. Lines of JSON are events by themselves. */
export function eventFromLines(text: string): SecurityEvent {
  const objects = jsonLines(text);
  if (objects) return eventFromJson(objects).event;
  const lines = text.split('\n', lineLimit).filter((line) => line.trim() !== '');
  return {
    fields: lines.flatMap((line, i) => [
      field(`line ${i + 1}`, line, 'message'),
      ...sensorFields(line, `line ${i + 1}`),
    ]),
  };
}

/** What a line in CEF or LEEF holds, each value under its own key. */
function sensorFields(line: string, path: string): EventField[] {
  return (cefValues(line) ?? []).flatMap(({ key, value }) => {
    // CEF's own name of the event is the rule's.
    const name = key === 'name' ? 'rule.name' : fieldName(key, () => undefined);
    return name ? [{ ...field(`${path}.${key}`, value, name), label: key }] : [];
  });
}

/** The lines in a page's text that only programs write, without those that a field holds already. */
export function loggedLines(text: string, fields: readonly EventField[]): EventField[] {
  const known = new Set(fields.flatMap(({ value }) => value.split('\n', lineLimit).map((line) => line.trim())));
  const lines: EventField[] = [];
  for (const [i, raw] of linesIn(text).entries()) {
    const line = raw.trim();
    if (lines.length >= lineLimit) break;
    if (looksLogged(line) && !known.has(line)) lines.push(field(`line ${i + 1}`, line, 'message'));
  }
  return lines;
}

function eventOf(fields: EventField[]): SecurityEvent {
  const records = recordsIn(fields);
  return records ? { fields, records } : { fields };
}

function field(path: string, value: string, name: FieldName | undefined): EventField {
  const sized = value.slice(0, valueLimit);
  const spelled = named(name, sized);
  return {
    path: path.slice(0, 200) || 'value',
    value: sized,
    ...(spelled ? { name: spelled } : {}),
    control: spelled && sensorOwn.has(spelled) ? 'console' : 'attacker',
  };
}

/** Vendors put host names where addresses belong, and the other way round. */
function named(name: FieldName | undefined, value: string): FieldName | undefined {
  if (name === 'source.ip' && !isAddress(value)) return 'source.domain';
  if (name === 'source.domain' && isAddress(value)) return 'source.ip';
  if (name === 'destination.ip' && !isAddress(value)) return 'destination.domain';
  if ((name === 'destination.domain' || name === 'host.name') && isAddress(value)) return 'destination.ip';
  return name;
}

export function isAddress(value: string): boolean {
  const text = value.trim();
  return /^\d{1,3}(?:\.\d{1,3}){3}$/.test(text) || (/^[0-9a-f:.]{3,45}$/i.test(text) && text.includes(':'));
}

/** All fields with one of these meanings, in the order of the event. */
export function fieldsNamed(event: SecurityEvent, ...names: readonly FieldName[]): EventField[] {
  return event.fields.filter((item) => item.name !== undefined && names.includes(item.name));
}

/** The captured text that quotes are checked against: one field a line. */
export function eventText(event: SecurityEvent): string {
  return event.fields.map((item) => `${item.label ?? item.path}: ${item.value}`).join('\n');
}

const roles: Partial<Record<FieldName, [ObservableType, ObservableRole]>> = {
  'source.ip': ['ip', 'source'],
  'source.domain': ['host', 'source'],
  'destination.ip': ['ip', 'target'],
  'destination.domain': ['host', 'target'],
  'host.name': ['host', 'target'],
  'user.name': ['user', 'actor'],
  'user.target.name': ['user', 'target'],
  'file.path': ['file', 'target'],
};
const nothing = /^(?:-|n\/a|none|null|unknown|undefined|<empty>|0\.0\.0\.0|::)?$/i;

/** Indicators of an event: those with a part to play first. */
export function observablesIn(event: SecurityEvent): Observable[] {
  const found = new Map<string, Observable>();
  const add = (type: ObservableType, value: string, role: ObservableRole) => {
    const key = `${type} ${value}`;
    if (!found.has(key)) found.set(key, { type, value, role });
  };
  for (const { name, value, path } of event.fields) {
    const role = name && roles[name];
    const text = value.trim();
    if (name === 'message' && path.startsWith('line ')) {
      const { account, source, host } = partiesIn(text);
      if (source) add(isAddress(source) ? 'ip' : 'host', source, 'source');
      if (host) add(isAddress(host) ? 'ip' : 'host', host, 'target');
      if (account) add('user', account, 'target');
    }
    if (!role || nothing.test(text) || text.length > 512 || /\s/.test(text)) continue;
    add(role[0], text, role[1]);
  }
  const leaves = event.fields.map(({ path, value }) => ({ path, key: path.slice(path.lastIndexOf('.') + 1), value }));
  // What a command hides in base64 names its next stage.
  const hidden = event.fields
    .filter(({ name }) => name === 'process.command_line' || name === 'message')
    .slice(0, 200)
    .flatMap(({ path, value }) => encodedCommandsIn(value).map(({ text }) => ({ path, key: '', value: text })));
  for (const observable of eventObservables([...leaves, ...hidden])) {
    const key = `${observable.type} ${observable.value}`;
    if (!found.has(key)) found.set(key, observable);
  }
  return [...found.values()];
}
