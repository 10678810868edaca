import type { Disposition } from '../../schema/verdict.ts';
import type { EarlierInvestigation, Sighting } from '../signal.ts';

/** Earlier investigations that people decided with one of these dispositions, as a sighting. */
export function decidedAs(
  earlier: readonly EarlierInvestigation[],
  dispositions: readonly Disposition[],
): Sighting | undefined {
  const hits = earlier.filter((item) => item.decided && dispositions.some((d) => d === item.decided?.disposition));
  const first = hits[0];
  if (!first?.decided) return undefined;
  const { person, disposition, reason } = first.decided;
  const count = hits.length === 1 ? 'one like this' : `${hits.length} like this`;
  const who = hits.every((hit) => hit.decided?.person === person) ? person : 'Several people';
  const shared = first.shared.map((s) => `${s.what} ${s.value}`).join(', ');
  return {
    title: `${who} judged ${count} as ${disposition.replaceAll('_', ' ')}`,
    detail: `Shared: ${shared}.${reason === '' ? '' : ` Reason given: ${reason}`}`,
    citations: hits.slice(0, 3).map((hit) => ({ evidence: 'seen-before', part: 'cases', quote: hit.investigation })),
  };
}
