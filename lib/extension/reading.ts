import { browser } from 'wxt/browser';
import * as z from 'zod';
import { highlightCss } from '../page/highlight.ts';
import type { Alert, CapturedText } from '../schema/alert.ts';
import { fromBase64, toBase64 } from '../schema/base64.ts';
import { sha256 } from '../schema/digest.ts';
import type { Gap } from '../schema/gap.ts';
import {
  type FrameReading,
  frameReading,
  type OnScreen,
  onScreen,
  type PageReport,
  pageReport,
  type RawReading,
  rawReading,
  type ToPage,
} from './messages.ts';

/** How long the frames of a page may take to be read, in milliseconds; the rest is a gap. */
const framesDeadlineMs = 4_000;

const looked = z.object({
  recognised: z.string().nullable(),
  onScreen: onScreen.nullable(),
  using: z.string(),
  address: z.string(),
});

/** The page could not be read, with what to do. */
export class ReadingError extends Error {
  readonly remedy: string;
  /** The reader found nothing, where perhaps there is something: a report of the page helps to mend it. */
  readonly foundNothing: boolean;

  constructor(message: string, remedy: string, foundNothing = false) {
    super(message);
    this.name = 'ReadingError';
    this.remedy = remedy;
    this.foundNothing = foundNothing;
  }
}

/** Puts the reader into a tab, all frames that can be reached. Returns the frames. Harmless where it is there already. */
export async function injectReader(tabId: number): Promise<number[]> {
  try {
    // A frame that never finishes loading would hold `allFrames` up for good without `injectImmediately`.
    const results = await browser.scripting.executeScript({
      target: { tabId, allFrames: true },
      files: ['/reader.js'],
      injectImmediately: true,
    });
    const seen = looked.parse(await tellPage(tabId, { type: 'look' }));
    if (seen.recognised !== null && seen.using !== seen.recognised) {
      await browser.scripting.executeScript({
        target: { tabId, frameIds: [0] },
        files: [`/reader-${seen.recognised}.js` as '/reader.js'],
        injectImmediately: true,
      });
    }
    return results.map((result) => result.frameId).sort((a, b) => a - b);
  } catch (error) {
    throw new ReadingError(
      `This page cannot be read: ${error instanceof Error ? error.message : String(error)}`,
      'Browsers keep extensions out of their own pages, the web store and hosts that were not granted. Enable this console in the options.',
    );
  }
}

/** What is on screen in a tab that has a reader. */
export async function lookAt(tabId: number): Promise<OnScreen | undefined> {
  return looked.parse(await tellPage(tabId, { type: 'look' })).onScreen ?? undefined;
}

/** The page's address as the page itself knows it: the browser's own word on it lags behind quick clicks. */
export async function addressOf(tabId: number): Promise<string> {
  return looked.parse(await tellPage(tabId, { type: 'look' })).address;
}

/** Sends a message to the page's reader, or to one frame's. */
export function tellPage(tabId: number, message: ToPage, frameId = 0): Promise<unknown> {
  return browser.tabs.sendMessage(tabId, message, { frameId });
}

/** Scrolls to a quote and highlights it, in whichever frame shows it. False where none does. */
export async function highlightInTab(tabId: number, quote: string): Promise<boolean> {
  const frames = await injectReader(tabId);
  await browser.scripting.insertCSS({ target: { tabId, allFrames: true }, css: highlightCss }).catch(() => {});
  // Frames first: the quote of a mail stands in its body, and the page around it may repeat it in a list.
  for (const frame of [...frames.filter((id) => id !== 0), 0]) {
    if ((await tellPage(tabId, { type: 'highlight', quote }, frame).catch(() => false)) === true) return true;
  }
  return false;
}

/** How a tab's page is built, without what it says. Stays in the extension until the person saves it. */
export async function reportOf(tabId: number): Promise<PageReport> {
  await injectReader(tabId);
  const { version } = browser.runtime.getManifest();
  return pageReport.parse(await tellPage(tabId, { type: 'report', version }));
}

