import { type MutableRefObject, memo } from 'react';
import type { EntryView } from '../../../lib/extension/queue/queue-view.ts';
import { Icon } from '../../Icon.tsx';
import { iconOf, wordsOf } from './Entry.tsx';
import { Decided, Deciding } from './Judgement.tsx';
import type { Acting, Saying } from './QueueView.tsx';

/** A row that stands in one group with another. `title`: what the other is called. */
export const Member = memo(function Member({
  entry,
  title,
  current,
  saying,
  acting,
  going,
}: {
  entry: EntryView;
  title: string;
  current: boolean;
  /** What the person is about to say of it. */
  saying: Saying['agree'] | undefined;
  acting: MutableRefObject<Acting>;
  going: MutableRefObject<(id: number) => void>;
}) {
  const { id, state, at, problem } = entry;
  const own = state === 'done' || state === 'running' || state === 'waiting';
  const name = at || (entry.title === title ? '' : entry.title) || `row ${id + 1}`;
  return (
    <li className={`member ${state === 'done' ? (entry.verdict ?? state) : state}`} data-current={current || undefined}>
      <button
        type="button"
        className="row"
        data-row={id}
        tabIndex={current ? 0 : -1}
        aria-current={current || undefined}
        title={own ? 'Show its investigation' : 'Investigate this one by itself'}
        onFocus={() => going.current(id)}
        onClick={() => acting.current.show(id)}
      >
        <Icon name={iconOf(entry)} />
        <span>
          <bdi>{name}</bdi>
          {state !== 'idle' && (
            <>
              {' · '}
              <b>{state === 'grouped' ? 'grouped' : wordsOf(entry)}</b>
            </>
          )}
          <Decided entry={entry} />
          {state === 'grouped' && <span className="visually-hidden"> with {entry.verdict}</span>}
          {problem !== '' && <span className="problem-of"> {problem}</span>}
        </span>
      </button>
      {!own && (
        <button
          type="button"
          className="plain"
          tabIndex={current ? 0 : -1}
          onClick={() => acting.current.investigate(id)}
        >
          Investigate<span className="visually-hidden"> this one by itself</span>
        </button>
      )}
      {saying !== undefined && <Deciding id={id} agree={saying} acting={acting} />}
    </li>
  );
});
