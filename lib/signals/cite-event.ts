import type { FieldName } from '../events/names.ts';
import { type EventField, fieldsNamed, type SecurityEvent } from '../events/security-event.ts';
import type { Citation } from '../schema/evidence.ts';

const quoteLength = 240;
/** Patterns look at this much of one value: longer ones are payloads, where the beginning tells. */
const lookLength = 8_000;

/** Where a sensor says in words what it saw. */
const saying: readonly FieldName[] = [
  'rule.name',
  'event.action',
  'message',
  'event.category',
  'event.disposition',
  'malware.name',
];

/** A place in an event that says something. */
export interface Place {
  field: EventField;
  /** Verbatim, at most a line or two. */
  quote: string;
  match: RegExpExecArray;
}

/** A field's value as a quote, or its beginning. */
export function citeField(field: EventField): Citation[] {
  const quote = field.value.slice(0, quoteLength).trim();
  return quote === '' ? [] : [{ evidence: 'event', part: 'fields', quote }];
}

export function citePlace({ quote }: Place): Citation {
  return { evidence: 'event', part: 'fields', quote };
}

/** Places where the sensor's words match, one a field, at most `limit`. */
export function placesSaying(event: SecurityEvent, pattern: RegExp, limit = 3, names = saying): Place[] {
  const places: Place[] = [];
  for (const field of fieldsNamed(event, ...names)) {
    if (places.length >= limit) break;
    const place = placeIn(field, pattern);
    if (place) places.push(place);
  }
  return places;
}

/** The first match of a pattern in one field. Names such as `ConsoleLogin` and `user_login_failed` are read as words. */
export function placeIn(field: EventField, pattern: RegExp): Place | undefined {
  const value = field.value.slice(0, lookLength);
  const match = pattern.exec(value);
  if (match) return { field, match, quote: around(value, match.index, match.index + match[0].length) };
  if (field.name !== 'event.action' && field.name !== 'rule.name') return undefined;
  const spaced = value.replace(/(?<=[a-z])(?=[A-Z])|[_.:/-]+/g, ' ');
  const inWords = pattern.exec(spaced);
  return inWords ? { field, match: inWords, quote: value.slice(0, quoteLength).trim() } : undefined;
}

/** The whole value where it is short, else the match with what stands around it. */
function around(value: string, start: number, end: number): string {
  if (value.length <= quoteLength) return value.trim();
  const room = Math.max(0, Math.floor((quoteLength - (end - start)) / 2));
  return value
    .slice(Math.max(0, start - room), Math.min(value.length, Math.max(end + room, start + quoteLength)))
    .slice(0, quoteLength + 60)
    .trim();
}
