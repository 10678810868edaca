import type { EntryView, GroupView } from './queue-view.ts';

/** One line of the panel's queue: a row, or a group with the row that stands for it. */
export interface Line {
  head: EntryView;
  /** All rows of its group, the head among them; empty for a row by itself. */
  members: EntryView[];
  group: GroupView | undefined;
}

export type Filter = EntryView['verdict'] | 'failed' | 'open' | 'all';

/** Whether somebody has said what they think of a row’s verdict. In the order in which a key goes through them. */
export const standings = ['all', 'undecided', 'decided'] as const;
export type Standing = (typeof standings)[number];

export function isDecided({ agree }: EntryView): boolean {
  return agree !== undefined;
}

const riskOf = { malicious: 0, suspicious: 1, inconclusive: 2, benign: 4 } as const;
/** A row that could not be investigated is as little known as an inconclusive one, and comes after it; what nobody looked at, last. */
const failedRisk = 3;
const openRisk = 5;

const riskNames = ['Malicious', 'Suspicious', 'Inconclusive', 'Failed', 'Benign', 'Not investigated yet'];

function risk(entry: EntryView): number {
  if (entry.verdict) return riskOf[entry.verdict];
  return entry.state === 'failed' ? failedRisk : openRisk;
}

/** The order of risk: verdict, then probability, then the console's own severity, then the list's order. */
export function byRisk(one: EntryView, other: EntryView): number {
  return (
    risk(one) - risk(other) ||
    (other.probability ?? 0) - (one.probability ?? 0) ||
    other.severityRank - one.severityRank ||
    one.id - other.id
  );
}

/** The lines of a queue in order of risk. Of a group the worst of its own verdicts stands in front, else the one that speaks for it. */
export function linesByRisk(entries: ReadonlyMap<number, EntryView>, groups: readonly GroupView[]): Line[] {
  const lines: Line[] = [];
  const grouped = new Set<number>();
  for (const group of groups) {
    const members = group.members.flatMap((id) => entries.get(id) ?? []);
    const own = members.filter(({ state }) => state !== 'grouped' && state !== 'idle');
    const [head] = (own.length > 0 ? own : members).toSorted(byRisk);
    if (!head) continue;
    for (const id of group.members) grouped.add(id);
    lines.push({ head, members, group });
  }
  for (const entry of entries.values())
    if (!grouped.has(entry.id)) lines.push({ head: entry, members: [], group: undefined });
  return lines.sort((one, other) => byRisk(one.head, other.head));
}

/**
 * The lines by what they stand for, in the same order. Drawn as lists of their own: a line that comes to the top is then put in,
 * where in one list all the others would be moved.
 */
export function stretches(lines: readonly Line[]): { risk: number; lines: Line[] }[] {
  const all: { risk: number; lines: Line[] }[] = [];
  for (const line of lines) {
    const own = risk(line.head);
    const last = all.at(-1);
    if (last?.risk === own) last.lines.push(line);
    else all.push({ risk: own, lines: [line] });
  }
  return all;
}

/** What a stretch is called. */
export function riskWords(of: number): string {
  return riskNames[of] ?? '';
}

export function stands(standing: Standing, { head }: Line): boolean {
  return standing === 'all' || isDecided(head) === (standing === 'decided');
}

export function passes(filter: Filter, { head }: Line): boolean {
  if (filter === 'all') return true;
  if (filter === 'failed') return head.verdict === undefined && head.state === 'failed';
  if (filter === 'open') return head.verdict === undefined && head.state !== 'failed';
  return head.verdict === filter;
}

/** How many rows a line stands for. */
export function rowsOf({ members }: Line): number {
  return Math.max(1, members.length);
}

/** How many rows each filter stands for; a group counts with all of its rows. */
export function counts(lines: readonly Line[]): Map<Filter, number> {
  const all = new Map<Filter, number>();
  for (const filter of ['all', 'malicious', 'suspicious', 'inconclusive', 'benign', 'failed', 'open'] as const)
    all.set(
      filter,
      lines.reduce((sum, line) => sum + (passes(filter, line) ? rowsOf(line) : 0), 0),
    );
  return all;
}
