import type { Signal } from '../signal.ts';
import { manyAlertsOfSource } from './many-alerts-of-source.ts';
import { sameMailToMany } from './same-mail-to-many.ts';

/** Signals that look at what the console's own search found beside this alert. */
export const consoleSignals: readonly Signal[] = [manyAlertsOfSource, sameMailToMany];
