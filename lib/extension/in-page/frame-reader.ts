import { visibleText } from '../../page/visible.ts';
import type { FrameReading } from '../messages.ts';

const slot = Symbol.for('sidelight.frame');
type World = typeof globalThis & { [slot]?: Set<string> };

/**
 * In a frame below the page: learns from its parent whether it stands in the alert's region. The parent hands a number
 * down by message; it is no secret and opens nothing, it only tells this frame from others in the tab.
 */
export function listenForParent(): void {
  const world = globalThis as World;
  if (world[slot]) return;
  const heard = new Set<string>();
  world[slot] = heard;
  addEventListener('message', (event) => {
    const { data, source } = event;
    if (source !== parent || typeof data !== 'object' || data === null || typeof data.sidelightRegion !== 'string')
      return;
    if (heard.size > 100) heard.clear();
    heard.add(data.sidelightRegion);
    tellFrames(document, data.sidelightRegion);
  });
}

/** Hands the number to the frames in a region. Returns how many there are. */
export function tellFrames(region: ParentNode, nonce: string): number {
  const frames = region.querySelectorAll('iframe, frame');
  for (const frame of frames) (frame as HTMLIFrameElement).contentWindow?.postMessage({ sidelightRegion: nonce }, '*');
  return frames.length;
}

/** Reads this frame, once its parent has said whether it belongs to the alert; waits for that a moment only. */
export async function readFrame(nonce: string): Promise<FrameReading> {
  const started = performance.now();
  const heard = (globalThis as World)[slot];
  for (let waited = 0; waited < 10 && !heard?.has(nonce); waited++)
    await new Promise((resolve) => setTimeout(resolve, 20));
  const inside = heard?.has(nonce) ?? false;
  const text =
    inside && document.body ? visibleText(document.body, true) : { visible: '', hidden: [], truncated: false };
  return {
    inside,
    text: { address: location.href.split(/[?#]/)[0] ?? '', ...text },
    control: 'attacker',
    framesSeen: document.querySelectorAll('iframe, frame').length,
    fields: [],
    strategy: 'frame',
    broken: [],
    durationMs: performance.now() - started,
  };
}
