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
/** A parent that may be a shadow root or a document too. */
export const above = getter<Node, 'parentNode'>(node, 'parentNode');
export const nameOf = getter<Node, 'nodeName'>(node, 'nodeName');
export const kindOf = getter<Node, 'nodeType'>(node, 'nodeType');
export const textOf = getter<Node, 'nodeValue'>(node, 'nodeValue');
export const firstOf = getter<Node, 'firstChild'>(node, 'firstChild');
export const nextOf = getter<Node, 'nextSibling'>(node, 'nextSibling');
export const documentOf = getter<Node, 'ownerDocument'>(node, 'ownerDocument');
const openShadowOf = getter<Element, 'shadowRoot'>(element, 'shadowRoot');
export const tagOf = getter<Element, 'localName'>(element, 'localName');
export const namespaceOf = getter<Element, 'namespaceURI'>(element, 'namespaceURI');
export const attributesOf = getter<Element, 'attributes'>(element, 'attributes');
export const styleOf = getter<HTMLElement, 'style'>(() => HTMLElement.prototype, 'style') as (
  of: Element,
) => CSSStyleDeclaration;
export const rootOf = getter<Document, 'documentElement'>(() => Document.prototype, 'documentElement');

type Opener = (of: HTMLElement) => ShadowRoot | null;
/** Elements with a name of the page's own may have a closed root, and so may these, which then seldom hold anything else. */
const hosts = /^(?:article|aside|blockquote|body|div|footer|h[1-6]|header|main|nav|p|section|span)$/;

/**
 * The shadow root of an element. A content script is let into closed ones too:
 * https://developer.chrome.com/docs/extensions/reference/api/dom. What is ours stays closed.
 */
export function shadowOf(of: Element): ShadowRoot | null {
  const open = openShadowOf(of);
  if (open) return open;
  const tag = tagOf(of);
  if (tag.includes('-') ? tag.startsWith('sidelight-') : !hosts.test(tag) || firstOf(of) !== null) return null;
  const opener = (globalThis as { chrome?: { dom?: { openOrClosedShadowRoot?: Opener } } }).chrome?.dom
    ?.openOrClosedShadowRoot;
  try {
    return (
      opener?.(of as HTMLElement) ??
      (of as { openOrClosedShadowRoot?: ShadowRoot | null }).openOrClosedShadowRoot ??
      null
    );
  } catch {
    // An element of SVG, whose name may have a hyphen too.
    return null;
  }
}

/** What a slot shows: the nodes that stand in it from outside, else nothing, and its own content counts. */
export function slottedIn(slot: Element): Node[] {
  return HTMLSlotElement.prototype.assignedNodes.call(slot);
}

export function attributeOf(of: Element, name: string): string | null {
  return Element.prototype.getAttribute.call(of, name);
}

export function hasAttributes(of: Element): boolean {
  return Element.prototype.hasAttributes.call(of);
}

export function isVisible(element: Element, options?: CheckVisibilityOptions): boolean {
  return Element.prototype.checkVisibility.call(element, options);
}

/** An element without a box of its own: what stands in it is seen all the same. Slots are of this kind. */
export function hasNoBox(element: Element): boolean {
  return getComputedStyle(element).display === 'contents';
}

/**
 * What a page makes invisible, what stands in it may make visible again; what it does not display or fades out altogether,
 * nothing can. https://drafts.csswg.org/css-display/#visibility
 */
export function holdsVisible(element: Element): boolean {
  return isVisible(element, { opacityProperty: true });
}

/** False where nothing of an element is painted. Whether those around it are is another question. */
export function isDisplayed(element: Element): boolean {
  return isVisible(element, { visibilityProperty: true, opacityProperty: true }) || hasNoBox(element);
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
