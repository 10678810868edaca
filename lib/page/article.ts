import { Readability } from '@mozilla/readability';
import { outlineOf } from './outline.ts';
import type { Part } from './part.ts';

const elementLimit = 30_000;
/** Readability calls itself for each step down. */
const depthLimit = 200;
const textLimit = 400_000;
const names = /^[a-z][a-z\d]*$/;

/**
 * The text of an article without what stands around it, by Mozilla's Readability, the code behind Firefox's reader view. It
 * rebuilds the document that it is given, so it gets one of its own, made of what is displayed: nothing is written to the
 * page, and nothing that no eye sees becomes part of the article. `undefined` where it finds none.
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
  const article = new Readability(copy).parse();
  const text = article?.textContent
    ?.replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n\s*/g, '\n')
    .trim();
  return text ? { title: (article?.title ?? '').slice(0, 2_000), text: text.slice(0, textLimit) } : undefined;
}
