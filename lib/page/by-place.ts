import type { Known, Pair, Perhaps } from './pairs.ts';
import type { Part } from './part.ts';
import type { Lent } from './survey.ts';

const partLimit = 20_000;
const rowLimit = 200;

/**
 * Labels and values that are told by their places alone, where nothing in how they are built or what they say does: two
 * columns side by side, rows of two built alike, rows of heads over rows of values. Only where some of them say what they
 * hold, and of more than one thing: columns of names and dates are a list.
 */
export function byPlace(lent: Lent, root: Part, known: Known, read: readonly Pair[], perhaps: Perhaps): Pair[] {
  const { inside, isNavigation, isHeading, kidsOf, textOf } = lent;
  const taken = new Set(read.map(({ part }) => part));
  const found: Pair[] = [];
  let section = '';
  const into = (part: Part) =>
    part === root ||
    (part.length > 0 &&
      !known.without.has(part) &&
      known.tables.get(part)?.kind !== 'rows' &&
      part.tag !== 'pre' &&
      !isNavigation(part));
  for (const part of inside(root, partLimit, into)) {
    if (!into(part)) continue;
    if (isHeading(part)) section = textOf(part, 80);
    const kids = kidsOf(part).filter((kid): kid is Part => typeof kid !== 'string');
    if (kids.length < 2 || kids.length > rowLimit) continue;
    for (const [rows, share] of [
      // Marked as heads, whatever they say.
      [headed(lent, kids), 12],
      [columns(lent, kids), 3],
      [inTurn(lent, kids), 3],
      [alike(lent, kids), 3],
      // Captions below values, as numbers have them.
      [alike(lent, kids, true), 3],
    ] as const) {
      const fresh = rows.filter(([label, value]) => !taken.has(value) && !taken.has(label));
      // Some may be read so already: their values have a form of their own.
      const same = rows.filter(([label, , , said]) => said !== undefined && taken.has(label)).length;
      if (fresh.length < (same > 0 ? 1 : 2) || fresh.length + same < rows.length * 0.6) continue;
      if (!tell(lent, rows, share, perhaps)) continue;
      for (const [label, value, over, said] of fresh) {
        taken.add(value);
        const text = said ?? textOf(value, 20_000);
        if (text !== '')
          found.push({ label: lent.bare(textOf(label, 80)), value: text, section: over ?? section, part: value });
      }
    }
  }
  return found;
}

/** `text`: what of the value's part it is, where that holds the label too. */
type Row = readonly [label: Part, value: Part, section?: string | undefined, text?: string];

/** Two or more different things at least, of one in `share` of all, and hardly a value is a label. */
function tell(
  { typed, bare, textOf, meaningOf }: Lent,
  rows: readonly Row[],
  share: number,
  perhaps: Perhaps,
): boolean {
  const paths = new Set<string>();
  let telling = 0;
  let labels = 0;
  for (const [label, value, , said] of rows) {
    const [name, text] = [bare(textOf(label, 80)), said ?? textOf(value, 2_000)];
    if (text.length < 40 && meaningOf(bare(text)) !== undefined && ++labels * 8 > rows.length) return false;
    const [first] = [...typed(name, text), ...perhaps(name, text)];
    if (!first) continue;
    paths.add(first.path);
    telling++;
  }
  return paths.size >= 2 && telling * share >= rows.length;
}

const partsIn = ({ children }: Part) => children.filter((kid): kid is Part => typeof kid !== 'string');

/** A column of labels and one of as many values beside it. */
function columns({ kidsOf, looksLikeLabel, textOf, isControl }: Lent, kids: readonly Part[]): Row[] {
  if (kids.length > 6) return [];
  for (const [i, one] of kids.entries()) {
    const other = kids[i + 1];
    if (!other) break;
    let [labels, values] = [kidsOf(one), kidsOf(other)];
    // Some of them may be empty.
    if (values.length < labels.length && one.tag !== 'tr') [labels, values] = [partsIn(one), partsIn(other)];
    if (
      labels.length >= 3 &&
      labels.length === values.length &&
      labels.every((label) => typeof label !== 'string' && looksLikeLabel(textOf(label, 80))) &&
      values.every((value) => typeof value !== 'string' && value.size < 12 && !isControl(value))
    )
      return labels
        .map((label, at): Row => [label as Part, values[at] as Part])
        .filter(([, value]) => value.length > 0);
  }
  return [];
}

