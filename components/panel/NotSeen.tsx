import { otherSite } from '../../lib/extension/other-site.ts';
import type { PanelConnection } from '../../lib/extension/panel-connection.ts';
import type { InvestigationView } from '../../lib/extension/view.ts';
import { AllowSite } from './AllowSite.tsx';
import { Report } from './Report.tsx';
import { Section } from './Section.tsx';

/** The ledger of gaps, and what would change the verdict. */
export function NotSeen({
  connection,
  investigation,
  host,
}: {
  connection: PanelConnection;
  investigation: InvestigationView;
  /** Where the alert stands, if it is on screen. */
  host: string;
}) {
  const { gaps, notSetUp, verdict } = investigation;
  const blocking = gaps.some((gap) => gap.blocksBenign);
  return (
    <>
      <Section name="Not seen" count={gaps.length} open={blocking}>
        {gaps.length === 0 ? (
          <p className="hint">Everything this alert shows was read.</p>
        ) : (
          <ul className="gaps">
            {gaps.map((gap) => (
              <li key={gap.id} className={gap.blocksBenign ? 'blocks' : ''}>
                <p>{gap.what}</p>
                {gap.blocksBenign && <p className="soft">As long as this is unread, it cannot be called benign.</p>}
                {gap.remedy && <p className="soft">{gap.remedy}</p>}
                {gap.id === 'reader-drift' && <Report connection={connection} host={host} />}
                {gap.id.startsWith(otherSite) && (
                  <AllowSite connection={connection} site={gap.id.slice(otherSite.length)} />
                )}
              </li>
            ))}
          </ul>
        )}
        {notSetUp.length > 0 && (
          <details className="not-set-up">
            <summary>
              {notSetUp.length} source{notSetUp.length === 1 ? '' : 's'} not connected
            </summary>
            <ul className="gaps">
              {notSetUp.map((gap) => (
                <li key={gap.id}>
                  <p>{gap.what}</p>
                  {gap.remedy && <p className="soft">{gap.remedy}</p>}
                </li>
              ))}
            </ul>
          </details>
        )}
      </Section>
      {verdict && verdict.wouldChange.length > 0 && (
        <Section name="What would change it" count={verdict.wouldChange.length}>
          <ul className="changes">
            {verdict.wouldChange.map((change) => (
              <li key={change}>{change}</li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}
