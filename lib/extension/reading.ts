import { browser } from 'wxt/browser';
import * as z from 'zod';
import type { AskedAbout, AskName } from '../consoles/console.ts';
import { consoleSigns } from '../consoles/index.ts';
import { highlightCss } from '../page/highlight.ts';
import type { Alert } from '../schema/alert.ts';
import type { Gap } from '../schema/gap.ts';
import { ownSpeech } from './in-console.ts';
import type { Allowed } from './launchers.ts';
import { framedIdentity, framedIn, makeAlert } from './make-alert.ts';
import {
  type AskReading,
  askReading,
  type ConsoleSpeech,
  type FrameReading,
  frameReading,
  type OnScreen,
  onScreen,
  type PageReport,
  pageReport,
  rawReading,
  type ToPage,
} from './messages.ts';

/** How long the page itself, and then the frames in it, may take to be read, in milliseconds; the rest is a gap. */
const pageDeadlineMs = 15_000;
const framesDeadlineMs = 4_000;

const looked = z.object({
  recognised: z.string().nullable(),
  onScreen: onScreen.nullable(),
  /** Files that the page has need of, and not got. */
  wanted: z.array(z.string().regex(/^(?:reader-[\w-]{1,60}|session|words|text)$/)).max(3),
  address: z.string(),
  asks: z.array(z.enum(['same-in-console', 'other-alerts-of-entity'])).max(10),
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
    // One asks for the other where it turns out that the page is not as it knows it.
    for (let round = 0; round < 3; round++) {
      const seen = looked.parse(await tellPage(tabId, { type: 'look' }));
      // A console knows its own frames, and which of other origins; of a page that nobody knows any frame may tell of the alert.
      const inFrames =
        seen.recognised === null || consoleSigns.some(({ id, frames }) => id === seen.recognised && frames);
      // Frames come and go: those that came since have no reader yet.
      const again = round === 0 && inFrames && results.length > 1;
      const files = again
        ? [...(seen.recognised ? [`reader-${seen.recognised}`] : []), 'words', 'reader-generic']
        : seen.wanted;
      if (files.length === 0) break;
      await browser.scripting.executeScript({
        target: inFrames ? { tabId, allFrames: true } : { tabId, frameIds: [0] },
        files: files.map((file) => `/${fileOf(file)}.js` as '/reader.js'),
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

/** Ids of consoles of whose pages little is known: the build puts them into one file. */
const shared: readonly string[] = import.meta.env.READERS_SHARED ?? [];

function fileOf(wanted: string): string {
  return shared.includes(wanted.slice('reader-'.length)) ? 'reader-shared' : wanted;
}

/** Puts one more file of ours beside the reader. */
export async function inject(
  tabId: number,
  file: '/dock.js' | '/hands.js' | '/notice.js' | '/report.js' | '/queue.js' | '/text.js',
  allFrames = false,
): Promise<void> {
  await browser.scripting.executeScript({
    target: allFrames ? { tabId, allFrames } : { tabId, frameIds: [0] },
    files: [...(before[file] ?? []), file].map((one) => one as '/reader.js'),
    injectImmediately: true,
  });
}

/** What has to stand in the page first. */
const before: Partial<Record<string, string[]>> = {
  // Rows are read with what any page is read with, where their console's file does not know them, and marked as alerts are.
  '/queue.js': ['/words.js', '/reader-generic.js', '/text.js', '/hands.js'],
  // What is marked is compared with what was read, and must be read by the same.
  '/hands.js': ['/text.js'],
};

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
export async function highlightInTab(tabId: number, quote: string, header: boolean): Promise<boolean> {
  const frames = await injectReader(tabId);
  await inject(tabId, '/hands.js', true);
  const inside = frames.filter((id) => id !== 0);
  await browser.scripting.insertCSS({ target: { tabId, allFrames: true }, css: highlightCss }).catch(() => {});
  const tell = (frame: number, words: string, only?: 'region') =>
    tellPage(tabId, { type: 'highlight', quote: words, ...(only ? { only } : {}) }, frame).catch(() => false);
  // Looking for nothing clears what was highlighted before.
  const clear = (cleared: readonly number[]) => Promise.all(cleared.map((frame) => tell(frame, '')));
  // A header's words stand around the mail's body, which may repeat them in its logo.
  if (header) {
    const [shown] = await Promise.all([tell(0, quote, 'region'), clear(inside)]);
    if (shown === true) return true;
  }
  // Frames first: the quote of a mail stands in its body, and the page around it may repeat it in a list.
  for (const [index, frame] of [...inside, 0].entries()) {
    if ((await tell(frame, quote)) !== true) continue;
    await clear([...inside, 0].slice(index + 1));
    return true;
  }
  return false;
}

const drafted = z.object({ ok: z.boolean(), why: z.string() });

/**
 * Drafts into the field that the analyst was last in, in the page or in a frame of it: rich editors keep their text in one.
 * `undefined` where the page does not answer.
 */
export async function draftInTab(tabId: number, text: string): Promise<z.infer<typeof drafted> | undefined> {
  // The editor may have been opened after the alert was read, with a frame that nothing of ours is in yet.
  const frames = await injectReader(tabId);
  await inject(tabId, '/hands.js', true);
  const nonce = crypto.randomUUID();
  if ((await tellPage(tabId, { type: 'point-at-field', nonce })) === true) {
    const answers = await Promise.all(
      frames
        .filter((id) => id !== 0)
        .map((frame) => tellPage(tabId, { type: 'draft', text, nonce }, frame).catch(() => null)),
    );
    for (const answer of answers) {
      const said = drafted.safeParse(answer);
      if (said.success) return said.data;
    }
  }
  return drafted.parse(await tellPage(tabId, { type: 'draft', text, nonce }));
}

/** How a tab's page is built, without what it says. Stays in the extension until the person saves it. */
export async function reportOf(tabId: number): Promise<PageReport> {
  await injectReader(tabId);
  await inject(tabId, '/report.js');
  const { version } = browser.runtime.getManifest();
  return pageReport.parse(await tellPage(tabId, { type: 'report', version }));
}

export interface Read {
  alert: Alert;
  /** What it is kept and found by: of an alert in a frame more than what the page around it is known by. */
  identity: string;
  onScreen: OnScreen;
  /** True where another alert has come on screen meanwhile. */
  left: boolean;
  /** What the console's reader takes for granted and did not find; `undefined` where the page itself was not read. */
  broken: string[] | undefined;
  /** The console's own words and links, where the page itself was read. */
  speech: ConsoleSpeech | undefined;
}

/**
 * Reads the alert on screen: page and frames, and the raw source where the console offers one and it is allowed. What
 * could not be read becomes a gap. Errors: `ReadingError` where there is nothing to read or the page changed meanwhile.
 */
export async function readAlert(
  tabId: number,
  frames: readonly number[],
  options: { allowed: Allowed; pressed: OnScreen | undefined; step: (what: string) => void },
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
    tellPage(tabId, {
      type: 'read-raw',
      alert: seen.alert,
      allowed: options.allowed.rawReads,
      undocumented: options.allowed.undocumented,
    }).then((answer) => (answer === null ? undefined : rawReading.parse(answer))),
  ]);
  if (raw?.data !== undefined) options.step(`raw source, ${raw.request.bytes} bytes`);
  await asArticle(tabId, readings.get(0));
  const now = looked.parse(await tellPage(tabId, { type: 'look' }));
  const after = now.onScreen;
  const left = after?.identity !== seen.identity;
  // The raw source was asked for by this alert's own key, so it holds; what the page showed may be half another's.
  if (left && raw?.data === undefined)
    throw new ReadingError('Another alert was opened while this one was read.', 'Investigate again.');
  const alert = await makeAlert(
    seen,
    left ? new Map() : readings,
    raw,
    { rawReads: options.allowed.rawReads, asks: options.allowed.searches ? now.asks : [] },
    performance.now() - started,
  );
  const framed = left ? undefined : framedIn(readings);
  return {
    identity: framed ? framedIdentity(seen.identity, framed) : seen.identity,
    alert: left ? { ...alert, gaps: [pageLeft] } : alert,
    onScreen: seen,
    left,
    broken: left ? undefined : readings.get(0)?.broken,
    speech: left ? undefined : ownSpeech(readings.get(0)?.speech, seen.origin),
  };
}

const article = z.object({ title: z.string().max(2_000), text: z.string().max(400_000) }).nullable();

/** Of something to read, the text alone, without menus and what else stands around it. Where that fails, all of it counts. */
async function asArticle(tabId: number, page: FrameReading | undefined): Promise<void> {
  if (page?.shows !== 'article') return;
  const [answer] = await browser.scripting
    .executeScript({
      target: { tabId, frameIds: [0] },
      files: ['/article.js' as '/reader.js'],
      injectImmediately: true,
    })
    .catch(() => []);
  const parsed = article.safeParse(answer?.result);
  if (!parsed.success || parsed.data === null) return;
  const { title, text } = parsed.data;
  page.text = { ...page.text, visible: `${title}\n${text}`.slice(0, 400_000) };
  page.strategy = 'article, by Readability';
}

/** Asks the search of the console in a tab. `undefined` where it cannot be asked this, or another page is there now. */
export async function askConsole(
  tabId: number,
  origin: string,
  question: AskName,
  about: AskedAbout,
): Promise<AskReading | undefined> {
  const answer = await tellPage(tabId, { type: 'ask', question, about, origin });
  return answer === null ? undefined : askReading.parse(answer);
}

const pageLeft: Gap = {
  id: 'page-left',
  what: 'Another alert was opened before the page was read; the raw source holds what it showed.',
  cause: 'not-readable',
  remedy: 'Open it again and investigate again.',
  blocksBenign: false,
};

/** Of a site that was allowed just now the browser's processes learn one after the other. */
const enterMs = 1_500;

/** Waits until a frame of this site can be entered, for a moment only: it may have gone on to another. */
export async function untilEntered(tabId: number, site: string): Promise<void> {
  const started = performance.now();
  while (performance.now() - started < enterMs && !(await sitesIn(tabId)).includes(site))
    await new Promise((resolve) => setTimeout(resolve, 100));
}

/** Origins of the page and of those of its frames that can be entered. */
async function sitesIn(tabId: number): Promise<string[]> {
  const answers = await browser.scripting.executeScript({
    target: { tabId, allFrames: true },
    func: () => location.origin,
    injectImmediately: true,
  });
  return [...new Set(answers.flatMap(({ result }) => (/^http/.test(result ?? '') ? [result as string] : [])))];
}

async function readFrames(
  tabId: number,
  frames: readonly number[],
  nonce: string,
): Promise<Map<number, FrameReading | undefined>> {
  const readings = new Map<number, FrameReading | undefined>();
  const read = async (frame: number, deadlineMs: number) => {
    const late = new Promise<undefined>((resolve) => setTimeout(resolve, deadlineMs));
    const answer = await Promise.race([
      tellPage(tabId, { type: 'read', nonce, sites }, frame).catch(() => undefined),
      late,
    ]);
    const parsed = frameReading.safeParse(answer);
    readings.set(frame, parsed.success ? parsed.data : undefined);
  };
  const [sites] = await Promise.all([sitesIn(tabId), inject(tabId, '/text.js', true)]);
  // The page first: it tells its frames which of them belong to the alert.
  await read(0, pageDeadlineMs);
  await Promise.all(frames.filter((frame) => frame !== 0).map((frame) => read(frame, framesDeadlineMs)));
  return readings;
}
