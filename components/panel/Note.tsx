import { useState } from 'react';
import { copyText } from '../../lib/extension/copy.ts';
import type { PanelConnection } from '../../lib/extension/panel-connection.ts';
import type { InvestigationView } from '../../lib/extension/view.ts';
import { Icon } from '../Icon.tsx';
import { Section } from './Section.tsx';

/** The case note: to copy, or to draft into the console's own field. Never submitted. */
export function Note({ connection, investigation }: { connection: PanelConnection; investigation: InvestigationView }) {
  const [format, setFormat] = useState<'markdown' | 'plain'>('markdown');
  const [says, setSays] = useState('');
  const text = investigation.note[format];
  const copy = async () =>
    setSays((await copyText(text)) ? 'Copied.' : 'The browser refused. Select the text and copy it.');
  const draft = async () => setSays((await connection.ask({ type: 'draft', text: investigation.note.plain })).says);
  return (
    <Section name="Case note" open>
      <div className="buttons">
        <button type="button" data-key="c" onClick={() => void copy()} title="Copy (C)">
          <Icon name="copy" /> Copy
        </button>
        <button
          type="button"
          data-key="d"
          onClick={() => void draft()}
          title="Into the field you last clicked in the console; you save it (D)"
        >
          <Icon name="draft" /> Draft into the console
        </button>
        <label className="format">
          <span className="visually-hidden">Format</span>
          <select value={format} onChange={(event) => setFormat(event.target.value === 'plain' ? 'plain' : 'markdown')}>
            <option value="markdown">Markdown</option>
            <option value="plain">Plain text</option>
          </select>
        </label>
      </div>
      <p className="soft says" role="status">
        {says}
      </p>
      <pre className="note">{text}</pre>
    </Section>
  );
}
