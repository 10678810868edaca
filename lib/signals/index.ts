import { seenAsHarmless } from './case/seen-as-harmless.ts';
import { seenAsThreat } from './case/seen-as-threat.ts';
import { mailSignals } from './mail/index.ts';
import type { Signal } from './signal.ts';

/** Every signal there is. */
export const signals: readonly Signal[] = [...mailSignals, seenAsThreat, seenAsHarmless];