/** What a value is compared with. */
const compared = /\b(?:usual|typical|baseline|normal|expected|previous)\b/i;

/** Labels of one tag and values of another in turn; of several values under heads of their own the first counts. */
function inTurn({ looksLikeLabel, textOf, isLink, isControl }: Lent, kids: readonly Part[]): Row[] {
  const tag = kids[0]?.tag;
  const rows = kids.flatMap((kid, i): Row[] => {
    const value = kids[i + 1];
    return kid.tag === tag && value && value.tag !== tag ? [[kid, value]] : [];
  });
  const lead = kids.indexOf(rows[0]?.[0] as Part);
  const columns = (kids.length - lead) / rows.length - 1;
  if (rows.length < 3 || lead > 3 || !Number.isInteger(columns)) return [];
  if (columns > 1 && compared.test(textOf(kids[lead - columns] ?? (kids[0] as Part), 40))) return [];
  const labels = new Set(rows.map(([label]) => textOf(label, 80)));
  return labels.size === rows.length &&
    rows.every(
      ([label, value]) =>
        value.size < 12 &&
        !isControl(value) &&
        !isLink(label) &&
        !isControl(label) &&
        looksLikeLabel(textOf(label, 80)),
    )
    ? rows
    : [];
}

/** Three or more rows of a label and a value each. */
function alike(
  { kidsOf, looksLikeLabel, textOf, isLink, isControl }: Lent,
  kids: readonly Part[],
  below = false,
): Row[] {
  let section: string | undefined;
  const rows = kids.flatMap((kid): Row[] => {
    const both = kidsOf(kid);
    if (both.length === 1 && kid.size < 2 && kid.length < 40) section = textOf(kid, 40);
    const [first, second, ...more] = below ? both.reverse() : both;
    if (typeof first !== 'object' || second === undefined || more.length > 0) return [];
    if (isLink(first) || isControl(first) || !looksLikeLabel(textOf(first, 80))) return [];
    // The value may stand in the row itself.
    if (typeof second === 'string') return [[first, kid, section, second.trim()]];
    return second.size > 12 ? [] : [[first, second, section]];
  });
  const labels = new Set(rows.map(([first]) => textOf(first, 80)));
  const tags = new Set(rows.map(([first, second]) => `${first.tag} ${second.tag}`));
  return rows.length >= 3 && rows.length >= kids.length * 0.5 && labels.size === rows.length && tags.size === 1
    ? rows
    : [];
}

/** Rows of a table that are heads, each over a row of values; before them may stand what they are of. */
function headed({ kidsOf, looksLikeLabel, textOf }: Lent, kids: readonly Part[]): Row[] {
  const rows: Row[] = [];
  for (const [i, row] of kids.entries()) {
    const below = kids[i + 1];
    if (row.tag !== 'tr' || below?.tag !== 'tr') continue;
    const after = kids[i + 2];
    let heads = row.children.filter((cell): cell is Part => typeof cell !== 'string');
    const cells = below.children.filter((cell): cell is Part => typeof cell !== 'string');
    let over: string | undefined;
    if (heads.length === cells.length + 1 && heads[0]?.has('rowspan')) {
      over = textOf(heads[0], 80);
      heads = heads.slice(1);
    }
    const [mark] = heads;
    if (heads.length < 2 || heads.length !== cells.length || !mark) continue;
    const isHead = (cell: Part) =>
      cell.tag === 'th' || (cell.attribute('class') === mark.attribute('class') && cell.attribute('class') !== '');
    if (
      !heads.every(
        (head) => isHead(head) && kidsOf(head).length < 2 && looksLikeLabel(textOf(head, 80).replace(/\s*#$/, '')),
      ) ||
      cells.some(isHead) ||
      // Heads over many rows are those of a list.
      (after?.children.some((cell) => typeof cell !== 'string' && !isHead(cell) && cell.length > 0) &&
        !after.children.some((cell) => typeof cell !== 'string' && isHead(cell)))
    )
      continue;
    for (const [at, head] of heads.entries()) rows.push([head, cells[at] as Part, over]);
  }
  return rows;
}
