import { fieldOf, isSearch } from '../../page/draft.ts';

/** Launcher and reader are two scripts in one world: what the first notices the second must know. */
const slot = Symbol.for('sidelight.field');
type World = typeof globalThis & { [slot]?: WeakRef<Element> };

/** Remembers the text field that the analyst last focused, until `signal` aborts. */
export function trackField(signal: AbortSignal): void {
  const note = (target: EventTarget | null | undefined) => {
    const field = fieldOf(target);
    if (!field) return;
    // Whoever looks something up goes back to the note: a search field does not take its place.
    const known = lastField();
    if (isSearch(field) && known && !isSearch(known) && known.checkVisibility()) return;
    (globalThis as World)[slot] = new WeakRef(field);
  };
  document.addEventListener('focusin', (event) => note(event.composedPath()[0]), {
    capture: true,
    passive: true,
    signal,
  });
  note(document.activeElement);
}

/** The field that was last focused and is still in the page. */
export function lastField(): HTMLElement | undefined {
  return fieldOf((globalThis as World)[slot]?.deref());
}
