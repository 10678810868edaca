import type { RowMark } from '../messages.ts';
import { ownElement } from './own-element.ts';
import { ownKeys } from './own-keys.ts';
import { dressVerdict, sheetFor, signs, verdictNote, verdictStyle } from './verdict-look.ts';

export const rowMarkName = 'sidelight-row-mark';

/**
 * The host is an empty inline box with the letters' own size, so that the line it stands in is as high and as wide as
 * before; what is seen of it lies over the row.
 */
const style = `${verdictStyle}
:host { all: initial !important; display: inline !important; position: relative !important; font: inherit !important; line-height: inherit !important; }
:host([beside]) { display: inline-block !important; flex: none !important; align-self: center !important; width: 0 !important; height: 0 !important; margin: 0 0 0 var(--gap, 0) !important; }
button, .state {
  position: absolute; z-index: 1; inset-block-start: 50%; inset-inline-start: var(--start, 6px); translate: 0 -50%; display: inline-flex;
  gap: 4px; box-sizing: border-box; height: 18px; min-width: 18px; justify-content: center; align-items: center; border-radius: 9px; padding: 0 6px; margin: 0; font-size: 11px; cursor: default;
}
button { cursor: pointer; }
:host([compact]) :is(button, .state) { padding: 0 3px; }
:host([compact]) .word { display: none; }
:host([unplaced]) :is(button, .state) { visibility: hidden; }
.state { background: #f3f5f7; border-color: #c3cad3; color: #45525f; font-weight: 500; }
.running { border-color: #3b6fb5; color: #1d4f91; background: #eaf1fb; }
[role=note] { position: fixed; inset: auto; margin: 0; }
@media (prefers-color-scheme: dark) {
  .state { background: #232d3a; border-color: #465364; color: #b7c2ce; }
  .running { background: #1c2f4a; border-color: #5f8fd0; color: #b9d4f7; }
}
@media print { :host { display: none !important; } }
`;

const states = { waiting: ['○', 'Waiting'], running: ['◔', 'Running'] } as const;

/** What rows bear: where the investigation stands, or its verdict; the latter opens in place on a person's click. */
export function makeRowMark(mark: RowMark, page: Document, moves: RowMarkMoves, signal: AbortSignal): HTMLElement {
  const host = ownElement(rowMarkName, page);
  const root = host.attachShadow({ mode: 'open' });
  root.adoptedStyleSheets = [sheetFor(page, style)];
  host.setAttribute('unplaced', '');
  ownPointer(host, signal);
  ownKeys(host, signal);
  if (mark.state !== 'done') {
    const [sign, word] = states[mark.state];
    const state = page.createElement('span');
    state.className = `state ${mark.state}`;
    state.title = `Sidelight: ${word.toLowerCase()}`;
    state.append(piece(page, 'sign', sign), piece(page, 'word', word));
    root.append(state);
    return host;
  }
  const { mark: content } = mark;
  const button = page.createElement('button');
  button.type = 'button';
  // One stop among the console's own for all marks; the arrow keys go from one to the next.
  button.tabIndex = -1;
  const more = `${content.final ? '' : ' …'}${content.decided === '' ? '' : ' ≠'}${content.stale ? ' ↻' : ''}`;
  button.append(piece(page, 'sign', signs[content.verdict] ?? '?'), piece(page, 'word', `${content.words}${more}`));
  dressVerdict(button, content);
  button.addEventListener(
    'click',
    (event) => {
      // The row it stands in, or a link around it, would open the alert.
      event.preventDefault();
      if (event.isTrusted) moves.toggle(host, button, () => verdictNote(content));
    },
    { signal },
  );
  button.addEventListener(
    'keydown',
    (event) => {
      if (!event.isTrusted) return;
      if (event.key === 'Escape') moves.close();
      else if (event.key === 'ArrowDown' || event.key === 'ArrowUp')
        moves.next(host, event.key === 'ArrowDown' ? 1 : -1);
      else return;
      event.preventDefault();
    },
    { signal },
  );
  root.append(button);
  return host;
}

/** What marks do among each other. */
export interface RowMarkMoves {
  toggle(host: HTMLElement, button: HTMLElement, note: () => HTMLElement): void;
  close(): void;
  next(host: HTMLElement, by: 1 | -1): void;
}

function piece(page: Document, name: string, text: string): HTMLElement {
  const element = page.createElement('span');
  element.className = name;
  element.textContent = text;
  if (name === 'sign') element.setAttribute('aria-hidden', 'true');
  return element;
}

/** Lists open and choose rows on presses as well as on clicks, and start to drag them: what is pressed here is none of theirs. */
function ownPointer(host: HTMLElement, signal: AbortSignal): void {
  for (const name of ['click', 'auxclick'])
    host.addEventListener(
      name,
      (event) => {
        event.stopPropagation();
        // A link that it stands in would lead away.
        event.preventDefault();
      },
      { signal },
    );
  for (const name of [
    'dblclick',
    'contextmenu',
    'pointerdown',
    'pointerup',
    'mousedown',
    'mouseup',
    'touchstart',
    'touchend',
  ])
    host.addEventListener(name, (event) => event.stopPropagation(), { signal, passive: true });
  host.addEventListener('dragstart', (event) => event.preventDefault(), { signal });
}
