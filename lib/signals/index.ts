import { attachmentSignals } from './attachment/index.ts';
import { browserSignals } from './browser.ts';
import type { Signal } from './signal.ts';

/** Every signal there is. */
export const signals: readonly Signal[] = [...browserSignals, ...attachmentSignals];
