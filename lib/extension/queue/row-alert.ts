import type { Alert } from '../../schema/alert.ts';
import { fromBase64 } from '../../schema/base64.ts';
import { sha256 } from '../../schema/digest.ts';
import type { Gap } from '../../schema/gap.ts';
import type { QueueReading, QueueRow } from '../../schema/queue.ts';
import type { RawReading } from '../messages.ts';
import { artifactOf, kindOf, messageUnread, requestsOf } from '../raw-source.ts';
import { rowOnlyGap } from './outcome.ts';

/** Where a row was read. */
export type RowSource = Pick<QueueReading, 'console' | 'consoleTitle' | 'origin'>;

/**
 * The alert of one row: its raw source where the console gave it, else what the row shows, with a gap that blocks benign.
 * `raw`: the answer to the read of the raw source, `undefined` where none was made; `rawAllowed`: it may be made.
 */
export async function alertFromRow(
  {
    row,
    source,
    raw,
    rawAllowed,
  }: { row: QueueRow; source: RowSource; raw: RawReading | undefined; rawAllowed: boolean },
  id: string,
): Promise<Alert> {
  const bytes = raw?.data === undefined ? undefined : fromBase64(raw.data);
  const value = (path: string) => row.fields.find((field) => field.path === path)?.value.slice(0, 80);
  const severity = value('event.severity');
  const at = value('@timestamp');
  return {
    id,
    kind: kindOf(row.kind, source.console),
    fingerprint: await sha256(row.identity),
    console: { id: source.console, title: source.consoleTitle, origin: source.origin },
    title: row.alert.title.slice(0, 2_000) || '(no subject)',
    // The source tells them better, and an opened alert is not compared with its row.
    fields: bytes ? [] : row.fields,
    texts: [{ frame: 0, address: source.origin, visible: row.text, hidden: [], control: 'attacker', truncated: false }],
    ...(severity ? { severity } : {}),
    ...(at ? { at } : {}),
    artifacts: bytes ? [await artifactOf(row.kind, raw?.mediaType ?? 'application/octet-stream', bytes)] : [],
    observables: [],
    gaps: [...(row.gaps ?? []), ...(bytes ? [] : gapsOf(row, raw, rawAllowed))],
    reading: {
      reader: source.console,
      title: source.consoleTitle,
      strategy: bytes ? 'its row in the list, and the raw source' : 'its row in the list',
      requests: requestsOf(raw),
      framesRead: 0,
      framesSeen: 0,
      durationMs: Math.round(raw?.request.durationMs ?? 0),
    },
  };
}

function gapsOf(row: QueueRow, raw: RawReading | undefined, rawAllowed: boolean): Gap[] {
  const onlyRow: Gap = {
    id: rowOnlyGap,
    what: 'Only the row in the list was read, not the alert itself.',
    cause: 'not-asked',
    remedy: 'Open the alert in the console and investigate it there.',
    blocksBenign: true,
  };
  return row.kind === 'email'
    ? [onlyRow, messageUnread(raw, rawAllowed, 'Open the message and investigate it there.')]
    : [onlyRow];
}
