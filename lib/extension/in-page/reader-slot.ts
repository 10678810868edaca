import type { KnownConsole } from '../../consoles/console.ts';
import type { Drafted } from '../../page/draft.ts';
import type { MarkContent, OnScreen, PageReport } from '../messages.ts';
import type { PageReader } from './page-reader.ts';
import type { Session } from './session.ts';

/** What the reader in a page offers to the console's own file, which is injected after it into the same world. */
export interface InPage {
  use(console: KnownConsole): void;
  /** What goes out with the analyst's session: a file of its own, for consoles that offer something. */
  askWith(session: Session): void;
  /** The alert on screen at this moment. */
  onScreen(): OnScreen | undefined;
  /** How a report of the page's structure is written: a file of its own, injected when somebody asks for one. */
  reportWith(write: WriteReport): void;
  /** What marks the alert, shows quotes and writes drafts: a file of its own too. The first is kept, and told so by true. */
  take(hands: Hands): boolean;
}

/** What is done in a page after it was read. */
export interface Hands {
  highlight(quote: string, region?: () => Element | undefined, only?: 'region'): boolean;
  clearHighlight(): void;
  /** Into the field that was last focused in this document. */
  draft(text: string): Promise<Drafted>;
  /** In a frame: the same, where the draft with this number is meant for it; see frame-draft.ts. */
  draftHere(text: string, nonce: string): Promise<Drafted | undefined>;
  pointAtFrame(nonce: string): boolean;
  mark(content: MarkContent, page: Document, signal: AbortSignal): HTMLElement;
}

export type WriteReport = (page: PageReader, version: string) => PageReport;

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
