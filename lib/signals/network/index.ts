import type { Signal } from '../signal.ts';
import { answered } from './answered.ts';
import { attackTool } from './attack-tool.ts';
import { commandInjection } from './command-injection.ts';
import { pathTraversal } from './path-traversal.ts';
import { portScan } from './port-scan.ts';
import { refusedRequest } from './refused-request.ts';
import { scriptInjection } from './script-injection.ts';
import { sqlInjection } from './sql-injection.ts';
import { stopped } from './stopped.ts';

/** Signals about requests, connections and what stood in their way. */
export const networkSignals: readonly Signal[] = [
  answered,
  attackTool,
  commandInjection,
  pathTraversal,
  portScan,
  refusedRequest,
  scriptInjection,
  sqlInjection,
  stopped,
];
