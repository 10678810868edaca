import type { PanelConnection } from '../../lib/extension/panel-connection.ts';
import type { PanelView } from '../../lib/extension/view.ts';
import { verdictWords } from '../../lib/note/words.ts';
import { Icon } from '../Icon.tsx';

/** What stays of the panel when it is folded away: one button with the verdict, which brings it back. */
export function Strip({ connection, view }: { connection: PanelConnection; view: PanelView }) {
  const verdict = view.investigation?.verdict?.name;
  return (
    <button
      type="button"
      className={`strip ${verdict ?? ''}`}
      aria-label="Unfold Sidelight"
      title="Unfold Sidelight"
      onClick={() => connection.order({ type: 'place', collapsed: false })}
    >
      <Icon name={view.place.side === 'right' ? 'unfold-left' : 'unfold-right'} />
      <span>
        Sidelight{verdict ? ` · ${verdictWords[verdict]}` : ''}
        {view.investigation?.feedback?.agree === false ? ' (analyst disagrees)' : ''}
        {view.changes.length > 0 ? ' (alert changed)' : ''}
      </span>
    </button>
  );
}
