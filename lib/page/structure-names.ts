import { documentIn } from './frame-document.ts';
import { interfaceWords } from './interface-words.ts';
import { attributesOf, firstOf, kindOf, nextOf, rootOf, shadowOf, tagOf, textOf } from './node.ts';

const nodeLimit = 200_000;
const textLimit = 4_000_000;
const wordLimit = 200_000;

/** Attributes whose values name parts of the page for its developers: classes, ids, what tests look for. */
export const namingAttributes: ReadonlySet<string> = new Set(
  `class id role type slot part is for name headers scope dir
data-testid data-test-id data-test data-test-subj data-cy data-qa data-automation-id data-automationid data-component
aria-labelledby aria-describedby aria-controls aria-owns aria-activedescendant aria-details aria-haspopup aria-live
aria-current aria-sort aria-orientation aria-autocomplete aria-relevant`.split(/\s+/),
);

/** Words of letters, also where they are written `inCamelCase`. */
const inCamelCase = /[A-Z]+(?![a-z])|[A-Z]?[a-z]+/g;

/** A text with as many letters as `x`, digits as `0`, everything else but white space as `-`. */
export function masked(text: string): string {
  return text.replace(/[^\n]/gu, (sign) =>
    /\s/.test(sign) ? ' ' : /[\p{L}\p{M}]/u.test(sign) ? 'x' : /\p{N}/u.test(sign) ? '0' : '-',
  );
}

/**
 * The names that a page's structure goes by, without those that its content gives away: a class `row-jdoe` on a page that
 * shows “jdoe” anywhere becomes `row-xxxx`. A page too large to know all its words keeps interface words only.
 */
export class StructureNames {
  readonly #content = new Set<string>();
  #complete = true;

  constructor(page: Document) {
    this.#learn(page.location?.hostname ?? '');
    this.#collect(page);
  }

  /** A class, an id, the name of an element or attribute, with nothing in it that the page shows. */
  name(token: string): string {
    if (!/^[\w:-]{1,64}$/.test(token)) return masked(token.slice(0, 64)).replace(/\s/g, '-');
    // Several numbers are an address, a date, a hash; one short one is `col-12`.
    const numbered = (token.match(/\d+/g)?.length ?? 0) > 1;
    return (numbered ? token.replace(/\d/g, '0') : token)
      .split(/([-_:]+)/)
      .map((part, i) => (i % 2 === 1 ? part : this.#part(part)))
      .join('');
  }

  #part(part: string): string {
    const numbers = part.match(/\d+/g) ?? [];
    // Letters and digits in turn are an id or a hash; `col-12` and `h2` are structure.
    if (numbers.length > 1 || part.length > 32 || this.#isContent(part.toLowerCase())) return masked(part);
    return part
      .replace(/\d{3,}/g, (digits) => '0'.repeat(digits.length))
      .replace(inCamelCase, (word) => (this.#isContent(word.toLowerCase()) ? 'x'.repeat(word.length) : word));
  }

  #isContent(word: string): boolean {
    if (word.length < 3 || interfaceWords.has(word)) return false;
    return !this.#complete || this.#content.has(word);
  }

  #collect(page: Document): void {
    let nodes = 0;
    let length = 0;
    const learn = (text: string) => {
      length += text.length;
      if (length > textLimit || this.#content.size > wordLimit) this.#complete = false;
      else this.#learn(text);
    };
    // A stack of our own: hostile pages nest deeper than calls may.
    const stack: (Node | null)[] = [rootOf(page)];
    while (stack.length > 0 && this.#complete) {
      const node = stack.pop();
      if (!node) continue;
      if (++nodes > nodeLimit) this.#complete = false;
      stack.push(nextOf(node), firstOf(node));
      if (kindOf(node) === Node.TEXT_NODE) learn(textOf(node) ?? '');
      if (kindOf(node) !== Node.ELEMENT_NODE) continue;
      const element = node as Element;
      for (const { name, value } of attributesOf(element))
        if (name !== 'style' && !namingAttributes.has(name)) learn(value);
      const inner = tagOf(element) === 'iframe' ? documentIn(element) : undefined;
      stack.push(shadowOf(element), inner ? rootOf(inner) : null);
    }
  }

  #learn(text: string): void {
    let before = '';
    for (const [found] of text.matchAll(/[\p{L}\p{M}\p{N}]{2,64}/gu)) {
      const word = found.toLowerCase();
      // Addresses write é as e.
      const plain = word.normalize('NFD').replace(/\p{M}/gu, '');
      for (const known of [word, plain, before + word, ...(found.match(inCamelCase) ?? [])])
        if (known.length >= 3) this.#content.add(known.toLowerCase());
      before = word;
    }
  }
}
