import type { InvestigationView } from '../../lib/extension/view.ts';
import { decisionWords, dispositionWords, percent, verdictWords } from '../../lib/note/words.ts';
import { Icon, type IconName } from '../Icon.tsx';

/** Signs that tell verdicts apart without colour. */
export const verdictIcons: Record<string, IconName> = {
  malicious: 'cross',
  suspicious: 'warn',
  benign: 'check',
  inconclusive: 'question',
};

/** The verdict: word, sign, probability, kind of mail, disposition. */
export function VerdictCard({ investigation, stale }: { investigation: InvestigationView; stale: boolean }) {
  const { verdict, feedback, story, kindOfMail } = investigation;
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
        <Icon name={verdictIcons[verdict.name] ?? 'question'} />
        <strong>{verdictWords[verdict.name]}</strong>
        <span
          className="probability"
          title={`Calibrated probability of a threat, from a base rate of ${Math.round(verdict.prior * 100)} %`}
        >
          {percent(verdict.threatProbability)} <small>threat</small>
        </span>
      </div>
      <p className="disposition">
        {kindOfMail !== '' && (
          <>
            <b>{kindOfMail}</b> ·{' '}
          </>
        )}
        {dispositionWords[verdict.disposition]}
        {verdict.final ? '' : ' · so far, questions are open'}
        {stale ? ' · the alert changed since' : ''}
      </p>
      {feedback?.agree === false && (
        <p className="decided">
          <bdi>{decisionWords(feedback)}</bdi>
        </p>
      )}
      {/* The rows below say it better, but for why it could not be decided. */}
      {(!story || verdict.name === 'inconclusive') && <p className="reason">{verdict.reason}</p>}
    </section>
  );
}
