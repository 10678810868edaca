import { type MutableRefObject, memo, type ReactNode } from 'react';
import type { EntryView } from '../../../lib/extension/queue/queue-view.ts';
import { isDecided } from '../../../lib/extension/queue/risk-order.ts';
import { percent, verdictWords } from '../../../lib/note/words.ts';
import { Icon, type IconName } from '../../Icon.tsx';
import { verdictIcons } from '../VerdictCard.tsx';
import { Decided, Deciding } from './Judgement.tsx';
import type { Acting, Saying } from './QueueView.tsx';

interface Props {
  entry: EntryView;
  /** How many rows like it there are beside it, and why they are one group. */
  more: number;
  why: string;
  unfolded: boolean;
  /** The person is at this row: keys act on it. */
  current: boolean;
  /** Nobody is at any row yet: Tab comes to this one. */
  first: boolean;
  /** What the person is about to say of it. */
  saying: Saying['agree'] | undefined;
  acting: MutableRefObject<Acting>;
  going: MutableRefObject<(id: number) => void>;
  children: ReactNode;
}

/** One line of the queue. A press shows its investigation; what else can be done stands below the one that the person is at. */
export const Entry = memo(function Entry(props: Props) {
  const { entry, more, why, unfolded, current, first, acting, going, children } = props;
  const { id, title, about, severity, verdict, probability, problem } = entry;
  return (
    <li
      className={`entry ${verdict ?? entry.state}`}
      data-current={current || undefined}
      data-decided={isDecided(entry) || undefined}
    >
      <button
        type="button"
        className="row"
        data-row={id}
        tabIndex={current || first ? 0 : -1}
        aria-current={current || undefined}
        onFocus={() => going.current(id)}
        onClick={() => acting.current.show(id)}
      >
        <Icon name={iconOf(entry)} />
        <bdi className="title">{title}</bdi>
        <span className="second">
          <b>
            {wordsOf(entry)}
            {probability !== undefined && ` ${percent(probability)}`}
          </b>
          {entry.final || verdict === undefined ? '' : ', so far'}
          <Decided entry={entry} />
          {about !== '' && <bdi> · {about}</bdi>}
        </span>
        <span className="severity">{severity}</span>
        {entry.reason !== '' && <span className="third reason">{entry.reason}</span>}
        {problem !== '' && <span className="third problem-of">{problem}</span>}
      </button>
      {more > 0 && (
        <button
          type="button"
          className="plain like"
          aria-expanded={unfolded}
          tabIndex={current || first ? 0 : -1}
          title={why}
          onClick={() => acting.current.unfold(id)}
        >
          <Icon name={unfolded ? 'fold' : 'unfold-right'} />
          <span>
            +{more} like this<span className="soft"> · {why}</span>
          </span>
        </button>
      )}
      {current && <Below {...props} />}
      {unfolded && <ul className="members">{children}</ul>}
    </li>
  );
});

/** What can be done with the row that the person is at. */
function Below({ entry, saying, acting }: Props) {
  const { id, state, onPage } = entry;
  const investigated = state === 'done';
  return (
    <div className="below">
      {entry.rowOnly && <p className="soft">Only its row was read; open it and investigate it there to know more.</p>}
      {saying !== undefined ? (
        <Deciding id={id} agree={saying} acting={acting} />
      ) : (
        <div className="buttons">
          {investigated ? (
            <>
              <Do name="Show" keys="I" act={() => acting.current.show(id)} />
              <Do name="Open" keys="O" act={() => acting.current.open(id)} disabled={!onPage} />
              <Do name="Agree" keys="A" act={() => acting.current.agree(id)} pressed={entry.agree === true} />
              <Do name="Disagree" keys="X" act={() => acting.current.disagree(id)} pressed={entry.agree === false} />
              {isDecided(entry) && <Do name="Undo" keys="Z" act={() => acting.current.undo(id)} />}
              <Do name="Draft" keys="D" act={() => acting.current.draft(id)} />
              <Do name="Copy" keys="C" act={() => acting.current.copy(id)} />
            </>
          ) : (
            <>
              {state !== 'running' && <Do name="Investigate" keys="I" act={() => acting.current.show(id)} />}
              <Do name="Open" keys="O" act={() => acting.current.open(id)} disabled={!onPage} />
            </>
          )}
        </div>
      )}
    </div>
  );
}

function Do({
  name,
  keys,
  act,
  disabled = false,
  pressed,
}: {
  name: string;
  keys: string;
  act(): void;
  disabled?: boolean;
  pressed?: boolean;
}) {
  return (
    <button type="button" onClick={act} disabled={disabled} aria-pressed={pressed} title={`${name} (${keys})`}>
      {name}
    </button>
  );
}

const stateIcons: Partial<Record<EntryView['state'], IconName>> = { running: 'wait', waiting: 'wait', failed: 'warn' };

export function iconOf({ verdict, state }: EntryView): IconName {
  return (verdict && verdictIcons[verdict]) ?? stateIcons[state] ?? 'open';
}

/** Its verdict, or how far it has come. */
export function wordsOf({ verdict, state }: EntryView): string {
  if (verdict) return state === 'grouped' ? `Grouped: ${verdictWords[verdict].toLowerCase()}` : verdictWords[verdict];
  return stateWords[state];
}

const stateWords: Record<EntryView['state'], string> = {
  idle: 'Not investigated',
  waiting: 'Waiting',
  running: 'Investigating …',
  failed: 'Failed',
  grouped: 'Grouped',
  done: '',
};
