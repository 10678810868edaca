import { useState } from 'react';
import type { PanelConnection } from '../../lib/extension/panel-connection.ts';
import type { InvestigationView, TraceLineView } from '../../lib/extension/view.ts';
import { Section } from './Section.tsx';
import { Sent } from './Sent.tsx';
import { saveFile } from './save-file.ts';

/** The trace step by step, with times since the start and durations; and the file that `sidelight verify` reads. */
export function Trace({
  connection,
  investigation,
}: {
  connection: PanelConnection;
  investigation: InvestigationView;
}) {
  const { trace } = investigation;
  const start = Date.parse(trace[0]?.at ?? '');
  const save = async () => {
    const reply = await connection.ask({ type: 'export' });
    if (reply.text) saveFile(`sidelight-${investigation.id}.json`, 'application/json', reply.text);
  };
  return (
    <Section name="Trace" count={trace.length}>
      <ol className="trace">
        {trace.map((line) => (
          <Line key={line.seq} connection={connection} line={line} start={start} />
        ))}
      </ol>
      <button type="button" onClick={() => void save()} title="For npx sidelight verify">
        Save the trace
      </button>
    </Section>
  );
}

function Line({ connection, line, start }: { connection: PanelConnection; line: TraceLineView; start: number }) {
  const [open, setOpen] = useState(false);
  const after = Math.max(0, Date.parse(line.at) - start);
  return (
    <li className={line.tone}>
      <time dateTime={line.at} title={line.at}>
        {after < 10_000 ? `${after} ms` : `${Math.round(after / 1000)} s`}
      </time>
      <div>
        <span>{line.text}</span>
        {line.durationMs !== undefined && <span className="soft"> · took {Math.round(line.durationMs)} ms</span>}
        {line.digest && (
          <>
            {' '}
            <button type="button" className="plain" aria-expanded={open} onClick={() => setOpen(!open)}>
              {open ? 'Hide what was sent' : 'Show what was sent'}
            </button>
            {open && <Sent connection={connection} digest={line.digest} />}
          </>
        )}
      </div>
    </li>
  );
}
