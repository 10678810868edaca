import type { Contacts } from '../../lib/schema/evidence.ts';
import type { Source } from '../../lib/schema/source.ts';
import type { Config } from '../config.ts';
import type { Logger } from '../log.ts';
import type { FirstUse } from '../lookups/domain-lookup.ts';
import type { Database } from '../store/database.ts';

/** What a connector may use of the process it runs in. */
export interface Surroundings {
  config: Config;
  log: Pick<Logger, 'info' | 'warn'>;
  /** Whether files are read again when they change: in a companion that stays, not in a command that ends. */
  watch: boolean;
  /** The companion's own store. The command line has none, and connects only what contacts nobody. */
  store?: { database: Database; firstUse: FirstUse };
}

export interface Connected {
  source: Source;
  close?(): void;
}

/** One place outside the alert that can answer questions, and what it takes to reach it. One file each. */
export interface Connector {
  /** As docs/sources.md names it. */
  title: string;
  /** Who hears of a question: nobody, a third party, or the target itself. */
  contacts: Contacts;
  /** The source; `undefined` where it is not configured, or needs a store and there is none. Opens no connection yet. */
  connect(around: Surroundings): Connected | undefined;
}
