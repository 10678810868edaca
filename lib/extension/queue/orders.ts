import { caseNote } from '../../note/note.ts';
import type { Investigator } from '../investigator.ts';
import type { Ledger } from '../ledger.ts';
import { draftInTab } from '../reading.ts';
import type { Seat } from '../seat.ts';
import type { QueueOrder } from './messages.ts';
import { type PageRows, pageRows } from './page-rows.ts';
import type { TriagedRow } from './queue.ts';
import type { Queues } from './queues.ts';

/** What a panel's order about the queue came to; `says` is empty where there is nothing to say. */
export interface Done {
  ok: boolean;
  says: string;
  /** What was asked for. */
  text?: string;
}

/** Where orders are carried out. */
export interface OrderDesk {
  queues: Queues;
  investigator: Investigator;
  seat(tab: number): Seat;
  show(seat: Seat): Promise<void>;
}

const gone: Done = { ok: false, says: 'This row is not in the list any more.' };
const notYet: Done = { ok: false, says: 'This row has not been investigated.' };

/** Carries out what a panel says about its tab's queue. */
export async function carryOut(
  tab: number,
  order: QueueOrder,
  desk: OrderDesk,
  page: Pick<PageRows, 'go'> = pageRows,
): Promise<Done> {
  const { queues } = desk;
  if (order.type === 'queue-read') {
    const found = await queues.look(tab, { forget: order.forget });
    return { ok: found, says: found ? '' : 'No list of alerts is on screen.' };
  }
  if (order.type === 'queue-triage') {
    if (order.scroll) await queues.look(tab, { scroll: true });
    else await queues.whole(tab);
    queues.begin(tab);
    return done;
  }
  if (order.type === 'queue-stop') {
    queues.of(tab)?.stop();
    return done;
  }
  if (order.type === 'queue-show' && order.row === null) {
    const seat = desk.seat(tab);
    if (seat.queue) seat.queue.front = true;
    await desk.show(seat);
    await queues.whole(tab);
    return done;
  }
  const row = order.row === null ? undefined : queues.rowOf(tab, order.row);
  if (!row) return gone;
  switch (order.type) {
    case 'queue-investigate':
      queues.of(tab)?.one(row);
      return done;
    case 'queue-show':
      return show(tab, row, desk);
    case 'queue-open': {
      const there = await page.go(tab, row.row.identity, true).catch(() => false);
      return { ok: there, says: there ? '' : 'The list on screen does not show this row now.' };
    }
    case 'queue-feedback': {
      const ledger = await ledgerOf(tab, row, desk);
      if (!ledger?.state?.verdict) return notYet;
      const { agree, reason, disposition = agree ? ledger.state.verdict.disposition : undefined } = order;
      return recorded(
        () => desk.investigator.feedback(ledger, { agree, reason, ...(disposition ? { disposition } : {}) }),
        agree ? 'Agreed.' : 'Disagreed.',
      );
    }
    case 'queue-undo': {
      const ledger = await ledgerOf(tab, row, desk);
      return ledger ? recorded(() => desk.investigator.withdraw(ledger, 'retracted'), 'Undone.') : notYet;
    }
    case 'queue-note': {
      const state = (await ledgerOf(tab, row, desk))?.state;
      return state?.verdict ? { ok: true, says: 'Copied.', text: caseNote(state, 'markdown') } : notYet;
    }
    case 'queue-draft': {
      const state = (await ledgerOf(tab, row, desk))?.state;
      if (!state?.verdict) return notYet;
      const drafted = await draftInTab(tab, caseNote(state, 'plain')).catch(() => undefined);
      return {
        ok: drafted?.ok ?? false,
        says: drafted?.why ?? 'The page does not answer. Reload it, click into the field, and draft again.',
      };
    }
  }
}

const done: Done = { ok: true, says: '' };

async function recorded(record: () => Promise<void>, says: string): Promise<Done> {
  try {
    await record();
    return { ok: true, says };
  } catch (error) {
    return { ok: false, says: error instanceof Error ? error.message : String(error) };
  }
}

/** Shows a row's own investigation in the tab's panels; where it has none yet, it is made. */
async function show(tab: number, row: TriagedRow, desk: OrderDesk): Promise<Done> {
  const seat = desk.seat(tab);
  const ledger = await ledgerOf(tab, row, desk);
  if (!ledger) {
    desk.queues.of(tab)?.one(row);
    desk.queues.showWhenBegun(tab, row);
    return done;
  }
  await desk.queues.show(seat, ledger);
  return done;
}

/** The one that the panel shows, if it is that row's: nobody else may go on with its trace beside it. */
async function ledgerOf(tab: number, row: TriagedRow, desk: OrderDesk): Promise<Ledger | undefined> {
  const { ledger } = desk.seat(tab);
  return ledger?.identity === row.row.identity ? ledger : desk.investigator.latestOf(row.row.identity);
}
