import { approvalStatement, signApproval } from '../action/approval.ts';
import { proposeActions } from '../action/propose.ts';
import { systemClock } from '../engine/clock.ts';
import { investigate } from '../engine/investigate.ts';
import { warmUp } from '../engine/warm-up.ts';
import { eventSource } from '../events/source.ts';
import { messageSource } from '../mail/source.ts';
import { pageSource } from '../page/source.ts';
import type { Alert } from '../schema/alert.ts';
import type { ClosingRequest, FeedbackRequest } from '../schema/api.ts';
import type { Source } from '../schema/source.ts';
import type { TraceFile, Withdrawal } from '../schema/trace.ts';
import { browserSignals } from '../signals/browser.ts';
import { investigateAbroad } from './abroad.ts';
import { CompanionClient } from './companion-client.ts';
import { CompanionError } from './companion-error.ts';
import { Ledger } from './ledger.ts';
import type { ConsoleSpeech } from './messages.ts';
import { readSettings } from './settings.ts';
import type { Store } from './store.ts';

/** The browser's tier: what the message and the page themselves say. */
const localSources = [messageSource, eventSource, pageSource];
/** How many investigations are kept in memory, beside those that run. */
const rememberedLedgers = 60;

/** What the investigator tells of the companion as it learns it. */
export type CompanionNews = (error: CompanionError | undefined) => void;

/** Runs investigations in the browser and hands them to the companion; one writer at a time. */
export class Investigator {
  readonly #store: Store;
  readonly #changed: (ledger: Ledger) => void;
  readonly #news: CompanionNews;
  readonly #ledgers = new Map<string, Ledger>();
  readonly #runs = new Map<string, AbortController>();
  /** Searches of consoles whose tab was there when the investigation began. What a dead worker left is done without. */
  readonly #searches = new WeakMap<Ledger, Source>();
  #warm = false;
  #resumed: Promise<void> | undefined;

  constructor(store: Store, changed: (ledger: Ledger) => void, news: CompanionNews) {
    this.#store = store;
    this.#changed = changed;
    this.#news = news;
  }

