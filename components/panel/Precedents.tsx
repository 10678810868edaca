import { useState } from 'react';
import { copyText } from '../../lib/extension/copy.ts';
import type { PanelConnection } from '../../lib/extension/panel-connection.ts';
import type { PrecedentsView } from '../../lib/extension/precedents.ts';
import { Icon } from '../Icon.tsx';

/** How people decided alerts like this one, and the same decision once more as a draft. Context: the verdict is made without it. */
export function Precedents({
  connection,
  precedents,
}: {
  connection: PanelConnection;
  precedents: PrecedentsView | undefined;
}) {
  const [says, setSays] = useState('');
  if (!precedents) return null;
  const { all, against, counts, draft } = precedents;
  const put = async () => setSays((await connection.ask({ type: 'draft', text: draft })).says);
  const copy = async () =>
    setSays((await copyText(draft)) ? 'Copied.' : 'The browser refused. Select the text and copy it.');
  return (
    <section className="precedents" aria-label="Decided before">
      <ul>
        {all.map(({ headline, likeness, last }) => (
          <li key={likeness}>
            <p>
              <b>{headline}</b>
            </p>
            <p className="soft">
              <bdi>{likeness}</bdi>
            </p>
            <p className="soft">
              <bdi>{last}</bdi>
            </p>
          </li>
        ))}
      </ul>
      {against && <p className="against">The verdict on this one says otherwise.</p>}
      <div className="buttons">
        <button
          type="button"
          data-key="s"
          onClick={() => void put()}
          title="Into the field you last clicked in the console; you send or save it (S)"
        >
          <Icon name="draft" />
          Draft the same
        </button>
        <button type="button" onClick={() => void copy()}>
          <Icon name="copy" />
          <span>
            Copy<span className="visually-hidden"> the same decision</span>
          </span>
        </button>
      </div>
      <p className="soft says" role="status">
        {says}
      </p>
      <details>
        <summary>What is drafted</summary>
        <pre className="note">{draft}</pre>
      </details>
      <p className="soft">{counts}</p>
    </section>
  );
}
