import { findQuote } from './anchor.ts';
import { parentOf } from './node.ts';

/** What became of a draft. `why` is in words for the analyst. */
export interface Drafted {
  ok: boolean;
  why: string;
}

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLElement;

const textInputs = /^(?:|text|search|url|email|tel)$/;

/** True where text can be drafted into an element: text fields and editable regions, never passwords. */
export function isDraftable(element: Element | null | undefined): element is Field {
  if (!element?.isConnected) return false;
  if (element instanceof HTMLTextAreaElement) return !element.disabled && !element.readOnly;
  if (element instanceof HTMLInputElement)
    return textInputs.test(element.type) && !element.disabled && !element.readOnly;
  if (element.getAttribute('aria-readonly') === 'true') return false;
  return element instanceof HTMLElement && (element.isContentEditable || hasEditContext(element));
}

/** Monaco's field of the newest kind: not editable by itself, its text is its script's. https://www.w3.org/TR/edit-context/ */
function hasEditContext(element: Element): boolean {
  return 'editContext' in element && element.editContext !== null;
}

/** In the languages that consoles speak; `research` is no search. */
const seeks =
  /(?<!re)search|such(?:e|en|feld|begriff|wort)\b|\bsuch|recherche|buscar|busca|búsqueda|cerca|zoek|szuk|поиск|検索|搜索|filter|filtr/i;

/** True for fields that act on every key: a note typed into one empties the list behind it. */
export function isSearch(field: Element): boolean {
  if (field.closest('search, [role=search], [role=searchbox], [role=combobox]')) return true;
  if (!(field instanceof HTMLInputElement)) return false;
  const names = ['name', 'id', 'placeholder', 'aria-label', 'title'].map((name) => field.getAttribute(name) ?? '');
  const labels = [...(field.labels ?? [])].map((label) => label.textContent ?? '');
  return field.type === 'search' || [...names, ...labels].some((words) => seeks.test(words));
}

/** The field that an event's target is in: editors put many elements into one. */
export function fieldOf(target: EventTarget | null | undefined): Field | undefined {
  if (!(target instanceof Element)) return undefined;
  if (!isDraftable(target)) return undefined;
  return target instanceof HTMLElement && target.isContentEditable ? editingHost(target) : target;
}

function editingHost(element: HTMLElement): HTMLElement {
  let host = element;
  for (let up = parentOf(host); up instanceof HTMLElement && up.isContentEditable; up = parentOf(up)) host = up;
  return host;
}

/** What a note may go into, or a frame with an editor in it. */
const mayTakeNotes = 'textarea, [contenteditable]:not([contenteditable=false]), iframe';

/** What was last drafted into a field: drafting again replaces it. */
const lastDrafts = new WeakMap<Element, string>();

/**
 * Puts text into a field as if the analyst had typed it: with the field's own undo, seen by the console's framework,
 * never submitted. Where a field has room for lines the text goes to the caret, and what stands there stays: the answer's
 * quoted mail, a colleague's note. A field of one line is filled anew. Tries, in this order, `execCommand('insertText')`, the native value setter, and a synthetic paste for
 * editors that refuse both; reads back and compares.
 */
export async function draftInto(field: Field | undefined, text: string): Promise<Drafted> {
  if (!isDraftable(field))
    return {
      ok: false,
      why: document.querySelector(mayTakeNotes)
        ? 'Click into the field for the note first, then draft; or copy it.'
        : 'This page has no field for a note: copy it.',
    };
  if (isSearch(field)) return { ok: false, why: 'That is a search field: click into the field for the note first.' };
  field.focus();
  const plain = field instanceof HTMLInputElement ? text.replace(/\s*\n\s*/g, ' · ') : text;
  if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) {
    const { inserted, wanted } = selectPlace(field, plain);
    if (!document.execCommand('insertText', false, inserted) || field.value !== wanted) setValue(field, wanted);
    if (field.value !== wanted) return refused;
    lastDrafts.set(field, plain);
    return done;
  }
  // Monaco takes nothing else, and tells nobody what it holds; TinyMCE makes an empty line of each line break otherwise.
  // Monaco takes nothing else; TinyMCE makes an empty line of each line break otherwise.
  const scripted = hasEditContext(field) || field.closest('.monaco-editor') !== null;
  if (!scripted && !field.classList.contains('mce-content-body')) {
    selectPlaceIn(field);
    document.execCommand('insertText', false, plain);
  }
  let taken = !scripted && holds(field, plain);
  if (!taken) {
    if (!scripted) selectPlaceIn(field);
    // What Monaco holds is not in the page as it stands: that it took the paste is all it says.
    const handled = paste(field, plain);
    // TinyMCE inserts what was pasted when its handlers are done.
    if (!scripted) await new Promise((resolve) => setTimeout(resolve, pasteMs));
    taken = scripted ? handled : holds(field, plain);
  }
  if (!taken) return refused;
  lastDrafts.set(field, plain);
  return done;
}

/** True where the editor took it over from the browser. */
function paste(field: HTMLElement, text: string): boolean {
  const clipboardData = new DataTransfer();
  clipboardData.setData('text/plain', text);
  return !field.dispatchEvent(
    new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true, composed: true }),
  );
}

/** How long an editor may take to insert what was pasted, in milliseconds. */
const pasteMs = 60;

const done: Drafted = { ok: true, why: 'Drafted. Read it, then save it with the console’s own button.' };
const refused: Drafted = { ok: false, why: 'The field did not take the text. Copy it and paste it yourself.' };

function setValue(field: HTMLInputElement | HTMLTextAreaElement, text: string): void {
  const prototype = field instanceof HTMLInputElement ? HTMLInputElement.prototype : HTMLTextAreaElement.prototype;
  Object.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(field, text);
  field.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertText', data: text }));
}

/** Selects what the text is to replace, and says what goes there and what the field then holds. */
function selectPlace(
  field: HTMLInputElement | HTMLTextAreaElement,
  text: string,
): { inserted: string; wanted: string } {
  const { value } = field;
  if (field instanceof HTMLInputElement) {
    field.select();
    return { inserted: text, wanted: text };
  }
  const last = lastDrafts.get(field);
  const earlier = last === undefined ? -1 : value.indexOf(last);
  if (earlier >= 0) field.setSelectionRange(earlier, earlier + (last?.length ?? 0));
  const before = value.slice(0, field.selectionStart);
  const after = value.slice(field.selectionEnd);
  // On lines of its own: what was typed around it keeps its own.
  const inserted = `${/[^\n]$/.test(before) ? '\n' : ''}${text}${/^[^\n]/.test(after) ? '\n' : ''}`;
  return { inserted, wanted: before + inserted + after };
}

/** The same for an editable region: the earlier draft, the selection in it, or its beginning. */
function selectPlaceIn(element: HTMLElement): void {
  const selection = getSelection();
  const last = lastDrafts.get(element);
  const earlier = last === undefined ? undefined : findQuote(element, last);
  if (!earlier && selection?.anchorNode && element.contains(selection.anchorNode)) return;
  const range = earlier ?? document.createRange();
  if (!earlier) range.setStart(element, 0);
  selection?.removeAllRanges();
  selection?.addRange(range);
}

function holds(element: HTMLElement, text: string): boolean {
  const squeezed = (value: string) => value.replace(/\s+/g, '');
  return squeezed(element.textContent ?? '').includes(squeezed(text));
}
