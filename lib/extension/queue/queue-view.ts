import { shownLetters } from '../../observables/shown-letters.ts';
import { type QueueRow, rowLimit } from '../../schema/queue.ts';
import type { VerdictName } from '../../schema/verdict.ts';
import type { Queue, RowState, TriagedRow } from './queue.ts';
import type { Triage } from './triage.ts';

/** One row as the panel lists it. */
export interface EntryView {
  id: number;
  title: string;
  /** Whom and what it is about. */
  about: string;
  /** When, as the console writes it. */
  at: string;
  severity: string;
  /** From 0 to 1. */
  severityRank: number;
  state: RowState;
  /** Its own, or with the state `grouped` that of the row it stands in one group with. */
  verdict: VerdictName | undefined;
  probability: number | undefined;
  /** What kind of mail it is, and what speaks for the verdict. */
  reason: string;
  agree: boolean | undefined;
  decided: string;
  final: boolean;
  rowOnly: boolean;
  problem: string;
  onPage: boolean;
}

export interface GroupView {
  why: string;
  shared: boolean;
  members: number[];
}

export type QueuePhase = 'reading' | 'ready' | 'running' | 'stopping' | 'stopped' | 'failed';

/** The queue as a whole. */
export interface QueueHead {
  phase: QueuePhase;
  console: string;
  host: string;
  kind: QueueRow['kind'];
  rows: number;
  /** How many the console says it has; `undefined` where it does not say. */
  total: number | undefined;
  /** Scrolling the list may bring rows that were not read; how many, where the console says how many there are. */
  more: boolean;
  below: number | undefined;
  /** How many have a verdict, of their own or of their group; and how many a triage would investigate. */
  known: number;
  open: number;
  /** How many have come to their end since this triage began. */
  run: { of: number; done: number; running: number; failed: number };
  /** Requests that reading the list made to the console. */
  requests: string[];
  /** Visible rows are investigated by themselves on this console. */
  background: boolean;
  problem: { what: string; remedy: string } | undefined;
}

/** What the panel is told of the queue. `entries`: all of them where `groups` are there too, else those that changed. */
export interface QueueUpdate {
  head: QueueHead;
  entries: EntryView[];
  groups?: GroupView[];
}

const aboutPaths =
  /^(?:host|user|source|destination|remote|client|server|process|file|url|email|malware|ip|cloud|container)(?:\.|$)/;
const passing = /\.(?:port|pid)$|^email\.subject$/;

type Words = Pick<EntryView, 'title' | 'about' | 'at' | 'severity'>;

/** What a row says does not change while it is investigated. */
const words = new WeakMap<QueueRow, Words>();

function wordsOf(row: QueueRow): Words {
  const known = words.get(row);
  if (known) return known;
  const { alert, fields } = row;
  const entities = fields
    .filter(({ path, value }) => aboutPaths.test(path) && !passing.test(path) && value !== alert.title)
    .map(({ value }) => value.slice(0, 80));
  const cell = (wanted: string) => shownLetters(fields.find(({ path }) => path === wanted)?.value.slice(0, 40) ?? '');
  const made = {
    title: shownLetters(alert.title.slice(0, 200)) || '(no subject)',
    about: shownLetters([...new Set(entities)].slice(0, 5).join(' · ') || alert.about.slice(0, 200)),
    at: cell('@timestamp') || cell('event.created'),
    severity: cell('event.severity'),
  };
  words.set(row, made);
  return made;
}

export function entryView(queue: Queue, row: TriagedRow): EntryView {
  const outcome = row.outcome ?? queue.lenderOf(row)?.outcome;
  return {
    id: row.id,
    ...wordsOf(row.row),
    severityRank: row.severity,
    state: queue.stateOf(row),
    verdict: outcome?.verdict,
    probability: outcome?.probability,
    reason: outcome ? [outcome.kind, outcome.reason].filter(Boolean).join(' · ').slice(0, 300) : '',
    agree: row.outcome?.agree,
    decided: row.outcome?.decided ?? '',
    final: outcome?.final ?? false,
    rowOnly: row.outcome?.rowOnly ?? false,
    problem: row.problem,
    onPage: row.onPage,
  };
}

export function groupViews(queue: Queue): GroupView[] {
  return queue.groups.map(({ why, shared, members }) => ({
    why,
    shared,
    members: members.flatMap((identity) => queue.of(identity)?.id ?? []),
  }));
}

/** What the queue as a whole is doing. `awaited`: somebody waits for its rows to be read. */
export function headOf(of: {
  triage: Triage | undefined;
  reading: unknown;
  awaited: boolean;
  problem: QueueHead['problem'];
  background: boolean;
}): QueueHead {
  const { triage, reading, awaited, problem, background } = of;
  const queue = triage?.queue;
  const rows = queue?.rows.length ?? 0;
  const origin = queue?.source.origin ?? '';
  const phase = (): QueuePhase => {
    if (triage?.queue.busy && triage.run.of > 0) return triage.stopped ? 'stopping' : 'running';
    if (reading !== undefined && awaited) return 'reading';
    if (problem) return 'failed';
    return triage?.stopped || triage?.halted ? 'stopped' : 'ready';
  };
  return {
    phase: phase(),
    console: queue?.source.consoleTitle ?? '',
    host: URL.canParse(origin) ? new URL(origin).host : '',
    kind: queue?.rows[0]?.row.kind ?? 'event',
    rows,
    total: queue?.total,
    more: (queue?.more ?? false) && rows < rowLimit,
    below: queue?.total !== undefined && queue.total > rows ? Math.min(queue.total, rowLimit) - rows : undefined,
    known: queue?.rows.filter((row) => row.outcome ?? queue.lenderOf(row)).length ?? 0,
    open: queue?.open().length ?? 0,
    run: { ...(triage?.run ?? { of: 0, done: 0, failed: 0 }), running: queue?.running ?? 0 },
    requests: [
      ...new Set((queue?.requests ?? []).map((made) => `${made.template} (${made.status}, ${made.bytes} bytes)`)),
    ],
    background,
    problem: triage?.halted
      ? { what: triage.halted, remedy: 'Open the list again, then go on; nothing is lost.' }
      : problem,
  };
}
