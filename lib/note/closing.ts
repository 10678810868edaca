import { relationTo } from '../case/picked.ts';
import type { ClosingNames, ClosingWords } from '../consoles/console.ts';
import type { Investigation } from '../engine/fold.ts';
import type { Disposition, NoticedPick } from '../schema/verdict.ts';
import { dispositionWords } from './words.ts';

/** How a console says that an alert is done with, as its reader knows it. */
export interface ConsoleWords {
  /** What the console calls itself. */
  title: string;
  closing: Partial<Record<Disposition, ClosingWords>>;
  names: ClosingNames;
}

const fields = ['status', 'verdict', 'classification'] as const;

/** What the alert is to be closed as: as the person decided, else as the verdict says. `undefined` before a final verdict. */
export function dispositionToClose({ feedback, verdict }: Investigation): Disposition | undefined {
  if (feedback?.disposition) return feedback.disposition as Disposition;
  // Somebody disagrees and does not say as what.
  if (!verdict?.final || feedback?.agree === false) return undefined;
  return verdict.disposition;
}

/** `status Closed, reason False Positive`, in the console's own words; empty where it has none for this. */
export function closingPhrase(words: ConsoleWords, disposition: Disposition): string {
  const said = words.closing[disposition] ?? {};
  return fields
    .flatMap((field) => {
      const value = said[field];
      const name = words.names[field] ?? field;
      return value === undefined ? [] : [name === '' ? `“${value}”` : `${name} ${value}`];
    })
    .join(', ');
}

/** The same as a sentence for a note: `In Elastic Security: status Closed, reason False Positive`. */
export function closingLine(words: ConsoleWords | undefined, disposition: Disposition | undefined): string {
  const phrase = words && disposition ? closingPhrase(words, disposition) : '';
  return phrase === '' ? '' : `In ${words?.title}: ${phrase}`;
}

/** What was noticed in the console, and what became of it. */
export interface Notice {
  noticed: NoticedPick;
  /** `Noticed in Elastic Security: “False Positive”. Recorded as disagreement.` */
  words: string;
}

/** What was noticed last, if it still counts. */
export function noticeOf({ feedback, closing, verdict }: Investigation): Notice | undefined {
  const last = closing && !(feedback?.noticed && !closing.disposition) ? closing : feedback;
  const noticed = last?.noticed;
  if (!last || !noticed) return undefined;
  const begin = `Noticed in ${noticed.console}: “${noticed.word}”`;
  if (last === closing) {
    const as = closing.disposition ? dispositionWords[closing.disposition as Disposition] : 'closed';
    return { noticed, words: `${begin}. Recorded as ${as}, which is neither agreement nor disagreement.` };
  }
  const disposition = last.disposition as Disposition | undefined;
  // A word that says it itself needs no second one.
  const told = disposition && !noticed.word.toLowerCase().includes(dispositionWords[disposition]);
  const taken = told ? `, taken as ${dispositionWords[disposition]}` : '';
  const relation = verdict && disposition ? relationTo(verdict, disposition) : 'none';
  const as =
    relation === 'decides'
      ? 'your decision, which the verdict left open'
      : feedback?.agree
        ? 'agreement'
        : 'disagreement';
  return { noticed, words: `${begin}${taken}. Recorded as ${as}.` };
}
