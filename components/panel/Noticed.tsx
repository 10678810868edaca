import { useState } from 'react';
import type { PanelConnection } from '../../lib/extension/panel-connection.ts';
import type { PanelView } from '../../lib/extension/view.ts';

/** How long it stands there that something was taken back, in milliseconds. */
const saysMs = 8_000;

/** What the person picked in the console, as it was noticed; and how to take it back. */
export function Noticed({ connection, notice }: { connection: PanelConnection; notice: PanelView['notice'] }) {
  const [says, setSays] = useState('');
  const withdraw = async (investigation: string, why: 'undone' | 'not-this-alert') => {
    setSays((await connection.ask({ type: 'withdraw', investigation, why })).says);
    setTimeout(() => setSays(''), saysMs);
  };
  return (
    <div aria-live="polite">
      {notice ? (
        <section className="noticed" aria-label="Noticed in the console">
          {notice.about !== '' && (
            <p className="soft other">
              <bdi>{notice.about}</bdi>
            </p>
          )}
          <p>
            <bdi>{notice.words}</bdi>
          </p>
          <div className="buttons">
            <button type="button" className="link" onClick={() => void withdraw(notice.investigation, 'undone')}>
              Undo
            </button>
            <button
              type="button"
              className="link"
              title="It was about another alert; nothing more is noticed for this investigation"
              onClick={() => void withdraw(notice.investigation, 'not-this-alert')}
            >
              Not this alert
            </button>
          </div>
        </section>
      ) : (
        says !== '' && <p className="noticed soft">{says}</p>
      )}
    </div>
  );
}
