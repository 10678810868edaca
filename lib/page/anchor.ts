import { kindOf, nameOf, shadowOf } from './node.ts';

/** A place in the document's text: a node and an offset in it. */
interface Place {
  node: Text;
  offset: number;
}

const nodeLimit = 100_000;
/** Letters that are looked through, places that are tried, shadow roots in shadow roots: beyond them nothing is found. */
const letterLimit = 4_000_000;
const tryLimit = 200;
const depthLimit = 50;
const skipped = /^(?:SCRIPT|STYLE|TEMPLATE|NOSCRIPT|TITLE)$/;

/**
 * Finds a quote in the document, white space aside, and returns its range. The quote is looked for in what is displayed;
 * it may run over several nodes. Nothing is kept of the nodes, so it is found again after the page was rendered anew.
 */
export function findQuote(root: ParentNode & Node, quote: string): Range | undefined {
  const wanted = squeeze(quote);
  if (wanted === '') return undefined;
  const { text, places } = flatText(root);
  let tries = 0;
  for (let at = text.indexOf(wanted); at >= 0 && tries++ < tryLimit; at = text.indexOf(wanted, at + 1)) {
    const range = rangeOf(places, at, wanted.length);
    if (range && isShown(range)) return range;
  }
  const lower = text.toLowerCase().indexOf(wanted.toLowerCase());
  const range = lower < 0 ? undefined : rangeOf(places, lower, wanted.length);
  return range && isShown(range) ? range : undefined;
}

/** Letters only: the same words match whatever stands between them. */
function squeeze(text: string): string {
  return text.replace(/\s+/g, '');
}

function flatText(root: ParentNode & Node): {
  text: string;
  places: { start: number; node: Text; offsets: number[] }[];
} {
  const places: { start: number; node: Text; offsets: number[] }[] = [];
  let text = '';
  const visit = (scope: Node, depth: number) => {
    const walker = document.createTreeWalker(scope, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT, (node) =>
      kindOf(node) === Node.ELEMENT_NODE && skipped.test(nameOf(node))
        ? NodeFilter.FILTER_REJECT
        : NodeFilter.FILTER_ACCEPT,
    );
    for (let node = walker.nextNode(); node && places.length < nodeLimit; node = walker.nextNode()) {
      if (kindOf(node) === Node.ELEMENT_NODE) {
        const inner = shadowOf(node as Element);
        if (inner && depth < depthLimit) visit(inner, depth + 1);
        continue;
      }
      const room = letterLimit - text.length;
      if (room <= 0) return;
      const value = (node as Text).data.slice(0, room);
      const offsets: number[] = [];
      let squeezed = '';
      for (let i = 0; i < value.length; i++) {
        const letter = value[i] ?? '';
        if (/\s/.test(letter)) continue;
        squeezed += letter;
        offsets.push(i);
      }
      if (squeezed === '') continue;
      places.push({ start: text.length, node: node as Text, offsets });
      text += squeezed;
    }
  };
  visit(root, 0);
  return { text, places };
}

function rangeOf(
  places: readonly { start: number; node: Text; offsets: number[] }[],
  at: number,
  length: number,
): Range | undefined {
  const start = placeAt(places, at);
  const end = placeAt(places, at + length - 1);
  if (!start || !end) return undefined;
  const range = document.createRange();
  range.setStart(start.node, start.offset);
  range.setEnd(end.node, end.offset + 1);
  return range;
}

function placeAt(places: readonly { start: number; node: Text; offsets: number[] }[], at: number): Place | undefined {
  let low = 0;
  let high = places.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((places[middle]?.start ?? 0) <= at) low = middle;
    else high = middle - 1;
  }
  const place = places[low];
  const offset = place?.offsets[at - place.start];
  return place && offset !== undefined ? { node: place.node, offset } : undefined;
}

function isShown(range: Range): boolean {
  const box = range.getBoundingClientRect();
  return box.width > 0 && box.height > 0;
}
