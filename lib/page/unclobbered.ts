/**
 * Reading of nodes that a page cannot bend: `<form><input name="attributes">` makes `form.attributes` that input, in our
 * own world too. The getters of the prototypes give what is there.
 * https://html.spec.whatwg.org/multipage/forms.html#dom-form-nameditem
 */
function getter<T extends object, K extends keyof T>(prototype: T, name: K): (of: T) => T[K] {
  const get = Object.getOwnPropertyDescriptor(prototype, name)?.get;
  return (of) => (get ? get.call(of) : of[name]);
}

export const firstChildOf = getter<Node, 'firstChild'>(Node.prototype, 'firstChild');
export const nextSiblingOf = getter<Node, 'nextSibling'>(Node.prototype, 'nextSibling');
export const parentOf = getter<Node, 'parentNode'>(Node.prototype, 'parentNode');
export const nodeTypeOf = getter<Node, 'nodeType'>(Node.prototype, 'nodeType');
export const nodeValueOf = getter<Node, 'nodeValue'>(Node.prototype, 'nodeValue');
export const tagOf = getter<Element, 'localName'>(Element.prototype, 'localName');
export const namespaceOf = getter<Element, 'namespaceURI'>(Element.prototype, 'namespaceURI');
export const attributesOf = getter<Element, 'attributes'>(Element.prototype, 'attributes');
export const shadowRootOf = getter<Element, 'shadowRoot'>(Element.prototype, 'shadowRoot');
export const styleOf = getter<HTMLElement, 'style'>(HTMLElement.prototype, 'style');
export const rootElementOf = getter<Document, 'documentElement'>(Document.prototype, 'documentElement');
