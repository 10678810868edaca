import { useMemo, useRef, useState } from 'react';
import { copyText } from '../../../lib/extension/copy.ts';
import type { PanelConnection } from '../../../lib/extension/panel-connection.ts';
import type { EntryView } from '../../../lib/extension/queue/queue-view.ts';
import {
  counts,
  type Filter,
  isDecided,
  type Line,
  linesByRisk,
  passes,
  riskWords,
  rowsOf,
  type Standing,
  standings,
  stands,
  stretches,
} from '../../../lib/extension/queue/risk-order.ts';
import type { PanelView } from '../../../lib/extension/view.ts';
import type { Disposition } from '../../../lib/schema/verdict.ts';
import { Companion } from '../State.tsx';
import { Entry } from './Entry.tsx';
import { Filters } from './Filters.tsx';
import { Foot, type Says } from './Foot.tsx';
import { Keys } from './Keys.tsx';
import type { KnownQueue } from './known-queue.ts';
import { Member } from './Member.tsx';
import { Progress } from './Progress.tsx';
import { focusOn, keepPlace, useReturn, useSteady } from './staying.ts';
import { useQueueKeys } from './use-queue-keys.ts';

/** Where the person is in the queue: it outlives a look at one investigation. */
export interface QueuePlace {
  current: number | undefined;
  filter: Filter;
  standing: Standing;
  unfolded: ReadonlySet<number>;
}

export const startOfQueue: QueuePlace = { current: undefined, filter: 'all', standing: 'all', unfolded: new Set() };

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
  const [says, setSays] = useState<Says>(nothing);
  const [saying, setSaying] = useState<Saying>();
  const [last, setLast] = useState<number>();
  const [help, setHelp] = useState(false);
  const list = useRef<HTMLDivElement>(null);
  const lines = useMemo(() => linesByRisk(entries, groups), [entries, groups]);
  const shown = useMemo(
    () => lines.filter((line) => passes(place.filter, line) && stands(place.standing, line)),
    [lines, place.filter, place.standing],
  );
  const ids = useMemo(() => reachable(shown, place.unfolded), [shown, place.unfolded]);
  const current = place.current !== undefined && ids.includes(place.current) ? place.current : undefined;

  const go = (id: number | undefined) => {
    setSaying(undefined);
    setPlace((now) => ({ ...now, current: id }));
  };
  const tell = (words: string, rest: Partial<Says> = {}) => setSays({ words, ...rest });
  /** Records what the person said of a row, and goes on to the next that nobody decided. */
  const say = async (row: number, agree: boolean, disposition?: Disposition, reason = '') => {
    const next = ids.slice(ids.indexOf(row) + 1).find((id) => isToDecide(entries.get(id)));
    const reply = await connection.ask({
      type: 'queue-feedback',
      row,
      agree,
      reason,
      ...(disposition ? { disposition } : {}),
    });
    tell(reply.says, reply.ok ? { said: row } : {});
    if (!reply.ok) return;
    setSaying(undefined);
    setLast(row);
    focusOn(list.current, next ?? row);
  };
  const act: Acting = {
    show: (row) => connection.order({ type: 'queue-show', row }),
    investigate: (row) => connection.order({ type: 'queue-investigate', row }),
    open: async (row) => tell((await connection.ask({ type: 'queue-open', row })).says),
    draft: async (row) => {
      const { ok, says } = await connection.ask({ type: 'queue-draft', row });
      tell(says, ok ? {} : { note: row });
    },
    copy: async (row) => {
      const { says, text } = await connection.ask({ type: 'queue-note', row });
      tell(text === undefined || (await copyText(text)) ? says : 'The browser refused to copy.');
    },
    agree: (row) => void say(row, true),
    disagree: (row) => {
      if (entries.get(row)?.state === 'done') setSaying({ row, agree: false });
      else tell('This row has not been investigated.');
    },
    undo: async (row) => {
      const own = row === undefined ? undefined : entries.get(row);
      const of = own && isDecided(own) ? own.id : last;
      if (of === undefined) return;
      const reply = await connection.ask({ type: 'queue-undo', row: of });
      tell(reply.says);
      if (of === last) setLast(undefined);
      if (reply.ok) focusOn(list.current, of);
    },
    explain: (row) => {
      focusOn(list.current, row);
      setSaying({ row, agree: entries.get(row)?.agree ?? true });
    },
    record: (row, agree, disposition, reason) => void say(row, agree, disposition, reason),
    cancel: () => {
      setSaying(undefined);
      focusOn(list.current, place.current);
    },
    unfold: (id) => {
      // Keys act on what was pressed, not on a row out of sight.
      keepPlace(list.current, id);
      go(id);
      setPlace((now) => {
        const unfolded = new Set(now.unfolded);
        if (!unfolded.delete(id)) unfolded.add(id);
        return { ...now, unfolded };
      });
    },
  };
  // Entries are drawn anew only where something of theirs changed: what they call stays the same.
  const acting = useRef(act);
  acting.current = act;
  const going = useRef(go);
  going.current = go;

  const choosing = (standing: Standing) => setPlace((now) => ({ ...now, standing }));
  useQueueKeys({
    ids,
    current,
    act,
    help: () => setHelp((now) => !now),
    quiet: () => setSays(nothing),
    filter: () => choosing(standings[(standings.indexOf(place.standing) + 1) % standings.length] ?? 'all'),
  });
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
          decided={lines.filter((line) => stands('decided', line)).reduce((sum, line) => sum + rowsOf(line), 0)}
          standing={place.standing}
          choosing={choosing}
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
                  saying={saying?.row === entry.id ? saying.agree : undefined}
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
                            saying={saying?.row === member.id ? saying.agree : undefined}
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
      <Foot says={says} act={act} help={() => setHelp(true)} />
      {help && <Keys close={() => setHelp(false)} />}
    </main>
  );
}

export type Acting = Record<
  'show' | 'investigate' | 'open' | 'draft' | 'copy' | 'agree' | 'disagree' | 'unfold',
  (row: number) => void
> & {
  record(row: number, agree: boolean, disposition: Disposition | undefined, reason: string): void;
  /** What was said of this row, or of the last. */
  undo(row: number | undefined): void;
  /** Why, of a row of which they said whether they agree. */
  explain(row: number): void;
  cancel(): void;
};

/** What the person is about to say of a row. */
export interface Saying {
  row: number;
  agree: boolean;
}

const nothing: Says = { words: '' };

/** It has a verdict of its own, and nobody has said what they think of it. */
function isToDecide(entry: EntryView | undefined): boolean {
  return entry?.state === 'done' && !isDecided(entry);
}

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
