import { proposeActions } from '../../action/propose.ts';
import { mailClassOf } from '../../case/mail-class.ts';
import type { Investigation } from '../../engine/fold.ts';
import { decisionWords, percent, verdictWords } from '../../note/words.ts';
import { shownLetters } from '../../observables/shown-letters.ts';
import type { VerdictName } from '../../schema/verdict.ts';
import type { MarkContent } from '../messages.ts';

/** Id of the gap of an alert of which only its row in a list was read. */
export const rowOnlyGap = 'row-only';

/** What a list needs to know of an investigation, kept beside it: a queue of a thousand rows need not read a thousand traces. */
export interface Outcome {
  investigation: string;
  verdict: VerdictName;
  /** Calibrated probability of a threat. */
  probability: number;
  /** Of a mail that is a threat, or is none: which kind; empty where that is not said. Older ones were kept without. */
  kind?: string;
  reason: string;
  /** The first thing to do; empty where there is none, or the analyst does not share the verdict. */
  next: string;
  /** Whether the analyst agreed; `undefined` where nobody said. */
  agree: boolean | undefined;
  /** What the analyst decided against the verdict; empty where nothing. */
  decided: string;
  final: boolean;
  /** Only its row was read, and not the alert itself. */
  rowOnly: boolean;
}

/** What came of an investigation so far; `undefined` before its first verdict. */
export function outcomeOf(state: Investigation): Outcome | undefined {
  const { verdict, feedback } = state;
  if (!verdict) return undefined;
  const disagreed = feedback?.agree === false;
  const kind = mailClassOf(state);
  return {
    investigation: state.id,
    verdict: verdict.name,
    probability: verdict.threatProbability,
    kind: kind && kind.id !== 'undetermined' ? kind.title : '',
    reason: shownLetters(verdict.reason),
    // What follows from the verdict does not follow where the analyst does not share it.
    next: disagreed ? '' : shownLetters(proposeActions(state)[0]?.title ?? ''),
    agree: feedback?.agree,
    decided: disagreed ? shownLetters(decisionWords(feedback)) : '',
    final: verdict.final,
    rowOnly: state.gaps.has(rowOnlyGap),
  };
}

/** An outcome as a mark beside its alert says it. */
export function markContent(identity: string, outcome: Outcome, stale = false): MarkContent {
  return {
    identity,
    verdict: outcome.verdict,
    words: verdictWords[outcome.verdict],
    probability: percent(outcome.probability),
    reason: outcome.reason,
    next: outcome.next,
    decided: outcome.decided,
    final: outcome.final,
    stale,
  };
}

/** The mark of a row that stands in one group with an investigated one: it says so, and whose verdict that is. */
export function groupedMark(identity: string, outcome: Outcome, why: string): MarkContent {
  return {
    ...markContent(identity, outcome),
    words: `Grouped with: ${verdictWords[outcome.verdict].toLowerCase()}`,
    reason: `Not investigated itself. It stands in one group with a row that was: ${why}.`,
    next: '',
    decided: '',
  };
}
