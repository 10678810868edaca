import { type PointerEvent, useRef } from 'react';
import type { PanelConnection } from '../../lib/extension/panel-connection.ts';
import type { PanelView } from '../../lib/extension/view.ts';

/** The panel's inner edge: drag it, or use the arrow keys, to make the panel wider or narrower. */
export function Resize({ connection, place }: { connection: PanelConnection; place: PanelView['place'] }) {
  const drag = useRef<{ from: number; width: number } | undefined>(undefined);
  const set = (width: number) =>
    connection.order({ type: 'place', width: Math.min(900, Math.max(280, Math.round(width))) });
  const grow = place.side === 'right' ? -1 : 1;
  const move = (event: PointerEvent) => {
    // The frame itself moves while it is dragged, so only the screen's coordinates hold still.
    if (drag.current) set(drag.current.width + grow * (event.screenX - drag.current.from));
  };
  return (
    <hr
      className={`resize ${place.side}`}
      aria-orientation="vertical"
      aria-label="Width of the panel"
      aria-valuenow={place.width}
      aria-valuemin={280}
      aria-valuemax={900}
      tabIndex={0}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        drag.current = { from: event.screenX, width: place.width };
      }}
      onPointerMove={move}
      onPointerUp={() => {
        drag.current = undefined;
      }}
      onKeyDown={(event) => {
        if (event.key === 'ArrowLeft') set(place.width - 20 * grow);
        if (event.key === 'ArrowRight') set(place.width + 20 * grow);
      }}
    />
  );
}
