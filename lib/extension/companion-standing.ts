import { CompanionClient } from './companion-client.ts';
import { CompanionError } from './companion-error.ts';
import { readSettings } from './settings.ts';
import type { CompanionView } from './view.ts';

/** How the companion stands, as far as it was heard of last. */
export class CompanionStanding {
  readonly #changed: () => void;
  view: CompanionView = { state: 'connecting', says: 'Looking for the companion.' };

  constructor(changed: () => void) {
    this.#changed = changed;
  }

  /** Asks it. True where it answers. */
  async check(): Promise<boolean> {
    const { pairing } = await readSettings();
    if (!pairing) {
      this.#set({
        state: 'unpaired',
        says: 'No companion is paired; the browser investigates alone.',
        remedy: 'Start one with npx sidelight serve and pair it in the options.',
      });
      return false;
    }
    try {
      const health = await new CompanionClient(pairing.address, pairing.token).health();
      this.#set({
        state: 'connected',
        says: health.model === 'set' ? 'Companion with a language model' : 'Companion, no language model',
      });
      return true;
    } catch (error) {
      this.heard(error instanceof CompanionError ? error : new CompanionError('failed', String(error), 'Try again.'));
      return false;
    }
  }

  /** What an investigation heard of it by the way: an error, or an answer. */
  heard(error: CompanionError | undefined): void {
    if (error)
      this.#set({
        state: error.trouble === 'not-paired' ? 'refused' : 'absent',
        says: error.message,
        remedy: error.remedy,
      });
    else if (this.view.state !== 'connected') this.#set({ state: 'connected', says: 'Companion' });
  }

  #set(view: CompanionView): void {
    this.view = view;
    this.#changed();
  }
}
