import { caseSignals } from './case/index.ts';
import { consoleSignals } from './console/index.ts';
import { endpointSignals } from './endpoint/index.ts';
import { identitySignals } from './identity/index.ts';
import { intelligenceSignals } from './intelligence/index.ts';
import { mailSignals } from './mail/index.ts';
import { networkSignals } from './network/index.ts';
import type { Signal } from './signal.ts';

/** Every signal there is. */
export const signals: readonly Signal[] = [
  ...mailSignals,
  ...identitySignals,
  ...networkSignals,
  ...endpointSignals,
  ...intelligenceSignals,
  ...caseSignals,
  ...consoleSignals,
];
