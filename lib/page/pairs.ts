import type { Field } from '../schema/alert.ts';
import { allIn, firstIn } from './node.ts';

const pairLimit = 500;
/** Looked through, however many there are. */
const rowLimit = 3_000;
const labelLength = 80;
/** What leads elsewhere, on every page alike. */
const navigation =
  'nav, header, footer, aside, [role="navigation"], [role="menu"], [role="menubar"], [role="banner"], [role="contentinfo"], [role="search"]';
/** Heads of columns that hold labels and values. */
const labelColumn = /^(?:fields?|names?|key|property|attribute|label|parameter|item)$/i;

/**
 * Labels and values as pages put them: definition lists, rows with a label and a value, a table of one row under its heads,
 * form labels with what they stand for. No guesses: what could as well be a list of things is left to the text.
 */
export function pairsIn(region: Element): Omit<Field, 'anchor'>[] {
  const fields: Omit<Field, 'anchor'>[] = [];
  const add = (label: string, value: string) => {
    const name = label.replace(/\s*:$/, '').slice(0, 200);
    if (name === '' || value === '' || fields.length >= pairLimit) return;
    fields.push({ path: name, label: name, value: value.slice(0, 20_000), control: 'attacker' });
  };
  for (const term of few(region, 'dt, [role="term"]')) {
    const next = term.nextElementSibling;
    if (next && matches(next, 'dd, [role="definition"]')) add(textOf(term), textOf(next));
  }
  for (const table of few(region, 'table'))
    for (const [label, value] of tablePairs(table as HTMLTableElement)) add(label, value);
  for (const label of few(region, 'label')) add(textOf(label), labelled(label as HTMLLabelElement));
  return fields;
}

function few(region: Element, selector: string): Element[] {
  return [...allIn(region, selector)].slice(0, rowLimit).filter((found) => !found.closest(navigation));
}

function tablePairs(table: HTMLTableElement): [string, string][] {
  const rows = [...table.rows].slice(0, rowLimit).map((row) => [...row.cells]);
  const [head, first] = rows;
  // A table in a cell is a layout, whose inner table is read by itself.
  if (!head || table.querySelector('table')) return [];
  const heads = head.every(({ tagName }) => tagName === 'TH');
  const pairs = rows.filter((cells) => cells.length === 2).map(([label, value]) => ({ label, value }));
  const columns = heads && head.length === 2 && first?.length === 2 && first[0]?.tagName === 'TD';
  if (columns && !labelColumn.test(textOf(head[0])) && rows.length !== 2) return [];
  if (
    heads &&
    head.length > 1 &&
    rows.length === 2 &&
    first?.length === head.length &&
    !(columns && labelColumn.test(textOf(head[0])))
  )
    return head.map((cell, i) => [textOf(cell), textOf(first[i])]);
  const body = columns ? pairs.slice(1) : pairs;
  const labels = body.map(({ label }) => textOf(label));
  // Cells of the same kind are label and value only where every row is, and no label comes twice.
  const even =
    body.length === rows.length - (columns ? 1 : 0) &&
    labels.every(looksLikeLabel) &&
    new Set(labels).size === labels.length;
  return body.flatMap(({ label, value }, i): [string, string][] =>
    value?.tagName === 'TD' && (label?.tagName === 'TH' || even) ? [[labels[i] ?? '', textOf(value)]] : [],
  );
}

/** A few words, no value: addresses, numbers and file names are things that a list is of. */
function looksLikeLabel(text: string): boolean {
  return (
    text.length <= labelLength &&
    /^[\p{L}@_][\p{L}\p{N}\s_()/.-]*:?$/u.test(text) &&
    text.split(/\s+/).length <= 6 &&
    !/\d[.:]\d|\.\w{2,4}$/.test(text)
  );
}

/** What a label stands for: an entry that cannot be changed, else the element beside it where that is no entry. */
function labelled(label: HTMLLabelElement): string {
  const control = label.control;
  if (control)
    return 'readOnly' in control && control.readOnly === true && 'value' in control ? String(control.value).trim() : '';
  const next = label.nextElementSibling;
  if (!next || matches(next, 'label, button, input, select, textarea, ul, ol, table, form')) return '';
  return firstIn(next, 'input, select, textarea, button, label') ? '' : textOf(next);
}

function textOf(element: Element | undefined): string {
  return element?.textContent?.trim().slice(0, 20_000) ?? '';
}

/** A form gives the name of a field in it before its own members. */
function matches(element: Element, selector: string): boolean {
  return Element.prototype.matches.call(element, selector);
}
