import { inner } from './circumstances.ts';
import type { Known, Pair } from './pairs.ts';
import type { Part } from './part.ts';
import { settledFacts } from './settled.ts';
import type { Lent, ShownField } from './survey.ts';
import type { Table } from './tables.ts';

const recordRows = 200;
const recordFields = 800;

/** Tables of rows in the alert; the list that it was opened in is not of it. */
const ofRows = ({ isIn }: Lent, region: Part, tables: ReadonlyMap<Part, Table>, without?: Table): Table[] =>
  [...tables.values()].filter((table) => table !== without && table.kind === 'rows' && isIn(table.part, region));

/** Rows of tables in the alert, each an event of it: under the table's name, so that none is taken for the alert itself. */
export function recordsIn(
  lent: Lent,
  region: Part,
  tables: ReadonlyMap<Part, Table>,
  without: Table | undefined,
): ShownField[] {
  const { isElsewhere, cellPairs } = lent;
  const fields: ShownField[] = [];
  let count = 0;
  for (const table of ofRows(lent, region, tables, without).slice(0, 100)) {
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

/** What tables of connections are called; of others some rows are somebody else's. */
const connections =
  /^(?:recent |network |dns |http )*(?:activity|sessions?|connections?|flows?|traffic|requests|queries|events)$/i;

/** The ends of a connection that all rows of a table of connections have in common. */
export function sharedByRows(
  lent: Lent,
  region: Part,
  tables: ReadonlyMap<Part, Table>,
  without: Table | undefined,
): Pair[] {
  const { meaningOf, textOf, typed } = lent;
  const pairs: Pair[] = [];
  let named = 0;
  for (const { part, heads, rows } of ofRows(lent, region, tables, without)) {
    if (pairs.length > 40 || named >= 100) break;
    if (rows.length < 2 || rows.length > recordRows) continue;
    // Other alerts.
    if (heads.some((head) => /^(?:rule\.name|event\.(?:severity|id)|risk)$/.test(meaningOf(head) ?? ''))) continue;
    named++;
    if (!connections.test(tableName(lent, part))) continue;
    for (const [i, { head, part: holder }] of (rows[0]?.cells ?? []).slice(0, 40).entries()) {
      const value = textOf(holder, 400);
      if (
        typed(head, value).some(({ path }) => /^(?:source|destination)\./.test(path)) &&
        rows.every(({ cells }) => cells[i]?.head === head && textOf(cells[i].part, 400) === value)
      )
        pairs.push({ label: head, value, section: '', part: holder, guess: true });
    }
  }
  return pairs;
}

/** Heads of columns that say what happened, beside what else there is of it. */
const happened =
  /^(?:(?:this|current|observed|actual|new) )?(?:suspicious|anomalous|malicious|this|current|observed|actual)\b/i;

/** Tables that compare what happened with what is usual: labels in their first column, which has no head. */
export function comparedIn(
  lent: Lent,
  region: Part,
  tables: ReadonlyMap<Part, Table>,
  without: Table | undefined,
): Pair[] {
  const { looksLikeLabel, textOf } = lent;
  const pairs: Pair[] = [];
  for (const table of ofRows(lent, region, tables, without)) {
    const [first, ...heads] = table.heads;
    const [at, more] = heads.flatMap((head, i) => (happened.test(head) ? [i + 1] : []));
    if (first?.trim() || heads.length < 2 || at === undefined || more !== undefined || pairs.length > 40) continue;
    for (const { cells } of table.rows.slice(0, 40)) {
      const [name, value] = [cells[0]?.part, cells[at]?.part];
      const label = name ? textOf(name, 60) : '';
      if (value && looksLikeLabel(label))
        pairs.push({ label, value: textOf(value, 400), section: '', part: value, guess: true });
    }
  }
  return pairs;
}

/** Tables of observables: a column says of which kind each is. */
export function observablesIn(lent: Lent, region: Part, tables: ReadonlyMap<Part, Table>): Pair[] {
  const { isElsewhere, textOf } = lent;
  const pairs: Pair[] = [];
  for (const { part, heads, rows } of ofRows(lent, region, tables)) {
    if (pairs.length > 100) break;
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

/** What lists of observables say of each before it: STIX's and TheHive's names of kinds, as people write them. */
const sort =
  /^(?:(?:user[- ]?)?account|user(?:[- ]?name)?|host(?:[- ]?name)?|machine|device|endpoint|asset|(?:ipv?[46]?(?:[- ]?addr(?:ess)?)?)|(?:domain|fqdn)(?:[- ]?name)?|url|(?:file[- ]?)?(?:hash|sha-?(?:1|256)|md5)|file(?:[- ]?name)?|process(?:[- ]?name)?|command(?:[- ]?line)?|mail(?:box)?|email(?:[- ]?addr(?:ess)?)?)$/i;

const observables = /\b(?:observables?|assets?|iocs?|indicators?|artifacts?|entit(?:y|ies))\b/i;

/** Lists of observables that are no tables: rows of a word for its kind and the thing itself, two of them at least. */
export function observableRows(lent: Lent, region: Part, known: Known): Pair[] {
  const { inside, kidsOf, textOf, isNavigation } = lent;
  const pairs: Pair[] = [];
  let section = '';
  const isOther = (part: Part) =>
    part !== region &&
    ((known.without.has(part) && !observables.test(section)) ||
      known.tables.get(part)?.kind === 'rows' ||
      isNavigation(part));
  for (const part of inside(region, 6_000, (one) => !isOther(one))) {
    if (pairs.length >= 40) break;
    if (lent.isHeading(part)) section = textOf(part, 80);
    if (part.length > 4_000 || isOther(part) || !observables.test(section)) continue;
    const kids = kidsOf(part);
    for (const [i, kid] of kids.entries()) {
      const value = kids[i + 1];
      if (typeof kid !== 'object' || typeof value !== 'object' || kid.length > 16 || value.length > 400) continue;
      const label = textOf(kid, 20, false, true);
      if (sort.test(label)) pairs.push({ label, value: textOf(value, 400), section: '', part: value, guess: true });
    }
  }
  if (new Set(pairs.map(({ label }) => label)).size < 2) return [];
  // What a machine had to do with that is none of its own addresses.
  const onMachine = pairs.some(({ label }) => /host|machine|device|endpoint|process/i.test(label));
  return pairs.map((pair) =>
    onMachine && /^ip/i.test(pair.label) && !inner.test(pair.value) ? { ...pair, label: 'destination ip' } : pair,
  );
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
