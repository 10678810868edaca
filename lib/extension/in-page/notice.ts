import { meaningOf } from '../../case/picked.ts';
import { keyInAddress } from '../../consoles/request.ts';
import { documentIn } from '../../page/frame-document.ts';
import { attributeOf } from '../../page/node.ts';
import { pickedWords } from '../../page/pickable.ts';
import type { OnScreen } from '../messages.ts';
import type { Runtime } from './reader.ts';
import { onRenewal, readerInPage } from './reader-slot.ts';

/** A press is a click too, and some pages make a click of a key: within this time the same word is the same pick, in milliseconds. */
const sameMs = 1_000;
const documentLimit = 20;

const slot = Symbol.for('sidelight.notice');
type World = typeof globalThis & { [slot]?: (marked: OnScreen | undefined) => void };

/**
 * Notices which of the console's closing words the person picks while the alert that a mark stands beside is on screen. Called each
 * time a mark is made; listens once. Trusted events only: a page's own scripts can neither make one nor hear that we listen.
 */
export function notice({ send, alive }: Pick<Runtime, 'send' | 'alive'>): void {
  const page = readerInPage()?.page;
  if (!page) return;
  const world = globalThis as World;
  if (!world[slot]) {
    const lifetime = new AbortController();
    const { signal } = lifetime;
    let marked: OnScreen | undefined;
    let last = { word: '', at: 0 };
    const documents = new WeakSet<Document>();
    let room = documentLimit;

    const hear = (event: Event) => {
      if (!event.isTrusted || !marked) return;
      const path = event.composedPath();
      const words = event.type === 'keydown' ? byKey(event as KeyboardEvent) : pickedWords(event.type, path);
      for (const word of words) {
        const meaning = meaningOf(page.console.closing ?? {}, word);
        if (!meaning) continue;
        // What an attacker wrote may look like the console's own buttons.
        const written = page.console.written?.().some((part) => path.includes(part));
        const now = performance.now();
        if (written || (last.word === word && now - last.at < sameMs) || !isOnScreen(marked)) return;
        last = { word, at: now };
        send({ type: 'picked', identity: marked.identity, word, ...meaning }).catch(() => lifetime.abort());
        return;
      }
    };
    /** The same alert, or its console's key where a dialog to close it stands before it. */
    const isOnScreen = ({ identity, alert }: OnScreen) => {
      const seen = page.onScreen();
      const key = seen?.alert.key ?? keyInAddress(page.console, location);
      return seen?.identity === identity || (alert.key !== '' && key === alert.key);
    };
    // A form to close an alert may stand in a frame: when a person goes into one, the window around it loses the focus. Not so in
    // webmail, where frames hold what the sender wrote.
    const listen = (around: Document) => {
      const window = around.defaultView;
      if (documents.has(around) || !window || room-- <= 0) return;
      documents.add(around);
      for (const type of ['change', 'click', 'keydown'])
        around.addEventListener(type, hear, { capture: true, passive: true, signal });
      const enter = () => {
        const inner = page.console.kind === 'event' && documentIn(around.activeElement);
        if (inner) listen(inner);
      };
      window.addEventListener('blur', enter, { signal });
      enter();
    };
    world[slot] = (alert) => {
      marked = alert;
      listen(document);
      const inFrame = documentIn(page.frame());
      if (inFrame) listen(inFrame);
    };
    onRenewal(() => {
      if (!alive()) lifetime.abort();
    }, signal);
  }
  world[slot]?.(page.onScreen());
}

/** What Enter or Space picks where no click follows: the option that a listbox points at, or that has the focus itself. */
function byKey(event: KeyboardEvent): string[] {
  if (event.key !== 'Enter' && event.key !== ' ') return [];
  const [target] = event.composedPath();
  if (!(target && 'getRootNode' in target)) return [];
  const element = target as Element;
  const active = attributeOf(element, 'aria-activedescendant');
  const option = active ? (element.getRootNode() as Document | ShadowRoot).getElementById(active) : element;
  if (!option || !/^(?:option|menuitem|menuitemradio)$/.test(attributeOf(option, 'role') ?? '')) return [];
  return pickedWords('click', [option]);
}
