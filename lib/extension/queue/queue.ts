import { type DuplicateGroup, duplicatesIn } from '../../case/duplicates.ts';
import { type QueueReading, type QueueRow, rowLimit } from '../../schema/queue.ts';
import type { RowMark } from '../messages.ts';
import { groupedMark, markContent, type Outcome } from './outcome.ts';
import { severityRanks } from './severity.ts';

/** One row of a list, and how far it has come. */
export interface TriagedRow {
  /** Its number in this queue; never another row's. */
  id: number;
  row: QueueRow;
  /** From 0 to 1. */
  severity: number;
  /** It is to be investigated. */
  wanted: boolean;
  running: boolean;
  outcome: Outcome | undefined;
  /** Why it could not be investigated; empty where it was, or was not tried. */
  problem: string;
  /** The list on screen held it when it was last read. */
  onPage: boolean;
}

export type RowState = 'idle' | 'waiting' | 'running' | 'done' | 'failed' | 'grouped';

/** The rows of one tab's list. Knows which comes next, and what came of which; starts nothing itself. */
export class Queue {
  source: Pick<QueueReading, 'console' | 'consoleTitle' | 'origin'>;
  total: number | undefined;
  more = false;
  requests: QueueReading['requests'] = [];
  readonly rows: TriagedRow[] = [];
  groups: DuplicateGroup[] = [];
  readonly #byIdentity = new Map<string, TriagedRow>();
  readonly #groupOf = new Map<string, DuplicateGroup>();
  /** Of groups that share a verdict, whose it is. */
  readonly #lenders = new Map<DuplicateGroup, TriagedRow>();

  constructor(source: Queue['source']) {
    this.source = source;
  }

  of(identity: string): TriagedRow | undefined {
    return this.#byIdentity.get(identity);
  }

  byId(id: number): TriagedRow | undefined {
    return this.rows[id];
  }

  groupOf(row: TriagedRow): DuplicateGroup | undefined {
    return this.#groupOf.get(row.row.identity);
  }

  isOf(reading: Pick<QueueReading, 'console' | 'origin'>): boolean {
    return reading.console === this.source.console && reading.origin === this.source.origin;
  }

  /** Takes in what was read. Rows that are gone from the page stay, with what was found of them. Returns the new ones. */
  take(reading: QueueReading): TriagedRow[] {
    this.source = { console: reading.console, consoleTitle: reading.consoleTitle, origin: reading.origin };
    this.total = reading.total;
    this.requests = [...this.requests, ...reading.requests].slice(-50);
    for (const row of this.rows) row.onPage = false;
    const fresh: TriagedRow[] = [];
    let left = false;
    for (const row of reading.rows) {
      const known = this.#byIdentity.get(row.identity);
      if (known) {
        known.row = row;
        known.onPage = true;
      } else if (this.rows.length < rowLimit) {
        const added: TriagedRow = {
          ...{ id: this.rows.length, row, severity: 0, wanted: false, running: false },
          ...{ outcome: undefined, problem: '', onPage: true },
        };
        this.rows.push(added);
        this.#byIdentity.set(row.identity, added);
        fresh.push(added);
      } else left = true;
    }
    this.more = reading.more || left;
    if (fresh.length > 0 || this.groups.length === 0) this.#group();
    return fresh;
  }

  /** All its rows as one reading, to be kept. */
  asRead(): QueueReading {
    return {
      ...this.source,
      rows: this.rows.map(({ row }) => row),
      ...(this.total === undefined ? {} : { total: this.total }),
      more: this.more,
      requests: this.requests,
      durationMs: 0,
    };
  }

