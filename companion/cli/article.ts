import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';

const lengthLimit = 2_000_000;
const elementLimit = 20_000;
/** How deep tags may stand in each other: the parser and Readability call themselves for each step. */
const depthLimit = 400;

/**
 * The text of an article without what stands around it, by Mozilla's Readability, the code behind Firefox's reader view.
 * `undefined` where it finds none, or where the page is too large for it: then all of the page's text counts.
 */
export function articleText(html: string): string | undefined {
  if (html.length > lengthLimit || depthOf(html) > depthLimit) return undefined;
  try {
    const { document } = parseHTML(html);
    const article = new Readability(document as unknown as Document, { maxElemsToParse: elementLimit }).parse();
    const text = article?.textContent
      ?.replace(/[^\S\n]+/g, ' ')
      .replace(/ ?\n\s*/g, '\n')
      .trim();
    return text ? `${article?.title ?? ''}\n${text}`.trim() : undefined;
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
