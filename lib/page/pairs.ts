import { blockText, isBlock } from './blocks.ts';
import { kindsOf, meaningOf } from './label.ts';
import { around, inside, isControl, kidsOf, type Part, textOf } from './part.ts';
import { isTable, looksLikeLabel, type Table } from './tables.ts';
import { isDate, typed } from './typed.ts';

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
}

const pairLimit = 1_000;
const valueLimit = 20_000;
const headings = /^(?:h[1-6]|legend|summary|caption|header)$/;
const titled = /(?:^|[\s_-])(?:title|heading|header|caption|legend|subhead\w*|section-?(?:name|title))(?:$|[\s_-])/i;
const labelled =
  /(?:^|[\s_-]|[a-z])(?:label|key|term|name|caption|field-?title|attr(?:ibute)?|prop(?:erty)?)s?(?:$|[\s_-])/i;
const labelTags = /^(?:dt|th|label|strong|b|small|em|h[3-6]|i)$/;
const inlineTags = /^(?:a|abbr|b|bdi|br|code|em|font|i|label|mark|small|span|strong|sub|sup|time|u|var)$/;
const navigationRoles =
  /^(?:navigation|menu|menubar|tablist|toolbar|search|banner|contentinfo|tab|option|listbox|status|log|alert)$/;
const navigationNames =
  /(?:^|[\s_-])(?:nav(?:bar|igation|-?menu)?|side-?(?:nav|menu)|top-?(?:bar|nav)|app-?bar|menu(?:bar)?|(?:bread)?crumbs?|tool-?bar|footer|pag(?:ination|er)|filters?|facets?|user-?menu|toasts?|snackbar|cookie\w*)(?:$|[\s_-])/i;

/** What leads elsewhere, on every page alike. */
export function isNavigation(part: Part): boolean {
  if (part.tag === 'nav') return true;
  if (navigationRoles.test(part.role))
    return part.role !== 'alert' && part.role !== 'status' && part.role !== 'log' ? true : part.length < 40;
  if ((part.tag === 'header' || part.tag === 'footer') && part.length < 600)
    return !isInside(part) && !holdsTitle(part);
  return part.length < 600 && part.parent !== undefined && navigationNames.test(part.attribute('class'));
}

function isInside(part: Part): boolean {
  for (const up of around(part))
    if (
      /^(?:main|article|section|aside|dialog|form)$/.test(up.tag) ||
      /^(?:main|dialog|region|complementary|article)$/.test(up.role)
    )
      return true;
  return false;
}

function holdsTitle(part: Part): boolean {
  return [...inside(part, 60)].some(({ tag }) => tag === 'h1' || tag === 'h2');
}

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
export function pairsIn(root: Part, known: Known): Pair[] {
  return new PairFinder(known).find(root);
}

class PairFinder {
  readonly #known: Known;
  readonly #pairs: Pair[] = [];
  /** Parts that were read as a label or a value. */
  readonly #taken = new Set<Part>();
  /** Parts with a label and a value, since all around them are so too. */
  readonly #rows = new Set<Part>();

  constructor(known: Known) {
    this.#known = known;
  }

