import { outlineOf } from './outline.ts';
import type { Part } from './part.ts';
import { readable } from './readable.ts';

const elementLimit = 30_000;
/** Readability calls itself for each step down. */
const depthLimit = 200;
const names = /^[a-z][a-z\d]*$/;

/**
 * The text of an article, of a document made of what is displayed: nothing is written to the page, and nothing that no eye
 * sees becomes part of the article. `undefined` where there is none.
 */
export function articleOf(page: Document): { title: string; text: string } | undefined {
  const copy = page.implementation.createHTMLDocument(page.title);
  const stack: { part: Part; into: Element; depth: number }[] = [
    { part: outlineOf(page).root, into: copy.body, depth: 0 },
  ];
  for (let count = 0; stack.length > 0 && count < elementLimit; count++) {
    const { part, into, depth } = stack.pop() as (typeof stack)[number];
    const inner: typeof stack = [];
    for (const child of part.children) {
      if (typeof child === 'string') {
        into.append(child);
        continue;
      }
      // Components become plain parts: made anew they would start to work.
      const made = copy.createElement(names.test(child.tag) && child.tag !== 'iframe' ? child.tag : 'div');
      for (const name of ['class', 'id', 'role']) if (child.has(name)) made.setAttribute(name, child.attribute(name));
      into.append(made);
      inner.push({ part: child, into: depth < depthLimit ? made : into, depth: depth + 1 });
    }
    stack.push(...inner.reverse());
  }
  return readable(copy, elementLimit);
}
