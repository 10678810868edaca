import { above } from '../../page/node.ts';

/** How long going through a list may take, in milliseconds, and how many steps. */
const scrollMs = 8_000;
const stepLimit = 300;
/** How long a step waits for rows to be drawn, and at the end of what is there for more to be loaded. */
const drawMs = 120;
const loadMs = 700;

/** The element that a list is scrolled in: around its rows, as far as the page itself. */
export function scrollerOf(row: Element): Element | undefined {
  let at: Node | null = row;
  for (let steps = 0; at && steps < 200; steps++) {
    if (at instanceof Element && at !== document.scrollingElement && canScroll(at)) return at;
    at = at instanceof ShadowRoot ? at.host : above(at);
  }
  const page = row.ownerDocument.scrollingElement;
  return page && page.scrollHeight > page.clientHeight + 8 ? page : undefined;
}

function canScroll(element: Element): boolean {
  return (
    element.scrollHeight > element.clientHeight + 8 &&
    element.clientHeight > 40 &&
    /auto|scroll|overlay/.test(getComputedStyle(element).overflowY)
  );
}

/**
 * Scrolls through a list from its top to its end and puts it back where it was; nothing is pressed. `look` is called at each
 * stop and says whether to go on. Ends early where the person scrolls or types, and then leaves the list where they put it.
 * Returns whether the end was reached.
 */
export async function scrollThrough(
  scroller: Element,
  look: () => boolean,
  signal: AbortSignal,
): Promise<{ end: boolean }> {
  const started = performance.now();
  const before = scroller.scrollTop;
  let theirs = false;
  const interrupt = new AbortController();
  for (const name of ['wheel', 'touchmove', 'keydown', 'pointerdown'])
    addEventListener(
      name,
      (event) => {
        theirs ||= event.isTrusted;
      },
      { capture: true, passive: true, signal: interrupt.signal },
    );
  const goOn = () => !theirs && !signal.aborted && performance.now() - started < scrollMs;
  let end = false;
  try {
    to(scroller, 0);
    await drawn(scroller, before === 0 ? 0 : drawMs, signal);
    for (let step = 0; step < stepLimit && goOn(); step++) {
      if (!look()) break;
      const [top, height] = [scroller.scrollTop, scroller.scrollHeight];
      to(scroller, top + Math.max(40, scroller.clientHeight * 0.8));
      const atEnd = scroller.scrollTop + scroller.clientHeight >= height - 2;
      await drawn(scroller, atEnd ? loadMs : drawMs, signal);
      if (atEnd && scroller.scrollHeight <= height + 2) {
        end = look();
        break;
      }
    }
  } finally {
    interrupt.abort();
    if (!theirs) to(scroller, before);
  }
  if (!theirs) await drawn(scroller, drawMs, signal);
  return { end };
}

export function to(scroller: Element, top: number): void {
  scroller.scrollTo({ top, behavior: 'instant' });
}

/** Waits until what was scrolled into view is drawn: until something changes and has come to rest, or for so long. */
export function drawn(scroller: Element, waitMs: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    let rest: ReturnType<typeof setTimeout> | undefined;
    const done = () => {
      observer.disconnect();
      clearTimeout(late);
      clearTimeout(rest);
      signal.removeEventListener('abort', done);
      resolve();
    };
    // Timers, not frames: a tab in the background paints none.
    const observer = new MutationObserver(() => {
      clearTimeout(rest);
      rest = setTimeout(done, 30);
    });
    observer.observe(scroller === document.scrollingElement ? document.body : scroller, {
      childList: true,
      subtree: true,
      characterData: true,
    });
    const late = setTimeout(done, waitMs);
    signal.addEventListener('abort', done);
  });
}
