import type { MarkContent } from '../messages.ts';
import { ownElement } from './own-element.ts';
import { ownKeys } from './own-keys.ts';

const style = `
:host { all: initial !important; display: inline-block !important; vertical-align: middle !important; margin-inline-start: 8px !important; position: relative !important; }
button { font: 600 12px/1 system-ui, sans-serif; border-radius: 10px; padding: 4px 8px; cursor: pointer; border: 1px solid; white-space: nowrap; }
button:focus-visible, a:focus-visible { outline: 2px solid #3b82f6; outline-offset: 1px; }
.malicious { background: #b3261e; border-color: #8c1d18; color: #fff; }
.suspicious { background: #ffb74d; border-color: #b26a00; color: #201200; }
.benign { background: #1b6e3c; border-color: #12502b; color: #fff; }
.inconclusive { background: #e3e6ea; border-color: #7a8594; color: #1d2a3a; }
[data-stale] { border-style: dashed; opacity: .8; }
[role=note] {
  position: absolute; z-index: 2147483645; inset-block-start: calc(100% + 6px); inset-inline-start: 0; width: max-content; max-width: 320px;
  background: #fff; color: #16202c; border: 1px solid #c3cad3; border-radius: 6px; box-shadow: 0 4px 16px #0003; padding: 10px 12px;
  font: 400 12px/1.45 system-ui, sans-serif; text-align: start; white-space: normal;
}
[role=note] b { display: block; margin-bottom: 4px; }
[role=note] p { margin: 0 0 4px; overflow-wrap: anywhere; unicode-bidi: isolate; }
[role=note] small { color: #51606f; }
[hidden] { display: none; }
@media (prefers-color-scheme: dark) {
  [role=note] { background: #1b2430; color: #e6ebf1; border-color: #3a4757; }
  [role=note] small { color: #a6b3c1; }
  .inconclusive { background: #3a4757; border-color: #8593a3; color: #f0f3f6; }
}
`;

/** Signs that tell verdicts apart without colour. */
const signs: Record<string, string> = { malicious: '✕', suspicious: '!', benign: '✓', inconclusive: '?' };

/**
 * The verdict beside the alert's title, in a small open shadow root. A click opens it in place: verdict, top reason,
 * next action, without the panel. Everything in it is text; nothing an attacker wrote is parsed. `page` is the document
 * that the title stands in: a style sheet serves only the one it was made in.
 */
export function makeMark(content: MarkContent, page: Document, signal: AbortSignal): HTMLElement {
  const host = ownElement('sidelight-mark', page);
  const root = host.attachShadow({ mode: 'open' });
  const sheet = new (page.defaultView ?? globalThis).CSSStyleSheet();
  sheet.replaceSync(style);
  root.adoptedStyleSheets = [sheet];
  const button = document.createElement('button');
  button.type = 'button';
  button.className = content.verdict in signs ? content.verdict : 'inconclusive';
  button.textContent = `${signs[content.verdict] ?? '?'} ${content.words} · threat ${content.probability}${content.final ? '' : ' …'}${content.decided === '' ? '' : ' · analyst disagrees'}${content.stale ? ' · alert changed' : ''}`;
  if (content.stale) button.dataset.stale = '';
  button.setAttribute(
    'aria-label',
    `Sidelight: ${content.words}, threat probability ${content.probability}${content.final ? '' : ', so far'}${content.decided === '' ? '' : `, ${content.decided}`}${content.stale ? ', of an earlier state of this alert' : ''}`,
  );
  button.setAttribute('aria-expanded', 'false');
  const note = document.createElement('div');
  note.setAttribute('role', 'note');
  note.hidden = true;
  note.append(
    line('b', `${content.words}, threat probability ${content.probability}${content.final ? '' : ', so far'}`),
    line('p', content.reason),
  );
  if (content.decided !== '') note.append(line('p', content.decided));
  if (content.stale) note.append(line('p', 'The alert changed after this verdict. Investigate it again.'));
  if (content.next !== '') note.append(line('p', `Next: ${content.next}`));
  note.append(line('small', 'Sidelight suggests; you decide.'));
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

function line(tag: string, text: string): HTMLElement {
  const element = document.createElement(tag);
  element.textContent = text;
  return element;
}
