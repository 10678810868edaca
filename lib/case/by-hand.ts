import type { Investigation } from '../engine/fold.ts';
import { unansweredGapId } from '../engine/fold.ts';
import { setUpGaps } from '../engine/set-up-gaps.ts';
import { questions } from '../questions/index.ts';
import type { Queries } from '../questions/query/query.ts';
import type { Gap } from '../schema/gap.ts';
import { mailFactsOf } from './mail-facts.ts';

/** A question that no source answered, and how a person asks it. */
export interface AskByHand {
  question: string;
  title: string;
  /** What is not known without it, for lists: `who clicked`. */
  unknown: string;
  why: string;
  queries: Queries;
}

/**
 * What to ask next by hand: the unanswered questions for which there is a query in some language, and whose answer would
 * matter. How far a mail got is of no interest where the mail is harmless.
 */
export function asksByHand(investigation: Investigation): AskByHand[] {
  if (investigation.alert.kind !== 'email') return [];
  const { address, messageId, subject, hosts, files, hashes } = mailFactsOf(investigation);
  const about = { sender: address || undefined, messageId, subject: subject || undefined, hosts, files, hashes };
  return questions.flatMap(({ id, title, why, byHand }) => {
    if (byHand?.settles === 'reach' && investigation.verdict?.name === 'benign') return [];
    if (!byHand || !investigation.gaps.has(unansweredGapId(id))) return [];
    const queries = byHand.queries(about);
    return Object.keys(queries).length === 0 ? [] : [{ question: id, title, unknown: byHand.unknown, why, queries }];
  });
}

/** Gaps of sources that are not set up and whose questions nobody can ask by hand. */
export function otherSetUpGaps(investigation: Investigation): Map<string, Gap> {
  const byHand = new Set(questions.filter((question) => question.byHand).map(({ id }) => id));
  return new Map([...setUpGaps(investigation)].filter(([question]) => !byHand.has(question)));
}
