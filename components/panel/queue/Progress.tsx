import { useState } from 'react';
import type { PanelConnection } from '../../../lib/extension/panel-connection.ts';
import type { QueueHead } from '../../../lib/extension/queue/queue-view.ts';
import { Report } from '../Report.tsx';

/** How many rows there are, how far their triage has come, and what can be done about it. */
export function Progress({ connection, head }: { connection: PanelConnection; head: QueueHead }) {
  const { phase, rows, problem } = head;
  const busy = phase === 'running' || phase === 'stopping';
  return (
    <section className="progress" aria-label="Queue">
      <div className="what">
        <h2>
          {rows === 0 && phase === 'reading'
            ? 'Reading the list …'
            : `${rows.toLocaleString('en')} ${head.kind === 'email' ? 'mail' : 'alert'}${rows === 1 ? '' : 's'}`}
          {head.console !== '' && <span className="soft"> in {head.console}</span>}
        </h2>
        {!busy && phase !== 'reading' && (
          <button
            type="button"
            className="link soft"
            onClick={() => connection.order({ type: 'queue-read', forget: true })}
          >
            Read again
          </button>
        )}
      </div>
      {problem && (
        <div className="problem" role="alert">
          <p>{problem.what}</p>
          <p className="soft">{problem.remedy}</p>
        </div>
      )}
      {busy ? <Running connection={connection} head={head} /> : <Begin connection={connection} head={head} />}
      {head.background && <p className="soft">Rows in sight are investigated in the background.</p>}
      {!busy && rows > 0 && <More connection={connection} head={head} />}
    </section>
  );
}

function Running({ connection, head: { phase, run } }: { connection: PanelConnection; head: QueueHead }) {
  // Until the first is done its rows' sources are read, and a count would seem to stand still.
  const begins = run.done === 0;
  const words = begins
    ? `Reading ${run.of} ${run.of === 1 ? 'row' : 'rows'} …`
    : `${run.done} of ${run.of} investigated${run.failed > 0 ? `, ${run.failed} failed` : ''}`;
  return (
    <>
      <div className="bar-and-stop">
        <progress max={run.of} {...(begins ? {} : { value: run.done })} aria-label="Triage" aria-valuetext={words} />
        <button type="button" disabled={phase === 'stopping'} onClick={() => connection.order({ type: 'queue-stop' })}>
          Stop
        </button>
      </div>
      <p className="soft">
        {phase === 'stopping' ? `Stopping; ${run.running} that have begun come to their end.` : words}
      </p>
    </>
  );
}

function Begin({ connection, head }: { connection: PanelConnection; head: QueueHead }) {
  const { phase, rows, open, known, more, below } = head;
  const [scroll, setScroll] = useState(false);
  if (phase === 'reading')
    return (
      <p className="soft" aria-live="polite">
        Its rows are read; this takes a moment where the list is long.
      </p>
    );
  if (rows === 0) return <p className="hint">There is no alert in this list.</p>;
  if (open === 0 && !more) return <p className="soft">All are investigated, or grouped with one that was.</p>;
  const words =
    phase === 'stopped' ? `Go on with ${open}` : known === 0 ? `Triage these ${rows}` : `Triage the other ${open}`;
  const alike = rows - known - open;
  return (
    <>
      {(open > 0 || scroll) && (
        <div className="begin">
          <button type="button" className="primary" onClick={() => connection.order({ type: 'queue-triage', scroll })}>
            {open === 0 ? 'Read and triage those below' : words}
          </button>
          {alike > 0 && open > 0 && (
            <span className="soft">
              {alike} {alike === 1 ? 'is' : 'are'} like others
            </span>
          )}
        </div>
      )}
      {more && (
        <label className="scroll">
          <input type="checkbox" checked={scroll} onChange={(event) => setScroll(event.target.checked)} />
          <span>
            and {below === undefined ? 'those below' : `${below.toLocaleString('en')} more`}, by scrolling the list
          </span>
        </label>
      )}
    </>
  );
}

/** What was asked of the console for the list, and the way out where it is no list. */
function More({ connection, head }: { connection: PanelConnection; head: QueueHead }) {
  return (
    <details className="more">
      <summary>About this list</summary>
      {head.total !== undefined && <p>The console counts {head.total.toLocaleString('en')}.</p>}
      <p>
        {head.requests.length === 0 ? 'It was read from the page, without any request.' : 'Requests to the console:'}
      </p>
      <ul>
        {head.requests.map((request) => (
          <li key={request}>
            <code>{request}</code>
          </li>
        ))}
      </ul>
      <p>
        No list?{' '}
        <button type="button" className="link" onClick={() => connection.order({ type: 'investigate' })}>
          Investigate the page as one alert
        </button>
      </p>
      <details>
        <summary>An alert is open, and it was not found</summary>
        <Report connection={connection} host={head.host} />
      </details>
    </details>
  );
}
