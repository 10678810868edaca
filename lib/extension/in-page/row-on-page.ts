import { above, attributeOf, kindOf, tagOf } from '../../page/node.ts';
import type { KeyWay } from '../../page/row-key.ts';
import type { QueueRow } from '../../schema/queue.ts';

/** A row of the list on screen. */
export interface RowOnPage {
  said: QueueRow;
  /** The elements that it is drawn in: several where columns are pinned. */
  elements: readonly Element[];
  /** What names it: the mark stands beside it. */
  title: Element;
}

/** The list on screen, by the console's own reader or as on any page. */
export interface ListOnPage {
  element: Element;
  rows: RowOnPage[];
  /** Shadow roots and frames that rows are drawn in: changes there are no changes of the list's own document. */
  roots: readonly Node[];
  total: number | undefined;
  /** One alert is open beside it, or over it. */
  opened?: boolean;
  more: boolean;
  /** Only what is in view is drawn, so that rows come and go as it is scrolled. */
  isPart: boolean;
  /** A row as it is now. Cheap. */
  again(elements: readonly Element[]): RowOnPage | undefined;
  way?: KeyWay;
}

/** Also where shadow roots and frames stand between the two. */
export function isWithin(node: Node, element: Element): boolean {
  let at: Node | null = node;
  for (let steps = 0; at && steps < 400; steps++) {
    if (at === element) return true;
    if (at instanceof ShadowRoot) at = at.host;
    else if (kindOf(at) === Node.DOCUMENT_NODE) at = (at as Document).defaultView?.frameElement ?? null;
    else at = above(at);
  }
  return false;
}

/** What a row is drawn of, to tell at once that it became another: its text, its numbers, where its links lead. */
export function signatureOf(elements: readonly Element[]): string {
  const words: string[] = [];
  for (const element of elements) {
    words.push(element.textContent ?? '');
    for (const name of Element.prototype.getAttributeNames.call(element))
      if (name === 'id' || name === 'href' || name.startsWith('data-') || name.startsWith('row-'))
        words.push(attributeOf(element, name) ?? '');
    let links = 0;
    for (const link of Element.prototype.querySelectorAll.call(element, 'a[href], [data-id]'))
      if (links++ < 20) words.push(attributeOf(link, tagOf(link) === 'a' ? 'href' : 'data-id') ?? '');
  }
  return words.join('\u0000');
}

export const rowMarkName = 'sidelight-row-mark';

/** True for what is ours in a list. */
export function isOurs(node: Node): boolean {
  return node.nodeName.toLowerCase().startsWith(rowMarkName);
}
