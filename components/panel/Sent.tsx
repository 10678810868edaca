import { useEffect, useState } from 'react';
import type { PanelConnection } from '../../lib/extension/panel-connection.ts';

/** A text that left the organisation, exactly, as text. */
export function Sent({ connection, digest }: { connection: PanelConnection; digest: string }) {
  const [text, setText] = useState<string>();
  useEffect(() => {
    let current = true;
    void connection
      .ask({ type: 'read-text', digest })
      .then((reply) => current && setText(reply.ok ? (reply.text ?? '') : reply.says));
    return () => {
      current = false;
    };
  }, [connection, digest]);
  return <pre className="sent">{text ?? 'Loading …'}</pre>;
}
