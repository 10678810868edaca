import { useEffect, useState } from 'react';
import { PanelConnection } from '../../lib/extension/panel-connection.ts';
import type { PanelView } from '../../lib/extension/view.ts';
import { type KnownQueue, withUpdate } from './queue/known-queue.ts';

/** The panel's connection, the newest view and the tab's queue; `refused` where the page was framed without a secret. */
export function usePanel(): {
  connection: PanelConnection | undefined;
  view: PanelView | undefined;
  queue: KnownQueue | undefined;
  refused: boolean;
} {
  const [connection, setConnection] = useState<PanelConnection>();
  const [view, setView] = useState<PanelView>();
  const [queue, setQueue] = useState<KnownQueue>();
  const [refused, setRefused] = useState(false);
  useEffect(
    () =>
      setConnection(
        new PanelConnection({
          view: setView,
          queue: (update) => setQueue((known) => withUpdate(known, update)),
          refused: () => setRefused(true),
        }),
      ),
    [],
  );
  return { connection, view, queue, refused };
}
