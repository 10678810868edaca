import { Readability } from '@mozilla/readability';

const textLimit = 400_000;
const nodeLimit = 100_000;
const blocks =
  /^(?:ADDRESS|ARTICLE|BLOCKQUOTE|BR|DD|DIV|DL|DT|FIGURE|H[1-6]|HR|LI|OL|P|PRE|SECTION|TABLE|TD|TH|TR|UL)$/;

/**
 * The text of an article without what stands around it, by Mozilla's Readability, the code behind Firefox's reader view.
 * It rebuilds the document that it is given. `undefined` where it finds none.
 */
export function readable(copy: Document, elements: number): { title: string; text: string } | undefined {
  const article = new Readability<Node>(copy, { maxElemsToParse: elements, serializer: (node) => node }).parse();
  if (!article?.content) return undefined;
  let text = '';
  // Items of a list would stand together as one word.
  const stack: (Node | '\n')[] = [article.content];
  for (let seen = 0; stack.length > 0 && seen < nodeLimit && text.length < 2 * textLimit; seen++) {
    const node = stack.pop() as Node | '\n';
    if (typeof node === 'string') text += node;
    else if (node.nodeType === 3) text += (node.nodeValue ?? '').replace(/\s+/g, ' ');
    else {
      if (blocks.test(node.nodeName)) {
        text += '\n';
        stack.push('\n');
      }
      stack.push(...[...node.childNodes].reverse());
    }
  }
  const tidy = text
    .replace(/ ?\n\s*/g, '\n')
    .trim()
    .slice(0, textLimit);
  return tidy === '' ? undefined : { title: (article.title ?? '').slice(0, 2_000), text: tidy };
}