export interface Read {
  alert: Alert;
  onScreen: OnScreen;
  /** True where another alert has come on screen meanwhile. */
  left: boolean;
  /** What the console's reader takes for granted and did not find; `undefined` where the page itself was not read. */
  broken: string[] | undefined;
}

/**
 * Reads the alert on screen: page and frames, and the raw source where the console offers one and it is allowed. What
 * could not be read becomes a gap. Errors: `ReadingError` where there is nothing to read or the page changed meanwhile.
 */
export async function readAlert(
  tabId: number,
  frames: readonly number[],
  options: { rawAllowed: boolean; pressed: OnScreen | undefined; step: (what: string) => void },
): Promise<Read> {
  const started = performance.now();
  // What was on screen when the person pressed counts, not what has come on screen since.
  const seen = options.pressed ?? (await lookAt(tabId));
  if (!seen)
    throw new ReadingError('No alert is open on this page.', 'Open the message or alert, then investigate.', true);
  options.step(`${seen.consoleTitle}: “${seen.alert.title.slice(0, 80)}”`);
  const nonce = crypto.randomUUID();
  const [readings, raw] = await Promise.all([
    readFrames(tabId, frames, nonce),
    tellPage(tabId, { type: 'read-raw', alert: seen.alert, allowed: options.rawAllowed }).then((answer) =>
      answer === null ? undefined : rawReading.parse(answer),
    ),
  ]);
  if (raw?.data !== undefined) options.step(`raw source, ${raw.request.bytes} bytes`);
  const after = await lookAt(tabId);
  const left = after?.identity !== seen.identity;
  // The raw source was asked for by this alert's own key, so it holds; what the page showed may be half another's.
  if (left && raw?.data === undefined)
    throw new ReadingError('Another alert was opened while this one was read.', 'Investigate again.');
  const alert = await makeAlert(
    seen,
    left ? new Map() : readings,
    raw,
    options.rawAllowed,
    performance.now() - started,
  );
  return {
    alert: left ? { ...alert, gaps: [pageLeft] } : alert,
    onScreen: seen,
    left,
    broken: left ? undefined : readings.get(0)?.broken,
  };
}

const pageLeft: Gap = {
  id: 'page-left',
  what: 'Another alert was opened before the page was read; the raw source holds what it showed.',
  cause: 'not-readable',
  remedy: 'Open it again and investigate again.',
  blocksBenign: false,
};

async function readFrames(
  tabId: number,
  frames: readonly number[],
  nonce: string,
): Promise<Map<number, FrameReading | undefined>> {
  const late = new Promise<undefined>((resolve) => setTimeout(resolve, framesDeadlineMs));
  const readings = new Map<number, FrameReading | undefined>();
  const read = async (frame: number) => {
    const answer = await Promise.race([tellPage(tabId, { type: 'read', nonce }, frame).catch(() => undefined), late]);
    const parsed = frameReading.safeParse(answer);
    readings.set(frame, parsed.success ? parsed.data : undefined);
  };
  // The page first: it tells its frames which of them belong to the alert.
  await read(0);
  await Promise.all(frames.filter((frame) => frame !== 0).map(read));
  return readings;
}

