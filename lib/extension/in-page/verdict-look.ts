import type { MarkContent } from '../messages.ts';

/** How verdicts look and what their notes say, beside an alert's title as on the rows of a list. */
export const verdictStyle = `
button, .state { font: 600 12px/1 system-ui, sans-serif; border-radius: 10px; padding: 4px 8px; border: 1px solid; white-space: nowrap; }
button { cursor: pointer; }
button:focus-visible, a:focus-visible { outline: 2px solid #3b82f6; outline-offset: 1px; }
.malicious { background: #b3261e; border-color: #8c1d18; color: #fff; }
.suspicious { background: #ffb74d; border-color: #b26a00; color: #201200; }
.benign { background: #1b6e3c; border-color: #12502b; color: #fff; }
.inconclusive { background: #e3e6ea; border-color: #7a8594; color: #1d2a3a; }
[data-stale] { border-style: dashed; opacity: .8; }
[role=note] {
  width: max-content; max-width: 320px; background: #fff; color: #16202c; border: 1px solid #c3cad3; border-radius: 6px;
  box-shadow: 0 4px 16px #0003; padding: 10px 12px; font: 400 12px/1.45 system-ui, sans-serif; text-align: start; white-space: normal;
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
export const signs: Readonly<Record<string, string>> = {
  malicious: '✕',
  suspicious: '!',
  benign: '✓',
  inconclusive: '?',
};

/** Puts a mark's verdict on a button: its colour, and what it is called for who does not see it. */
export function dressVerdict(button: HTMLElement, content: MarkContent): void {
  button.className = content.verdict in signs ? content.verdict : 'inconclusive';
  if (content.stale) button.dataset.stale = '';
  button.setAttribute(
    'aria-label',
    `Sidelight: ${content.words}, threat probability ${content.probability}${content.final ? '' : ', so far'}${content.decided === '' ? '' : `, ${content.decided}`}${content.stale ? ', of an earlier state of this alert' : ''}`,
  );
  button.setAttribute('aria-expanded', 'false');
}

/** What opens from a mark: verdict, top reason, next action. Everything in it is text. */
export function verdictNote(content: MarkContent): HTMLElement {
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

const sheets = new WeakMap<Document, Map<string, CSSStyleSheet>>();

/** A style sheet for shadow roots in a document: it serves only the document that it was made in, and all roots there. */
export function sheetFor(page: Document, style: string): CSSStyleSheet {
  const known = sheets.get(page) ?? new Map<string, CSSStyleSheet>();
  sheets.set(page, known);
  let sheet = known.get(style);
  if (!sheet) {
    sheet = new (page.defaultView ?? globalThis).CSSStyleSheet();
    sheet.replaceSync(style);
    known.set(style, sheet);
  }
  return sheet;
}
