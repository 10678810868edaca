import { ownElement } from './own-element.ts';
import { ownFocus, ownKeys } from './own-keys.ts';

/**
 * Colours and shape of the launcher: quiet until it is needed, beside the page's edge, above everything. Over an alert that was
 * investigated it is no more than its sign, so that the alert can be read.
 */
const style = `
:host { all: initial; }
button {
  position: fixed; right: 12px; translate: calc(-1 * var(--sidelight-room, 0px)); bottom: 12px; z-index: 2147483646; display: flex; align-items: center; gap: 6px;
  height: 32px; padding: 0 12px 0 10px; border: 1px solid #0003; border-radius: 16px; cursor: pointer;
  background: #1d2a3a; color: #fff; font: 600 12px/1 system-ui, sans-serif; box-shadow: 0 1px 4px #0004; opacity: .92;
}
button:hover { opacity: 1; background: #26384d; }
:host([investigated]) button:not(:hover, :focus-visible) { height: 24px; padding: 0 4px; gap: 0; font-size: 0; opacity: .5; }
button:focus-visible { outline: 2px solid #5aa2ff; outline-offset: 2px; opacity: 1; }
svg { width: 14px; height: 14px; }
@media print { button { display: none; } }
`;

/** The launcher: one button in an open shadow root, so that assistive tools find it by its name. */
export function makeLauncher(on: { near(): void; pressed(): void }, signal: AbortSignal): HTMLElement {
  const host = ownElement('sidelight-launcher', document);
  const root = host.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(style);
  root.adoptedStyleSheets = [sheet];
  const button = document.createElement('button');
  button.type = 'button';
  button.title = 'Investigate what is on screen (Sidelight)';
  button.append(icon(), 'Investigate');
  // A page can call click() and dispatch events; only a person's own count.
  button.addEventListener('click', (event) => event.isTrusted && on.pressed(), { signal });
  button.addEventListener('pointerenter', (event) => event.isTrusted && on.near(), { signal });
  ownFocus(host, signal, (event) => event.isTrusted && on.near());
  ownKeys(host, signal);
  root.append(button);
  return host;
}

function icon(): SVGElement {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('viewBox', '0 0 16 16');
  svg.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  path.setAttribute(
    'd',
    'M6.5 1a5.5 5.5 0 1 0 3.4 9.8l4 4 1-1-4-4A5.5 5.5 0 0 0 6.5 1Zm0 1.5a4 4 0 1 1 0 8 4 4 0 0 1 0-8Z',
  );
  path.setAttribute('fill', 'currentColor');
  svg.append(path);
  return svg;
}
