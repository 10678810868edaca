import { findQuote } from './anchor.ts';
import { documentOf, parentOf } from './node.ts';

/** A neutral name: the page can read the registry's names. */
const name = 'quoted';

let quoted: string | undefined;
let range: Range | undefined;
let watcher: MutationObserver | undefined;
/** When the page was last looked through, and whether that is due again. */
let painted = 0;
let due: ReturnType<typeof setTimeout> | undefined;
/** A page may change a hundred times a second; looking through ten thousand rows takes a tenth of one. */
const restMs = 250;
let place: () => Element | undefined = () => undefined;
let elsewhere = true;

/**
 * Scrolls to a quote and highlights it by the CSS Custom Highlight API, so the console's DOM stays as it is. When the
 * page renders anew the quote is looked for again. False where it is not in this document. `region` is looked in first: a
 * list beside or behind an alert repeats its words; with `only` nothing else is looked in.
 */
export function highlightQuote(
  quote: string,
  region: () => Element | undefined = () => undefined,
  only?: 'region',
): boolean {
  clearHighlight();
  quoted = quote;
  place = region;
  elsewhere = only === undefined;
  if (!paint()) {
    quoted = undefined;
    return false;
  }
  if (range) bringIntoView(range);
  watcher = new MutationObserver(() => {
    // A range whose text was replaced collapses and stays connected: compare the words.
    if (range && squeezed(range.toString()) === squeezed(quoted ?? '')) return;
    due ??= setTimeout(
      () => {
        due = undefined;
        paint();
      },
      Math.max(0, painted + restMs - performance.now()),
    );
  });
  watcher.observe(document.documentElement, { childList: true, subtree: true, characterData: true });
  return true;
}

export function clearHighlight(): void {
  watcher?.disconnect();
  watcher = undefined;
  clearTimeout(due);
  due = undefined;
  range = undefined;
  quoted = undefined;
  CSS.highlights.delete(name);
}

/** The style for `scripting.insertCSS`, which survives a page that clears its adopted style sheets. */
export const highlightCss = `::highlight(${name}) { background-color: #ffd54a; color: #111; text-decoration: underline 2px #b26a00; }`;

function paint(): boolean {
  const region = place();
  const here = region && documentOf(region) === document ? region : undefined;
  range =
    quoted === undefined || !document.body
      ? undefined
      : ((here && findQuote(here, quoted)) ?? (elsewhere ? findQuote(document.body, quoted) : undefined));
  painted = performance.now();
  if (!range) {
    CSS.highlights.delete(name);
    return false;
  }
  CSS.highlights.set(name, new Highlight(range));
  return true;
}

function bringIntoView(found: Range): void {
  const left = scrollX;
  parentOf(found.startContainer)?.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
  if (scrollX === left) return;
  // What holds the quote may be wider than the page, such as a mail's outer table; where the quote begins in view without
  // moving sideways, what stands beside it stays in view too.
  const start = found.getBoundingClientRect().left + scrollX - left;
  if (start >= 0 && start < innerWidth / 2) scrollTo({ left, top: scrollY, behavior: 'instant' });
}

function squeezed(text: string): string {
  return text.replace(/\s+/g, '');
}
