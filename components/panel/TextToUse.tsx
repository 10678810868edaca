import { type ReactNode, useState } from 'react';
import { copyText } from '../../lib/extension/copy.ts';
import type { PanelConnection } from '../../lib/extension/panel-connection.ts';
import { Icon } from '../Icon.tsx';

/** A text to copy, or to draft into the field that was last clicked in the console. Never submitted. */
export function TextToUse({
  connection,
  text,
  draft = text,
  what,
  look,
  keys,
  children,
}: {
  connection: PanelConnection;
  text: string;
  /** What is drafted, where that is not the same. */
  draft?: string;
  /** What is being copied, for those who do not see where the button stands. */
  what: string;
  look: 'note' | 'letter';
  /** Copy, draft. */
  keys: readonly [string, string];
  children?: ReactNode;
}) {
  const [says, setSays] = useState('');
  const copy = async () =>
    setSays((await copyText(text)) ? 'Copied.' : 'The browser refused. Select the text and copy it.');
  const put = async () => setSays((await connection.ask({ type: 'draft', text: draft })).says);
  const [copyKey, draftKey] = keys;
  return (
    <>
      <div className="buttons">
        <button type="button" data-key={copyKey} onClick={() => void copy()} title={`Copy (${copyKey.toUpperCase()})`}>
          <Icon name="copy" />
          <span>
            Copy<span className="visually-hidden"> {what}</span>
          </span>
        </button>
        <button
          type="button"
          data-key={draftKey}
          onClick={() => void put()}
          title={`Into the field you last clicked in the console; you send or save it (${draftKey.toUpperCase()})`}
        >
          <Icon name="draft" />
          <span>
            Draft<span className="visually-hidden"> {what}</span> into the console
          </span>
        </button>
        {children}
      </div>
      <p className="soft says" role="status">
        {says}
      </p>
      <pre className={look}>{text}</pre>
    </>
  );
}