  find(root: Part): Pair[] {
    const stack: { part: Part; section: string }[] = [{ part: root, section: '' }];
    while (stack.length > 0 && this.#pairs.length < pairLimit) {
      const { part, section } = stack.pop() as (typeof stack)[number];
      if (this.#taken.has(part) || this.#known.without.has(part) || (part !== root && isNavigation(part))) continue;
      const named = sectionName(part, this.#known) || section;
      if (part.length === 0) continue;
      if (isBlock(part)) {
        this.#add(named, blockText(part), named, part, true);
        continue;
      }
      const table = this.#known.tables.get(part);
      if (table?.kind === 'pairs') {
        for (const { label, value, labelPart } of table.pairs) {
          this.#pair(labelPart, value, named, label);
        }
        for (const { value } of table.pairs) if (!this.#taken.has(value)) stack.push({ part: value, section: named });
        continue;
      }
      if (table?.kind === 'rows' || table?.kind === 'heads') {
        for (const { detail } of table.rows) if (detail) stack.push({ part: detail, section: named });
        continue;
      }
      this.#attributes(part, named);
      const kids = kidsOf(part);
      if (part.tag === 'dl') this.#list(part, named);
      else this.#kids(part, kids, named);
      // Sections go by the heading before them.
      let current = named;
      const inner: typeof stack = [];
      let before: Part | undefined;
      for (const kid of kids) {
        if (typeof kid === 'string') continue;
        const heading = headingOf(kid, kids.length);
        if (heading) current = heading;
        else if (!before && this.#isHead(kid, kids[1])) current = textOf(kid, 60);
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

  #add(label: string, value: string, section: string, part: Part, block = false): void {
    const name = label
      .replace(/\s*[:：]$/, '')
      .replace(/^["']|["']$/g, '')
      .trim()
      .slice(0, 160);
    if ((name === '' && !block) || value === '' || value === name || this.#pairs.length >= pairLimit) return;
    this.#pairs.push({ label: name, value, section, part, ...(block ? { block } : {}) });
  }

  /** A label and the part that it names. False where the part holds more than one value. */
  #pair(labelPart: Part | undefined, value: Part, section: string, label: string): boolean {
    if (isCompound(value)) return false;
    const items = itemsOf(value);
    if (items.length === 0) return false;
    for (const item of items) this.#add(label, item, section, value, isBlock(value) && meaningOf(label) === undefined);
    if (labelPart) this.#taken.add(labelPart);
    this.#taken.add(value);
    return true;
  }

  #list(part: Part, section: string): void {
    const flat: Part[] = [];
    for (const kid of part.children)
      if (typeof kid !== 'string') {
        if (kid.tag === 'dt' || kid.tag === 'dd') flat.push(kid);
        else for (const inner of kid.children) if (typeof inner !== 'string') flat.push(inner);
      }
    let term: Part | undefined;
    for (const item of flat) {
      if (item.tag === 'dt') term = item;
      else if (item.tag === 'dd' && term) this.#pair(term, item, section, textOf(term, 160));
    }
  }

  /** Names for screen readers and on hovering: `aria-label="Severity"` on what shows “High”; a label for an entry. */
  #attributes(part: Part, section: string): void {
    if (part.tag === 'label') {
      const control = this.#known.byId(part.attribute('for'));
      if (control && control !== part && control.length > 0) this.#pair(part, control, section, textOf(part, 100));
      return;
    }
    if (part.isPlain || part.size > 12 || part.length > 2_000) return;
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
    const head = by ? this.#known.byId(by) : undefined;
    if (head && head !== part && head.length > 0 && head.length < 80) names.unshift(textOf(head, 80));
    for (const name of names) {
      if (name === '' || name.length > 300) continue;
      const [, label = '', said = ''] = line.exec(name) ?? [];
      if (said && typed(label, said).length > 0) {
        this.#add(label, said, section, part);
        return;
      }
      if (meaningOf(name) === undefined) continue;
      const text = itemsOf(part)[0] ?? '';
      if (text === '' || text === name || typed(name, text).length === 0) continue;
      this.#add(name, text, section, part);
      this.#taken.add(part);
      return;
    }
  }

  #kids(part: Part, kids: readonly (Part | string)[], section: string): void {
    if (part.tag === 'ul' || part.tag === 'ol' || part.tag === 'tr' || part.role === 'row') {
      this.#repeated(kids);
      return;
    }
    const parts = kids.filter((kid): kid is Part => typeof kid !== 'string');
    if (kids.length === 2 && parts.length === 2) {
      const [first, second] = parts as [Part, Part];
      if (this.#two(part, first, second, section)) return;
    }
    if (parts.length >= 3) this.#repeated(kids);
    this.#inOrder(kids, section);
    if (part.size <= 12 && part.length <= 4_000 && parts.every((kid) => inlineTags.test(kid.tag)))
      this.#lines(part, section);
  }

  /** Two parts beside each other or one above the other. */
  #two(around: Part, first: Part, second: Part, section: string): boolean {
    if (isControl(first) || isLink(first) || isLink(second)) {
      if (isLink(first) || isControl(first)) return false;
    }
    const label = labelText(first);
    if (label !== '' && !isHeadOfMany(second)) {
      const told = /[:：]$/.test(label) || labelled.test(first.attribute('class')) || labelTags.test(first.tag);
      const value = itemsOf(second)[0] ?? '';
      const meaning = meaningOf(bare(label)) !== undefined;
      if (
        this.#rows.has(around) ||
        (told &&
          (kindsOf(bare(label)).length > 0 || looksLikeLabel(label)) &&
          (areApart(first, second) || /[:：]$/.test(label))) ||
        (kindsOf(bare(label)).length > 0 &&
          (meaning ? typed(bare(label), value).length > 0 : areApart(first, second)) &&
          !isLabelOnly(value))
      )
        return this.#pair(first, second, section, label);
    }
    // A number with its caption below.
    const below = labelText(second);
    if (below !== '' && meaningOf(bare(below)) !== undefined && meaningOf(textOf(first, 60)) === undefined) {
      const value = itemsOf(first)[0] ?? '';
      if (typed(bare(below), value).length > 0) return this.#pair(second, first, section, below);
    }
    return false;
  }

  /** Three or more parts built alike, each of a label and a value: then they are so whatever their labels say. */
  #repeated(kids: readonly (Part | string)[]): void {
    const rows: [Part, Part, Part][] = [];
    for (const kid of kids) {
      if (typeof kid === 'string') continue;
      const inner = kidsOf(kid);
      const [first, second] = inner;
      if (
        inner.length === 2 &&
        typeof first !== 'string' &&
        typeof second !== 'string' &&
        first &&
        second &&
        !isCompound(second)
      )
        rows.push([kid, first, second]);
    }
    if (rows.length < 3 || rows.length < kids.length * 0.6) return;
    const labels = rows.map(([, first]) => labelText(first));
    if (new Set(labels).size < labels.length || labels.some((label) => label === '' || !looksLikeLabel(label))) return;
    if (rows.some(([, first]) => isLink(first) || isControl(first))) return;
    const known = labels.filter((label) => kindsOf(bare(label)).length > 0).length;
    const apart = rows.every(([, first, second]) => areApart(first, second));
    if (
      apart
        ? known === 0 && !rows.some(([, first]) => labelled.test(first.attribute('class')))
        : known * 2 < rows.length
    )
      return;
    for (const [row] of rows) this.#rows.add(row);
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
      const kinds = kindsOf(bare(label)).length > 0;
      if (!(colon && looksLikeLabel(label)) && !kinds) continue;
      if (typeof next === 'string') {
        const told = colon || /^\s*[:：]/.test(next) || (typeof kid !== 'string' && labelTags.test(kid.tag));
        const value = next.replace(/^\s*[:：]\s*/, '').trim();
        if (told && typeof kid !== 'string' && value !== '' && !isLabelOnly(value)) {
          // What stands in the same line belongs to it: a link in the middle of a text.
          const rest = restOfLine(kids, i + 1)
            .replace(/^\s*[:：]\s*/, '')
            .trim();
          this.#add(label, rest.slice(0, valueLimit), section, kid);
          this.#taken.add(kid);
        }
        continue;
      }
      if (this.#taken.has(next) || isHeadOfMany(next) || (isControl(next) && next.length > 60)) continue;
      if (typeof kid !== 'string' && !colon && !areApart(kid, next)) continue;
      const value = itemsOf(next)[0] ?? '';
      if (isLabelOnly(value)) continue;
      const heads = typeof kid !== 'string' && (headings.test(kid.tag) || titled.test(kid.attribute('class')));
      // A heading over a whole section is no label: what stands below it must be what it names.
      if (
        !colon &&
        (kids.length > 2 || heads || typeof kid === 'string') &&
        typed(bare(label), value).length === 0 &&
        !isBlock(next)
      )
        continue;
      if (this.#pair(typeof kid === 'string' ? undefined : kid, next, section, label)) i++;
    }
  }

  /** Lines of plain text that say what they hold. */
  #lines(part: Part, section: string): void {
    if (kidsOf(part).some((kid) => typeof kid !== 'string' && this.#taken.has(kid))) return;
    for (const text of textOf(part, 4_000, true).split('\n', 100)) {
      for (const piece of text.split(/\s+[|·•]\s+/, 20)) {
        const [, label = '', value = ''] = line.exec(piece) ?? [];
        if (label !== '' && typed(label, value).length > 0) this.#add(label, value, section, part);
      }
    }
  }
}

const line = /^\s*([\p{L}][\p{L}\p{N} _./()-]{0,40}?)\s*[:：]\s*(\S.*)$/u;

/** What a text ends with, where that may name what stands after it: `seen on host: `, `Opened `. */
function labelAtEnd(text: string): string {
  const last = text.slice(text.trimEnd().lastIndexOf('\n') + 1).trim();
  if (last.length > 62) return '';
  return /[:：]$/.test(last) || meaningOf(last) ? last : '';
}

function restOfLine(kids: readonly (Part | string)[], from: number): string {
  let text = '';
  for (let i = from; i < kids.length && i < from + 12; i++) {
    const kid = kids[i] as Part | string;
    if (typeof kid !== 'string' && (!inlineTags.test(kid.tag) || kid.tag === 'br' || labelTags.test(kid.tag))) break;
    if (typeof kid !== 'string' && /[:：]$/.test(textOf(kid, 60))) break;
    text += typeof kid === 'string' ? kid : textOf(kid);
  }
  return text.replace(/\s+/g, ' ');
}

function bare(label: string): string {
  return label.replace(/\s*[:：*]+$/, '').trim();
}

/** The text of a part that may be a label; empty where it is too much for one. */
function labelText(part: Part): string {
  if (part.length === 0 || part.length > 64 || part.size > 8) return '';
  const text = textOf(part, 80);
  return text.length <= 64 ? text : '';
}

function isLink(part: Part): boolean {
  return part.tag === 'a' || part.role === 'link' || part.role === 'tab';
}

/** A text that is a label itself: two of them beside each other are heads, tabs or a menu. */
function isLabelOnly(text: string): boolean {
  return text.length < 40 && meaningOf(bare(text)) !== undefined && !/[\d\\/.@]/.test(text);
}

/** Built differently: a label does not look like its value. */
function areApart(one: Part, other: Part): boolean {
  if (one.tag !== other.tag) return one.tag !== 'a' && !(one.tag === 'li' || other.tag === 'li');
  if (one.tag === 'li' || one.tag === 'a' || one.tag === 'button' || one.tag === 'option') return false;
  const [a, b] = [classes(one), classes(other)];
  if (a.size === 0 && b.size === 0) return false;
  return (
    [...a].some((name) => !b.has(name)) && (b.size === 0 || [...b].some((name) => !a.has(name)) || a.size > b.size)
  );
}

function classes(part: Part): Set<string> {
  return new Set(part.attribute('class').split(/\s+/).filter(Boolean));
}

/** A part under a heading that goes on with headings of its own, or with many things. */
function isHeadOfMany(part: Part): boolean {
  return isTable(part) || part.size > 80;
}

/** True where a part holds several labels and values, or a table. */
function isCompound(part: Part): boolean {
  if (isBlock(part)) return false;
  if (part.size > 40 || beginsWithLabel(part)) return true;
  let labels = 0;
  for (const inner of inside(part, 120)) {
    for (const child of inner.children) {
      const [, label = '', value = ''] = typeof child === 'string' ? (line.exec(child) ?? []) : [];
      if (label !== '' && typed(label, value).length > 0 && ++labels >= 2) return true;
    }
    if (inner === part || inner.length === 0) continue;
    if (inner.tag === 'dl' || inner.tag === 'table' || isTable(inner)) return true;
    const text = inner.size <= 3 ? labelText(inner) : '';
    if (text !== '' && (kindsOf(bare(text)).length > 0 || /[:：]$/.test(text)) && ++labels >= 2) return true;
  }
  return false;
}

/** A row of its own, not a value: its first part is a label of what comes after it. */
function beginsWithLabel(part: Part): boolean {
  let at: Part = part;
  for (let depth = 0; depth < 5; depth++) {
    const kids = kidsOf(at);
    const [first] = kids;
    if (!first || typeof first === 'string') return false;
    if (kids.length > 1) {
      const label = labelText(first);
      return label !== '' && kindsOf(bare(label)).length > 0;
    }
    at = first;
  }
  return false;
}

/** The single values of a part: the items of a list, else its text. Where it is cut for the eye, what it says on hovering. */
export function itemsOf(part: Part): string[] {
  const isItem = (one: Part) => one !== part && (one.tag === 'li' || one.role === 'listitem') && one.length > 0;
  const items = [...inside(part, 400, (one) => !isItem(one))].filter(isItem).slice(0, 50);
  return (items.length > 0 ? items : [part]).map(wholeText).filter((text) => text !== '');
}

const distance =
  /^(?:(?:about|less than|vor|il y a|hace)\s)?(?:an?|\d+|a few|just|now|yesterday|today|last|gestern|heute|hier|ayer|hoy)\b.{0,30}$|^(?:昨日|今日|\d+\s*(?:分|時間|日)前)/i;

function wholeText(part: Part): string {
  const text = isBlock(part)
    ? blockText(part).slice(0, valueLimit)
    : textOf(part, valueLimit) || textOf(part, valueLimit, false, true);
  const said = saidOf(part);
  if (said !== '' && said !== text) {
    const start = text.replace(/\s*(?:…|\.{3})$/, '');
    if (start !== text && said.startsWith(start.slice(0, 200))) return said.slice(0, valueLimit);
    if (isDate(said) && (distance.test(text) || !isDate(text))) return said;
  }
  return text;
}

/** What a part, or the only part in it, says on hovering or to programs. */
function saidOf(part: Part): string {
  let at: Part | undefined = part;
  for (let depth = 0; at && depth < 5; depth++) {
    const said =
      at.attribute('datetime') ||
      at.attribute('title') ||
      at.attribute('data-original-title') ||
      (at.tag === 'time' ? at.attribute('aria-label') : '');
    if (said !== '') return said.trim();
    const inner: (Part | string)[] = kidsOf(at);
    at = inner.length === 1 && typeof inner[0] !== 'string' ? inner[0] : undefined;
  }
  return '';
}

/** The heading that a part is, for what stands after it. */
function headingOf(part: Part, among: number): string {
  if (part.length === 0 || part.length > 80 || among < 2) return '';
  const heads =
    headings.test(part.tag) || part.role === 'heading' || (titled.test(part.attribute('class')) && part.size < 12);
  return heads ? textOf(part, 80, false, part.length > 0) : '';
}

/** What a part is called for screen readers, or by its first heading inside. */
function sectionName(part: Part, known: Known): string {
  if (!/^(?:section|fieldset|article|aside|table|ul|ol|dl|div|details|form)$/.test(part.tag)) return '';
  const named = part.attribute('aria-label');
  if (named !== '') return named.slice(0, 80);
  const by = part.attribute('aria-labelledby').split(' ')[0];
  const head = by ? known.byId(by) : undefined;
  if (head && head.length > 0 && head.length <= 80) return textOf(head, 80, false, true);
  return '';
}
