import { fieldOf } from '../../page/draft.ts';

/** Launcher and reader are two scripts in one world: what the first notices the second must know. */
const slot = Symbol.for('sidelight.field');
type World = typeof globalThis & { [slot]?: WeakRef<Element> };

/** Remembers the text field that the analyst last focused, until `signal` aborts. */
export function trackField(signal: AbortSignal): void {
  const note = (event: Event) => {
    const field = fieldOf(event.composedPath()[0]);
    if (field) (globalThis as World)[slot] = new WeakRef(field);
  };
  document.addEventListener('focusin', note, { capture: true, passive: true, signal });
  const focused = fieldOf(document.activeElement);
  if (focused) (globalThis as World)[slot] = new WeakRef(focused);
}

/** The field that was last focused and is still in the page. */
export function lastField(): HTMLElement | undefined {
  return fieldOf((globalThis as World)[slot]?.deref());
}
