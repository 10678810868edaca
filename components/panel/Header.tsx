import { browser } from 'wxt/browser';
import type { PanelConnection } from '../../lib/extension/panel-connection.ts';
import type { PanelView } from '../../lib/extension/view.ts';
import { Icon } from '../Icon.tsx';

const dots: Record<PanelView['companion']['state'], string> = {
  connected: 'good',
  connecting: 'waiting',
  unpaired: 'none',
  absent: 'bad',
  refused: 'bad',
};

/** The bar on top: who this is, how the companion stands, where the panel stands. */
export function Header({ connection, view }: { connection: PanelConnection; view: PanelView }) {
  const framed = connection.host === 'frame';
  const other = view.place.side === 'left' ? 'right' : 'left';
  return (
    <header className="bar">
      <h1>Sidelight</h1>
      <span
        className={`companion ${dots[view.companion.state]}`}
        title={[view.companion.says, view.companion.remedy].filter(Boolean).join(' ')}
      >
        {words[view.companion.state]}
      </span>
      <span className="grow" />
      {framed && (
        <>
          <button
            type="button"
            className="plain"
            title="Fold away"
            aria-label="Fold away"
            onClick={() => connection.order({ type: 'place', collapsed: true })}
          >
            <Icon name={other === 'left' ? 'unfold-right' : 'unfold-left'} />
          </button>
          <button
            type="button"
            className="plain"
            title={`Move to the ${other}`}
            aria-label={`Move to the ${other}`}
            onClick={() => connection.order({ type: 'place', side: other })}
          >
            <Icon name={other === 'left' ? 'dock-left' : 'dock-right'} />
          </button>
          <button
            type="button"
            className="plain"
            title="Open in the browser’s side panel"
            aria-label="Open in the browser’s side panel"
            onClick={() => openSidePanel(connection)}
          >
            <Icon name="side-panel" />
          </button>
        </>
      )}
      <button
        type="button"
        className="plain"
        title="Options"
        aria-label="Options"
        onClick={() => void browser.runtime.openOptionsPage()}
      >
        <Icon name="options" />
      </button>
      {framed && (
        <button
          type="button"
          className="plain"
          title="Close"
          aria-label="Close"
          onClick={() => connection.order({ type: 'place', close: true })}
        >
          <Icon name="close" />
        </button>
      )}
    </header>
  );
}

const words: Record<PanelView['companion']['state'], string> = {
  connected: 'companion',
  connecting: '…',
  unpaired: 'browser only',
  absent: 'companion away',
  refused: 'pair again',
};

/** Opens the same page as the browser's own side panel, where no page can cover it. */
export async function openSidePanel(connection: PanelConnection): Promise<void> {
  try {
    // The first call after the press: the browser forgets the person's gesture at the next await.
    await browser.sidePanel.open({ windowId: connection.window ?? browser.windows.WINDOW_ID_CURRENT });
    connection.order({ type: 'place', close: true });
  } catch {
    connection.order({ type: 'open-tab' });
  }
}
