import { type RefObject, useEffect, useRef } from 'react';

/** How long a button must have been in plain sight before a press on it counts, in milliseconds. */
const steadyMs = 500;

interface EntryV2 extends IntersectionObserverEntry {
  isVisible?: boolean;
}

/**
 * Guards presses in a panel that stands in somebody's page: the page can cover it, move it under a still pointer, or hand
 * it the focus before the next Enter. `problem()` says in words why a press does not count, or nothing.
 * IntersectionObserver v2: https://w3c.github.io/IntersectionObserver/v2/
 */
export function useInSight(element: RefObject<HTMLElement | null>, needed: boolean): { problem(): string | undefined } {
  const since = useRef<number | undefined>(undefined);
  const touched = useRef(0);
  useEffect(() => {
    const node = element.current;
    if (!needed || !node) return;
    const observer = new IntersectionObserver(
      (entries) => {
        const last = entries.at(-1) as EntryV2 | undefined;
        const seen = last?.isIntersecting === true && last.isVisible === true && last.intersectionRatio >= 0.99;
        if (!seen) since.current = undefined;
        else since.current ??= performance.now();
      },
      { threshold: [0, 0.25, 0.5, 0.75, 0.99, 1], trackVisibility: true, delay: 100 } as IntersectionObserverInit,
    );
    observer.observe(node);
    const touch = (event: Event) => {
      // Focus that the page handed over comes without any of these.
      if (event.isTrusted) touched.current = performance.now();
    };
    for (const name of ['pointermove', 'pointerdown', 'keydown'])
      addEventListener(name, touch, { capture: true, passive: true });
    return () => {
      observer.disconnect();
      for (const name of ['pointermove', 'pointerdown', 'keydown']) removeEventListener(name, touch, { capture: true });
    };
  }, [element, needed]);
  return {
    problem() {
      if (!needed) return undefined;
      if (since.current === undefined) return 'Something covers this panel. Uncover it, or decide in the side panel.';
      if (performance.now() - since.current < steadyMs) return 'The panel has just come into sight. Press again.';
      if (performance.now() - touched.current > 10_000)
        return 'Move the pointer over the panel first, then press again.';
      return undefined;
    },
  };
}
