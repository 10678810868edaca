import { shownLetters } from '../observables/shown-letters.ts';
import type { Ledger } from './ledger.ts';
import type { ConsoleSpeech, MarkContent, OnScreen } from './messages.ts';
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
  /** The console's own words and links, as of the last reading of its page. */
  speech: ConsoleSpeech | undefined;
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
    speech: undefined,
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
export function viewOf(seat: Seat, companion: CompanionView, place: Omit<PanelView['place'], 'collapsed'>): PanelView {
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
    speech: seat.speech,
    investigation:
      state && ledger ? investigationView(state, ledger.events, ledger.running, ledger.unsaved) : undefined,
    queue: seat.queue,
    place: { ...place, collapsed: seat.collapsed },
  };
}

function phaseOf({ reading, problem, ledger, onScreen }: Seat): PanelView['phase'] {
  if (reading) return 'reading';
  if (problem) return 'failed';
  if (ledger?.state) return ledger.running ? 'investigating' : 'done';
  return onScreen ? 'not-investigated' : 'nothing';
}
