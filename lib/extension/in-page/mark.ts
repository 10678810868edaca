import type { MarkContent } from '../messages.ts';
import { ownElement } from './own-element.ts';
import { ownKeys } from './own-keys.ts';

const style = `
:host { all: initial !important; color-scheme: light dark !important; display: inline !important; position: relative !important; font: inherit !important; line-height: inherit !important; }
:host([beside]) { display: inline-block !important; flex: none !important; width: 0 !important; height: 0 !important; margin: 0 0 0 var(--gap, 0) !important; }
button, .state {
  position: absolute; z-index: 1; top: 0; left: 0; translate: var(--x, 0) var(--y, 0); display: inline-flex; gap: 4px; box-sizing: border-box; height: 20px;
  justify-content: center; align-items: center; margin: 0; padding: 0 8px; border: 1px solid; border-radius: 10px; font: 600 12px/1 system-ui, sans-serif; white-space: nowrap; cursor: default;
}
button { cursor: pointer; }
button:focus-visible { outline: 2px solid #3b82f6; outline-offset: 1px; }
.malicious { background: #b3261e; border-color: #8c1d18; color: #fff; }
.suspicious { background: #ffb74d; border-color: #b26a00; color: #201200; }
.benign { background: #1b6e3c; border-color: #12502b; color: #fff; }
.inconclusive { background: light-dark(#e3e6ea, #3a4757); border-color: light-dark(#7a8594, #8593a3); color: light-dark(#1d2a3a, #f0f3f6); }
.waiting { background: light-dark(#f3f5f7, #232d3a); border-color: light-dark(#c3cad3, #465364); color: light-dark(#45525f, #b7c2ce); }
.running { background: light-dark(#eaf1fb, #1c2f4a); border-color: light-dark(#3b6fb5, #5f8fd0); color: light-dark(#1d4f91, #b9d4f7); }
[data-stale] { border-style: dashed; opacity: .8; }
:host([unplaced]) :is(button, .state) { visibility: hidden; }
:host([small]) :is(button, .state) { padding: 0 3px; min-width: 20px; }
:host([edge]) :is(button, .state) { height: 24px; min-width: 0; width: var(--width); padding: 0; border-radius: 4px; font-size: min(11px, var(--width) + 1px); overflow: hidden; }
:host([signless]) .sign { display: none; }
:host([small]) .word { position: absolute; width: 1px; overflow: hidden; clip-path: inset(50%); }
:host([small]) :is(button, .state):is(:hover, :focus-visible, [aria-expanded=true]) { width: auto; padding: 0 6px; z-index: 2; }
:host([small]) :is(:hover, :focus-visible, [aria-expanded=true]) > .word { position: static; width: auto; clip-path: none; }
:host([right]) :is(button, .state):is(:hover, :focus-visible, [aria-expanded=true]) { translate: calc(var(--x) + var(--width) - 100%) var(--y); }
[role=note] {
  position: fixed; inset: auto; margin: 0; width: max-content; max-width: 320px; background: light-dark(#fff, #1b2430); color: light-dark(#16202c, #e6ebf1); border: 1px solid light-dark(#c3cad3, #3a4757); border-radius: 6px;
  box-shadow: 0 4px 16px #0003; padding: 10px 12px; font: 400 12px/1.45 system-ui, sans-serif; text-align: start; white-space: normal;
}
[role=note] b { display: block; margin-bottom: 4px; }
[role=note] p { margin: 0 0 4px; overflow-wrap: anywhere; unicode-bidi: isolate; }
[role=note] small { color: light-dark(#51606f, #a6b3c1); }
@media print { :host { display: none !important; } }
`;

const states = { waiting: ['○', 'Waiting'], running: ['◔', 'Running'] } as const;

/**
 * A mark where an investigation stands, or of its verdict; the latter opens in place on a person's click. The host is an empty
 * inline box with the letters' own size, so that the line it hangs in is as high and as wide as before; what is seen of it
 * lies over the page, where whoever places it found room. `words`: beside the sign.
 */
