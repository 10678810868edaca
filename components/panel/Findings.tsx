import { useState } from 'react';
import type { PanelConnection } from '../../lib/extension/panel-connection.ts';
import type { FindingView, InvestigationView } from '../../lib/extension/view.ts';
import { placeOf } from './go-to.ts';
import { Section } from './Section.tsx';

/** The findings by weight, each with its quotes; a click on a quote shows it where it stands in the console. */
export function Findings({
  connection,
  investigation,
}: {
  connection: PanelConnection;
  investigation: InvestigationView;
}) {
  const { findings, struck } = investigation;
  const counting = findings.filter((f) => f.counted !== 0);
  const weaker = findings.filter((f) => f.counted === 0);
  return (
    <Section name="Findings" count={findings.length} open>
      {findings.length === 0 && (
        <p className="hint">
          {investigation.verdict ? 'Nothing that speaks for or against a threat was found.' : 'Weighing …'}
        </p>
      )}
      <ol className="findings">
        {counting.map((finding) => (
          <Finding key={finding.id} connection={connection} finding={finding} />
        ))}
      </ol>
      {weaker.length > 0 && (
        <details className="weaker">
          <summary>
            {weaker.length} more that {weaker.length === 1 ? 'says' : 'say'} the same as a stronger one
          </summary>
          <ol className="findings">
            {weaker.map((finding) => (
              <Finding key={finding.id} connection={connection} finding={finding} />
            ))}
          </ol>
        </details>
      )}
      {struck > 0 && (
        <p className="soft struck">
          {struck} claim{struck === 1 ? '' : 's'} struck: the quote was not in the evidence.
        </p>
      )}
    </Section>
  );
}

function Finding({ connection, finding }: { connection: PanelConnection; finding: FindingView }) {
  const [missing, setMissing] = useState('');
  const show = async (quote: string, header: boolean) => {
    const reply = await connection.ask({ type: 'highlight', quote, header });
    setMissing(reply.ok ? '' : reply.says);
  };
  const tone = finding.weight > 0 ? 'for' : 'against';
  return (
    <li className={`finding ${tone}`} id={placeOf.finding(finding.id)} tabIndex={-1}>
      <span
        className="weight"
        title={
          finding.reduced === ''
            ? 'Weight in log-odds'
            : `Counts ${finding.counted.toFixed(1)}: ${reasons[finding.reduced] ?? finding.reduced}`
        }
      >
        {finding.weight > 0 ? '+' : '−'}
        {Math.abs(finding.counted === 0 ? finding.weight : finding.counted).toFixed(1)}
      </span>
      <div>
        {finding.technique !== '' && (
          <a
            className="technique"
            href={`https://attack.mitre.org/techniques/${finding.technique.replace('.', '/')}/`}
            target="_blank"
            rel="noreferrer"
            title="MITRE ATT&CK technique"
          >
            {finding.technique}
          </a>
        )}
        <p className="claim">{finding.title}</p>
        {finding.detail !== '' && <p className="soft">{finding.detail}</p>}
        <ul className="quotes">
          {finding.quotes.map(({ quote, shown, where, header }) => (
            <li key={`${where} ${quote}`}>
              <button
                type="button"
                className="quote"
                title="Show it in the console"
                onClick={() => void show(quote, header)}
              >
                <q>{shown}</q>
                <span className="where">{where}</span>
              </button>
            </li>
          ))}
        </ul>
        {missing !== '' && (
          <p className="soft missing" role="status">
            {missing}
          </p>
        )}
      </div>
    </li>
  );
}

const reasons: Record<string, string> = {
  'weaker-in-group': 'a stronger finding says the same',
  'attacker-text-cap': 'what rests on the sender’s own words exonerates by at most 1.0 in sum',
  'witness-bound': 'the language model’s sum is bounded',
};
