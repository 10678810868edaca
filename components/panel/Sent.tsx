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
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and the keyboard must reach its end
    <section className="sent" aria-label="Exactly what was sent" tabIndex={0}>
      {text ?? 'Loading …'}
    </section>
  );
}
