import type { MarkContent } from '../messages.ts';
import { ownElement } from './own-element.ts';
import { ownKeys } from './own-keys.ts';
import { dressVerdict, sheetFor, signs, verdictNote, verdictStyle } from './verdict-look.ts';

const style = `
:host { all: initial !important; display: inline-block !important; vertical-align: middle !important; margin-inline-start: 8px !important; position: relative !important; }
[role=note] { position: absolute; z-index: 2147483645; inset-block-start: calc(100% + 6px); inset-inline-start: 0; }
${verdictStyle}`;

/**
 * The verdict beside the alert's title, in a small open shadow root. A click opens it in place: verdict, top reason,
 * next action, without the panel. Everything in it is text; nothing an attacker wrote is parsed. `page` is the document
 * that the title stands in: a style sheet serves only the one it was made in.
 */
export function makeMark(content: MarkContent, page: Document, signal: AbortSignal): HTMLElement {
  const host = ownElement('sidelight-mark', page);
  const root = host.attachShadow({ mode: 'open' });
  root.adoptedStyleSheets = [sheetFor(page, style)];
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = `${signs[content.verdict] ?? '?'} ${content.words} · threat ${content.probability}${content.final ? '' : ' …'}${content.decided === '' ? '' : ' · analyst disagrees'}${content.stale ? ' · alert changed' : ''}`;
  dressVerdict(button, content);
  const note = verdictNote(content);
  note.hidden = true;
  let shown = false;
  const toggle = (open: boolean) => {
    shown = open;
    note.hidden = !open;
    button.setAttribute('aria-expanded', String(open));
  };
  button.addEventListener(
    'click',
    (event) => {
      if (!event.isTrusted) return;
      // The title it stands in may be a link or a row that opens something.
      event.stopPropagation();
      event.preventDefault();
      toggle(!shown);
    },
    { signal },
  );
  const close = (event: KeyboardEvent) => {
    if (event.key === 'Escape') toggle(false);
  };
  button.addEventListener('keydown', close, { signal });
  ownKeys(host, signal);
  root.append(button, note);
  return host;
}
