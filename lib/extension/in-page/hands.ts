import { draftInto } from '../../page/draft.ts';
import { clearHighlight, highlightQuote } from '../../page/highlight.ts';
import { AlertMark } from './alert-mark.ts';
import { draftInFrame, listenForDrafts, pointAtFrame } from './frame-draft.ts';
import { lastField } from './last-field.ts';
import { type Hands, readerInPage } from './reader-slot.ts';
import { RowMarks } from './row-marks.ts';

/** What is done in the page after it was read: a file of its own, so that reading does not carry it. */
const hands: Hands = {
  highlight: highlightQuote,
  clearHighlight,
  mark: (of) => new AlertMark(of),
  rowMarks: (signal) => new RowMarks(signal),
  draft: (text) => draftInto(lastField(), text),
  draftHere: draftInFrame,
  pointAtFrame,
};

export function giveHands(): void {
  // Injected again before each draft: the first are kept, and only they listen.
  if (readerInPage()?.take(hands) && window !== top) listenForDrafts();
}
