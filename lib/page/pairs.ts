import { areLabelled, areReversed, labelAndValue, namesOf, restNamed, rowsOfTwo, termsOf } from './arranged.ts';
import {
  areApart,
  headingOf,
  headings,
  inlineTags,
  isHeadOfMany,
  isLabelOnly,
  isLink,
  labelAtEnd,
  sectionName,
  titled,
} from './beside.ts';
import { blockText, isBlock } from './blocks.ts';
import { meaningOf } from './label.ts';
import { isNavigation } from './navigation.ts';
import { isControl, isIn, kidsOf, type Part, textOf } from './part.ts';
import type { Guess } from './perhaps.ts';
import { looksLikeLabel } from './table-pairs.ts';
import type { Table } from './tables.ts';
import { turnsOf } from './turns.ts';
import { typed } from './typed.ts';
import { firstItem, fits, isCompound, isLabel, itemsUnder, labelText, line, valueLimit } from './values.ts';

/** A label, what it stands for, and the heading that both stand under. */
export interface Pair {
  label: string;
  value: string;
  section: string;
  part: Part;
  /** A text to be read by itself, such as an event in JSON. */
  block?: boolean;
  /** All keys that lead to a value in such a text. */
  path?: string;
  /** In the second and later ones of several events. */
  later?: boolean;
  /** The label is a piece of running text: whoever wrote that may have written anything. */
  loose?: boolean;
  /** Read by the order of the page alone. */
  guess?: boolean;
}

/** What a label and a value may be, where they do not agree on one. */
export type Perhaps = (label: string, value: string) => Guess[];

const pairLimit = 1_000;
/** Before what somebody looks for in a list. */
const lookedFor = /^(?:search|filter|find|suche|filtr|buscar)/i;

/** What pairs are looked for with. */
export interface Known {
  tables: ReadonlyMap<Part, Table>;
  byId(id: string): Part | undefined;
  /** Parts that are somebody else's: the rows of a queue, lists of cards. */
  without: ReadonlySet<Part>;
}

/**
 * Labels and values as consoles put them: definition lists, tables of two columns or one row, elements that follow each
 * other in the same way again and again, lines such as `Host: WS-1`, names for screen readers, entries that nobody can
 * change. A word is a label by how it stands, or because it is one that consoles use; what could as well be a list of
 * things is left to the text.
 */
export function pairsIn(root: Part, known: Known, perhaps?: Perhaps): Pair[] {
  return new PairFinder(known, perhaps).find(root);
}

class PairFinder {
  readonly #known: Known;
  readonly #perhaps: Perhaps | undefined;
  readonly #pairs: Pair[] = [];
  /** Parts that were read as a label or a value. */
  readonly #taken = new Set<Part>();
  /** Parts with a label and a value, since all around them are so too. */
  readonly #rows = new Set<Part>();

  constructor(known: Known, perhaps: Perhaps | undefined) {
    this.#known = known;
    this.#perhaps = perhaps;
  }

