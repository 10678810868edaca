import type { PanelConnection } from '../../lib/extension/panel-connection.ts';
import type { InvestigationView } from '../../lib/extension/view.ts';
import { Sent } from './Sent.tsx';

/** The first time anything goes to a destination under a policy, it is shown exactly; ever after it is in the trace. */
export function Disclosure({
  connection,
  disclosure,
}: {
  connection: PanelConnection;
  disclosure: NonNullable<InvestigationView['disclosure']>;
}) {
  return (
    <section className="disclosure" aria-label="What left for the first time">
      <p>
        For the first time, {disclosure.bytes} bytes went to <code>{disclosure.destination}</code>.
      </p>
      <p className="soft">{disclosure.policy}. From now on this is listed in the trace only.</p>
      <details>
        <summary>Exactly this was sent</summary>
        <Sent connection={connection} digest={disclosure.digest} />
      </details>
    </section>
  );
}
