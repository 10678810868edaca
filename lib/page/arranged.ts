import { areApart, inlineTags, isHeadOfMany, isLabelOnly, isLink, labelTags, restOfLine } from './beside.ts';
import { meaningOf } from './label.ts';
import type { Known } from './pairs.ts';
import { isControl, isIn, kidsOf, type Part, textOf } from './part.ts';
import { looksLikeLabel } from './table-pairs.ts';
import { saysMore } from './typed.ts';
import { bare, firstItem, fits, isCompound, isLabel, labelText } from './values.ts';

const labelled =
  /(?:^|[\s_-]|[a-z])(?:label|key|term|name|caption|field-?title|attr(?:ibute)?|prop(?:erty)?)s?(?:$|[\s_-])/i;

/** Each term of a definition list and what stands under it. */
export function termsOf(list: Part): [term: Part, value: Part][] {
  const flat: Part[] = [];
  for (const kid of list.children)
    if (typeof kid !== 'string') {
      if (kid.tag === 'dt' || kid.tag === 'dd') flat.push(kid);
      else for (const inner of kid.children) if (typeof inner !== 'string') flat.push(inner);
    }
  const found: [Part, Part][] = [];
  let term: Part | undefined;
  for (const item of flat) {
    if (item.tag === 'dt') term = item;
    else if (item.tag === 'dd' && term) found.push([term, item]);
  }
  return found;
}

/** What a part is called for screen readers and on hovering. */
export function namesOf(part: Part, known: Pick<Known, 'byId'>): string[] {
  const by = part.attribute('aria-labelledby').split(' ')[0];
  const names = [
    'aria-label',
    'title',
    'data-label',
    'data-title',
    'data-field',
    'data-key',
    'data-name',
    'itemprop',
  ].map((name) => part.attribute(name));
  const head = by ? known.byId(by) : undefined;
  if (head && !isIn(head, part) && head.length > 0 && head.length < 80) names.unshift(textOf(head, 80));
  return names;
}

/** Two parts beside each other or one above the other: which is the label and which its value, if so. `isRow`: all around are so too. */
export function labelAndValue([first, second]: readonly [Part, Part], isRow: boolean): [label: Part, value: Part] | [] {
  if (isControl(first) || isLink(first)) return [];
  const label = labelText(first);
  if (label !== '' && !isHeadOfMany(second)) {
    const told = /[:：]$/.test(label) || labelled.test(first.attribute('class')) || labelTags.test(first.tag);
    const value = firstItem(second);
    const meaning = meaningOf(bare(label)) !== undefined;
    if (
      isRow ||
      (told && (isLabel(label) || looksLikeLabel(label)) && (areApart(first, second) || /[:：]$/.test(label))) ||
      (isLabel(label) && (meaning ? fits(label, value) : areApart(first, second)) && !isLabelOnly(value))
    )
      return [first, second];
  }
  // A number with its caption below.
  const below = labelText(second);
  return below !== '' &&
    meaningOf(bare(below)) !== undefined &&
    meaningOf(textOf(first, 60)) === undefined &&
    fits(below, firstItem(first))
    ? [second, first]
    : [];
}

/** The rest of the line behind a label, where that is its value; `isAlone`: nothing else stands with both. */
export function restNamed(label: string, part: Part, next: string, isAlone: boolean): string | undefined {
  const told =
    /[:：]$/.test(label) ||
    /^\s*[:：]/.test(next) ||
    labelTags.test(part.tag) ||
    // A label in a line of its own, over a value that is none: `<div><div>Severity</div>High</div>`.
    (isAlone && !inlineTags.test(part.tag));
  const value = behindColon(next);
  // `<span>Identified Time</span>Nov 24, 2026 14:08:36`
  if (
    !(told || ((isAlone || !inlineTags.test(part.tag)) && fits(label, value))) ||
    value === '' ||
    isLabelOnly(value) ||
    saysMore(value)
  )
    return undefined;
  // What stands in the same line belongs to it: a link in the middle of a text.
  const around = part.parent?.children ?? [];
  return behindColon(restOfLine(around, around.indexOf(part) + 1));
}

function behindColon(text: string): string {
  return text.replace(/^\s*[:：]\s*/, '').trim();
}

/** A part of two, and both. */
type Row = readonly [row: Part, first: Part, second: Part];

/** Three or more parts built alike, each of two. */
export function rowsOfTwo(kids: readonly (Part | string)[]): Row[] {
  const rows: Row[] = [];
  for (const kid of kids) {
    if (typeof kid === 'string') continue;
    const inner = kidsOf(kid);
    const [first, second] = inner;
    if (inner.length === 2 && typeof first === 'object' && typeof second === 'object' && !isCompound(second))
      rows.push([kid, first, second]);
  }
  return rows.length < 3 || rows.length < kids.length * 0.6 ? [] : rows;
}

/** Values with their captions below. */
export function areReversed(rows: readonly Row[]): boolean {
  const says = (label: Part, value: Part) => {
    const name = labelText(label);
    return bare(name) !== '' && fits(name, firstItem(value));
  };
  const below = rows.filter(([, first, second]) => says(second, first) && !says(first, second)).length;
  return below >= 2 && !rows.some(([, first, second]) => says(first, second) || !looksLikeLabel(labelText(second)));
}

/** Each of a label and a value: then they are so whatever their labels say. */
export function areLabelled(rows: readonly Row[]): boolean {
  const labels = rows.map(([, first]) => labelText(first));
  // Several groups may have one of the same name.
  if (new Set(labels).size < labels.length * 0.85 || labels.some((label) => label === '' || !looksLikeLabel(label)))
    return false;
  if (rows.some(([, first]) => isLink(first) || isControl(first))) return false;
  const known = labels.filter(isLabel).length;
  const apart = rows.every(([, first, second]) => areApart(first, second));
  return apart
    ? known > 0 || rows.some(([, first]) => labelled.test(first.attribute('class')))
    : known * 2 >= rows.length;
}
