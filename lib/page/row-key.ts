import { linkIn } from './innermost.ts';
import { inside, type Part, textOf } from './part.ts';
import { placeOf } from './place.ts';

/** Attributes in which consoles keep the number of what a row is about. */
const keyNames = [
  'data-alert-id',
  'data-event-id',
  'data-incident-id',
  'data-email-id',
  'data-id',
  'data-row-id',
  'data-row-key',
  'row-id',
  'data-rowid',
  'data-record-id',
  'data-item-id',
  'data-item-key',
  'data-key',
  'data-uid',
  'data-uuid',
  'id',
];
/** Made up by a library anew each time, or by place. */
const fleeting =
  /^(?:[:_«]|ember\d|ext-|x-gen|gridview|tableview|mui-|mat-|cdk-|yui|radix|headlessui|react-|vaadin-|react-aria|row-?\d+$|item-?\d+$)/i;
const alertWords = /alert|incident|case|event|offen[cs]e|detection|finding|threat|ticket|message|issue|notable|signal/i;
/** So many rows may lack what the others are known by. */
const least = 0.95;

/** What one row of a list may be known by. */
export interface RowSigns {
  /** The place that its own link leads to. */
  link: string;
  /** Values of attributes, by their names. */
  names: ReadonlyMap<string, string>;
}

/** How the rows of a list are told from each other: decided once for all of them. */
export interface KeyWay {
  link: boolean;
  /** Each shows an id of its own. */
  id: boolean;
  attribute: string | undefined;
}

/** What a row may be known by. `title`: the part that names it, whose link counts whatever it leads to. */
export function signsOf(parts: readonly Part[], title: Part | undefined, address: URL): RowSigns {
  const names = new Map<string, string>();
  for (const row of parts) {
    let seen = 0;
    for (const part of inside(row, 13)) {
      if (part.isPlain) continue;
      for (const name of keyNames) {
        // An id of something in the row is no name of the row.
        if (names.has(name) || (seen > 0 && name === 'id')) continue;
        const value = part.attribute(name);
        if (value !== '' && value.length <= 200 && !(name === 'id' && fleeting.test(value))) names.set(name, value);
      }
      if (part.tag === 'input' && part.attribute('type') === 'checkbox' && !names.has('value')) {
        const value = part.attribute('value');
        if (value !== '' && !/^(?:on|true|false|yes|1|all)$/i.test(value)) names.set('value', value.slice(0, 200));
      }
      seen++;
    }
  }
  return { link: placeOfLink(parts, title, address), names };
}

function placeOfLink(parts: readonly Part[], title: Part | undefined, address: URL): string {
  const [row] = parts;
  const around =
    row?.tag === 'a' ? row : row?.parent?.tag === 'a' && row.parent.children.length === 1 ? row.parent : undefined;
  const own = around ?? (title && (title.tag === 'a' ? title : (linkIn(title) ?? linkAround(title, row))));
  const found = own && placeIn(own, address);
  if (found) return found;
  // Of other links in the row only one whose path speaks of alerts: the rest lead to hosts, users, searches.
  for (const part of parts)
    for (const one of inside(part, 200)) {
      if (one.tag !== 'a' || !one.has('href')) continue;
      const place = placeIn(one, address);
      if (place && alertWords.test(place) && /\d/.test(place)) return place;
    }
  return '';
}

function linkAround(part: Part, row: Part | undefined): Part | undefined {
  let up = part.parent;
  for (let steps = 0; up && up !== row && steps < 6; steps++, up = up.parent) if (up.tag === 'a') return up;
  return undefined;
}

function placeIn(link: Part, address: URL): string {
  const href = link.attribute('href');
  if (href === '' || href === '#' || href.length > 4_000 || /^\s*(?:javascript|data|mailto):/i.test(href)) return '';
  try {
    const url = new URL(href, address);
    const place = url.origin === address.origin ? placeOf(url) : '';
    return place === placeOf(address) ? '' : place.slice(0, 1_500);
  } catch {
    return '';
  }
}

/** Decides how the rows of a list are told from each other. `ids`: what each shows as its id, if anything. */
export function keyWayOf(rows: readonly RowSigns[], ids: readonly string[]): KeyWay {
  const distinct = (values: readonly string[]) => {
    const given = values.filter((value) => value !== '');
    return given.length >= Math.max(1, values.length * least) && new Set(given).size >= given.length * least;
  };
  const attribute = [...keyNames, 'value'].find((name) => {
    const values = rows.map(({ names }) => names.get(name) ?? '');
    return distinct(values) && !isCount(values);
  });
  return { link: distinct(rows.map(({ link }) => link)), id: distinct(ids), attribute };
}

/** Numbers that go up by one from row to row say where a row stands, and not which it is. */
function isCount(values: readonly string[]): boolean {
  const numbers = values.map((value) => /\d{1,6}$/.exec(value)?.[0] ?? '');
  const [first = ''] = numbers;
  if (first === '') return false;
  if (values.length < 2) return Number(first) < 100;
  const stems = new Set(values.map((value, i) => value.slice(0, value.length - (numbers[i] ?? '').length)));
  return stems.size === 1 && numbers.every((number, i) => i === 0 || Number(number) === Number(numbers[i - 1]) + 1);
}

/** The text of a row by which it is told from others where nothing else does: without distances in time, which grow. */
export function lastingText(parts: readonly Part[]): string {
  return parts
    .map((part) => textOf(part, 4_000, true))
    .join('\n')
    .replace(/^.*(?:\bago\b|\bvor\s+\d|\bil y a\b|\bhace\b|just now|gerade eben|前$).*$/gim, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** A short name for a text: 53 bits, the same on every run. Not for secrets. */
export function digestOf(text: string): string {
  let [high, low] = [0xdeadbeef, 0x41c6ce57];
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    high = Math.imul(high ^ unit, 2_654_435_761);
    low = Math.imul(low ^ unit, 1_597_334_677);
  }
  high = Math.imul(high ^ (high >>> 16), 2_246_822_507) ^ Math.imul(low ^ (low >>> 13), 3_266_489_909);
  low = Math.imul(low ^ (low >>> 16), 2_246_822_507) ^ Math.imul(high ^ (high >>> 13), 3_266_489_909);
  return (4_294_967_296 * (2_097_151 & low) + (high >>> 0)).toString(36);
}
