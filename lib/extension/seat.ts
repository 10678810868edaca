import { noticeOf } from '../note/closing.ts';
import { shownLetters } from '../observables/shown-letters.ts';
import type { Ledger } from './ledger.ts';
import { isFramedIn } from './make-alert.ts';
import type { MarkContent, OnScreen } from './messages.ts';
import type { PrecedentsView } from './precedents.ts';
import { markContent, outcomeOf } from './queue/outcome.ts';
import type { Change } from './staleness.ts';
import { type CompanionView, investigationView, type PanelView } from './view.ts';

/** What goes on in one tab. */
export interface Seat {
  tab: number;
  onScreen: OnScreen | undefined;
  /** The investigation that the panel shows, if any. */
  ledger: Ledger | undefined;
  reading: boolean;
  steps: string[];
  problem: PanelView['problem'];
  /** What the console shows differently since the investigation that the panel shows. */
  changes: Change[];
  /** The investigation about which something was picked here last: the console may show the next alert at once. */
  noticed: Ledger | undefined;
  /** When a docked panel was opened that has not reported yet, by the clock; 0 where none is awaited. */
  openingSince: number;
  collapsed: boolean;
  /** The list of alerts in the tab, if there is one. */
  queue: PanelView['queue'];
}

export function emptySeat(tab: number): Seat {
  return {
    tab,
    onScreen: undefined,
    ledger: undefined,
    reading: false,
    steps: [],
    problem: undefined,
    changes: [],
    noticed: undefined,
    openingSince: 0,
    collapsed: false,
    queue: undefined,
  };
}

/** The mark for what is on screen; none where no verdict speaks of it. */
export function markOf(seat: Seat): MarkContent | undefined {
  const outcome = seat.ledger?.state && outcomeOf(seat.ledger.state);
  const identity = seat.onScreen?.identity;
  if (!outcome || identity === undefined || seat.ledger?.identity !== identity) return undefined;
  return markContent(identity, outcome, seat.changes.length > 0);
}

/** What the tab's panels show. */
export function viewOf(
  seat: Seat,
  companion: CompanionView,
  place: Omit<PanelView['place'], 'collapsed'>,
  precedents: PrecedentsView | undefined,
): PanelView {
  const { ledger, onScreen } = seat;
  const state = ledger?.state;
  return {
    phase: phaseOf(seat),
    companion,
    onScreen: onScreen && {
      console: onScreen.consoleTitle,
      host: URL.canParse(onScreen.origin) ? new URL(onScreen.origin).host : '',
      title: shownLetters(onScreen.alert.title),
      about: shownLetters(onScreen.alert.about),
    },
    steps: seat.steps.map(shownLetters),
    problem: seat.problem,
    changes: seat.changes.map((change) => ({
      ...change,
      before: shownLetters(change.before),
      now: shownLetters(change.now),
    })),
    notice: noticeView(seat),
    investigation: state && ledger ? investigationView(state, ledger, precedents) : undefined,
    queue: seat.queue,
    place: { ...place, collapsed: seat.collapsed },
  };
}

/** What was noticed about the alert that the panel speaks of, else about the one before it in this tab. */
function noticeView({ ledger, noticed }: Seat): PanelView['notice'] {
  for (const one of [ledger, noticed]) {
    const state = one?.state;
    const notice = state && noticeOf(state);
    if (one && notice)
      return {
        investigation: one.id,
        words: shownLetters(notice.words),
        about: one === ledger ? '' : shownLetters(one.alert.title),
      };
  }
  return undefined;
}

function phaseOf({ reading, problem, ledger, onScreen }: Seat): PanelView['phase'] {
  if (reading) return 'reading';
  if (problem) return 'failed';
  if (ledger?.state) return ledger.running ? 'investigating' : 'done';
  return onScreen ? 'not-investigated' : 'nothing';
}

/** The alert that was investigated stands in a frame of what is on screen. */
export function isFramed({ onScreen, ledger }: Seat): boolean {
  return onScreen !== undefined && ledger !== undefined && isFramedIn(onScreen.identity, ledger.identity);
}
