import type { Precedent } from '../case/precedent.ts';
import type { Investigation } from '../engine/fold.ts';
import { type ConsoleWords, closingLine } from './closing.ts';
import { defangWords } from './paint.ts';
import { dispositionWords } from './words.ts';

/** What people decided of alerts like this one, in words. */
export interface PrecedentWords {
  /** `You closed 14 like this: 12 as false positive, 2 as expected activity`; “closed” only where that was done in the console. */
  headline: string;
  /** What “like this” means: `same rule and host (ws-14)`. */
  likeness: string;
  /** `Last on 2026-11-20 by Ana as false positive: backup job` */
  last: string;
}

const findings = ['seen-as-threat', 'seen-as-harmless'];

/** `person`: who sits here. */
export function precedentWords(precedent: Precedent, person: string): PrecedentWords {
  const { count, dispositions, last, by, how, what, shown } = precedent;
  const [only] = dispositions;
  const agreed = how === 'agreed';
  const as =
    dispositions.length === 1 && only
      ? `${agreed ? ':' : ' as'} ${dispositionWords[only.disposition]}`
      : `: ${dispositions.map((one) => `${one.count} as ${dispositionWords[one.disposition]}`).join(', ')}`;
  const who = by === '' ? 'Several people' : by === person ? 'You' : by;
  const did = agreed ? 'agreed with the verdict on' : how === 'picked' ? 'closed' : 'judged';
  const named = by === '' ? ` by ${last.person === person ? 'you' : last.person}` : '';
  const again = dispositions.length > 1 ? ` as ${dispositionWords[last.disposition]}` : '';
  return {
    headline: `${who} ${did} ${count} like this${as}`,
    likeness: `${what} (${shown})`,
    last: `Last on ${last.at.slice(0, 10)}${named}${again}${last.reason === '' ? ', without a reason' : `: ${last.reason}`}`,
  };
}

/** Whether any of it counts in the verdict, in a sentence: precedents never do, and what the case book makes of the same cases does once. */
export function precedentsCount({ findings: made }: Pick<Investigation, 'findings'>): string {
  const counted = findings.flatMap((id) => made.get(id) ?? [])[0];
  return counted
    ? `This is context for you and does not count in the verdict. What of it shares sender, link or file counts there once: “${counted.title}”.`
    : 'This is context for you and does not count in the verdict.';
}

/** The same decision as a note to draft, with the console's closing words where they are known. Plain text of a few lines. */
export function sameAgain(precedent: Precedent, words: ConsoleWords | undefined): string {
  const { last, count, what, shown } = precedent;
  const as = dispositionWords[last.disposition];
  const others = `${count} like it ${count === 1 ? 'was' : 'were'} judged before (${what}: ${defangWords(shown)})`;
  const reason = last.reason === '' ? '' : `: ${last.reason.replace(/\s+/g, ' ')}`;
  return [
    `${as.slice(0, 1).toUpperCase()}${as.slice(1)}, like earlier ones. ${others}, the last on ${last.at.slice(0, 10)} by ${last.person} as ${as}${reason}${/[.!?]$/.test(reason) ? '' : '.'}`,
    closingLine(words, last.disposition),
  ]
    .filter(Boolean)
    .join('\n');
}
