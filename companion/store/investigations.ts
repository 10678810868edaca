import { decisionIn, likenessesOf } from '../../lib/case/likeness.ts';
import { fold, type Investigation, observablesOf } from '../../lib/engine/fold.ts';
import type { Alert } from '../../lib/schema/alert.ts';
import type { DecidedCase } from '../../lib/schema/api.ts';
import { type SignedHead, signedHead, type TraceEvent, traceEvent } from '../../lib/schema/trace.ts';
import type { Database } from './database.ts';
import { decidedAlike } from './precedents.ts';
import { sharedKeys } from './sightings.ts';
import { storedText } from './stored-text.ts';

/** Investigations and their traces. Events are only ever added. */
export class InvestigationStore {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** Creates an investigation with its first events, or adds those that are missing. All or nothing. */
  async put(pairing: string, alert: Alert, trace: readonly TraceEvent[], heads: readonly SignedHead[]): Promise<void> {
    const id = trace[0]?.investigation ?? alert.id;
    await this.#database.transaction(async (tx) => {
      await tx.query(
        `insert into investigation (id, pairing, title, console, fingerprint, alert) values ($1, $2, $3, $4, $5, $6)
         on conflict (id) do update set alert = coalesce(excluded.alert, investigation.alert), updated_at = now()`,
        [id, pairing, alert.title.slice(0, 500), alert.console.id, alert.fingerprint, JSON.stringify(alert)],
      );
      for (const event of trace) {
        await tx.query('insert into event (investigation, seq, event) values ($1, $2, $3) on conflict do nothing', [
          id,
          event.seq,
          JSON.stringify(event),
        ]);
      }
      for (const head of heads) await insertHead(tx, id, head);
    });
  }

  /** Adds one event. Errors: rejects where that number is taken. */
  async append(event: TraceEvent): Promise<void> {
    await this.#database.query('insert into event (investigation, seq, event) values ($1, $2, $3)', [
      event.investigation,
      event.seq,
      JSON.stringify(event),
    ]);
  }

  async addHead(id: string, head: SignedHead): Promise<void> {
    await insertHead(this.#database, id, head);
  }

  async events(id: string, after = -1): Promise<TraceEvent[]> {
    const rows = await this.#database.query<{ event: unknown }>(
      'select event from event where investigation = $1 and seq > $2 order by seq',
      [id, after],
    );
    return rows.map((row) => traceEvent.parse(row.event));
  }

  async heads(id: string): Promise<SignedHead[]> {
    const rows = await this.#database.query<{ head: unknown }>(
      'select head from head where investigation = $1 order by seq',
      [id],
    );
    return rows.map((row) => signedHead.parse(row.head));
  }

  async alert(id: string): Promise<Alert | undefined> {
    const [row] = await this.#database.query<{ alert: Alert | null }>('select alert from investigation where id = $1', [
      id,
    ]);
    return row?.alert ?? undefined;
  }

  async owner(id: string): Promise<string | undefined> {
    const [row] = await this.#database.query<{ pairing: string }>('select pairing from investigation where id = $1', [
      id,
    ]);
    return row?.pairing;
  }

  /** Those that a stop of the companion cut short. */
  async unfinished(): Promise<string[]> {
    const rows = await this.#database.query<{ id: string }>(
      'select id from investigation where not closed and alert is not null order by created_at limit 200',
    );
    return rows.map((row) => row.id);
  }

  /** Brings the searchable columns in line with the trace. */
  async index(id: string): Promise<void> {
    const state = fold(await this.events(id));
    if (!state) return;
    await this.#database.transaction(async (tx) => {
      await tx.query(
        'update investigation set verdict = $2, disposition = $3, closed = $4, updated_at = now() where id = $1',
        [id, state.verdict?.name ?? null, state.verdict?.disposition ?? null, state.closed],
      );
      for (const { what, value } of sharedKeys(observablesOf(state)))
        await tx.query('insert into sighting (investigation, what, value) values ($1, $2, $3) on conflict do nothing', [
          id,
          what,
          value,
        ]);
      await indexDecision(tx, id, state);
    });
  }

  /** Brings what the case book knows of a person's decision in line with the trace: what they take back is no decision. */
  async indexDecision(id: string): Promise<void> {
    const state = fold(await this.events(id));
    if (state) await this.#database.transaction((tx) => indexDecision(tx, id, state));
  }

  /** What people decided of other alerts like one of these. */
  async decidedAlike(id: string): Promise<DecidedCase[]> {
    const state = fold(await this.events(id));
    if (!state) return [];
    return decidedAlike(this.#database, { id, fingerprint: state.alert.fingerprint }, likenessesOf(state));
  }

  async keepAnswer(digest: string, content: string): Promise<void> {
    // PostgreSQL's text holds no NUL, and mails may.
    await this.#database.query('insert into answer (digest, content) values ($1, $2) on conflict do nothing', [
      digest,
      JSON.stringify(content).replaceAll('\\u0000', '\\u2400'),
    ]);
  }

  async answer(digest: string): Promise<string | undefined> {
    const [row] = await this.#database.query<{ content: string }>('select content from answer where digest = $1', [
      digest,
    ]);
    return row ? String(JSON.parse(row.content)) : undefined;
  }
}

async function indexDecision(tx: Pick<Database, 'query'>, id: string, state: Investigation): Promise<void> {
  await tx.query('delete from likeness where investigation = $1', [id]);
  for (const { what, value } of likenessesOf(state))
    await tx.query('insert into likeness (investigation, what, value) values ($1, $2, $3) on conflict do nothing', [
      id,
      what,
      storedText(value),
    ]);
  await tx.query('delete from decision where investigation = $1', [id]);
  const decided = decisionIn(state);
  if (!decided) return;
  const { disposition, agree, reason, person, at, how } = decided;
  await tx.query(
    'insert into decision (investigation, disposition, agree, reason, person, at, how) values ($1, $2, $3, $4, $5, $6, $7)',
    [id, disposition, agree, storedText(reason), storedText(person), at, how],
  );
}

async function insertHead(database: Pick<Database, 'query'>, id: string, head: SignedHead): Promise<void> {
  await database.query(
    'insert into head (investigation, seq, writer, head) values ($1, $2, $3, $4) on conflict do nothing',
    [id, head.seq, head.writer, JSON.stringify(head)],
  );
}
