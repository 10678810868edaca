import type { Console, KnownConsole } from '../../consoles/console.ts';
import { allIn } from '../../page/node.ts';
import type { ReadingTools } from '../../page/reading-tools.ts';
import type { FrameReading } from '../messages.ts';

const slot = Symbol.for('sidelight.frame');
type World = typeof globalThis & { [slot]?: Map<string, boolean> };

/**
 * In a frame below the page: learns from its parent whether it stands in the alert's region. The parent hands a number
 * down by message; it is no secret and opens nothing, it only tells this frame from others in the tab.
 */
export function listenForParent(): void {
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

/** Hands the number to the frames in a part of the page, and whether that is the alert's region. Returns how many there are. */
export function tellFrames(part: Element | Document, nonce: string, inside: boolean): number {
  const frames = allIn(part, 'iframe, frame');
  for (const frame of frames)
    (frame as HTMLIFrameElement).contentWindow?.postMessage({ sidelightRegion: nonce, inside }, '*');
  return frames.length;
}

/** Reads this frame, once its parent has said whether it belongs to the alert; waits for that a moment only. */
export async function readFrame(
  nonce: string,
  tools: ReadingTools,
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
    framesSeen: document.querySelectorAll('iframe, frame').length,
    ...(inside ? toldBy(console, generic) : { fields: [], strategy: 'frame' }),
    broken: [],
    durationMs: performance.now() - started,
  };
}

type Told = Pick<FrameReading, 'fields' | 'strategy' | 'shows' | 'title' | 'gaps'>;

/** A console that shows its alerts in frames of other origins knows their structure; else they are read as pages are. */
function toldBy(console: KnownConsole | undefined, generic: Console | undefined): Told {
  const own = console?.frames ? (console.inFrame?.() ?? []) : [];
  if (own.length > 0) return { fields: own.slice(0, 2000), strategy: 'frame' };
  return generic ? told(generic) : { fields: [], strategy: 'frame' };
}

/**
 * What a frame tells of the alert where it is a page of its own: labels, values, gaps. One that was put in as a string, or
 * that stands in a sandbox, holds what somebody else wrote, such as a mail: that is text and no more.
 */
function told(console: Console): Told {
  const alert = self.origin !== 'null' && location.protocol !== 'about:' ? console.alertOnScreen() : undefined;
  if (!alert || console.shows?.().kind !== 'alert') return { fields: [], strategy: 'frame' };
  return {
    fields: console.fields().slice(0, 1_000),
    gaps: (console.gaps?.() ?? []).slice(0, 10),
    strategy: 'frame, by structure and labels',
    shows: 'alert',
    title: alert.title.slice(0, 2000),
  };
}
