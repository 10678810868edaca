import { draftInto } from '../../page/draft.ts';
import { clearHighlight, highlightQuote } from '../../page/highlight.ts';
import { lastField } from './last-field.ts';
import { makeMark } from './mark.ts';
import { type Hands, readerInPage } from './reader-slot.ts';

/** What is done in the page after it was read: a file of its own, so that reading does not carry it. */
const hands: Hands = {
  highlight: highlightQuote,
  clearHighlight,
  mark: makeMark,
  draft: (text) => draftInto(lastField(), text),
};

export function giveHands(): void {
  readerInPage()?.take(hands);
}
