import { identityOf } from '../../lib/page/identity.ts';
import type { QueueReading, QueueRow } from '../../lib/schema/queue.ts';

type RowField = QueueRow['fields'][number];

/** A sensor's row, as a console of made-up name lists it. Fields by ECS names, or by `label:Name` where the head says nothing known. */
export function eventRow(
  key: string,
  title: string,
  fields: Record<string, string> = {},
  rest: Partial<QueueRow> = {},
): QueueRow {
  const cells = Object.entries(fields).map(([path, value]): RowField => {
    const label = path.startsWith('label:') ? path.slice('label:'.length) : undefined;
    return label === undefined
      ? { path, value, control: 'attacker' }
      : { path: label.toLowerCase(), label, value, control: 'attacker' };
  });
  const alert = { key, title, about: '' };
  return {
    identity: identityOf('watchtower', 'https://siem.example', alert),
    kind: 'event',
    alert,
    fields: cells,
    text: [title, ...Object.values(fields)].join(' '),
    raw: false,
    ...rest,
  };
}

/** A row of a mailbox whose console gives the raw source. */
export function mailRow(key: string, subject: string, from: string, rest: Partial<QueueRow> = {}): QueueRow {
  const alert = { key, title: subject, about: from };
  return {
    identity: identityOf('maildev', 'https://mail.example', alert),
    kind: 'email',
    alert,
    fields: [
      { path: 'email.from', value: from, control: 'attacker' },
      { path: 'email.subject', value: subject, control: 'attacker' },
    ],
    text: `${from} ${subject}`,
    raw: true,
    ...rest,
  };
}

export function readingOf(rows: QueueRow[], rest: Partial<QueueReading> = {}): QueueReading {
  return {
    console: 'watchtower',
    consoleTitle: 'Watchtower',
    origin: 'https://siem.example',
    rows,
    more: false,
    requests: [],
    durationMs: 3,
    ...rest,
  };
}
