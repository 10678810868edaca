import { useEffect, useState } from 'react';
import { PanelConnection } from '../../lib/extension/panel-connection.ts';
import type { PanelView } from '../../lib/extension/view.ts';

/** The panel's connection and the newest view; `refused` where the page was framed without a secret. */
export function usePanel(): { connection: PanelConnection | undefined; view: PanelView | undefined; refused: boolean } {
  const [connection, setConnection] = useState<PanelConnection>();
  const [view, setView] = useState<PanelView>();
  const [refused, setRefused] = useState(false);
  useEffect(() => setConnection(new PanelConnection({ view: setView, refused: () => setRefused(true) })), []);
  return { connection, view, refused };
}
