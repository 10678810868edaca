import { useState } from 'react';
import type { PanelConnection } from '../../lib/extension/panel-connection.ts';

/** What the person picked in the console, as it was noticed; and how to take it back. */
export function Noticed({ connection, notice }: { connection: PanelConnection; notice: string | undefined }) {
  const [says, setSays] = useState('');
  const withdraw = async (why: 'undone' | 'not-this-alert') =>
    setSays((await connection.ask({ type: 'withdraw', why })).says);
  if (notice === undefined && says === '') return null;
  return (
    <section className="noticed" aria-label="Noticed in the console">
      <p role="status">
        <bdi>{notice ?? says}</bdi>
      </p>
      {notice !== undefined && (
        <div className="buttons">
          <button type="button" className="link" onClick={() => void withdraw('undone')}>
            Undo
          </button>
          <button
            type="button"
            className="link"
            title="It was about another alert; nothing more is noticed for this investigation"
            onClick={() => void withdraw('not-this-alert')}
          >
            Not this alert
          </button>
        </div>
      )}
    </section>
  );
}
