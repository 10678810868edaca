import { documentIn } from '../../page/frame-document.ts';

/** What a watcher is told. */
export interface Watcher {
  /** The identity of the alert on screen; called after every change of the page, so it must be cheap. */
  look(): string | undefined;
  /** Another alert is on screen, or none. */
  changed(identity: string | undefined): void;
  /** The page changed and the alert is the same. */
  still(identity: string | undefined): void;
  /** The frame that shows the alert, where the page itself does not. */
  frame(): HTMLIFrameElement | undefined;
  /** Shadow roots and documents in frames that the alert is read from. */
  watched(): readonly Node[];
}

/** Of shadow roots and frames, so many are watched. */
const watchedLimit = 200;
/** A page that comes to rest is looked at some times more: what was not worth it amid the changes is then, on large pages last. */
const restMs = [400, 2_000, 8_000];

/** What opens, folds and slides panels without adding anything: it changes all the time, so it is looked at once a frame. */
const restless: MutationObserverInit = {
  subtree: true,
  attributes: true,
  attributeFilter: ['class', 'style', 'aria-expanded', 'aria-selected'],
};

/**
 * Of attributes only those that open and close things or name them: observing all of them froze browsers before
 * (https://github.com/bitwarden/clients, autofill overlay).
 */
const changes: MutationObserverInit = {
  childList: true,
  subtree: true,
  characterData: true,
  attributes: true,
  attributeFilter: ['data-email-id', 'open', 'hidden', 'aria-hidden'],
};

/**
 * Watches which alert is on screen. Looks after every change of the page, before it is painted, so that no mark stands
 * beside a wrong alert for even a frame. The frame that shows the alert is watched too, document after document. Returns
 * what tells anew which alert is on screen, for when somebody else looks now.
 */
export function watchAlert(watcher: Watcher, signal: AbortSignal): () => void {
  const followed = new WeakSet<Node>();
  let roots = 0;
  let painting = false;
  let rest: ReturnType<typeof setTimeout> | undefined;
  let rested = 0;
  let known = watcher.look();

  const check = () => {
    if (signal.aborted) return;
    follow();
    if (rest === undefined || rested > 0) comeToRest(0);
    look();
  };
  const comeToRest = (turn: number) => {
    clearTimeout(rest);
    rested = turn;
    const ms = restMs[turn];
    rest =
      ms === undefined
        ? undefined
        : setTimeout(() => {
            look();
            comeToRest(turn + 1);
          }, ms);
  };
  const look = () => {
    if (signal.aborted) return;
    const now = watcher.look();
    if (now === known) {
      watcher.still(now);
      return;
    }
    known = now;
    watcher.changed(now);
  };
  const observer = new MutationObserver(check);
  // Before the next paint, like the other changes, and once for all of them.
  const onceAFrame = new MutationObserver(() => {
    if (painting) return;
    painting = true;
    requestAnimationFrame(() => {
      painting = false;
      check();
    });
  });

  const follow = () => {
    for (const root of watcher.watched()) {
      if (followed.has(root) || roots++ >= watchedLimit) continue;
      followed.add(root);
      observer.observe(root, changes);
      onceAFrame.observe(root, restless);
    }
    const frame = watcher.frame();
    if (!frame) return;
    if (!followed.has(frame)) {
      followed.add(frame);
      frame.addEventListener('load', check);
    }
    const page = documentIn(frame);
    if (!page || followed.has(page)) return;
    followed.add(page);
    observer.observe(page, changes);
    page.addEventListener('readystatechange', check);
    // The next document takes its place right after this event; nothing else tells of it before it has loaded.
    page.defaultView?.addEventListener('pagehide', () => setTimeout(check));
  };

  observer.observe(document.documentElement, changes);
  onceAFrame.observe(document.documentElement, restless);
  follow();
  for (const name of ['hashchange', 'popstate']) addEventListener(name, check, { signal });
  signal.addEventListener(
    'abort',
    () => {
      observer.disconnect();
      onceAFrame.disconnect();
      clearTimeout(rest);
    },
    { once: true },
  );

  return () => {
    follow();
    known = watcher.look();
    watcher.changed(known);
  };
}
