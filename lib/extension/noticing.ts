import { relationTo, takenAs } from '../case/picked.ts';
import type { NoticedPick, Verdict } from '../schema/verdict.ts';
import type { Investigator } from './investigator.ts';
import type { Ledger } from './ledger.ts';
import type { FromPage } from './messages.ts';
import { readSettings } from './settings.ts';

export type Pick = Extract<FromPage, { type: 'picked' }>;

/** How many picks wait for their verdicts; the oldest go. */
const waitingLimit = 50;

/**
 * What the person picks in a console, recorded as agreement or disagreement with the verdict on that alert. A pick that comes before
 * the verdict is final waits for it, and of several the last counts.
 */
export class Noticing {
  readonly #investigator: Investigator;
  readonly #recorded: (tab: number, ledger: Ledger) => void;
  readonly #waiting = new Map<string, Pick & { tab: number }>();
  #tail: Promise<unknown> = Promise.resolve();

  /** `recorded`: the tab that something was picked in may show another alert by then. */
  constructor(investigator: Investigator, recorded: (tab: number, ledger: Ledger) => void) {
    this.#investigator = investigator;
    this.#recorded = recorded;
  }

  /** Never rejects: what cannot be recorded is no reason to disturb. */
  async picked(tab: number, pick: Pick): Promise<void> {
    const { notices } = await readSettings();
    const ledger = notices ? await this.#investigator.latestOf(pick.identity) : undefined;
    // Without an investigation there is nothing to agree with.
    if (!ledger) return;
    // A bare status says less than the reason that was picked before it.
    if (pick.dispositions.length === 0 && this.#waiting.has(ledger.id)) return;
    this.#waiting.delete(ledger.id);
    this.#waiting.set(ledger.id, { ...pick, tab });
    for (const old of [...this.#waiting.keys()].slice(0, -waitingLimit)) this.#waiting.delete(old);
    await this.ledgerChanged(ledger);
  }

  /** Records what waited for this verdict. */
  ledgerChanged(ledger: Ledger): Promise<void> {
    const pick = this.#waiting.get(ledger.id);
    const verdict = pick && !ledger.running ? ledger.state?.verdict : undefined;
    if (!pick || !verdict) return Promise.resolve();
    this.#waiting.delete(ledger.id);
    // One after the other: a status and its reason are picked within a second.
    const mine = this.#tail
      .then(() => this.#record(ledger, pick, verdict))
      .then(() => this.#recorded(pick.tab, ledger));
    this.#tail = mine.catch((error: unknown) => console.error('What was picked could not be recorded', error));
    return mine.catch(() => {});
  }

  async #record(ledger: Ledger, pick: Pick, verdict: Verdict): Promise<void> {
    const { state } = ledger;
    if (!state || state.noticesNothing) return;
    const disposition = takenAs(pick, verdict);
    const noticed: NoticedPick = {
      console: ledger.alert.console.title.slice(0, 200) || 'the console',
      word: pick.word,
    };
    const relation = disposition === undefined ? 'none' : relationTo(verdict, disposition);
    if (relation === 'none') {
      // A status beside a decision that was said or noticed adds nothing to it.
      const decided = [state.feedback, state.closing].filter((one) => one !== undefined);
      if (decided.some((one) => disposition === undefined || one.disposition === disposition)) return;
      await this.#investigator.closing(ledger, { noticed, ...(disposition ? { disposition } : {}) });
      return;
    }
    const { feedback } = state;
    const now = feedback?.disposition ?? (feedback?.agree ? verdict.disposition : undefined);
    if (now === disposition) return;
    const agree = relation === 'agrees';
    await this.#investigator.feedback(ledger, { agree, reason: '', noticed, ...(disposition ? { disposition } : {}) });
  }
}