async function makeAlert(
  seen: OnScreen,
  readings: ReadonlyMap<number, FrameReading | undefined>,
  raw: RawReading | undefined,
  rawAllowed: boolean,
  durationMs: number,
): Promise<Alert> {
  const page = readings.get(0);
  const inside = [...readings].flatMap(([frame, reading]) => (reading?.inside ? [{ frame, reading }] : []));
  const texts = inside.flatMap(({ frame, reading }): CapturedText[] => [
    { frame, ...reading.text, control: reading.control },
    ...reading.written.map((text) => ({ frame, ...text, control: 'attacker' as const })),
  ]);
  const source = sourceOf(page, raw);
  return {
    id: crypto.randomUUID(),
    kind: seen.kind === 'email' ? 'email' : seen.console === 'generic' ? 'page' : 'event',
    fingerprint: await sha256(seen.identity),
    console: { id: seen.console, title: seen.consoleTitle, origin: seen.origin },
    title: seen.alert.title.slice(0, 2000) || '(no subject)',
    fields: page?.fields ?? [],
    texts,
    ...shown(page, 'event.severity', 'severity'),
    ...shown(page, '@timestamp', 'at'),
    artifacts: source
      ? [
          {
            id: seen.kind === 'email' ? 'message' : 'event',
            mediaType: source.mediaType,
            digest: await sha256(source.bytes),
            size: source.bytes.length,
            data: toBase64(source.bytes),
          },
        ]
      : [],
    observables: [],
    gaps: gapsOf(page, inside.length - 1, seen, raw, rawAllowed),
    reading: {
      reader: seen.console,
      title: seen.consoleTitle,
      strategy: page?.strategy ?? 'nothing',
      requests: raw ? [raw.request] : [],
      framesRead: Math.max(0, inside.length - 1),
      framesSeen: page?.framesSeen ?? 0,
      durationMs: Math.round(durationMs),
    },
  };
}

/** The raw source: as the console sent it, or as the page itself held it. */
function sourceOf(page: FrameReading | undefined, raw: RawReading | undefined) {
  if (raw?.data !== undefined) return { mediaType: raw.mediaType, bytes: fromBase64(raw.data) };
  const held = page?.held;
  return held && { mediaType: held.mediaType, bytes: new TextEncoder().encode(held.text) };
}

/** A field that the alert has a place of its own for. */
function shown(page: FrameReading | undefined, path: string, as: 'severity' | 'at') {
  const value = page?.fields.find((field) => field.path === path)?.value.slice(0, 80);
  return value ? { [as]: value } : {};
}

function gapsOf(
  page: FrameReading | undefined,
  framesRead: number,
  seen: OnScreen,
  raw: RawReading | undefined,
  rawAllowed: boolean,
): Gap[] {
  const gaps: Gap[] = [...(page?.gaps ?? [])];
  const missing = (page?.framesSeen ?? 0) - framesRead;
  const haveRaw = raw?.data !== undefined || page?.held !== undefined;
  if (!page)
    gaps.push({
      id: 'page-unread',
      what: 'The page did not let itself be read.',
      cause: 'failed',
      remedy: 'Reload the page and investigate again.',
      blocksBenign: true,
    });
  if (missing > 0)
    gaps.push({
      id: 'frames-unread',
      what: `${missing} frame${missing === 1 ? '' : 's'} inside the alert could not be entered${haveRaw ? '; the raw source holds what they show' : ''}.`,
      cause: 'not-granted',
      remedy: 'Enable this console in the options: a click on the toolbar alone does not reach every frame.',
      blocksBenign: !haveRaw,
    });
  if (page && [page.text, ...page.written].some((text) => text.truncated))
    gaps.push({
      id: 'page-truncated',
      what: 'The page is larger than what is read; the rest was left out.',
      cause: 'too-large',
      blocksBenign: !haveRaw,
    });
  if (page && page.broken.length > 0)
    gaps.push({
      id: 'reader-drift',
      what: `The reader for ${seen.consoleTitle} did not find: ${page.broken.join(', ')}.`,
      cause: 'failed',
      remedy: 'The console may be of another version. A report of how this page is built helps to mend the reader.',
      blocksBenign: !haveRaw,
    });
  if (seen.kind === 'email' && !haveRaw)
    gaps.push({
      id: 'unanswered-message',
      what: `The raw source of the message was not read${raw?.why ? `: ${raw.why}` : rawAllowed ? '.' : ': reading it is switched off for this console.'}`,
      cause: raw?.why ? 'failed' : 'not-asked',
      remedy: rawAllowed
        ? 'Reload the console and investigate again.'
        : 'Allow raw sources for this console in the options.',
      blocksBenign: true,
    });
  return gaps;
}
