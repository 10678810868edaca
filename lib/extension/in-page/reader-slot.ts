import type { Console } from '../../consoles/console.ts';
import type { OnScreen } from '../messages.ts';

/** What the reader in a page offers to the console's own file, which is injected after it into the same world. */
export interface InPage {
  use(console: Console): void;
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
