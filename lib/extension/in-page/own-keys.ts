/**
 * Keeps keys pressed on an element of ours from the console's hot keys: they bubble out of a shadow root and would close
 * the mail or archive the alert. Listeners that a page set on the window for the capture phase still hear them; whatever
 * needs typing is in the panel's frame, which no page hears.
 */
export function ownKeys(element: HTMLElement, signal: AbortSignal): void {
  for (const name of ['keydown', 'keypress', 'keyup'])
    element.addEventListener(name, (event) => event.stopPropagation(), { signal });
}