export function makeMark(
  name: string,
  of: MarkContent | keyof typeof states,
  words: string,
  page: Document,
  notes: MarkNotes,
  signal: AbortSignal,
): HTMLElement {
  const host = ownElement(name, page);
  const root = host.attachShadow({ mode: 'open' });
  root.adoptedStyleSheets = [sheetFor(page)];
  host.setAttribute('unplaced', '');
  ownPointer(host, signal);
  ownKeys(host, signal);
  if (typeof of === 'string') {
    const [sign, word] = states[of];
    const state = piece(page, 'state', '');
    state.classList.add(of);
    state.title = `Sidelight: ${word.toLowerCase()}`;
    state.append(piece(page, 'sign', sign), piece(page, 'word', word));
    root.append(state);
    return host;
  }
  const button = page.createElement('button');
  button.type = 'button';
  button.append(piece(page, 'sign', signs[of.verdict] ?? '?'), piece(page, 'word', words));
  dressVerdict(button, of);
  button.addEventListener(
    'click',
    (event) => {
      // What it stands in, a row or a link, would open something.
      event.preventDefault();
      if (event.isTrusted) notes.toggle(host, button, () => verdictNote(of));
    },
    { signal },
  );
  button.addEventListener(
    'keydown',
    (event) => {
      if (!event.isTrusted) return;
      if (event.key === 'Escape') notes.close();
      else if (event.key === 'ArrowDown' || event.key === 'ArrowUp')
        notes.next(host, event.key === 'ArrowDown' ? 1 : -1);
      else return;
      event.preventDefault();
    },
    { signal },
  );
  root.append(button);
  return host;
}

/** What marks do among each other. */
export interface MarkNotes {
  toggle(host: HTMLElement, button: HTMLElement, note: () => HTMLElement): void;
  close(): void;
  next(host: HTMLElement, by: 1 | -1): void;
}

/** What of a mark is seen: its button, or where the investigation stands. */
export function seenOf(host: HTMLElement): HTMLElement {
  return host.shadowRoot?.querySelector<HTMLElement>('button, .state') ?? host;
}

/** Moves what is seen of a mark: a shift of what is drawn, which is none of the layout. */
export function shiftBy({ style }: HTMLElement, x: number, y: number): void {
  for (const [name, by] of [
    ['--x', x],
    ['--y', y],
  ] as const)
    style.setProperty(name, `${(Number.parseFloat(style.getPropertyValue(name)) || 0) + by}px`);
}

function piece(page: Document, name: string, text: string): HTMLElement {
  const element = page.createElement('span');
  element.className = name;
  element.textContent = text;
  if (name === 'sign') element.setAttribute('aria-hidden', 'true');
  return element;
}

/** Signs that tell verdicts apart without colour. */
const signs: Readonly<Record<string, string>> = {
  malicious: '✕',
  suspicious: '!',
  benign: '✓',
  inconclusive: '?',
};

/** Puts a mark's verdict on a button: its colour, and what it is called for who does not see it. */
function dressVerdict(button: HTMLElement, content: MarkContent): void {
  button.className = content.verdict in signs ? content.verdict : 'inconclusive';
  if (content.stale) button.dataset.stale = '';
  button.setAttribute(
    'aria-label',
    `Sidelight: ${content.words}, threat probability ${content.probability}${content.final ? '' : ', so far'}${content.decided === '' ? '' : `, ${content.decided}`}${content.stale ? ', of an earlier state of this alert' : ''}`,
  );
  button.setAttribute('aria-expanded', 'false');
}

/** What opens from a mark: verdict, top reason, next action. Everything in it is text. */
function verdictNote(content: MarkContent): HTMLElement {
  const note = document.createElement('div');
  note.setAttribute('role', 'note');
  note.append(
    line('b', `${content.words}, threat probability ${content.probability}${content.final ? '' : ', so far'}`),
    line('p', content.reason),
  );
  if (content.decided !== '') note.append(line('p', content.decided));
  if (content.stale) note.append(line('p', 'The alert changed after this verdict. Investigate it again.'));
  if (content.next !== '') note.append(line('p', `Next: ${content.next}`));
  note.append(line('small', 'Sidelight suggests; you decide.'));
  return note;
}

function line(tag: string, text: string): HTMLElement {
  const element = document.createElement(tag);
  element.textContent = text;
  return element;
}

const sheets = new WeakMap<Document, CSSStyleSheet>();

/** The style sheet for shadow roots in a document: it serves only the document that it was made in, and all roots there. */
function sheetFor(page: Document): CSSStyleSheet {
  let sheet = sheets.get(page);
  if (!sheet) {
    sheet = new (page.defaultView ?? globalThis).CSSStyleSheet();
    sheet.replaceSync(style);
    sheets.set(page, sheet);
  }
  return sheet;
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
