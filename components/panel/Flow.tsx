import type { CSSProperties } from 'react';
import type { DecisionFlow, FlowStep } from '../../lib/case/decision-flow.ts';
import { percent, verdictWords } from '../../lib/note/words.ts';
import { Icon } from '../Icon.tsx';
import { goTo, placeOf } from './go-to.ts';
import { Section } from './Section.tsx';

/**
 * From evidence to verdict as a picture: each step begins where the one before ended, over the verdicts' own ranges. A press on
 * a bar goes to its finding. Screen readers get the same as a list.
 */
export function Flow({ flow, final }: { flow: DecisionFlow; final: boolean }) {
  const at = (value: number) =>
    `${((Math.min(flow.high, Math.max(flow.low, value)) - flow.low) / (flow.high - flow.low)) * 100}%`;
  const marks = {
    '--benign': at(flow.marks.benign),
    '--suspicious': at(flow.marks.suspicious),
    '--malicious': at(flow.marks.malicious),
  };
  return (
    <Section name="From evidence to verdict" open>
      <ol className="flow" style={marks as CSSProperties}>
        {flow.steps.map((step) => (
          <li key={`${step.kind} ${step.finding ?? ''}`} className={step.kind}>
            <Step step={step} at={at} />
          </li>
        ))}
        <li className={`sum ${flow.verdict}`}>
          <div className="step">
            <span className="label">{final ? 'Sum' : 'Sum so far'}</span>
            <span className="lane" aria-hidden="true">
              <span className="mark" style={{ left: at(flow.sum) }} />
            </span>
            <span className="weight">{signed(flow.sum)}</span>
          </div>
          <p className="result">
            <strong>{verdictWords[flow.verdict]}</strong>, {percent(flow.probability)} threat
          </p>
        </li>
      </ol>
      <ul className="ranges" aria-label="Ranges of the verdicts">
        <li className="benign">benign up to 35 %</li>
        <li className="inconclusive">inconclusive</li>
        <li className="suspicious">suspicious from 55 %</li>
        <li className="malicious">malicious from 90 %</li>
      </ul>
      {flow.held.map((rule) => (
        <p key={rule} className="held">
          <Icon name="warn" />
          <span>{rule}</span>
        </p>
      ))}
    </Section>
  );
}

function Step({ step, at }: { step: FlowStep; at: (value: number) => string }) {
  const [left, right] = step.from < step.to ? [step.from, step.to] : [step.to, step.from];
  const content = (
    <>
      <span className="label">
        {step.label}
        {step.also > 0 && <small title={`${step.also} more of the same group, counted once`}> ×{step.also + 1}</small>}
      </span>
      <span className="lane" aria-hidden="true">
        <span className="amount" style={{ left: at(left), width: `calc(${at(right)} - ${at(left)})` }} />
      </span>
      <span className="weight">{signed(step.weight)}</span>
      <span className="says">{step.title}</span>
    </>
  );
  const { finding } = step;
  if (finding === undefined)
    return (
      <div className="step" title={step.title}>
        {content}
      </div>
    );
  return (
    <button type="button" className="step" title={step.title} onClick={() => goTo(placeOf.finding(finding))}>
      {content}
    </button>
  );
}

function signed(weight: number): string {
  return `${weight < 0 ? '−' : '+'}${Math.abs(weight).toFixed(1)}`;
}
