/** What the tests of lib/page call in a real page: bundled and injected as it stands. */
import { findQuote } from '../../lib/page/anchor.ts';
import { draftInto, fieldOf } from '../../lib/page/draft.ts';
import { highlightQuote } from '../../lib/page/highlight.ts';
import { visibleText } from '../../lib/page/visible.ts';

Object.assign(window, { page: { visibleText, findQuote, draftInto, fieldOf, highlightQuote } });
