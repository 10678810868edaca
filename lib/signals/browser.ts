import { caseSignals } from './case/index.ts';
import { consoleSignals } from './console/index.ts';
import { endpointSignals } from './endpoint/index.ts';
import { identitySignals } from './identity/index.ts';
import { intelligenceSignals } from './intelligence/index.ts';
import { mailSignals } from './mail/index.ts';
import { networkSignals } from './network/index.ts';
import type { Signal } from './signal.ts';

/**
 * The signals that the browser carries. Those for opened attachments are left to whoever opens them: nothing in the browser
 * can, and every kilobyte counts there.
 */
export const browserSignals: readonly Signal[] = [
  ...mailSignals,
  ...identitySignals,
  ...networkSignals,
  ...endpointSignals,
  ...intelligenceSignals,
  ...caseSignals,
  ...consoleSignals,
];
