/**
 * Keeps keys pressed on an element of ours from the console's hot keys: they bubble out of a shadow root and would close
 * the mail or archive the alert. Listeners that a page set on the window for the capture phase still hear them; whatever
 * needs typing is in the panel's frame, which no page hears.
 */
export function ownKeys(element: HTMLElement, signal: AbortSignal): void {
  for (const name of ['keydown', 'keypress', 'keyup'])
    element.addEventListener(name, (event) => event.stopPropagation(), { signal });
}

/**
 * Lets an element of ours have the focus while a dialog keeps it to itself: such dialogs listen on the document and take the
 * focus back from whatever outside of them got it. What happens in our element is none of theirs; they do not hear of it,
 * and nor does the element itself, so `got` stands in for listening.
 */
export function ownFocus(element: HTMLElement, signal: AbortSignal, got: (event: Event) => void = () => {}): void {
  for (const name of ['focus', 'focusin', 'blur', 'focusout'])
    addEventListener(
      name,
      (event) => {
        if (event.target !== element) return;
        event.stopImmediatePropagation();
        if (name === 'focus') got(event);
      },
      { capture: true, signal },
    );
}
