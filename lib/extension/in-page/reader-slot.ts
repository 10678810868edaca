import type { KnownConsole } from '../../consoles/console.ts';
import type { Drafted } from '../../page/draft.ts';
import type { WordsOfLanguages } from '../../page/words-of-languages.ts';
import type { OnScreen, PageReport, ToPage } from '../messages.ts';
import type { AlertMark, MarkedPage } from './alert-mark.ts';
import type { Dock } from './dock.ts';
import type { PageTools } from './frame-reader.ts';
import type { PageReader } from './page-reader.ts';
import type { Desk } from './queue.ts';
import type { RowMarks } from './row-marks.ts';
import type { Session } from './session.ts';

/** What the reader in a page offers to the console's own file, which is injected after it into the same world. */
export interface InPage {
  /** In the page itself: what is on screen there, for files that look on. */
  readonly page?: PageReader;
  /** One console, or several of which the page is one. */
  use(...consoles: KnownConsole[]): void;
  /** What a page is read with: a file of its own, injected before it is read. */
  readWith(tools: PageTools): void;
  /** What labels are made of in other languages: a file of its own, for pages that may be in one. */
  learn(words: WordsOfLanguages): void;
  /** What goes out with the analyst's session: a file of its own, for consoles that offer something. */
  askWith(session: Session): void;
  /** Where the panel stands in the page: a file of its own, injected before it is shown. The first is kept. */
  dockWith(make: MakeDock): void;
  /** The alert on screen at this moment. */
  onScreen(): OnScreen | undefined;
  /** How a report of the page's structure is written: a file of its own, injected when somebody asks for one. */
  reportWith(write: WriteReport): void;
  /** What marks the alert, shows quotes and writes drafts: a file of its own too. The first is kept, and told so by true. */
  take(hands: Hands): boolean;
  /** What reads and marks the rows of a list: a file of its own too, of which the first is kept. It comes after the hands. */
  attend(queue: (desk: Desk) => (message: ToPage) => unknown): void;
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
  /** What stands beside the alert in the page itself. */
  mark(of: MarkedPage): AlertMark;
  /** What stands on the rows of a list. */
  rowMarks(signal: AbortSignal): RowMarks;
}

/** `lost`: the page took the panel out with a dialog of its own. */
export type MakeDock = (lost: () => void) => Dock;

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
