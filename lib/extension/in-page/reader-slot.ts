import type { KnownConsole } from '../../consoles/console.ts';
import type { OnScreen } from '../messages.ts';

/** What the reader in a page offers to the console's own file, which is injected after it into the same world. */
export interface InPage {
  use(console: KnownConsole): void;
  /** The alert on screen at this moment. */
  onScreen(): OnScreen | undefined;
}

const slot = Symbol.for('sidelight.reader');
type World = typeof globalThis & { [slot]?: InPage };

/** The reader that is already in this frame, if any. */
export function readerInPage(): InPage | undefined {
  return (globalThis as World)[slot];
}

export function settleReader(reader: InPage): void {
  (globalThis as World)[slot] = reader;
}

const renewed = 'sidelight-renewed';

/**
 * Tells scripts that a version of the extension before this one left in the page to take everything out that they put
 * there. They live in a world of their own and are not asked by any other way. Who is alive does not listen, so a page
 * that sends this too moves nothing.
 */
export function announceRenewal(): void {
  document.dispatchEvent(new Event(renewed));
}

export function onRenewal(leave: () => void, signal: AbortSignal): void {
  document.addEventListener(renewed, leave, { signal });
}
