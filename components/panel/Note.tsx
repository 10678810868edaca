import { useState } from 'react';
import type { PanelConnection } from '../../lib/extension/panel-connection.ts';
import type { InvestigationView } from '../../lib/extension/view.ts';
import { Section } from './Section.tsx';
import { TextToUse } from './TextToUse.tsx';

/** The case note: to copy, or to draft into the console's own field. Never submitted. */
export function Note({ connection, investigation }: { connection: PanelConnection; investigation: InvestigationView }) {
  const [format, setFormat] = useState<'markdown' | 'plain'>('markdown');
  return (
    <Section name="Case note" open>
      <TextToUse
        connection={connection}
        text={investigation.note[format]}
        draft={investigation.note.plain}
        what="the note"
        look="note"
        keys={['c', 'd']}
      >
        <label className="format">
          <span className="visually-hidden">Format</span>
          <select value={format} onChange={(event) => setFormat(event.target.value === 'plain' ? 'plain' : 'markdown')}>
            <option value="markdown">Markdown</option>
            <option value="plain">Plain text</option>
          </select>
        </label>
      </TextToUse>
    </Section>
  );
}
