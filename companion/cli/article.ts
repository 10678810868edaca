import { parseHTML } from 'linkedom';
import { readable } from '../../lib/page/readable.ts';

const lengthLimit = 2_000_000;
const elementLimit = 20_000;
/** How deep tags may stand in each other: the parser and Readability call themselves for each step. */
const depthLimit = 400;

/** The text of an article; `undefined` where there is none, or where the page is too large for it: then all of its text counts. */
export function articleText(html: string): string | undefined {
  if (html.length > lengthLimit || depthOf(html) > depthLimit) return undefined;
  try {
    const { document } = parseHTML(html);
    const article = readable(document as unknown as Document, elementLimit);
    return article && `${article.title}\n${article.text}`.trim();
  } catch {
    return undefined;
  }
}

/** At most: tags that nobody closes count too. */
function depthOf(html: string): number {
  let depth = 0;
  let most = 0;
  for (const [, closing] of html.matchAll(/<(\/?)(?!(?:p|li|br|img|hr|input|link|meta|td|th|tr)\b)[a-z]/gi)) {
    depth = Math.max(0, depth + (closing ? -1 : 1));
    most = Math.max(most, depth);
  }
  return most;
}
