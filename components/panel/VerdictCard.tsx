import type { InvestigationView } from '../../lib/extension/view.ts';
import { decisionWords, dispositionWords, percent, verdictWords } from '../../lib/note/words.ts';
import { Icon, type IconName } from '../Icon.tsx';

const icons: Record<string, IconName> = {
  malicious: 'cross',
  suspicious: 'warn',
  benign: 'check',
  inconclusive: 'question',
};

/** The verdict at a glance: word, sign, probability, disposition, and the balance of the evidence. */
export function VerdictCard({ investigation, stale }: { investigation: InvestigationView; stale: boolean }) {
  const { verdict, feedback } = investigation;
  if (!verdict)
    return (
      <section className="verdict pending" role="status" aria-busy="true">
        <div className="words">
          <strong>Investigating …</strong>
        </div>
      </section>
    );
  return (
    <section
      className={`verdict ${verdict.name}`}
      role="status"
      data-verdict={verdict.name}
      data-final={verdict.final}
      data-stale={stale || undefined}
      aria-busy={!verdict.final}
    >
      <div className="words">
        <Icon name={icons[verdict.name] ?? 'question'} />
        <strong>{verdictWords[verdict.name]}</strong>
        <span
          className="probability"
          title={`Calibrated probability of a threat, from a base rate of ${Math.round(verdict.prior * 100)} %`}
        >
          {percent(verdict.threatProbability)} <small>threat</small>
        </span>
      </div>
      <p className="disposition">
        {dispositionWords[verdict.disposition]}
        {verdict.final ? '' : ' · so far, questions are open'}
        {stale ? ' · the alert changed since' : ''}
      </p>
      {feedback?.agree === false && (
        <p className="decided">
          <bdi>{decisionWords(feedback)}</bdi>
        </p>
      )}
      <Balance investigation={investigation} />
      <p className="reason">{verdict.reason}</p>
    </section>
  );
}

/** From evidence to verdict at a glance: what speaks against a threat to the left, what speaks for one to the right. */
function Balance({ investigation }: { investigation: InvestigationView }) {
  const against = investigation.findings.filter((f) => f.counted < 0);
  const speaks = investigation.findings.filter((f) => f.counted > 0);
  const total = Math.max(
    4,
    speaks.reduce((sum, f) => sum + f.counted, 0),
    -against.reduce((sum, f) => sum + f.counted, 0),
  );
  const bars = (findings: typeof speaks) =>
    findings.map((f) => (
      <span
        key={f.id}
        title={`${f.title} (${f.counted > 0 ? '+' : ''}${f.counted.toFixed(1)})`}
        style={{ width: `${(Math.abs(f.counted) / total) * 100}%` }}
      />
    ));
  return (
    <div className="balance" aria-hidden="true">
      <div className="against">{bars([...against].reverse())}</div>
      <div className="for">{bars(speaks)}</div>
    </div>
  );
}
