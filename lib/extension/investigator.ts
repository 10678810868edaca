import { approvalStatement, signApproval } from '../action/approval.ts';
import { proposeActions } from '../action/propose.ts';
import { systemClock } from '../engine/clock.ts';
import { investigate } from '../engine/investigate.ts';
import { warmUp } from '../engine/warm-up.ts';
import { messageSource } from '../mail/source.ts';
import { pageSource } from '../page/source.ts';
import type { Alert } from '../schema/alert.ts';
import type { FeedbackRequest } from '../schema/api.ts';
import type { TraceFile } from '../schema/trace.ts';
import { signals } from '../signals/index.ts';
import { CompanionClient, CompanionError } from './companion-client.ts';
import { Ledger } from './ledger.ts';
import { readSettings } from './settings.ts';
import type { Store } from './store.ts';

/** The browser's tier: what the message and the page themselves say. */
const localSources = [messageSource, pageSource];
/** How often a broken stream is taken up again before the investigation is taken back. */
const streamTries = 4;

/** What the investigator tells of the companion as it learns it. */
export type CompanionNews = (error: CompanionError | undefined) => void;

/** Runs investigations in the browser and hands them to the companion; one writer at a time. */
export class Investigator {
  readonly #store: Store;
  readonly #changed: (ledger: Ledger) => void;
  readonly #news: CompanionNews;
  readonly #ledgers = new Map<string, Ledger>();
  readonly #runs = new Map<string, AbortController>();
  #warm = false;

  constructor(store: Store, changed: (ledger: Ledger) => void, news: CompanionNews) {
    this.#store = store;
    this.#changed = changed;
    this.#news = news;
  }

