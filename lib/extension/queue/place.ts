import type { RowMark } from '../messages.ts';
import type { Seat } from '../seat.ts';
import { Publisher } from './publisher.ts';
import { headOf, type QueueHead, type QueueUpdate } from './queue-view.ts';
import type { Triage } from './triage.ts';

/** What is known of one tab's list. */
export interface Place {
  triage: Triage | undefined;
  publisher: Publisher;
  reading: Promise<void> | undefined;
  /** Somebody waits for it, and is told that it is read. */
  awaited: boolean;
  /** The list changed while it was read. */
  again: boolean;
  /** The console was asked for what its list leaves out: somebody looked at it. */
  asked: boolean;
  /** When it was last read, by the worker's clock, and the next time that is set. */
  readAt: number;
  next: ReturnType<typeof setTimeout> | undefined;
  problem: QueueHead['problem'];
  /** How the page as a whole is known, where its reader takes a list for an alert. */
  listIdentity: string | undefined;
  background: boolean;
  /** Identity of a row that the panel shows as soon as its investigation has begun. */
  showNext: string | undefined;
}

/** A place of which nothing is known yet, and what tells panels and page of it. */
export function newPlace(to: {
  listens(): boolean;
  tell(update: QueueUpdate): void;
  mark(marks: readonly RowMark[]): Promise<void>;
}): Place {
  const place: Place = {
    triage: undefined,
    publisher: new Publisher({ ...to, head: () => headOf(place), queue: () => place.triage?.queue }),
    reading: undefined,
    awaited: false,
    again: false,
    asked: false,
    readAt: Number.NEGATIVE_INFINITY,
    next: undefined,
    problem: undefined,
    listIdentity: undefined,
    background: false,
    showNext: undefined,
  };
  return place;
}

/** What the tab's panels show of its list: it comes to the front where nothing else is there. */
export function asSeen(seat: Seat, { triage, listIdentity }: Place): Seat['queue'] {
  if (!triage) return undefined;
  const empty = !seat.ledger && !seat.reading && (!seat.problem || seat.problem.foundNothing === true);
  // What the reader took for the alert is the list.
  if (listIdentity !== undefined && seat.onScreen?.identity === listIdentity) seat.onScreen = undefined;
  const front = seat.queue?.front || (empty && seat.onScreen === undefined);
  if (front && seat.problem?.foundNothing) seat.problem = undefined;
  return { front, rows: triage.queue.rows.length, selected: undefined, picked: seat.queue?.picked ?? false };
}
