/**
 * Reads nodes by the browser's own getters. A form gives the name of a field in it before its own members, in a content
 * script's world too: with `<form><input name=parentElement>` a walk up from the field would never end, and with
 * `name=childNodes` the form's text would go unread. No other element and no document does so here.
 * https://html.spec.whatwg.org/multipage/forms.html#dom-form-nameditem
 *
 * The getters are looked up at the first use: the background, which has no nodes, imports what stands beside this.
 */
function getter<T extends object, K extends keyof T>(owner: () => T, name: K): (of: T) => T[K] {
  let get: (() => T[K]) | undefined;
  return (of) => {
    get ??= Object.getOwnPropertyDescriptor(owner(), name)?.get as () => T[K];
    return get.call(of);
  };
}

const node = () => Node.prototype;
const element = () => Element.prototype;
export const parentOf = getter<Node, 'parentElement'>(node, 'parentElement');
export const nameOf = getter<Node, 'nodeName'>(node, 'nodeName');
export const kindOf = getter<Node, 'nodeType'>(node, 'nodeType');
export const textOf = getter<Node, 'nodeValue'>(node, 'nodeValue');
export const firstOf = getter<Node, 'firstChild'>(node, 'firstChild');
export const nextOf = getter<Node, 'nextSibling'>(node, 'nextSibling');
export const documentOf = getter<Node, 'ownerDocument'>(node, 'ownerDocument');
export const shadowOf = getter<Element, 'shadowRoot'>(element, 'shadowRoot');
export const tagOf = getter<Element, 'localName'>(element, 'localName');
export const namespaceOf = getter<Element, 'namespaceURI'>(element, 'namespaceURI');
export const attributesOf = getter<Element, 'attributes'>(element, 'attributes');
export const styleOf = getter<HTMLElement, 'style'>(() => HTMLElement.prototype, 'style') as (
  of: Element,
) => CSSStyleDeclaration;
export const rootOf = getter<Document, 'documentElement'>(() => Document.prototype, 'documentElement');

export function isVisible(element: Element, options?: CheckVisibilityOptions): boolean {
  return Element.prototype.checkVisibility.call(element, options);
}

export function boxOf(element: Element): DOMRect {
  return Element.prototype.getBoundingClientRect.call(element);
}

export function appendTo(parent: Element, child: Element): void {
  Element.prototype.append.call(parent, child);
}

/** The first element in a part of a page that matches. */
export function firstIn(part: Element, selector: string): Element | undefined {
  return Element.prototype.querySelector.call(part, selector) ?? undefined;
}

/** All elements in a part of a page that match. */
export function allIn(part: Element | Document, selector: string): NodeListOf<Element> {
  return kindOf(part) === Node.ELEMENT_NODE
    ? Element.prototype.querySelectorAll.call(part, selector)
    : part.querySelectorAll(selector);
}
