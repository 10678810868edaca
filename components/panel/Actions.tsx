import { useRef, useState } from 'react';
import type { PanelConnection } from '../../lib/extension/panel-connection.ts';
import type { ActionView, InvestigationView } from '../../lib/extension/view.ts';
import { placeOf } from './go-to.ts';
import { openSidePanel } from './Header.tsx';
import { Section } from './Section.tsx';
import { useInSight } from './use-in-sight.ts';

/** Suggested actions with their impact. Approving and denying are recorded and signed; nothing runs by itself. */
export function Actions({
  connection,
  investigation,
}: {
  connection: PanelConnection;
  investigation: InvestigationView;
}) {
  const { actions, feedback } = investigation;
  const disagreed = feedback?.agree === false;
  if (actions.length === 0) return null;
  return (
    <Section
      name={disagreed ? 'Suggested actions (the analyst disagrees)' : 'Suggested actions'}
      count={actions.length}
      open={!disagreed}
    >
      {disagreed && <p className="soft">They follow from the verdict, with which {feedback.person} disagrees.</p>}
      <ul className="actions">
        {actions.map((item) => (
          <Suggested key={item.action.id} connection={connection} item={item} />
        ))}
      </ul>
      <p className="soft">No connector is set up: an approval is signed and recorded, you carry it out.</p>
    </Section>
  );
}

function Suggested({ connection, item }: { connection: PanelConnection; item: ActionView }) {
  const { action, decided } = item;
  const row = useRef<HTMLLIElement>(null);
  const framed = connection.host === 'frame';
  const guard = useInSight(row, framed);
  const [says, setSays] = useState('');
  const [busy, setBusy] = useState(false);
  const decide = async (decision: 'approve' | 'deny') => {
    const problem = guard.problem();
    if (problem) {
      setSays(problem);
      return;
    }
    setBusy(true);
    const reply = await connection.ask({ type: 'decide', action: action.id, decision });
    setSays(reply.ok ? '' : reply.says);
    setBusy(false);
  };
  const elsewhere = framed && action.impact === 'high';
  return (
    <li ref={row} className={`action ${action.impact}`} id={placeOf.action(action.id)} tabIndex={-1}>
      <div className="what">
        <span>{action.title}</span>
        <span className={`impact ${action.impact}`}>{action.impact} impact</span>
      </div>
      <p className="target mono">{action.target}</p>
      {(action.undo || action.check) && (
        <p className="soft">
          {action.undo && `Undo: ${action.undo} `}
          {action.check && `Check: ${action.check}`}
        </p>
      )}
      {decided ? (
        <p className={decided.given ? 'given' : 'denied'}>
          {decided.given ? 'Approved' : 'Denied'} by {decided.person}, signed {decided.at.slice(11, 19)} UTC
        </p>
      ) : (
        <div className="buttons">
          {elsewhere ? (
            <button
              type="button"
              onClick={() => void openSidePanel(connection)}
              title="High impact is confirmed where no page can cover the button"
            >
              Approve in the side panel
            </button>
          ) : (
            <button type="button" disabled={busy} onClick={() => void decide('approve')}>
              Approve
            </button>
          )}
          <button type="button" disabled={busy} onClick={() => void decide('deny')}>
            Deny
          </button>
        </div>
      )}
      {says !== '' && (
        <p className="soft" role="status">
          {says}
        </p>
      )}
    </li>
  );
}
