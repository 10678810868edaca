import type { Pair } from './pairs.ts';
import type { Part } from './part.ts';
import { settledFacts } from './settled.ts';
import type { Lent, ShownField } from './survey.ts';
import type { Table } from './tables.ts';

const recordRows = 200;
const recordFields = 800;

/** Rows of tables in the alert, each an event of it: under the table's name, so that none is taken for the alert itself. */
export function recordsIn(
  lent: Lent,
  region: Part,
  tables: ReadonlyMap<Part, Table>,
  without: Table | undefined,
): ShownField[] {
  const { isIn, isElsewhere, cellPairs } = lent;
  const fields: ShownField[] = [];
  let count = 0;
  let named = 0;
  for (const table of tables.values()) {
    if (named >= 100) break;
    if (table === without || table.kind !== 'rows' || !isIn(table.part, region)) continue;
    named++;
    const name = tableName(lent, table.part);
    if (isElsewhere(name)) continue;
    const base = `${
      name
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]+/gu, '-')
        .replace(/^-|-$/g, '')
        .slice(0, 40) || `table-${++count}`
    }.rows`;
    for (const [i, { cells }] of table.rows.slice(0, recordRows).entries()) {
      for (const { path, label, value } of settledFacts(lent, cellPairs(cells))) {
        if (fields.length >= recordFields) return fields;
        fields.push({ path: `${base}[${i}].${path}`.slice(0, 200), label, value });
      }
    }
  }
  return fields;
}

/** Tables of observables: a column says of which kind each is. */
export function observablesIn(lent: Lent, region: Part, tables: ReadonlyMap<Part, Table>): Pair[] {
  const { isIn, isElsewhere, textOf } = lent;
  const pairs: Pair[] = [];
  for (const { part, kind: sort, heads, rows } of tables.values()) {
    if (sort !== 'rows' || pairs.length > 100 || !isIn(part, region)) continue;
    const kind = heads.findIndex((head) =>
      /^(?:(?:data ?|ioc |indicator |entity )?types?|kind|typ|tipo)$/i.test(head.trim()),
    );
    const value = heads.findIndex((head) =>
      /^(?:values?|names?|data|indicator|observable|ioc|entity|donnée|wert|valor|nom|nombre)$/i.test(head.trim()),
    );
    if (kind < 0 || value < 0 || isElsewhere(tableName(lent, part))) continue;
    for (const { cells } of rows.slice(0, 40)) {
      const [label, holder] = [cells[kind]?.part, cells[value]?.part];
      if (label && holder)
        pairs.push({ label: textOf(label, 60), value: textOf(holder, 400), section: '', part: holder, guess: true });
    }
  }
  return pairs;
}

function tableName({ textOf, around }: Lent, table: Part): string {
  const own = table.attribute('aria-label');
  if (own) return own;
  const caption = table.children.find((kid) => typeof kid !== 'string' && kid.tag === 'caption');
  if (caption && typeof caption !== 'string') return textOf(caption, 60);
  let at: Part = table;
  for (const up of around(table)) {
    for (let i = up.children.indexOf(at) - 1; i >= 0; i--) {
      const before = up.children[i];
      if (typeof before === 'string' || !before || before.length === 0) continue;
      if (before.length <= 80) return textOf(before, 60);
      break;
    }
    at = up;
    if (up.length > table.length + 400) break;
  }
  return '';
}