  /** Once per worker: see `lib/engine/warm-up.ts`. */
  warmUp(): void {
    if (this.#warm) return;
    this.#warm = true;
    void warmUp(localSources, browserSignals);
  }

  /** Opens an investigation of an alert and runs it, with the search of the console it was read in. Resolves when the ledger exists; the run goes on. */
  async start(alert: Alert, identity: string, search?: Source, speech?: ConsoleSpeech): Promise<Ledger> {
    const ledger = new Ledger(this.#store, identity, alert, [], this.#changed);
    if (search) this.#searches.set(ledger, search);
    ledger.speech = speech;
    const now = Date.now();
    // In memory first: the verdict must not wait for the disk. Each event is still saved before it is shown.
    ledger.running = true;
    this.#remember(ledger);
    await ledger.keep(() =>
      this.#store.create(
        {
          id: ledger.id,
          identity,
          createdAt: now,
          updatedAt: now,
          open: 1,
          writer: 'browser',
          ...(speech ? { speech } : {}),
        },
        alert,
      ),
    );
    this.#run(ledger, 'new');
    void this.#store.prune().catch(() => {});
    return ledger;
  }

  /** The newest investigation of an alert, from memory or disk. */
  async latestOf(identity: string): Promise<Ledger | undefined> {
    const stored = await this.#store.latestOf(identity).catch(() => undefined);
    const known = stored && (await this.byId(stored.id));
    // What the disk refused lives in memory alone.
    return known ?? [...this.#ledgers.values()].findLast((ledger) => ledger.identity === identity);
  }

  async byId(id: string): Promise<Ledger | undefined> {
    const known = this.#ledgers.get(id);
    if (known) return known;
    const stored = await this.#store.whole(id);
    if (!stored) return undefined;
    const ledger = new Ledger(this.#store, stored.identity, stored.alert, stored.events, this.#changed);
    ledger.speech = stored.speech;
    this.#remember(ledger);
    return ledger;
  }

  /** Lets a ledger go that nobody looks at: a queue of a thousand mails would hold them all. It is on the disk, unless that refused it. */
  release(ledger: Ledger): void {
    if (!ledger.running && ledger.unsaved === '') this.#ledgers.delete(ledger.id);
  }

  /** Keeps a ledger at hand. The oldest that nobody writes goes: it is on the disk, unless the disk refused it. */
  #remember(ledger: Ledger): void {
    this.#ledgers.set(ledger.id, ledger);
    for (const [id, old] of this.#ledgers) {
      if (this.#ledgers.size <= rememberedLedgers) break;
      if (old !== ledger && !old.running && old.unsaved === '') this.#ledgers.delete(id);
    }
  }

  /** Takes up what a dead worker left: runs of the browser's start again where they were, streams are followed again. */
  resume(): Promise<void> {
    this.#resumed ??= this.#takeUp();
    return this.#resumed;
  }

  async #takeUp(): Promise<void> {
    for (const id of await this.#store.leftOpen().catch(() => [])) {
      const ledger = await this.byId(id);
      if (!ledger || this.#runs.has(id)) continue;
      ledger.running = true;
      this.#run(ledger, 'resume');
    }
  }

  /** The investigation of an alert that goes on at this moment, if one does. */
  async runningOf(identity: string): Promise<Ledger | undefined> {
    await this.resume();
    const ledger = await this.latestOf(identity);
    return ledger?.running ? ledger : undefined;
  }

  /** Asks the companion what it has not been asked yet. */
  handOver(ledger: Ledger): void {
    if (!this.#runs.has(ledger.id)) this.#run(ledger, 'hand-over');
  }

  async stop(ledger: Ledger): Promise<void> {
    const controller = this.#runs.get(ledger.id);
    controller?.abort();
    const client = await this.client();
    if (ledger.state?.writer === 'companion') await client?.stop(ledger.id).catch(() => {});
    await ledger.setRunning(false);
  }

  /** Records what a person thinks of the verdict, where the investigation is kept. */
  async feedback(ledger: Ledger, request: FeedbackRequest): Promise<void> {
    const { person } = await readSettings();
    const client = await this.client();
    if (client && ledger.state?.writer === 'companion') {
      await ledger.take(await client.feedback(ledger.id, request));
      return;
    }
    await ledger.write({ type: 'feedback-given', ...request, person: person || 'an analyst' });
  }

  /** Records that the person closed the alert in the console, in words that say nothing on the verdict. */
  async closing(ledger: Ledger, request: ClosingRequest): Promise<void> {
    const { person } = await readSettings();
    const client = await this.client();
    if (client && ledger.state?.writer === 'companion') await ledger.take(await client.closing(ledger.id, request));
    else await ledger.write({ type: 'closing-noticed', ...request, person: person || 'an analyst' });
  }

  /** Takes back what was noticed in the console, or said. */
  async withdraw(ledger: Ledger, why: Withdrawal): Promise<void> {
    const { person } = await readSettings();
    const client = await this.client();
    if (client && ledger.state?.writer === 'companion') await ledger.take(await client.withdraw(ledger.id, why));
    else await ledger.write({ type: 'decision-withdrawn', why, person: person || 'an analyst' });
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
    const client = await this.client();
    if (client && state.writer === 'companion') await ledger.take(await client.decide(ledger.id, { approval, action }));
    else await ledger.write({ type: decision === 'approve' ? 'approval-given' : 'approval-denied', approval });
  }

  /** A captured or disclosed text, by digest. */
  async text(ledger: Ledger, digest: string): Promise<string> {
    const own = await this.#store.answers.get(digest).catch(() => undefined);
    if (own) return own.text;
    const client = await this.client();
    if (!client) throw new Error('This text is kept by the companion, and none is paired.');
    return client.text(ledger.id, digest);
  }

  /** The trace as `sidelight verify` reads it. */
  async export(ledger: Ledger): Promise<TraceFile> {
    const client = await this.client();
    if (client && ledger.state?.writer === 'companion') {
      const file = await client.trace(ledger.id).catch(() => undefined);
      if (file) return file;
    }
    return { format: 'sidelight-trace/1', events: ledger.events, heads: await ledger.head() };
  }

  /** The companion that is paired, if one is. */
  async client(): Promise<CompanionClient | undefined> {
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
    const client = await this.client();
    const abroad = ledger.state?.writer === 'companion' && !ledger.state.closed;
    if (!abroad && why !== 'hand-over') await this.#local(ledger, client ? 'leave-open' : 'note-gap', signal);
    if (!client || signal.aborted) return;
    await ledger.setRunning(true, 'companion');
    try {
      await investigateAbroad(ledger, client, abroad && why === 'resume', signal);
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
    const { prior, organisation } = await readSettings();
    const search = this.#searches.get(ledger);
    const events = investigate(ledger.alert, search ? [...localSources, search] : localSources, {
      investigation: ledger.id,
      writer: 'browser',
      clock: systemClock,
      prior: ledger.state?.prior ?? prior,
      signals: browserSignals,
      organisation,
      trace: ledger.events,
      unanswered,
      keep: (digest, text) =>
        void ledger.keep(() => this.#store.answers.put({ digest, investigation: ledger.id, text })),
      signal,
    });
    let saved: Promise<void> = Promise.resolve();
    for await (const event of events) saved = ledger.take(event);
    await saved;
  }

  async #takeBack(ledger: Ledger, trouble: CompanionError, signal: AbortSignal): Promise<void> {
    if (ledger.state?.writer === 'companion')
      await ledger.write({ type: 'taken-back', from: 'companion', why: trouble.message });
    await this.#local(ledger, 'note-gap', signal);
  }
}
