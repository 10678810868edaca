import { useRef, useState } from 'react';
import type { PanelConnection } from '../../lib/extension/panel-connection.ts';
import type { PanelView } from '../../lib/extension/view.ts';
import { Actions } from './Actions.tsx';
import { Asks } from './Asks.tsx';
import { Disclosure } from './Disclosure.tsx';
import { Feedback } from './Feedback.tsx';
import { Findings } from './Findings.tsx';
import { Flow } from './Flow.tsx';
import { Glance } from './Glance.tsx';
import { Header } from './Header.tsx';
import { InConsole } from './InConsole.tsx';
import { Indicators } from './Indicators.tsx';
import { Note } from './Note.tsx';
import { Noticed } from './Noticed.tsx';
import { NotSeen } from './NotSeen.tsx';
import { Precedents } from './Precedents.tsx';
import { BackToQueue } from './queue/BackToQueue.tsx';
import type { KnownQueue } from './queue/known-queue.ts';
import { QueueView, startOfQueue } from './queue/QueueView.tsx';
import { ReplyToReporter } from './ReplyToReporter.tsx';
import { Resize } from './Resize.tsx';
import { State } from './State.tsx';
import { Strip } from './Strip.tsx';
import { Trace } from './Trace.tsx';
import { useKeys } from './use-keys.ts';
import { usePanel } from './use-panel.ts';
import { VerdictCard } from './VerdictCard.tsx';

/** The panel: what the background tells it, in one column. It renders and decides nothing. */
export function Panel() {
  const { connection, view, queue, refused } = usePanel();
  if (refused)
    return (
      <main className="empty">
        <h1>Sidelight</h1>
        <p>Open Sidelight from its own button in the console.</p>
      </main>
    );
  if (!connection || !view) return <main className="empty" aria-busy="true" />;
  return <Opened connection={connection} view={view} queue={view.queue && queue} />;
}

function Opened({
  connection,
  view,
  queue,
}: {
  connection: PanelConnection;
  view: PanelView;
  queue: KnownQueue | undefined;
}) {
  const page = useRef<HTMLDivElement>(null);
  const [place, setPlace] = useState(startOfQueue);
  const inQueue = queue !== undefined && view.queue?.front === true;
  const selected = view.queue?.selected;
  // Whatever way the person came to an alert, the queue is at its row when they come back.
  if (!inQueue && selected !== undefined && selected !== place.current) setPlace({ ...place, current: selected });
  useKeys(page, connection, view, !inQueue);
  if (connection.host === 'frame' && view.place.collapsed) return <Strip connection={connection} view={view} />;
  return (
    <div className="panel" ref={page}>
      {connection.host === 'frame' && <Resize connection={connection} place={view.place} />}
      <Header connection={connection} view={view} />
      {inQueue ? (
        <QueueView connection={connection} view={view} queue={queue} place={place} setPlace={setPlace} />
      ) : (
        <>
          {view.queue && (
            <BackToQueue
              connection={connection}
              queue={queue}
              rows={view.queue.rows}
              selected={selected}
              place={place}
            />
          )}
          <Investigated connection={connection} view={view} />
        </>
      )}
    </div>
  );
}

function Investigated({ connection, view }: { connection: PanelConnection; view: PanelView }) {
  const { investigation } = view;
  return (
    <main>
      <Noticed connection={connection} notice={view.notice} />
      <State connection={connection} view={view} />
      {investigation && (
        <>
          <VerdictCard investigation={investigation} stale={view.changes.length > 0} />
          <Glance investigation={investigation} stale={view.changes.length > 0} />
          {investigation.disclosure && <Disclosure connection={connection} disclosure={investigation.disclosure} />}
          <Precedents connection={connection} precedents={investigation.precedents} />
          {investigation.flow && <Flow flow={investigation.flow} final={investigation.verdict?.final ?? false} />}
          <Findings connection={connection} investigation={investigation} />
          <NotSeen connection={connection} investigation={investigation} host={view.onScreen?.host ?? ''} />
          <Asks investigation={investigation} />
          <Actions connection={connection} investigation={investigation} />
          <ReplyToReporter connection={connection} investigation={investigation} />
          <InConsole
            connection={connection}
            inConsole={investigation.inConsole}
            onScreen={view.onScreen !== undefined}
          />
          <Note connection={connection} investigation={investigation} />
          <Feedback key={investigation.id} connection={connection} investigation={investigation} />
          <Indicators investigation={investigation} />
          <Trace connection={connection} investigation={investigation} />
        </>
      )}
    </main>
  );
}
