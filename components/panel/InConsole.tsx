import { type MouseEvent, useState } from 'react';
import { copyText } from '../../lib/extension/copy.ts';
import type { InConsoleView } from '../../lib/extension/in-console.ts';
import type { PanelConnection } from '../../lib/extension/panel-connection.ts';
import { Icon } from '../Icon.tsx';
import { Section } from './Section.tsx';

/** How the alert is closed in the console's own words, and the ways on in it. */
export function InConsole({
  connection,
  inConsole,
  onScreen,
}: {
  connection: PanelConnection;
  inConsole: InConsoleView | undefined;
  /** The alert is on screen: nobody needs a way back to it. */
  onScreen: boolean;
}) {
  const [says, setSays] = useState('');
  if (!inConsole) return null;
  const { title, phrase, purpose, links } = inConsole;
  const copy = async (text: string) =>
    setSays((await copyText(text)) ? 'Copied.' : 'The browser refused. Select the text and copy it.');
  const alert = links.find(({ to }) => to === 'alert');
  const ways = links.filter(({ to }) => to !== 'alert' || !onScreen);
  return (
    <Section name={`In ${title}`} open>
      {phrase !== '' && (
        <p className="closing">
          {purpose}: <b>{phrase}</b>
        </p>
      )}
      <div className="buttons">
        {phrase !== '' && (
          <button type="button" data-key="w" title="Copy (W)" onClick={() => void copy(phrase)}>
            <Icon name="copy" />
            <span>
              Copy<span className="visually-hidden"> the closing words</span>
            </span>
          </button>
        )}
        {alert && onScreen && (
          <button type="button" onClick={() => void copy(alert.address)}>
            <Icon name="copy" />
            Link to this alert
          </button>
        )}
        {ways.map(({ to, words, address }) => (
          <a
            key={to}
            className="button"
            href={address}
            target="_blank"
            rel="noreferrer"
            title={to === 'alert' ? 'In the tab of this console' : 'In a tab beside this one'}
            onClick={(event: MouseEvent) => {
              // Held keys mean another tab or window, and the browser knows best.
              if (event.ctrlKey || event.metaKey || event.shiftKey) return;
              event.preventDefault();
              connection.order({ type: 'go-to', to });
            }}
          >
            {words}
          </a>
        ))}
      </div>
      <p className="soft says" role="status">
        {says}
      </p>
    </Section>
  );
}
