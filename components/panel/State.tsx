import type { PanelConnection } from '../../lib/extension/panel-connection.ts';
import type { PanelView } from '../../lib/extension/view.ts';
import { Report } from './Report.tsx';

/** What is going on, where that is not a verdict: nothing open, not investigated yet, reading, failed, companion away. */
export function State({ connection, view }: { connection: PanelConnection; view: PanelView }) {
  return (
    <>
      {(view.onScreen || view.investigation) && <Alert view={view} />}
      {!view.onScreen && !view.queue?.picked && view.investigation && view.investigation.kind !== 'text' && (
        <p className="hint away">This alert is no longer on screen.</p>
      )}
      {view.phase === 'nothing' && (
        <p className="hint">Open a message or an alert in the console, then press Investigate.</p>
      )}
      {view.phase === 'not-investigated' && (
        <div className="call">
          <button type="button" className="primary" onClick={() => connection.order({ type: 'investigate' })}>
            Investigate this
          </button>
          <span className="soft">
            <kbd>I</kbd>
          </span>
        </div>
      )}
      {view.phase === 'reading' && (
        <div className="reading" aria-live="polite">
          <p>Reading …</p>
          <ul>
            {view.steps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ul>
        </div>
      )}
      {view.changes.length > 0 && view.investigation && <Stale connection={connection} view={view} />}
      {view.problem && (
        <div className="problem" role="alert">
          <p>{view.problem.what}</p>
          <p className="soft">{view.problem.remedy}</p>
          <button type="button" onClick={() => connection.order({ type: 'investigate' })}>
            Try again
          </button>
          {view.problem.foundNothing && (
            <details>
              <summary>There is one, and it was not found</summary>
              <Report connection={connection} host={view.onScreen?.host ?? ''} />
            </details>
          )}
        </div>
      )}
      {view.investigation?.unsaved && (
        <div className="problem" role="alert">
          <p>The browser could not save this investigation ({view.investigation.unsaved}).</p>
          <p className="soft">
            Copy the note or save the trace before you close this tab. Make room on the disk, or pair a companion: it
            keeps everything.
          </p>
        </div>
      )}
      <Companion connection={connection} view={view} />
    </>
  );
}

function Alert({ view }: { view: PanelView }) {
  const other = view.investigation && view.investigation.title !== view.onScreen?.title;
  const shown = other ? view.investigation : view.onScreen;
  // A page may name nobody whom its alert is about; what was found of it may.
  const about = shown?.about || view.investigation?.about || view.onScreen?.host;
  return (
    <div className="alert">
      <p className="title" title={shown?.title}>
        <bdi>{shown?.title || '(no subject)'}</bdi>
      </p>
      <p className="soft about" title={about}>
        <bdi>{about}</bdi>
      </p>
    </div>
  );
}

/** The alert changed after it was investigated: what, and the way to a verdict on what stands there now. */
function Stale({ connection, view }: { connection: PanelConnection; view: PanelView }) {
  return (
    <div className="stale" role="alert">
      <p>This alert changed after it was investigated; the verdict is about how it was.</p>
      <dl>
        {view.changes.map((change) => (
          <div key={change.label}>
            <dt>{change.label}</dt>
            <dd>
              <del>{change.before || 'not shown'}</del> → <ins>{change.now || 'not shown any more'}</ins>
            </dd>
          </div>
        ))}
      </dl>
      <button type="button" onClick={() => connection.order({ type: 'investigate' })}>
        Investigate again
      </button>
    </div>
  );
}

/** Says where the companion is away or refuses, and what to do. */
export function Companion({ connection, view }: { connection: PanelConnection; view: PanelView }) {
  const { companion } = view;
  if (companion.state !== 'absent' && companion.state !== 'refused') return null;
  return (
    <div className="companion-away" role="alert">
      <p>
        {companion.says} <span className="soft">{companion.remedy}</span>
      </p>
      <p className="soft">What is shown here comes from the browser alone; nothing is lost.</p>
      <button type="button" onClick={() => connection.order({ type: 'hand-over' })}>
        Try again
      </button>
    </div>
  );
}
