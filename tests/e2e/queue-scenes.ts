import type { ToPanel } from '../../lib/extension/panels.ts';
import type { Outcome } from '../../lib/extension/queue/outcome.ts';
import { Queue } from '../../lib/extension/queue/queue.ts';
import { entryView, groupViews, type QueueHead } from '../../lib/extension/queue/queue-view.ts';
import type { PanelView } from '../../lib/extension/view.ts';
import type { QueueRow } from '../../lib/schema/queue.ts';
import type { VerdictName } from '../../lib/schema/verdict.ts';
import { eventRow, readingOf } from '../unit/queue-rows.ts';

const rules: readonly [title: string, severity: string][] = [
  ['Repeated failed logins from one address', 'high'],
  ['Encoded PowerShell started by an Office program', 'critical'],
  ['New service installed on a domain controller', 'high'],
  ['Sign-in from a country not seen before', 'medium'],
  ['Outbound connection to a rare domain', 'medium'],
  ['Antivirus removed a file', 'low'],
  ['Mailbox rule forwards everything to an outside address', 'high'],
  ['Large upload to a file sharing service', 'medium'],
];
const people = ['ana', 'bob', 'chen', 'dora', 'eve', 'farid', 'greta', 'hiro'];

/** A sensor's queue; now and then the same thing again. */
export function alertRows(n: number): QueueRow[] {
  return Array.from({ length: n }, (_, i) => {
    const again = i % 5 === 4 ? 0 : i;
    const [title, severity] = rules[again % rules.length] ?? ['', ''];
    return eventRow(`WT-${20_100 + i}`, title, {
      '@timestamp': `2025-11-05 ${String(8 + (Math.floor(i / 60) % 12)).padStart(2, '0')}:${String(i % 60).padStart(2, '0')}:00`,
      'rule.name': title,
      'host.name': `srv-${['web', 'db', 'dc', 'files'][again % 4]}-${String(1 + (again % 37)).padStart(2, '0')}`,
      'user.name': people[again % people.length] ?? '',
      'source.ip': `203.0.113.${1 + (again % 250)}`,
      'event.severity': severity,
    });
  });
}

const probabilities: Record<VerdictName, number> = {
  malicious: 0.97,
  suspicious: 0.71,
  inconclusive: 0.38,
  benign: 0.04,
};
const reasons: Record<VerdictName, string> = {
  malicious:
    'Several independent findings speak for a threat; the strongest: an Office program started a hidden shell.',
  suspicious: 'The sign-in came from a network that hides its users, a minute after one from the office.',
  inconclusive: 'Only its row was read, and nothing in it decides.',
  benign: 'The file was removed before it ran, and nothing else happened on the host.',
};

export function outcome(verdict: VerdictName, at: number, rest: Partial<Outcome> = {}): Outcome {
  return {
    investigation: `i${at}`,
    verdict,
    probability: Math.max(0.01, probabilities[verdict] - (at % 7) * 0.02),
    reason: reasons[verdict],
    next: 'Isolate the host',
    agree: undefined,
    decided: '',
    final: true,
    rowOnly: verdict === 'inconclusive',
    ...rest,
  };
}

export function queueOf(rows: QueueRow[]): Queue {
  const queue = new Queue(readingOf([]));
  queue.take(readingOf(rows));
  return queue;
}

const course: VerdictName[] = [
  'suspicious',
  'malicious',
  'inconclusive',
  'benign',
  'inconclusive',
  'benign',
  'suspicious',
  'benign',
];

/** What comes of the first `n` rows that a triage investigates. */
export function settle(queue: Queue, n: number): void {
  for (const row of queue.open().slice(0, n))
    queue.settle(row, outcome(course[row.id % course.length] ?? 'benign', row.id));
}

/** A queue of 40 in which everything was found. */
export function triaged(): Queue {
  const queue = queueOf(alertRows(40));
  settle(queue, 40);
  return queue;
}

export function headOfScene(queue: Queue, rest: Partial<QueueHead> = {}): QueueHead {
  return {
    phase: 'ready',
    console: 'Watchtower',
    host: 'siem.example',
    kind: 'event',
    rows: queue.rows.length,
    total: undefined,
    more: false,
    below: undefined,
    known: queue.rows.filter((row) => row.outcome ?? queue.lenderOf(row)).length,
    open: queue.open().length,
    run: { of: 0, done: 0, running: 0, failed: 0 },
    requests: [],
    background: false,
    problem: undefined,
    ...rest,
  };
}

export function viewOfScene(rest: Partial<PanelView> = {}): PanelView {
  return {
    phase: 'nothing',
    companion: { state: 'connected', says: 'Companion' },
    onScreen: undefined,
    steps: [],
    problem: undefined,
    changes: [],
    investigation: undefined,
    notice: undefined,
    queue: { front: true, rows: 0, selected: undefined, picked: false },
    place: { side: 'right', width: 360, collapsed: false },
    ...rest,
  };
}

/** All that a panel is told when it opens on a queue. */
export function scene(queue: Queue, head: Partial<QueueHead> = {}, view: Partial<PanelView> = {}): ToPanel[] {
  return [
    {
      type: 'view',
      view: viewOfScene({
        queue: { front: true, rows: queue.rows.length, selected: undefined, picked: false },
        ...view,
      }),
    },
    {
      type: 'queue',
      update: {
        head: headOfScene(queue, head),
        entries: queue.rows.map((row) => entryView(queue, row)),
        groups: groupViews(queue),
      },
    },
  ];
}
