import type { FieldName } from '../../events/names.ts';
import { fieldsNamed, type SecurityEvent } from '../../events/security-event.ts';
import { citePlace, type Place, placesSaying } from '../cite-event.ts';
import { eventSignal, type Signal } from '../signal.ts';

const lookLength = 8_000;
const requestFields: readonly FieldName[] = ['url.original', 'http.request.body', 'user_agent.original'];
/** What marks a log line as one about a web request. */
export const webLine =
  /\b(?:GET|POST|HEAD|PUT|OPTIONS) \S|\bHTTP\/\d|\bARGS\b|REQUEST_|\[uri "|\bhttpd?\b|\bnginx\b|\bmodsecurity\b|\bwaf\b|user-agent/i;

/**
 * Places where what a client sent matches: addresses, bodies, user agents, and log lines about requests. Looked at as it
 * stands and with percent signs undone; quotes are of what stands there.
 */
export function requestPlaces(event: SecurityEvent, pattern: RegExp, limit = 3): Place[] {
  const places: Place[] = [];
  for (const field of fieldsNamed(event, ...requestFields, 'message')) {
    if (places.length >= limit) break;
    const value = field.value.slice(0, lookLength);
    if (field.name === 'message' && !webLine.test(value)) continue;
    const match = pattern.exec(value);
    if (match) {
      places.push({ field, match, quote: cut(value, match.index) });
      continue;
    }
    const undone = undo(value);
    const inside = undone === value ? null : pattern.exec(undone);
    if (inside) places.push({ field, match: inside, quote: cut(value, Math.max(0, value.indexOf('%') - 40)) });
  }
  return places;
}

/** Where the sensor names an attack by its own words. */
function namedBySensor(event: SecurityEvent, pattern: RegExp): Place[] {
  return placesSaying(event, pattern, 2, ['rule.name', 'event.action', 'event.category']);
}

interface WebAttack extends Omit<Signal, 'needs' | 'find' | 'group' | 'rests'> {
  /** What is sent. */
  payload: RegExp;
  /** What sensors call it. */
  named: RegExp;
  /** Where only the sensor says so: its pattern may have matched an honest text, so it weighs less. */
  bySensor: { title: string; weight: number };
}

/** A signal about what a request carries: read in the request itself, or named by the sensor. */
export function webAttackSignal({ payload, named, bySensor, ...signal }: WebAttack): Signal {
  return eventSignal({
    ...signal,
    group: 'web-attack',
    rests: 'attacker',
    find(event) {
      const sent = requestPlaces(event, payload);
      const places = [...sent, ...namedBySensor(event, named)];
      if (places.length === 0) return undefined;
      return { ...(sent.length === 0 ? bySensor : {}), citations: places.slice(0, 4).map(citePlace) };
    },
  });
}

/** What stands around a place, from the beginning of a word. */
function cut(value: string, at: number): string {
  if (value.length <= 240) return value.trim();
  const start = at <= 60 ? 0 : at - 60 + Math.max(0, value.slice(at - 60, at).search(/(?<=\s)\S/));
  return value.slice(start, at + 180).trim();
}

/** Percent signs and plus signs undone, twice, as attackers do them; what is no text stays. */
function undo(value: string): string {
  let text = value.replaceAll('+', ' ');
  for (let round = 0; round < 2; round++)
    text = text.replace(/%([0-7][0-9a-f])/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return text;
}
