import type { Ask, AskedAbout, AskName, ConsoleFacts, RawRead } from '../../consoles/console.ts';
import { linkFor } from '../../consoles/request.ts';
import type { ScreenAlert } from '../../page/identity.ts';
import { toBase64 } from '../../schema/base64.ts';
import type { AskReading, RawReading } from '../messages.ts';
import { type Fetched, fetchInSession } from './session-fetch.ts';

const rawBounds = { deadlineMs: 15_000, limit: 30 * 1024 * 1024 };
const askBounds = { deadlineMs: 10_000, limit: 8 * 1024 * 1024 };
/** Rows of a search's answer that are kept. */
const rowLimit = 200;

/** What goes out to a console with the analyst's session, and where one goes on in it: a file of its own, injected where a console offers something. */
export type Session = typeof session;

export const session = {
  /**
   * The raw source of an alert by the console's own reads, the best first; from their templates and from nothing else. The
   * last failure where none brought it, `undefined` where none has this alert.
   */
  async readRaw(reads: readonly RawRead[], alert: ScreenAlert, undocumented: boolean): Promise<RawReading | undefined> {
    const failed: RawReading[] = [];
    for (const raw of reads) {
      if (raw.optIn && !undocumented) continue;
      const { mediaType } = raw;
      const sourceIn = ({ bytes }: Fetched) =>
        bytes && (raw.take ? taken(() => raw.take?.(new TextDecoder().decode(bytes), alert)) : bytes);
      const known = await sharedAnswer(raw);
      const held = known && sourceIn(known);
      const fetched = held ? known : await fetchRaw(raw, alert);
      if (!fetched) continue;
      const { request, why } = fetched;
      const data = held ?? sourceIn(fetched);
      const earlier = failed.map((one) => one.request);
      if (data) return { request, mediaType, data: toBase64(data), earlier };
      failed.push({ request, mediaType, why: why ?? 'The console’s answer does not hold it.', earlier });
    }
    return failed.at(-1);
  },

  /** Asks the console's own search. `undefined` where it cannot be asked about this. */
  async ask(asks: readonly Ask[], question: AskName, about: AskedAbout): Promise<AskReading | undefined> {
    for (const ask of asks) {
      if (ask.question !== question || ask.optIn) continue;
      const fetched = await fetchInSession(ask, ask.values(about), askBounds);
      if (!fetched) continue;
      const { request, bytes, why } = fetched;
      const found = bytes && rowsOf(ask, new TextDecoder().decode(bytes));
      if (!found) return { request, rows: [], total: 0, why: why ?? 'The console’s answer was not understood.' };
      return { request, rows: found.rows.slice(0, rowLimit), total: found.total ?? found.rows.length };
    }
    return undefined;
  },

  /** Where in the console one goes on, for the values that an alert has. */
  linksInto(console: ConsoleFacts, values: Readonly<Record<string, string>>): Record<string, string> {
    const links: Record<string, string> = {};
    for (const to of ['alert', 'host', 'user'] as const) {
      const path = linkFor(console, to, values, location.pathname);
      if (path !== undefined) links[to] = `${location.origin}${path}`.slice(0, 4_000);
    }
    return links;
  },
};

/** How long an answer that holds the sources of many alerts serves the next ones, in milliseconds: rows of a list are read one after the other. */
const sharedMs = 5_000;
let shared: { raw: RawRead; at: number; answer: ReturnType<typeof fetchInSession> } | undefined;

function sharedAnswer(raw: RawRead): ReturnType<typeof fetchInSession> | undefined {
  return shared?.raw === raw && performance.now() - shared.at < sharedMs ? shared.answer : undefined;
}

function fetchRaw(raw: RawRead, alert: ScreenAlert): ReturnType<typeof fetchInSession> {
  const answer = fetchInSession(raw, raw.values(alert), rawBounds);
  if (raw.take && Object.keys(raw.forms).length === 0) shared = { raw, at: performance.now(), answer };
  return answer;
}

/** What a reader finds in an answer; nothing where the answer is not what it knows. */
function taken(take: () => string | undefined): Uint8Array | undefined {
  try {
    const text = take();
    return text === undefined ? undefined : new TextEncoder().encode(text);
  } catch {
    return undefined;
  }
}

function rowsOf(ask: Ask, answer: string): ReturnType<Ask['rows']> | undefined {
  try {
    const { rows, total } = ask.rows(answer);
    const sized = rows.slice(0, rowLimit).map(({ key, title, from, to, at }) => ({
      key: key.slice(0, 500),
      title: title.slice(0, 500),
      from: from.slice(0, 320),
      to: to.slice(0, 50).map((one) => one.slice(0, 320)),
      at: at.slice(0, 80),
    }));
    return { rows: sized, total: total ?? rows.length };
  } catch {
    return undefined;
  }
}
