import type { Signal } from '../signal.ts';
import { knownExploited } from './known-exploited.ts';
import { listedAsMalicious } from './listed-as-malicious.ts';
import { widelyUsed } from './widely-used.ts';
import { youngDomain } from './young-domain.ts';

/** Signals that look at what lists and registries say. */
export const intelligenceSignals: readonly Signal[] = [listedAsMalicious, widelyUsed, youngDomain, knownExploited];
