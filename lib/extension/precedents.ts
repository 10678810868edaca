import { decisionIn, likenessesOf } from '../case/likeness.ts';
import { precedentsOf } from '../case/precedent.ts';
import type { Investigation } from '../engine/fold.ts';
import { type PrecedentWords, precedentsCount, precedentWords, sameAgain } from '../note/precedent.ts';
import { shownLetters } from '../observables/shown-letters.ts';
import { type DecidedCase, decidedLimit } from '../schema/api.ts';
import { consoleWords } from './in-console.ts';
import type { Investigator } from './investigator.ts';
import type { Ledger } from './ledger.ts';
import { readSettings } from './settings.ts';
import type { Store, StoredDecision } from './store.ts';

/** How alerts like this one were decided. */
export interface PrecedentsView {
  all: PrecedentWords[];
  /** The last decision is another than the verdict's. */
  against: boolean;
  /** Whether it counts in the verdict. */
  counts: string;
  /** The same decision again, to copy or to draft. */
  draft: string;
}

/** How long the companion's case book is waited for before the browser's own is asked, in milliseconds. */
const patienceMs = 4_000;

const keptLimit = 200;

/** What was found of an investigation, and after how many decisions of anybody here. */
interface Found {
  age: number;
  cases: DecidedCase[] | undefined;
}

/**
 * What people decided of alerts like the one at hand: of the companion's case book where that has the investigation, else of the
 * browser's own store. Context for a person; the engine sees none of it.
 */
export class Precedents {
  readonly #store: Store;
  readonly #investigator: Investigator;
  readonly #found: (ledger: Ledger) => void;
  readonly #known = new WeakMap<Ledger, Found>();
  /** What was kept of each investigation last, so that it is written when it changes and not at every event. */
  readonly #kept = new Map<string, string>();
  #age = 0;

  constructor(store: Store, investigator: Investigator, found: (ledger: Ledger) => void) {
    this.#store = store;
    this.#investigator = investigator;
    this.#found = found;
  }

  /** What is known so far. Where nothing is yet, it is looked up, and who is to be told then is told. */
  async of(ledger: Ledger): Promise<PrecedentsView | undefined> {
    const { state } = ledger;
    if (!state?.verdict || ledger.running) return undefined;
    const known = this.#known.get(ledger);
    if (!known || known.age !== this.#age) {
      const found: Found = { age: this.#age, cases: known?.cases };
      this.#known.set(ledger, found);
      void this.#look(ledger, state).then((cases) => {
        found.cases = cases;
        if (cases.length > 0 || known?.cases?.length) this.#found(ledger);
      });
    }
    const { cases = [] } = this.#known.get(ledger) ?? {};
    const precedents = precedentsOf(state, likenessesOf(state), cases);
    const [closest] = precedents;
    if (!closest) return undefined;
    // Without a name everybody at this browser is “an analyst”: the person who sits here.
    const person = (await readSettings()).person || 'an analyst';
    return {
      all: precedents.map((one) => {
        const { headline, likeness, last } = precedentWords(one, person);
        return { headline: shownLetters(headline), likeness: shownLetters(likeness), last: shownLetters(last) };
      }),
      against: closest.against,
      counts: shownLetters(precedentsCount(state)),
      draft: sameAgain(closest, consoleWords(ledger.alert, ledger.speech)),
    };
  }

  /** Keeps what a person decided, as soon as they did. */
  ledgerChanged(ledger: Ledger): void {
    const { state } = ledger;
    const tookBack = ledger.last?.data.type === 'decision-withdrawn';
    if (!state?.feedback && !tookBack && !this.#kept.has(ledger.id)) return;
    const decision = state && decisionOf(state);
    const text = JSON.stringify(decision) ?? '';
    if (this.#kept.get(ledger.id) === text) return;
    this.#kept.set(ledger.id, text);
    for (const id of [...this.#kept.keys()].slice(0, -keptLimit)) this.#kept.delete(id);
    this.#age++;
    void ledger.keep(() => this.#store.decide(ledger.id, decision));
  }

  async #look(ledger: Ledger, state: Investigation): Promise<DecidedCase[]> {
    const client = state.writer === 'companion' ? await this.#investigator.client() : undefined;
    if (client)
      try {
        return await client.precedents(ledger.id, AbortSignal.timeout(patienceMs));
      } catch {
        // What this browser itself remembers is better than nothing.
      }
    const { fingerprint } = ledger.alert;
    const mine = likenessesOf(state);
    const stored = await this.#store.decidedAlike(mine.map(alikeText), decidedLimit).catch(() => []);
    return stored
      .filter((one) => one.investigation !== ledger.id && one.fingerprint !== fingerprint)
      .flatMap((one) =>
        mine.filter((likeness) => one.alike.includes(alikeText(likeness))).map(({ what }) => ({ ...one, what })),
      )
      .slice(0, decidedLimit);
  }
}

function alikeText({ what, value }: { what: string; value: string }): string {
  return `${what} ${value}`;
}

function decisionOf(state: Investigation): StoredDecision | undefined {
  const decided = decisionIn(state);
  if (!decided) return undefined;
  const { disposition, person, reason, at, how } = decided;
  return {
    investigation: state.id,
    alike: likenessesOf(state).map(alikeText),
    fingerprint: state.alert.fingerprint,
    disposition,
    person,
    reason: reason.slice(0, 300),
    at,
    how,
  };
}
