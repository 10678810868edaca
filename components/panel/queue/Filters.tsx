import { type Filter, type Standing, standings } from '../../../lib/extension/queue/risk-order.ts';
import { verdictWords } from '../../../lib/note/words.ts';
import { Icon, type IconName } from '../../Icon.tsx';
import { verdictIcons } from '../VerdictCard.tsx';

const filters: readonly [Filter & string, string, IconName | undefined][] = [
  ['all', 'All', undefined],
  ...(['malicious', 'suspicious', 'inconclusive', 'benign'] as const).map(
    (name): [Filter & string, string, IconName | undefined] => [name, verdictWords[name], verdictIcons[name]],
  ),
  ['failed', 'Failed', 'warn'],
  ['open', 'Not yet', 'open'],
];

const standingWords: Record<Standing, string> = { all: 'All', undecided: 'Undecided', decided: 'Decided' };

/** What the list shows, by verdict, with how many rows there are of each, and by whether somebody decided. */
export function Filters({
  counts,
  filter,
  choose,
  decided,
  standing,
  choosing,
}: {
  counts: ReadonlyMap<Filter, number>;
  filter: Filter;
  choose(filter: Filter): void;
  /** How many rows somebody decided. */
  decided: number;
  standing: Standing;
  choosing(standing: Standing): void;
}) {
  const all = counts.get('all') ?? 0;
  return (
    <fieldset className="filters">
      <legend className="visually-hidden">Show</legend>
      {filters.map(([name, words, icon]) => {
        const count = counts.get(name) ?? 0;
        if (count === 0 && name !== filter && name !== 'all') return null;
        return (
          <button
            key={name}
            type="button"
            className={name}
            aria-pressed={filter === name}
            title={words}
            onClick={() => choose(filter === name ? 'all' : name)}
          >
            {icon && <Icon name={icon} />}
            <span>{words}</span>
            <b>{count}</b>
          </button>
        );
      })}
      {(counts.get('open') ?? 0) < all && (
        <span className="standings">
          {standings.map((name) => (
            <button
              key={name}
              type="button"
              aria-pressed={standing === name}
              title={`${standingWords[name]} (F: the next)`}
              onClick={() => choosing(name)}
            >
              {standingWords[name]}
              {name !== 'all' && <b>{name === 'decided' ? decided : all - decided}</b>}
            </button>
          ))}
        </span>
      )}
    </fieldset>
  );
}
