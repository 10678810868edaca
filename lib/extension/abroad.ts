import { proposeActions } from '../action/propose.ts';
import type { TraceEvent } from '../schema/trace.ts';
import type { CompanionClient } from './companion-client.ts';
import { CompanionError } from './companion-error.ts';
import type { Ledger } from './ledger.ts';

/** How often a broken stream is taken up again before the investigation is taken back. */
const streamTries = 4;

/**
 * Hands an investigation over and follows the companion’s events until it is done; `already` where it has it. Errors:
 * `CompanionError` where it stays away; the browser then takes the investigation back.
 */
export async function investigateAbroad(
  ledger: Ledger,
  client: CompanionClient,
  already: boolean,
  signal: AbortSignal,
): Promise<void> {
  await client.health(signal);
  if (!already) {
    await ledger.write({ type: 'handed-over', to: 'companion', why: 'The browser has said what it can.' });
    await send(ledger, client, signal);
  }
  for (let tries = 1, again = false; ; tries++, again = true) {
    try {
      // A companion that was restarted goes on by itself; where it lost the investigation, it is sent again.
      if (again) await send(ledger, client, signal);
      for await (const event of client.events(ledger.id, ledger.last?.seq ?? -1, signal)) {
        tries = 1;
        await ledger.take(event);
      }
      if (ledger.state?.closed) return;
      throw endedEarly();
    } catch (error) {
      if (signal.aborted || tries >= streamTries || !mayPass(error)) throw error;
      await sleep(500 * 2 ** tries, signal);
    }
  }
}

async function send(ledger: Ledger, client: CompanionClient, signal: AbortSignal): Promise<void> {
  try {
    await client.open(
      { investigation: ledger.id, alert: ledger.alert, trace: ledger.events, heads: await ledger.head() },
      signal,
    );
  } catch (error) {
    if (!(error instanceof CompanionError) || error.trouble !== 'conflict') throw error;
    // Both wrote while they could not hear each other. The companion's course stands.
    const { events } = await client.trace(ledger.id, signal);
    const own = ledger.events;
    await ledger.adopt(events);
    await sayAgain(ledger, own, client);
  }
}

/** What a person said while the companion could not hear it is said to it again: only machines' words may be replaced. */
async function sayAgain(ledger: Ledger, own: readonly TraceEvent[], client: CompanionClient): Promise<void> {
  const known = new Set(ledger.events.map((event) => event.digest));
  for (const { data, digest } of own) {
    if (known.has(digest)) continue;
    if (data.type === 'feedback-given') {
      const { type: _, person: __, ...request } = data;
      await ledger.take(await client.feedback(ledger.id, request));
    } else if (data.type === 'closing-noticed') {
      const { type: _, person: __, ...request } = data;
      await ledger.take(await client.closing(ledger.id, request));
    } else if (data.type === 'decision-withdrawn') {
      await ledger.take(await client.withdraw(ledger.id, data.why));
    } else if (data.type === 'approval-given' || data.type === 'approval-denied') {
      const { statement } = data.approval;
      const action = ledger.state && proposeActions(ledger.state).find((offered) => offered.id === statement.action);
      // An approval that ran out meanwhile is not made good: the person is asked again.
      if (action) {
        const event = await client.decide(ledger.id, { approval: data.approval, action }).catch(() => undefined);
        if (event) await ledger.take(event);
      }
    }
  }
}

function endedEarly(): CompanionError {
  return new CompanionError(
    'failed',
    'The companion stopped before every question was answered.',
    'Look at its log, then try again.',
  );
}

/** Whether trying again in a moment may help. */
function mayPass(error: unknown): boolean {
  return !(error instanceof CompanionError) || ['absent', 'slow', 'failed'].includes(error.trouble);
}

function sleep(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener(
      'abort',
      () => {
        clearTimeout(timer);
        resolve();
      },
      { once: true },
    );
  });
}
