import { fieldOf, isSearch } from '../../page/draft.ts';

/** Where the analyst last was in this document: a field, and the frame that they went into after it, if any. */
interface Last {
  field?: WeakRef<Element>;
  frame?: WeakRef<Element>;
}

/** Launcher and reader are two scripts in one world: what the first notices the second must know. */
const slot = Symbol.for('sidelight.field');
type World = typeof globalThis & { [slot]?: Last };

const enteredWord = 'sidelight-entered';

/** Remembers the text field that the analyst last focused, until `signal` aborts. */
export function trackField(signal: AbortSignal): void {
  const note = (target: EventTarget | null | undefined) => {
    const field = fieldOf(target);
    if (!field) return;
    // Whoever looks something up goes back to the note: a search field does not take its place.
    const known = lastField();
    if (isSearch(field) && known && !isSearch(known) && known.checkVisibility()) return;
    (globalThis as World)[slot] = { field: new WeakRef(field) };
  };
  document.addEventListener('focusin', (event) => note(event.composedPath()[0]), {
    capture: true,
    passive: true,
    signal,
  });
  const noteFrame = () => {
    const entered = focused();
    if (entered?.localName !== 'iframe' && entered?.localName !== 'frame') return;
    (globalThis as World)[slot] = { ...(globalThis as World)[slot], frame: new WeakRef(entered) };
    (entered as HTMLIFrameElement).contentWindow?.postMessage(enteredWord, '*');
  };
  // A click into a frame is no event of the page around it: its window loses the focus, to that frame.
  addEventListener('blur', noteFrame, { signal });
  // Nor of the frame between: it hears from the page around it that somebody is in a frame of its own.
  addEventListener('message', ({ data, source }) => source === parent && data === enteredWord && noteFrame(), {
    signal,
  });
  note(focused());
  noteFrame();
}

/** The field that was last focused and is still in the page. */
export function lastField(): HTMLElement | undefined {
  return fieldOf((globalThis as World)[slot]?.field?.deref());
}

/** The frame that the analyst went into after that, and that is still in the page. */
export function lastFrame(): HTMLIFrameElement | undefined {
  const frame = (globalThis as World)[slot]?.frame?.deref();
  return frame?.isConnected ? (frame as HTMLIFrameElement) : undefined;
}

/** What has the focus, in open shadow roots too. */
function focused(): Element | null {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element;
}
