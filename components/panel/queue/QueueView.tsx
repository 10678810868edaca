import { useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { PanelConnection } from '../../../lib/extension/panel-connection.ts';
import type { EntryView } from '../../../lib/extension/queue/queue-view.ts';
import {
  counts,
  type Filter,
  type Line,
  linesByRisk,
  passes,
  riskWords,
  stretches,
} from '../../../lib/extension/queue/risk-order.ts';
import type { PanelView } from '../../../lib/extension/view.ts';
import type { Disposition } from '../../../lib/schema/verdict.ts';
import { Companion } from '../State.tsx';
import { Entry } from './Entry.tsx';
import { Filters } from './Filters.tsx';
import { Keys } from './Keys.tsx';
import type { KnownQueue } from './known-queue.ts';
import { Member } from './Member.tsx';
import { Progress } from './Progress.tsx';
import { useQueueKeys } from './use-queue-keys.ts';

/** Where the person is in the queue: it outlives a look at one investigation. */
export interface QueuePlace {
  current: number | undefined;
  filter: Filter;
  unfolded: ReadonlySet<number>;
}

export const startOfQueue: QueuePlace = { current: undefined, filter: 'all', unfolded: new Set() };

/** The list of alerts in the tab: triage all of it, and what came of it in order of risk. */
export function QueueView({
  connection,
  view,
  queue,
  place,
  setPlace,
}: {
  connection: PanelConnection;
  view: PanelView;
  queue: KnownQueue;
  place: QueuePlace;
  setPlace(change: (place: QueuePlace) => QueuePlace): void;
}) {
  const { head, entries, groups } = queue;
  const [says, setSays] = useState('');
  const [disagreeing, setDisagreeing] = useState<number>();
  const [help, setHelp] = useState(false);
  const list = useRef<HTMLDivElement>(null);
  const lines = useMemo(() => linesByRisk(entries, groups), [entries, groups]);
  const shown = useMemo(() => lines.filter((line) => passes(place.filter, line)), [lines, place.filter]);
  const ids = useMemo(() => reachable(shown, place.unfolded), [shown, place.unfolded]);
  const current = place.current !== undefined && ids.includes(place.current) ? place.current : undefined;

  const go = (id: number | undefined) => {
    setDisagreeing(undefined);
    setPlace((now) => ({ ...now, current: id }));
  };
  const say = async (row: number, agree: boolean, disposition?: Disposition, reason = '') => {
    const reply = await connection.ask({
      type: 'queue-feedback',
      row,
      agree,
      reason,
      ...(disposition ? { disposition } : {}),
    });
    setSays(reply.says);
    if (reply.ok) setDisagreeing(undefined);
  };
  const act = {
    show: (row: number) => connection.order({ type: 'queue-show', row }),
    investigate: (row: number) => connection.order({ type: 'queue-investigate', row }),
    open: async (row: number) => setSays((await connection.ask({ type: 'queue-open', row })).says),
    draft: async (row: number) => setSays((await connection.ask({ type: 'queue-draft', row })).says),
    agree: (row: number) => void say(row, true),
    disagree: (row: number) => {
      const entry = entries.get(row);
      if (entry?.state === 'done') setDisagreeing(row);
      else setSays('This row has not been investigated.');
    },
    record: (row: number, disposition: Disposition | undefined, reason: string) =>
      void say(row, false, disposition, reason),
    cancel: () => {
      setDisagreeing(undefined);
      focusOn(list.current, place.current);
    },
    unfold: (id: number) =>
      setPlace((now) => {
        const unfolded = new Set(now.unfolded);
        if (!unfolded.delete(id)) unfolded.add(id);
        return { ...now, unfolded };
      }),
  };
  // Entries are drawn anew only where something of theirs changed: what they call stays the same.
  const acting = useRef(act);
  acting.current = act;
  const going = useRef(go);
  going.current = go;

  useQueueKeys({ ids, current, go, act, help: () => setHelp((now) => !now) });
  useSteady(list, current, shown);
  useReturn(list, place.current);

  return (
    <main className="queue">
      <Progress connection={connection} head={head} />
      <Companion connection={connection} view={view} />
      {head.rows > 0 && (
        <Filters
          counts={counts(lines)}
          filter={place.filter}
          choose={(filter) => setPlace((now) => ({ ...now, filter }))}
        />
      )}
      {head.rows > 0 && shown.length === 0 && <p className="hint">No row is of this kind.</p>}
      <div ref={list} className="entries">
        {stretches(shown).map(({ risk, lines: stretch }) => (
          <ol key={risk} aria-label={riskWords(risk)}>
            {stretch.map(({ head: entry, members, group }) => {
              const unfolded = members.length > 0 && isUnfolded(members, place.unfolded);
              return (
                <Entry
                  key={entry.id}
                  entry={entry}
                  more={members.length - 1}
                  why={group?.why ?? ''}
                  unfolded={unfolded}
                  current={current === entry.id}
                  first={current === undefined && ids[0] === entry.id}
                  disagreeing={disagreeing === entry.id}
                  acting={acting}
                  going={going}
                >
                  {unfolded
                    ? members.map((member) =>
                        member.id === entry.id ? null : (
                          <Member
                            key={member.id}
                            entry={member}
                            title={entry.title}
                            current={current === member.id}
                            acting={acting}
                            going={going}
                          />
                        ),
                      )
                    : null}
                </Entry>
              );
            })}
          </ol>
        ))}
      </div>
      <footer className="foot">
        <p role="status">{says}</p>
        <button type="button" className="plain keys" onClick={() => setHelp(true)}>
          <kbd>?</kbd> Keys
        </button>
      </footer>
      {help && <Keys close={() => setHelp(false)} />}
    </main>
  );
}

export type Acting = Record<
  'show' | 'investigate' | 'open' | 'draft' | 'agree' | 'disagree' | 'unfold',
  (row: number) => void
> & {
  record(row: number, disposition: Disposition | undefined, reason: string): void;
  cancel(): void;
};

/** A group is known by its first row: which one stands in front changes with what is found. */
function isUnfolded(members: readonly EntryView[], unfolded: ReadonlySet<number>): boolean {
  return members.some(({ id }) => unfolded.has(id));
}

/** The rows that keys step through. */
function reachable(lines: readonly Line[], unfolded: ReadonlySet<number>): number[] {
  return lines.flatMap(({ head, members }) =>
    isUnfolded(members, unfolded)
      ? [head.id, ...members.map(({ id }) => id).filter((id) => id !== head.id)]
      : [head.id],
  );
}

/** Brings a row's own button into the focus, without a jump where it is in sight. */
export function focusOn(list: HTMLElement | null, id: number | undefined): void {
  const button = list?.querySelector<HTMLElement>(`[data-row="${id}"]`);
  button?.focus({ preventScroll: true });
  button?.closest('li')?.scrollIntoView({ block: 'nearest' });
}

/** Coming back from an investigation, the row that it was of has the focus. A panel that nobody is in takes none. */
function useReturn(list: { current: HTMLElement | null }, id: number | undefined): void {
  const back = useRef(id);
  useLayoutEffect(() => {
    if (back.current !== undefined && document.hasFocus()) focusOn(list.current, back.current);
  }, [list]);
}

/** While rows change places, the one that the person is at stays where it is on screen, and keeps the focus. */
function useSteady(list: { current: HTMLElement | null }, id: number | undefined, lines: readonly Line[]): void {
  const before = useRef<{ id: number; top: number; lines: readonly Line[]; focused: boolean } | undefined>(undefined);
  useLayoutEffect(() => {
    const row = id === undefined ? undefined : list.current?.querySelector<HTMLElement>(`[data-row="${id}"]`);
    if (!row || id === undefined) {
      before.current = undefined;
      return;
    }
    const known = before.current;
    const { top } = row.getBoundingClientRect();
    const inSight = known && known.top >= 0 && known.top < innerHeight;
    if (known?.id === id && known.lines !== lines && inSight) {
      const keep = () => {
        if (row.isConnected) scrollBy(0, row.getBoundingClientRect().top - known.top);
      };
      if (top !== known.top) keep();
      // Rows that come into sight are laid out a frame later, and are not quite as high as was guessed.
      requestAnimationFrame(() => requestAnimationFrame(keep));
    }
    // It came into another stretch of the list, and is another element now.
    if (known?.focused && document.activeElement === document.body) row.focus({ preventScroll: true });
    const focused = list.current?.contains(document.activeElement) ?? false;
    before.current = { id, top: row.getBoundingClientRect().top, lines, focused };
  });
}