  find(root: Part): Pair[] {
    const stack: { part: Part; section: string }[] = [{ part: root, section: '' }];
    while (stack.length > 0 && this.#pairs.length < pairLimit) {
      const { part, section } = stack.pop() as (typeof stack)[number];
      if (this.#taken.has(part) || this.#known.without.has(part) || (part !== root && isNavigation(part))) continue;
      const named = sectionName(part, this.#known.byId) || section;
      if (part.length === 0) continue;
      if (isBlock(part)) {
        this.#add(named, blockText(part), named, part, 'block');
        continue;
      }
      const table = this.#known.tables.get(part);
      if (table?.kind === 'pairs') {
        for (const { label, value, labelPart, section } of table.pairs) {
          if (this.#pair(labelPart, value, section || named, label)) continue;
          // A value may be laid out in a table of its own, with what there is to do with it.
          const text = value.length < 300 ? textOf(value, 300).replace(/(?<=\S)\s*\([^()]*\)$/, '') : '';
          if (fits(label, text)) this.#add(label, text, section || named, value);
          else stack.push({ part: value, section: named });
        }
        for (const other of table.others) stack.push({ part: other, section: named });
        continue;
      }
      const [only] = table?.kind === 'rows' && table.rows.length === 1 ? table.rows : [];
      for (const { head, part } of only?.cells ?? [])
        if (head === '' || !this.#pair(part, part, named, head)) stack.push({ part, section: named });
      if (table?.kind === 'rows' || table?.kind === 'heads') {
        for (const { detail } of table.rows) if (detail) stack.push({ part: detail, section: named });
        for (const other of table.others) stack.push({ part: other, section: named });
        continue;
      }
      this.#attributes(part, named);
      const kids = kidsOf(part);
      if (part.tag === 'dl')
        for (const [term, value] of termsOf(part))
          this.#pair(term, value, named, textOf(term, 160) || textOf(term, 160, false, true));
      else this.#kids(part, kids, named);
      // Sections go by the heading before them.
      let current = named;
      const inner: typeof stack = [];
      let before: Part | undefined;
      for (const [i, kid] of kids.entries()) {
        if (typeof kid === 'string') continue;
        const heading = headingOf(kid, kids.length);
        if (heading) current = heading;
        else if (this.#isHead(kid, kids[i + 1])) current = textOf(kid, 60);
        else if (/^(?:ul|ol)$/.test(kid.tag) && before && before.length <= 60) current = textOf(before, 60) || current;
        before = kid;
        if (!this.#taken.has(kid)) inner.push({ part: kid, section: current });
      }
      for (let i = inner.length - 1; i >= 0; i--) stack.push(inner[i] as (typeof inner)[number]);
    }
    return this.#pairs;
  }

  /** A few words at the top of what holds labels and values of its own. */
  #isHead(kid: Part, next: Part | string | undefined): boolean {
    if (next === undefined || typeof next === 'string' || kid.length > 40 || kid.size > 1 || this.#taken.has(kid))
      return false;
    return kidsOf(kid).length === 1 && !isControl(kid) && !isLink(kid) && next.size > 0 && isCompound(next);
  }

  #add(label: string, value: string, section: string, part: Part, how: 'block' | 'loose' | 'guess' | '' = ''): void {
    const name = label
      .replace(/\s*[:：]$/, '')
      .replace(/^["']|["']$/g, '')
      .trim()
      .slice(0, 160);
    if ((name === '' && how !== 'block') || value === '' || value === name || this.#pairs.length >= pairLimit) return;
    this.#pairs.push({ label: name, value, section, part, ...(how ? { [how]: true } : {}) });
  }

  /** A label and the part that it names. False where the part holds more than one value. */
  #pair(labelPart: Part | undefined, value: Part, section: string, label: string): boolean {
    if (lookedFor.test(label)) return false;
    // A word over the title, such as “Alert”, does not name it.
    if (isCompound(value) || /^h[12]$/.test(value.tag)) return false;
    const items = itemsUnder(label, value);
    if (items.length === 0) return false;
    const raw = isBlock(value) && typed(label, items[0] ?? '').length === 0;
    for (const item of items) {
      // A chip has a label of its own: `client="192.0.2.1"`.
      const [, own = '', said = ''] =
        item.length < 300 && items.length > 1 ? (line.exec(item) ?? /^([\w.-]{1,40})=(.+)$/.exec(item) ?? []) : [];
      const how = own === '' ? undefined : this.#said(own, said);
      if (how !== undefined) this.#add(own, said, section, value, how);
      else this.#add(label, item, section, value, raw ? 'block' : labelPart ? '' : 'loose');
    }
    if (labelPart) this.#taken.add(labelPart);
    this.#taken.add(value);
    return true;
  }

  /** Names for screen readers and on hovering: `aria-label="Severity"` on what shows “High”; a label for an entry. */
  #attributes(part: Part, section: string): void {
    if (part.tag === 'label') {
      const control = this.#known.byId(part.attribute('for'));
      if (control && control !== part && control.length > 0) this.#pair(part, control, section, textOf(part, 100));
      return;
    }
    if (part.isPlain || part.size > 12 || part.length > 2_000) return;
    for (const name of namesOf(part, this.#known)) {
      if (name === '' || name.length > 300) continue;
      const [, label = '', said = ''] = line.exec(name) ?? [];
      // On what is pressed stands who is signed in.
      if (said && !isControl(part) && !isLink(part) && typed(label, said).length > 0) {
        this.#add(label, said, section, part);
        return;
      }
      if (meaningOf(name) === undefined) continue;
      const text = firstItem(part);
      if (text === '' || text === name || typed(name, text).length === 0) continue;
      this.#add(name, text, section, part);
      this.#taken.add(part);
      return;
    }
  }

  #kids(part: Part, kids: readonly (Part | string)[], section: string): void {
    const [head, cell] = kids;
    // A row without a table around it: a component of its own.
    if (kids.length === 2 && typeof head === 'object' && typeof cell === 'object' && head.role === 'rowheader') {
      this.#pair(head, cell, section, textOf(head, 100));
      return;
    }
    if (part.tag === 'ul' || part.tag === 'ol' || part.tag === 'tr' || part.role === 'row') {
      this.#repeated(kids);
      return;
    }
    const parts = kids.filter((kid): kid is Part => typeof kid !== 'string');
    if (kids.length === 2 && parts.length === 2) {
      const [label, value] = labelAndValue(parts as [Part, Part], this.#rows.has(part));
      if (label && value && this.#pair(label, value, section, labelText(label))) return;
    }
    if (parts.length >= 3) this.#repeated(kids);
    if (parts.length >= 4 && parts.length === kids.length) this.#alternating(parts, section);
    this.#inOrder(kids, section);
    const breaks = part.children.filter((kid) => typeof kid !== 'string' && kid.tag === 'br').length;
    if (part.size - breaks <= 12 && part.length <= 8_000 && parts.every((kid) => inlineTags.test(kid.tag)))
      this.#lines(part, section);
  }

  /** Three or more parts built alike, each of a label and a value, or of a value and its caption. */
  #repeated(kids: readonly (Part | string)[]): void {
    const rows = rowsOfTwo(kids);
    if (areReversed(rows)) for (const [, first, second] of rows) this.#pair(second, first, '', labelText(second));
    else if (areLabelled(rows)) for (const [row] of rows) this.#rows.add(row);
  }

  #alternating(parts: readonly Part[], section: string): void {
    if (parts.some((part) => this.#taken.has(part))) return;
    for (const [first, second] of turnsOf(parts)) this.#pair(first, second, section, labelText(first));
  }

  /** Labels among other things: what follows one, up to the next or the end of the line, is its value. */
  #inOrder(kids: readonly (Part | string)[], section: string): void {
    for (let i = 0; i < kids.length - 1; i++) {
      const kid = kids[i] as Part | string;
      if (typeof kid !== 'string' && (this.#taken.has(kid) || isControl(kid) || isLink(kid))) continue;
      const label = typeof kid === 'string' ? labelAtEnd(kid) : labelText(kid);
      if (label === '') continue;
      const next = kids[i + 1] as Part | string;
      const colon = /[:：]$/.test(label);
      if (!(colon && looksLikeLabel(label)) && !isLabel(label)) continue;
      if (typeof next === 'string') {
        if (typeof kid === 'string') continue;
        const rest = restNamed(label, kid, next, kids.length === 2);
        if (rest !== undefined) {
          this.#add(label, rest.slice(0, valueLimit), section, kid);
          this.#taken.add(kid);
        }
        continue;
      }
      if (this.#taken.has(next) || isHeadOfMany(next) || (isControl(next) && next.length > 60)) continue;
      const value = firstItem(next);
      // Where nothing tells label and value apart, the first of a row with a value of its own form is one.
      const leads = i === 0 && kids.length <= 4 && fits(label, value);
      if (typeof kid !== 'string' && !colon && !leads && !areApart(kid, next)) continue;
      if (isLabelOnly(value)) continue;
      const heads = typeof kid !== 'string' && (headings.test(kid.tag) || titled.test(kid.attribute('class')));
      // A heading over a whole section is no label: what stands below it must be what it names.
      if (!colon && (kids.length > 2 || heads || typeof kid === 'string') && !fits(label, value) && !isBlock(next))
        continue;
      if (this.#pair(typeof kid === 'string' ? undefined : kid, next, section, label)) i++;
    }
  }

  /** Lines of plain text that say what they hold. */
  #lines(part: Part, section: string): void {
    for (const text of textOf(part, 8_000, true).split('\n', 100)) {
      for (const piece of text.split(/\s+[|·•]\s+/, 20)) {
        const [, label = '', value = ''] = line.exec(piece) ?? [];
        const isNew = !this.#pairs.some((pair) => pair.label === label && isIn(pair.part, part));
        const how = label !== '' && isNew ? this.#said(label, value) : undefined;
        if (how !== undefined) this.#add(label, value, section, part, how || 'loose');
      }
    }
  }

  /** Whether label and form of a value agree, or nearly: `undefined` where they do not. */
  #said(label: string, value: string): 'guess' | '' | undefined {
    if (typed(label, value).length > 0) return '';
    return this.#perhaps?.(label, value).some(({ rank }) => rank === 1) ? 'guess' : undefined;
  }
}
