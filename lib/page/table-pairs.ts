import { kindsOf } from './label.ts';
import { kidsOf, type Part, textOf } from './part.ts';
import type { Raw, Table } from './tables.ts';
import { isSeverity } from './typed.ts';

/** A label and the cell that it names, and what stands in a row of its own above them. */
export interface TablePair {
  label: string;
  value: Part;
  labelPart: Part;
  section: string;
}

/** More labels and values than any table has. */
const pairRowLimit = 400;
const headRoles = /^(?:columnheader|rowheader)$/;
/** Heads of columns that hold labels and values. */
const labelColumn =
  /^(?:.{0,20}\b(?:fields?|column|key|property|properties|attributes?|label|parameter|item)|field name|names?|type|entity|entity type|kind|feld|eigenschaft|champ|campo|項目)$/i;
const valueColumn = /^(?:values?|name|data|detail|details|content|entity|entity name|indicator|wert|valeur|valor|値)$/i;

/** Labels and values: one pair a row, or several beside each other; or a single row under its heads. */
export function pairsOf(body: readonly Raw[], named: readonly string[]): Pick<Table, 'pairs' | 'others'> | undefined {
  if (body.length > pairRowLimit) return undefined;
  // Each row has a head of its own, and the columns a number: one record, as notebooks show it.
  const isRecord =
    named.length === 2 &&
    !/\p{L}/u.test(named.join('').replace(valueColumn, '')) &&
    body.every(({ cells: [cell] }) => cell?.tag === 'th');
  const heads = isRecord ? [] : named;
  const [first] = body;
  // Before and behind a field and its value there may be things to do with it.
  const beside = heads.findIndex((head, i) => labelColumn.test(head) && valueColumn.test(heads[i + 1] ?? ''));
  // Or further away, as of a record that can be changed: what it is of, a function, the value.
  const at = beside >= 0 ? beside : heads.findIndex((head) => labelColumn.test(head));
  const valueAt = beside >= 0 ? at + 1 : heads.findIndex((head, i) => i > at && valueColumn.test(head));
  if (heads.length === 0 || (at >= 0 && at < 3 && valueAt > 0)) {
    const columns = heads.length === 0 ? 8 : 2;
    // Columns that hold nothing but signs to press.
    const full = body.filter(({ cells }) => cells.length > 1);
    const wide = full[0]?.cells.length ?? 0;
    const silent = new Set(
      Array.from({ length: wide }, (_, i) => i).filter((i) =>
        full.every(({ cells }) => cells.length === wide && !/[\p{L}\p{N}]/u.test(textOf(cells[i] as Part, 40))),
      ),
    );
    const signs = heads.length === 0 && wide - silent.size >= 2 ? silent : new Set<number>();
    const pairs: TablePair[] = [];
    const others: Part[] = [];
    let section = '';
    const stacked: TablePair[] = [];
    let above: Part | undefined;
    const marks: [string, string][] = [];
    let headed = 0;
    let odd = 0;
    let known = 0;
    for (const row of body) {
      const cells = (
        heads.length > 2 ? [row.cells[at], row.cells[valueAt]].filter((cell) => cell !== undefined) : row.cells
      ).filter((cell, i) => !signs.has(i) && !/^\s*[:：]\s*$/.test(textOf(cell, 4)));
      const said = cells.filter(({ length }) => length > 0);
      // Each value in a row of its own below its label.
      if (heads.length === 0 && said.length === 1 && said[0] === cells[0]) {
        const cell = said[0] as Part;
        if (above && above.attribute('class') !== cell.attribute('class')) {
          const label = textOf(above, 100, false, true);
          stacked.push({ label, value: cell, labelPart: above, section: '' });
          above = undefined;
        } else {
          section = textOf(cell, 80);
          above = cell.length <= 64 && looksLikeLabel(section) ? cell : undefined;
        }
        continue;
      }
      above = undefined;
      if (cells.length === 1) continue;
      if (cells.length % 2 !== 0 || cells.length > columns) {
        odd++;
        others.push(...cells);
        continue;
      }
      for (let i = 0; i + 1 < cells.length; i += 2) {
        const [labelPart, value] = [cells[i] as Part, cells[i + 1] as Part];
        const label = labelIn(labelPart);
        if (label === '') continue;
        // A page that is laid out in a table.
        if (labelPart.length > 120) return undefined;
        if (labelPart.tag === 'th' || headRoles.test(labelPart.role) || /:$/.test(label)) headed++;
        if (kindsOf(label.replace(/\s*:$/, '')).length > 0) known++;
        if (!looksLikeLabel(label) || isState(labelPart)) odd++;
        marks.push([labelPart.attribute('class'), value.attribute('class')]);
        pairs.push({ label, value, labelPart, section });
      }
    }
    const named = stacked.filter(({ label }) => kindsOf(label.replace(/\s*:$/, '')).length > 0).length;
    if (pairs.length * 3 <= stacked.length && stacked.length >= 3 && named * 3 >= stacked.length)
      return { pairs: [...pairs, ...stacked], others };
    others.push(...stacked.map(({ value }) => value));
    // Labels that are marked as such, whatever else stands between them.
    const [mark = ''] = marks[0] ?? [];
    const marked = mark !== '' && marks.every(([label, value]) => label === mark && value !== mark);
    const labels = new Set(pairs.map(({ label }) => label));
    const apart = labels.size >= pairs.length * (heads.length > 0 ? 0 : 0.8);
    if (
      pairs.length > 0 &&
      apart &&
      (headed >= pairs.length * 0.8 ||
        (marked && known * 3 >= pairs.length) ||
        (odd * 20 <= pairs.length &&
          (heads.length > 0 ||
            known * 3 >= pairs.length ||
            full.every(({ cells }) => cells.length - signs.size === 2))))
    )
      return { pairs, others };
    if (heads.length === 0) return undefined;
  }
  if (heads.length > 0 && body.length === 1 && first?.cells.length === heads.length)
    return {
      pairs: heads.map((label, i) => {
        const cell = first.cells[i] as Part;
        return { label, value: cell, labelPart: cell, section: '' };
      }),
      others: [],
    };
  return undefined;
}

/** Without the letter that tells of what type the field is, as Kibana and those built on it show it. */
function labelIn(part: Part): string {
  let inner: Part | string = part;
  for (let depth = 0; depth < 4 && typeof inner === 'object'; depth++) {
    const [only, next, ...more]: (Part | string)[] = kidsOf(inner);
    if (only === undefined || (next !== undefined && (typeof only === 'string' || only.length > 2 || more.length > 0)))
      break;
    inner = next ?? only;
  }
  const text = typeof inner === 'string' ? inner.trim() : textOf(inner, 100, false, true);
  return text.length > 2 ? text.slice(0, 100) : textOf(part, 100, false, true);
}

/** A few words, no value: addresses, numbers and file names are things that a list is of. */
export function looksLikeLabel(text: string): boolean {
  return (
    text.length <= 64 &&
    /^[\p{L}@_#"'][\p{L}\p{M}\p{N}\s_()/."'&@-]*:?$/u.test(text) &&
    text.split(/\s+/).length <= 6 &&
    !/\d[.:]\d|\w\.(?:exe|dll|com|net|org|local|example|txt|log|pdf|docx?|zip)$|^\S+@\S+$|^(?:true|false|yes|no)$/i.test(
      text,
    ) &&
    !isSeverity(text)
  );
}

/** `CRITICAL for 12m`: how something is, not what it is called. */
export function isState(cell: Part): boolean {
  return cell.length < 60 && isSeverity(/^\p{L}+/u.exec(textOf(cell, 40))?.[0] ?? '');
}
