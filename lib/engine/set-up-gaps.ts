import type { Gap } from '../schema/gap.ts';
import { type Investigation, unansweredGapId, unknownKindGap } from './fold.ts';

/**
 * The questions that nobody was asked because no source for them is set up, and their gaps. They are the same for every
 * alert, so they must not hide what of this one was not seen.
 */
export function setUpGaps(state: Investigation): Map<string, Gap> {
  const found = new Map<string, Gap>();
  for (const { question, source, state: became } of state.questions.values()) {
    const gap = state.gaps.get(unansweredGapId(question.id));
    if (gap && became === 'failed' && source.id === 'none' && !gap.blocksBenign) found.set(question.id, gap);
  }
  return found;
}

/** What of this alert was not seen: first what blocks, then what puts all of it in doubt. */
export function ownGaps(state: Investigation): Gap[] {
  const elsewhere = new Set([...setUpGaps(state).values()].map((gap) => gap.id));
  return [...state.gaps.values()].filter((gap) => !elsewhere.has(gap.id)).sort((a, b) => urgency(b) - urgency(a));
}

function urgency(gap: Gap): number {
  return gap.blocksBenign ? 2 : gap.id === unknownKindGap.id ? 1 : 0;
}
