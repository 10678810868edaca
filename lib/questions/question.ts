import type { Alert } from '../schema/alert.ts';
import type { Gap } from '../schema/gap.ts';
import type { Queries, QuerySubject } from './query/query.ts';

/** How a person asks it where no source is connected: in the console at hand, in its own language. */
export interface ByHand {
  /** What is not known without it, for lists: `who else received it`. */
  unknown: string;
  /** What the answer bears on: the verdict itself, or how far a threat got. The second is asked of threats only. */
  settles: 'verdict' | 'reach';
  /** Vendors' pages on the schemas that the queries go by. */
  sources: readonly string[];
  /** The query in each language that can ask it. Never sent anywhere: a person copies it. */
  queries(subject: QuerySubject): Queries;
}

/** One thing worth asking. One file each. */
export interface Question {
  id: string;
  title: string;
  /** Why the answer matters. */
  why: string;
  /** When to ask it. */
  applies(alert: Alert): boolean;
  /** The gap that stays where no source answered. */
  gap: Pick<Gap, 'what' | 'blocksBenign'> & { remedy: string };
  byHand?: ByHand;
}
