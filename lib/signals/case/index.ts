import type { Signal } from '../signal.ts';
import { seenAsHarmless } from './seen-as-harmless.ts';
import { seenAsThreat } from './seen-as-threat.ts';

/** Signals that look at what people decided before. */
export const caseSignals: readonly Signal[] = [seenAsHarmless, seenAsThreat];
