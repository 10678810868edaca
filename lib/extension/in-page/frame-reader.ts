import type { Console, KnownConsole } from '../../consoles/console.ts';
import { documentIn } from '../../page/frame-document.ts';
import type { ScreenAlert } from '../../page/identity.ts';
import { allIn, attributeOf, boxOf, isDisplayed } from '../../page/node.ts';
import type { ReadingTools } from '../../page/reading-tools.ts';
import type { FrameReading, FromPage } from '../messages.ts';
import type { watchAlert } from './watch.ts';

const slot = Symbol.for('sidelight.frame');
/** Of frames in frames, so many levels and so many on each. */
const depthLimit = 4;
const widthLimit = 50;
type World = typeof globalThis & { [slot]?: Map<string, boolean> };

/**
 * In a frame below the page: learns from its parent whether it stands in the alert's region. The parent hands a number
 * down by message; it is no secret and opens nothing, it only tells this frame from others in the tab.
 */
function listenForParent(): void {
  const world = globalThis as World;
  if (world[slot]) return;
  const heard = new Map<string, boolean>();
  world[slot] = heard;
  addEventListener('message', (event) => {
    const { data, source } = event;
    // The page itself speaks to frames in its own frames, where a console shows the alert in one.
    if ((source !== parent && source !== top) || typeof data !== 'object' || data === null) return;
    const { sidelightRegion: nonce, inside } = data;
    if (typeof nonce !== 'string' || typeof inside !== 'boolean') return;
    if (heard.size > 100) heard.clear();
    // Told both by two who see it: the region's word counts.
    heard.set(nonce, inside || heard.get(nonce) === true);
    tellFrames(document, nonce, inside);
  });
}

/**
 * Hands the number to the frames in a part of the page, and whether that is the alert's region. To frames of other sites, and to
 * those in any frame, only where they are of `sites`, which something of ours is in: no other site hears anything.
 */
function tellFrames(part: Element | Document, nonce: string, inside: boolean, sites: readonly string[] = []): void {
  const message = { sidelightRegion: nonce, inside };
  const tell = (view: Window | null | undefined, to: readonly string[], depth: number) => {
    for (const site of to) view?.postMessage(message, site);
    if (view && depth < depthLimit)
      for (let i = 0; i < Math.min(view.length, widthLimit); i++) tell(view[i], sites, depth + 1);
  };
  for (const frame of allIn(part, 'iframe, frame'))
    tell((frame as HTMLIFrameElement).contentWindow, otherSiteOf(frame) === undefined ? ['*'] : sites, 0);
}

/** The origin of a frame that is another site's, as far as the page can tell; it may have gone on since. */
function otherSiteOf(frame: Element): string | undefined {
  if (attributeOf(frame, 'srcdoc') !== null || documentIn(frame)) return undefined;
  const src = URL.parse(attributeOf(frame, 'src') ?? '', document.baseURI);
  return src && /^http/.test(src.protocol) && src.origin !== self.origin ? src.origin : undefined;
}

/** How many frames stand in a part of the page, and of which other sites those are that a person sees there and the page does not. */
function framesIn(part: Element | Document): Pick<FrameReading, 'framesSeen' | 'others'> {
  const others: string[] = [];
  let framesSeen = 0;
  for (const frame of allIn(part, 'iframe, frame')) {
    const site = otherSiteOf(frame);
    const { width, height } = boxOf(frame);
    if (site === undefined) framesSeen++;
    // What counts visits and lends a login is as small as a dot, or not there at all.
    else if (isDisplayed(frame) && width >= 100 && height >= 60 && others.length < 20) others.push(site);
  }
  return { framesSeen, others };
}

/** What a frame's reader is there with already, so that this file need not hold it. */
interface Outside {
  send(message: FromPage): Promise<unknown>;
  watchAlert: typeof watchAlert;
}

/** Reads this frame, once its parent has said whether it belongs to the alert; waits for that a moment only. */
async function readFrame(
  nonce: string,
  tools: ReadingTools,
  outside: Outside,
  console?: KnownConsole,
  generic?: Console,
): Promise<FrameReading> {
  const started = performance.now();
  generic?.equip?.(tools);
  const heard = (globalThis as World)[slot];
  for (let waited = 0; waited < 10 && !heard?.has(nonce); waited++)
    await new Promise((resolve) => setTimeout(resolve, 20));
  const inside = heard?.get(nonce) ?? false;
  const text =
    inside && document.body ? tools.visibleText(document.body, true) : { visible: '', hidden: [], truncated: false };
  return {
    inside,
    text: { address: (location.href.slice(0, 4000).split(/[?#]/)[0] ?? '').slice(0, 2000), ...text },
    control: 'attacker',
    written: [],
    ...framesIn(document),
    ...(/^http/.test(location.protocol) && location.origin !== location.ancestorOrigins[0] ? { isOther: true } : {}),
    ...(inside ? toldBy(outside, console, generic) : { fields: [], strategy: 'frame' }),
    broken: [],
    durationMs: performance.now() - started,
  };
}

type Told = Pick<FrameReading, 'fields' | 'strategy' | 'shows' | 'title' | 'about' | 'gaps'>;

/** A console that shows its alerts in frames of other origins knows their structure; else they are read as pages are. */
function toldBy(outside: Outside, console: KnownConsole | undefined, generic: Console | undefined): Told {
  const own = console?.frames ? (console.inFrame?.() ?? []) : [];
  if (own.length > 0) return { fields: own.slice(0, 2000), strategy: 'frame' };
  return generic ? told(generic, outside) : { fields: [], strategy: 'frame' };
}

/**
 * What a frame tells of the alert where it is a page of its own: labels, values, gaps. One that was put in as a string, or
 * that stands in a sandbox, holds what somebody else wrote, such as a mail: that is text and no more.
 */
function told(console: Console, outside: Outside): Told {
  const alert = self.origin !== 'null' && location.protocol !== 'about:' ? console.alertOnScreen() : undefined;
  if (!alert || console.shows?.().kind !== 'alert') return { fields: [], strategy: 'frame' };
  watch(console, outside);
  return {
    fields: console.fields().slice(0, 1_000),
    gaps: (console.gaps?.() ?? []).slice(0, 10),
    strategy: 'frame, by structure and labels',
    shows: 'alert',
    ...inShort(alert),
  };
}

function inShort(alert: ScreenAlert | undefined): { title: string; about: string } {
  return { title: alert?.title.slice(0, 2000) ?? '', about: alert?.about.slice(0, 1000) ?? '' };
}

let watched = false;

/** Tells when this frame shows another alert than was read, where the page around it cannot see that. */
function watch(console: Console, { send, watchAlert }: Outside): void {
  if (watched || [...location.ancestorOrigins].every((origin) => origin === self.origin)) return;
  watched = true;
  const tell = (shown: ScreenAlert | undefined) =>
    void send({ type: 'frame-alert', ...inShort(shown) }).catch(() => {});
  watchAlert(
    {
      look: () => JSON.stringify(inShort(console.alertOnScreen())),
      changed: () => tell(console.alertOnScreen()),
      still: () => {},
      frame: () => console.frame?.(),
      watched: () => console.watched?.() ?? [],
    },
    // As long as the frame is there: nothing is put into it that would have to be taken out again.
    new AbortController().signal,
  );
  addEventListener('pagehide', () => tell(undefined));
}

/** What a page and its frames are read with: beside `readingTools` in a file of its own, injected before they are read. */
export const frameTools = { listenForParent, tellFrames, framesIn, readFrame };
export type PageTools = ReadingTools & typeof frameTools;
