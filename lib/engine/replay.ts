import type { TraceEvent } from '../schema/trace.ts';
import { decide } from './decide.ts';
import { apply, fold } from './fold.ts';

/**
 * Replays a trace: decides anew from what was recorded before each verdict and compares. An empty list means that every
 * verdict follows from its findings and gaps.
 */
export function replayProblems(events: readonly TraceEvent[]): string[] {
  const problems: string[] = [];
  const state = fold(events.slice(0, 1));
  if (!state) return ['the first event does not open an investigation'];
  for (const event of events.slice(1)) {
    if (event.data.type === 'verdict-reached') {
      const { verdict } = event.data;
      const again = decide({
        kind: state.alert.kind,
        findings: [...state.findings.values()],
        gaps: [...state.gaps.values()],
        // Which questions were open is not recorded, only that some were; it matters for `benign` alone.
        open: verdict.final ? [] : [{ id: 'open', title: 'open' }],
        prior: state.prior,
        ...(verdict.calibration ? { calibration: verdict.calibration } : {}),
      });
      if (
        again.name !== verdict.name ||
        again.threatProbability !== verdict.threatProbability ||
        again.disposition !== verdict.disposition
      )
        problems.push(
          `event ${event.seq}: the verdict ${verdict.name} (${verdict.threatProbability}) does not follow; replaying gives ${again.name} (${again.threatProbability})`,
        );
    }
    apply(state, event);
  }
  return problems;
}
