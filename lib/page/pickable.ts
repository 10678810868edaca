import { attributeOf, tagOf, textOf } from './node.ts';

/** Roles of what a person chooses one of, or presses: https://www.w3.org/TR/wai-aria-1.2/#role_definitions */
const picked = /^(?:option|menuitem|menuitemradio|radio|button)$/;
const pressed = /^(?:button|submit|radio)$/;
/** What finds, filters, sorts or leads somewhere else decides nothing about an alert. */
const undecided = 'search,[role=search],nav,[role=navigation],[role=tablist],[role=tree],[role=columnheader],th';
/** What opens something to choose from shows in its words what was chosen before. */
const opens = ['aria-haspopup', 'aria-expanded', 'aria-controls'];

/** Icons and texts stand a few levels inside what they belong to. */
const levels = 6;
const wordLimit = 200;
const nodeLimit = 80;

/**
 * The words by which what was picked may be known: its whole text, what stands first in it, and the name that only screen readers
 * hear. Empty for what decides nothing: typing, links, checkboxes, tabs, searches, menus that open. `path` is a `change` or
 * `click` event's own, from the innermost outwards.
 */
export function pickedWords(type: string, path: readonly EventTarget[]): string[] {
  // The last in it are document and window.
  const elements = path.filter((one): one is Element => (one as Node).nodeType === Node.ELEMENT_NODE);
  if (elements.some((one) => Element.prototype.matches.call(one, undecided))) return [];
  const words = type === 'change' ? chosen(elements[0]) : wordsOfPressed(elements.slice(0, levels));
  return [...new Set(words.map((word) => word.replace(/\s+/g, ' ').trim()))].filter(
    (word) => word !== '' && word.length <= wordLimit,
  );
}

/** By its name and not its class: an element in a frame is of that frame's classes. */
function chosen(target: Element | undefined): string[] {
  if (!target || tagOf(target) !== 'select') return [];
  const { multiple, selectedOptions } = target as HTMLSelectElement;
  const [option] = selectedOptions;
  return multiple || !option ? [] : [option.label, option.text];
}

function wordsOfPressed(elements: readonly Element[]): string[] {
  for (const element of elements) {
    const tag = tagOf(element);
    if (tag === 'input') {
      const { type, value, labels } = element as HTMLInputElement;
      if (!pressed.test(type)) return [];
      return [...names(element), ...(type === 'radio' ? [...(labels ?? [])].slice(0, 3).flatMap(texts) : [value])];
    }
    if (picked.test(attributeOf(element, 'role') ?? (tag === 'button' || leadsNowhere(element) ? 'button' : '')))
      return opens.some((name) => element.hasAttribute(name)) ? [] : [...names(element), ...texts(element)];
  }
  return [];
}

/** A link in name only: what it does is its script's. */
function leadsNowhere(element: Element): boolean {
  return tagOf(element) === 'a' && /^(?:#?$|javascript:)/i.test(attributeOf(element, 'href') ?? '');
}

function names(element: Element): string[] {
  return ['aria-label', 'title'].flatMap((name) => attributeOf(element, name) ?? []);
}

/** Its whole text, and the first piece of it, after which an option may explain itself. */
function texts(element: Element): string[] {
  const walker = element.ownerDocument.createTreeWalker(element, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
  const pieces: string[] = [];
  for (let seen = 0; seen < nodeLimit && walker.nextNode(); seen++) {
    // An element has no value of its own.
    const text = (textOf(walker.currentNode) ?? '').slice(0, wordLimit).trim();
    if (text !== '') pieces.push(text);
  }
  return [pieces.join(' '), pieces[0] ?? ''];
}