  #group(): void {
    this.groups = duplicatesIn(this.rows.map(({ row }) => row));
    this.#groupOf.clear();
    this.#lenders.clear();
    for (const group of this.groups) for (const member of group.members) this.#groupOf.set(member, group);
    for (const row of this.rows) {
      const group = this.groupOf(row);
      if (group && row.outcome) this.#lend(group, row);
    }
    const ranks = severityRanks(
      this.rows.map(({ row }) => row.fields.find(({ path }) => path === 'event.severity')?.value ?? ''),
    );
    for (const [at, row] of this.rows.entries()) row.severity = ranks[at] ?? 0;
  }

  /** What came of a row. */
  settle(row: TriagedRow, outcome: Outcome): void {
    row.outcome = outcome;
    row.problem = '';
    const group = this.groupOf(row);
    if (group) this.#lend(group, row);
  }

  #lend(group: DuplicateGroup, row: TriagedRow): void {
    if (group.shared && (!this.#lenders.has(group) || group.representative === row.row.identity))
      this.#lenders.set(group, row);
  }

  /** The row whose verdict a row of its group may be shown with; none where it has its own, or may not. */
  lenderOf(row: TriagedRow): TriagedRow | undefined {
    const group = row.outcome ? undefined : this.groupOf(row);
    return group && this.#lenders.get(group);
  }

  /** Whether a row is investigated when all are: of a group that shares a verdict one is, another only where that one failed. */
  #speaks(row: TriagedRow): boolean {
    const group = this.groupOf(row);
    if (!group?.shared) return true;
    if (this.#lenders.has(group)) return false;
    const first = this.of(group.representative);
    if (!first || first.problem === '') return first === row;
    const heir = group.members.find((member) => this.of(member)?.problem === '');
    return row.row.identity === (heir ?? group.representative);
  }

  stateOf(row: TriagedRow): RowState {
    if (row.running) return 'running';
    if (row.outcome) return 'done';
    if (row.problem !== '') return 'failed';
    if (row.wanted) return 'waiting';
    return this.lenderOf(row) ? 'grouped' : 'idle';
  }

  /** Rows that a triage of all of them would investigate. */
  open(): TriagedRow[] {
    return this.rows.filter((row) => !row.outcome && !row.running && this.#speaks(row));
  }

  /** Wants all that are open. Those that failed before are tried again. */
  wantAll(): void {
    const first = this.open();
    for (const row of first) {
      row.wanted = true;
      row.problem = '';
    }
  }

  /** Nothing more begins; what runs comes to its end. */
  wantNone(): void {
    for (const row of this.rows) row.wanted = false;
  }

  /** Rows are being investigated, or are to be. */
  get busy(): boolean {
    return this.rows.some((row) => row.wanted || row.running);
  }

  get waiting(): number {
    return this.rows.reduce((sum, row) => sum + Number(row.wanted), 0);
  }

  get running(): number {
    return this.rows.reduce((sum, row) => sum + Number(row.running), 0);
  }

  /** The wanted row that comes next: the console's own severity first, then its order. */
  next(): TriagedRow | undefined {
    return mostSevere(this.rows.filter((row) => row.wanted));
  }

  /** The row on the page that comes next where nobody asked for any. */
  nextUnasked(): TriagedRow | undefined {
    return mostSevere(this.open().filter((row) => row.onPage && row.problem === ''));
  }

  /** Another row is wanted in the place of one that failed, where that was to speak for its group. False where none is. */
  standIn(failed: TriagedRow): boolean {
    const group = this.groupOf(failed);
    if (!group?.shared || this.#lenders.has(group)) return false;
    const heir = group.members.map((member) => this.of(member)).find((other) => other?.problem === '');
    if (!heir || heir.running || heir.wanted) return false;
    heir.wanted = true;
    return true;
  }

  /** What each row of the list bears from now on. */
  marks(): RowMark[] {
    return this.rows.flatMap((row): RowMark[] => {
      const { identity } = row.row;
      if (row.outcome) return [{ identity, state: 'done', mark: markContent(identity, row.outcome) }];
      const lender = this.lenderOf(row);
      if (lender?.outcome)
        return [{ identity, state: 'done', mark: groupedMark(identity, lender.outcome, this.groupOf(row)?.why ?? '') }];
      if (row.running) return [{ identity, state: 'running' }];
      return row.wanted ? [{ identity, state: 'waiting' }] : [];
    });
  }
}

function mostSevere(rows: readonly TriagedRow[]): TriagedRow | undefined {
  let first: TriagedRow | undefined;
  for (const row of rows) if (!first || row.severity > first.severity) first = row;
  return first;
}
