import type { InvestigationView } from '../../lib/extension/view.ts';
import { Section } from './Section.tsx';

/** Indicators, defanged, with what is known of them without asking anybody. */
export function Indicators({ investigation }: { investigation: InvestigationView }) {
  const { indicators } = investigation;
  if (indicators.length === 0) return null;
  return (
    <Section name="Indicators" count={indicators.length} open={investigation.kind === 'text'}>
      <ul className="indicators">
        {indicators.map((indicator) => (
          <li key={`${indicator.type} ${indicator.value}`}>
            <span className="type">{indicator.type.replace('_', ' ')}</span>
            <span className="mono value">{indicator.value}</span>
            <span className="soft">
              {[indicator.role.replace('_', ' '), indicator.says].filter(Boolean).join(' · ')}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
