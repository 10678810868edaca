/** What a watcher is told. */
export interface Watcher {
  /** The identity of the alert on screen; called after every change of the page, so it must be cheap. */
  look(): string | undefined;
  /** Another alert is on screen, or none. */
  changed(identity: string | undefined): void;
  /** The page changed and the alert is the same. */
  still(identity: string | undefined): void;
}

/**
 * Watches which alert is on screen. Looks after every change of the page, before it is painted, so that no mark stands
 * beside a wrong alert for even a frame.
 */
export function watchAlert(watcher: Watcher, signal: AbortSignal): void {
  let known = watcher.look();
  const check = () => {
    const now = watcher.look();
    if (now === known) {
      watcher.still(now);
      return;
    }
    known = now;
    watcher.changed(now);
  };
  const observer = new MutationObserver(check);
  // Of attributes only those that open and close things or name them: observing all of them froze browsers before
  // (https://github.com/bitwarden/clients, autofill overlay).
  observer.observe(document.documentElement, {
    childList: true,
    subtree: true,
    characterData: true,
    attributes: true,
    attributeFilter: ['data-email-id', 'open', 'hidden', 'aria-hidden'],
  });
  for (const name of ['hashchange', 'popstate']) addEventListener(name, check, { signal });
  signal.addEventListener('abort', () => observer.disconnect(), { once: true });
}