  /** Once per worker: see `lib/engine/warm-up.ts`. */
  warmUp(): void {
    if (this.#warm) return;
    this.#warm = true;
    void warmUp(localSources, signals);
  }

  /** Opens an investigation of an alert and runs it. Resolves when the ledger exists; the run goes on. */
  async start(alert: Alert, identity: string): Promise<Ledger> {
    const ledger = new Ledger(this.#store, identity, alert, [], this.#changed);
    const now = Date.now();
    // In memory first: the verdict must not wait for the disk. Each event is still saved before it is shown.
    this.#ledgers.set(ledger.id, ledger);
    ledger.running = true;
    await this.#store.create(
      { id: ledger.id, identity, createdAt: now, updatedAt: now, open: 1, writer: 'browser' },
      alert,
    );
    this.#run(ledger, 'new');
    void this.#store.prune();
    return ledger;
  }

  /** The newest investigation of an alert, from memory or disk. */
  async latestOf(identity: string): Promise<Ledger | undefined> {
    const stored = await this.#store.latestOf(identity);
    return stored ? this.byId(stored.id) : undefined;
  }

  async byId(id: string): Promise<Ledger | undefined> {
    const known = this.#ledgers.get(id);
    if (known) return known;
    const [stored, alert, events] = await Promise.all([
      this.#store.investigations.get(id),
      this.#store.alerts.get(id),
      this.#store.trace(id),
    ]);
    if (!stored || !alert) return undefined;
    const ledger = new Ledger(this.#store, stored.identity, alert.alert, events, this.#changed);
    this.#ledgers.set(id, ledger);
    return ledger;
  }

  /** Takes up what a dead worker left: runs of the browser's start again where they were, streams are followed again. */
  async resume(): Promise<void> {
    for (const { id } of await this.#store.investigations.where('open').equals(1).toArray()) {
      const ledger = await this.byId(id);
      if (ledger && !this.#runs.has(id)) this.#run(ledger, 'resume');
    }
  }

  /** Asks the companion what it has not been asked yet. */
  handOver(ledger: Ledger): void {
    if (!this.#runs.has(ledger.id)) this.#run(ledger, 'hand-over');
  }

  async stop(ledger: Ledger): Promise<void> {
    const controller = this.#runs.get(ledger.id);
    controller?.abort();
    const client = await this.#client();
    if (ledger.state?.writer === 'companion') await client?.stop(ledger.id).catch(() => {});
    await ledger.setRunning(false);
  }

  /** Records what a person thinks of the verdict, where the investigation is kept. */
  async feedback(ledger: Ledger, request: FeedbackRequest): Promise<void> {
    const { person } = await readSettings();
    const client = await this.#client();
    if (client && ledger.state?.writer === 'companion') {
      await ledger.take(await client.feedback(ledger.id, request));
      return;
    }
    await ledger.write({ type: 'feedback-given', ...request, person: person || 'an analyst' });
  }

  /** Signs a person's decision with the browser's key and records it. Nothing runs: connectors come later. */
  async decide(ledger: Ledger, actionId: string, decision: 'approve' | 'deny'): Promise<void> {
    const { state } = ledger;
    const action = state && proposeActions(state).find((proposed) => proposed.id === actionId);
    if (!action) throw new Error('This action is not offered any more.');
    const { person } = await readSettings();
    const statement = await approvalStatement(decision, action, {
      investigation: ledger.id,
      person: person || 'an analyst',
      now: Date.now(),
    });
    const approval = await signApproval(statement, await this.#store.signingKeys());
    const client = await this.#client();
    if (client && state.writer === 'companion') await ledger.take(await client.decide(ledger.id, { approval, action }));
    else await ledger.write({ type: decision === 'approve' ? 'approval-given' : 'approval-denied', approval });
  }

  /** A captured or disclosed text, by digest. */
  async text(ledger: Ledger, digest: string): Promise<string> {
    const own = await this.#store.answers.get(digest);
    if (own) return own.text;
    const client = await this.#client();
    if (!client) throw new Error('This text is kept by the companion, and none is paired.');
    return client.text(ledger.id, digest);
  }

  /** The trace as `sidelight verify` reads it. */
  async export(ledger: Ledger): Promise<TraceFile> {
    const client = await this.#client();
    if (client && ledger.state?.writer === 'companion') {
      const file = await client.trace(ledger.id).catch(() => undefined);
      if (file) return file;
    }
    return { format: 'sidelight-trace/1', events: ledger.events, heads: await ledger.head() };
  }

  async #client(): Promise<CompanionClient | undefined> {
    const { pairing } = await readSettings();
    return pairing ? new CompanionClient(pairing.address, pairing.token) : undefined;
  }

  #run(ledger: Ledger, why: 'new' | 'resume' | 'hand-over'): void {
    const controller = new AbortController();
    this.#runs.set(ledger.id, controller);
    this.#whole(ledger, why, controller.signal)
      .catch((error: unknown) => console.error('The investigation failed', error))
      .finally(() => {
        this.#runs.delete(ledger.id);
        if (!controller.signal.aborted)
          void ledger.setRunning(false, ledger.state?.writer === 'companion' ? 'companion' : 'browser');
      });
  }

  async #whole(ledger: Ledger, why: 'new' | 'resume' | 'hand-over', signal: AbortSignal): Promise<void> {
    const client = await this.#client();
    const abroad = ledger.state?.writer === 'companion' && !ledger.state.closed;
    if (!abroad && why !== 'hand-over') await this.#local(ledger, client ? 'leave-open' : 'note-gap', signal);
    if (!client || signal.aborted) return;
    await ledger.setRunning(true, 'companion');
    try {
      await this.#abroad(ledger, client, abroad && why === 'resume', signal);
      this.#news(undefined);
    } catch (error) {
      if (signal.aborted) return;
      const trouble =
        error instanceof CompanionError ? error : new CompanionError('failed', String(error), 'Try again.');
      this.#news(trouble);
      await this.#takeBack(ledger, trouble, signal);
    }
  }

  async #local(ledger: Ledger, unanswered: 'leave-open' | 'note-gap', signal: AbortSignal): Promise<void> {
    const { prior } = await readSettings();
    const events = investigate(ledger.alert, localSources, {
      investigation: ledger.id,
      writer: 'browser',
      clock: systemClock,
      prior: ledger.state?.prior ?? prior,
      signals,
      trace: ledger.events,
      unanswered,
      keep: (digest, text) => void this.#store.answers.put({ digest, investigation: ledger.id, text }),
      signal,
    });
    let saved: Promise<void> = Promise.resolve();
    for await (const event of events) saved = ledger.take(event);
    await saved;
  }

  /** Hands over and follows the companion's events until it is done. */
  async #abroad(ledger: Ledger, client: CompanionClient, already: boolean, signal: AbortSignal): Promise<void> {
    await client.health(signal);
    if (!already) {
      await ledger.write({ type: 'handed-over', to: 'companion', why: 'The browser has said what it can.' });
      await this.#send(ledger, client, signal);
    }
    for (let tries = 1; ; tries++) {
      try {
        for await (const event of client.events(ledger.id, ledger.last?.seq ?? -1, signal)) {
          tries = 1;
          await ledger.take(event);
        }
        return;
      } catch (error) {
        if (signal.aborted || tries >= streamTries) throw error;
        await new Promise((resolve) => setTimeout(resolve, 500 * 2 ** tries));
        // A companion that was restarted goes on by itself; where it lost the investigation, it is sent again.
        await this.#send(ledger, client, signal);
      }
    }
  }

  async #send(ledger: Ledger, client: CompanionClient, signal: AbortSignal): Promise<void> {
    try {
      await client.open(
        { investigation: ledger.id, alert: ledger.alert, trace: ledger.events, heads: await ledger.head() },
        signal,
      );
    } catch (error) {
      if (!(error instanceof CompanionError) || error.trouble !== 'conflict') throw error;
      // Both wrote while they could not hear each other. The companion's course stands.
      const { events } = await client.trace(ledger.id, signal);
      await ledger.adopt(events);
    }
  }

  async #takeBack(ledger: Ledger, trouble: CompanionError, signal: AbortSignal): Promise<void> {
    if (ledger.state?.writer === 'companion')
      await ledger.write({ type: 'taken-back', from: 'companion', why: trouble.message });
    await this.#local(ledger, 'note-gap', signal);
  }
}
