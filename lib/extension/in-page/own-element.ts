/**
 * A new element of ours. A page can define any name as an element of its own, and is then handed the closed shadow root
 * of each one made later (`attachInternals().shadowRoot`): a name that was taken is not used.
 */
export function ownElement(name: string, page: Document): HTMLElement {
  let element = page.createElement(name);
  for (let tries = 0; tries < 3 && element.matches(':defined'); tries++)
    element = page.createElement(`${name}-${Math.random().toString(36).slice(2)}`);
  return element;
}
