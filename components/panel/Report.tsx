import { useState } from 'react';
import type { PanelConnection } from '../../lib/extension/panel-connection.ts';
import { saveFile } from './save-file.ts';

/** Where a reader failed: the page's structure as a file, which the person saves and may send. Nothing is sent from here. */
export function Report({ connection, host }: { connection: PanelConnection; host: string }) {
  const [says, setSays] = useState('');
  const save = async () => {
    const reply = await connection.ask({ type: 'report' });
    setSays(reply.says);
    if (reply.text) saveFile(`sidelight-report-${new Date().toISOString().slice(0, 10)}.html`, 'text/html', reply.text);
  };
  return (
    <div className="report">
      <p className="soft">
        A report shows how this page is built: tags, roles and class names. Every letter of its text is an x, every
        digit a 0; {host || 'its address'}, names and addresses stay out. It is saved on this computer and sent nowhere.
      </p>
      <button type="button" onClick={() => void save()}>
        Save a report
      </button>{' '}
      <span className="soft" role="status">
        {says}
      </span>
    </div>
  );
}
