import { useEffect, useMemo } from 'react';
import type { PanelConnection } from '../../../lib/extension/panel-connection.ts';
import { type Line, linesByRisk, passes, stands } from '../../../lib/extension/queue/risk-order.ts';
import { Icon } from '../../Icon.tsx';
import type { KnownQueue } from './known-queue.ts';
import type { QueuePlace } from './QueueView.tsx';
import { isTyping } from './typing.ts';

function isOf({ head, members }: Line, id: number | undefined): boolean {
  return head.id === id || members.some((member) => member.id === id);
}

/** Above an investigation: the way back to the queue, and to the next one in it. U or Escape, N and P do the same. */
export function BackToQueue({
  connection,
  queue,
  rows,
  selected,
  place,
}: {
  connection: PanelConnection;
  /** As far as it was read. */
  queue: KnownQueue | undefined;
  rows: number;
  /** The row that the investigation is of. */
  selected: number | undefined;
  place: QueuePlace;
}) {
  const lines = useMemo(
    () =>
      queue
        ? linesByRisk(queue.entries, queue.groups).filter(
            (line) => isOf(line, selected) || (passes(place.filter, line) && stands(place.standing, line)),
          )
        : [],
    [queue, place.filter, place.standing, selected],
  );
  const at = lines.findIndex((line) => isOf(line, selected));
  const back = () => connection.order({ type: 'queue-show', row: null });
  const to = (line: (typeof lines)[number] | undefined) => {
    if (line) connection.order({ type: 'queue-show', row: line.head.id });
  };
  const before = at > 0 ? lines[at - 1] : undefined;
  const after = at >= 0 ? lines[at + 1] : undefined;
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || !event.isTrusted || isTyping(event.target)) return;
      const key = event.key.toLowerCase();
      if (key === 'u' || key === 'escape') back();
      else if (key === 'n') to(after);
      else if (key === 'p') to(before);
      else return;
      event.preventDefault();
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  });
  const row = selected === undefined ? undefined : queue?.entries.get(selected);
  return (
    <nav className="back" aria-label="Queue">
      <button type="button" className="plain" title="Back to the queue (U)" onClick={back}>
        <Icon name="unfold-left" />
        Queue{at >= 0 ? `, ${at + 1} of ${lines.length}` : ` of ${rows}`}
      </button>
      <span className="grow" />
      {row?.onPage && (
        <button
          type="button"
          className="plain"
          onClick={() => void connection.ask({ type: 'queue-open', row: row.id })}
        >
          Open in the console
        </button>
      )}
      {at >= 0 && (
        <>
          <button
            type="button"
            className="plain"
            title="Previous (P)"
            aria-label="Previous in the queue"
            disabled={!before}
            onClick={() => to(before)}
          >
            <Icon name="up" />
          </button>
          <button
            type="button"
            className="plain"
            title="Next (N)"
            aria-label="Next in the queue"
            disabled={!after}
            onClick={() => to(after)}
          >
            <Icon name="down" />
          </button>
        </>
      )}
    </nav>
  );
}
