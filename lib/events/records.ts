import type { EventField, SecurityEvent } from './security-event.ts';

/** Where APIs and exports put several events: an array by itself, or under one of these names. */
const place =
  /^(?:(?:[\w@-]+\.)?(?:events|records|hits|logs|entries|items|results|rows|value|data|messages)(?:\.hits)?)?\[\d{1,6}\](?=\.)/i;
const recordLimit = 2_000;
/** Fields that only whole events have: a list of ports or of tags is no list of events. */
const telling = new Set<EventField['name']>([
  '@timestamp',
  'event.code',
  'event.action',
  'event.outcome',
  'message',
  'process.command_line',
]);

/**
 * The single events of a document that holds several; what stands beside them is one more. `undefined` for one event,
 * whose lists are parts of it.
 */
export function recordsIn(fields: readonly EventField[]): SecurityEvent[] | undefined {
  const records = new Map<string, EventField[]>();
  const beside: EventField[] = [];
  for (const field of fields) {
    const start = place.exec(field.path)?.[0];
    if (start === undefined) beside.push(field);
    else {
      const record = records.get(start);
      if (record) record.push(field);
      else if (records.size < recordLimit) records.set(start, [field]);
    }
  }
  const whole = [...records.values()].filter((record) => record.some(({ name }) => telling.has(name)));
  if (whole.length < 2) return undefined;
  return [...(beside.length > 0 ? [beside] : []), ...records.values()].map((record) => ({ fields: record }));
}
