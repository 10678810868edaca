import type { Alert } from '../schema/alert.ts';
import type { Gap } from '../schema/gap.ts';

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
}
