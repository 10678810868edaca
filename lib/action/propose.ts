import type { Investigation } from '../engine/fold.ts';
import type { Action } from '../schema/action.ts';
import { eventActions, relatedActions } from './event-actions.ts';
import { mailActions, tellReporter, undecidedMailActions } from './mail-actions.ts';

/** What could be done now, most useful first. A pure function of the investigation; nothing here runs. */
export function proposeActions(investigation: Investigation): Action[] {
  const { verdict } = investigation;
  if (!verdict) return [];
  const mail = investigation.alert.kind === 'email';
  if (verdict.disposition === 'simulation')
    return [closeAlert('simulation'), ...(mail ? [tellReporter('that they did well, and that it was a test')] : [])];
  if (verdict.name === 'benign')
    return [closeAlert('false positive'), ...(mail ? [tellReporter('that it is harmless')] : [])];
  if (verdict.name === 'inconclusive') {
    const handOver = escalate(verdict.wouldChange[0] ?? verdict.reason);
    return [...relatedActions(investigation), handOver, ...(mail ? undecidedMailActions(investigation) : [])];
  }
  return mail ? mailActions(investigation) : [...eventActions(investigation), escalate(verdict.reason)];
}

function closeAlert(as: string): Action {
  return {
    id: 'close-alert',
    verb: 'close_alert',
    title: `Close as ${as}`,
    target: 'this alert',
    connector: 'none',
    impact: 'low',
    reversible: true,
    undo: 'Reopen it in the console.',
  };
}

function escalate(why: string): Action {
  return {
    id: 'escalate',
    verb: 'escalate',
    title: 'Hand over with the evidence and the open questions',
    target: why.slice(0, 400),
    connector: 'none',
    impact: 'low',
    reversible: true,
  };
}
