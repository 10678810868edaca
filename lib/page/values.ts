import { blockText, isBlock } from './blocks.ts';
import { kindsOf, meaningOf } from './label.ts';
import { deeds, inside, isControl, isTable, kidsOf, type Part, textOf } from './part.ts';
import { addressAt, isDate, typed } from './typed.ts';

export const valueLimit = 20_000;
/** A line that says what it holds. */
export const line = /^\s*["']?([\p{L}][\p{L}\p{N} _./()-]{0,40}?)["']?\s*(?:[:：]|\.{3,}:?|=(?="[^"]*"$))\s*(\S.*)$/u;

export function bare(label: string): string {
  return label.replace(/\s*(?:\(\d+\))?[:：*]*$/, '').trim();
}

/** A label that consoles use. */
export function isLabel(label: string): boolean {
  return kindsOf(bare(label)).length > 0;
}

/** Whether a value has the form that its label names. */
export function fits(label: string, value: string): boolean {
  return typed(bare(label), value).length > 0;
}

/** The text of a part that may be a label; empty where it is too much for one. */
export function labelText(part: Part): string {
  if (part.length === 0 || part.length > 64 || part.size > 8) return '';
  const text = textOf(part, 80);
  return text.length <= 64 ? text : '';
}

/** True where a part holds several labels and values, or a table. */
export function isCompound(part: Part): boolean {
  if (isBlock(part)) return false;
  if (part.size > 40 || beginsWithLabel(part)) return true;
  let labels = 0;
  for (const inner of inside(part, 120)) {
    for (const child of inner.children)
      for (const text of typeof child === 'string' ? child.split('\n', 20) : []) {
        const [, label = '', value = ''] = line.exec(text.trim()) ?? [];
        if (label !== '' && typed(label, value).length > 0 && ++labels >= 2) return true;
      }
    if (inner === part || inner.length === 0) continue;
    if (inner.tag === 'dl' || inner.tag === 'table' || isTable(inner)) return true;
    const text = inner.size <= 3 ? labelText(inner) : '';
    if (text !== '' && (isLabel(text) || /[:：]$/.test(text)) && ++labels >= 2) return true;
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
      return label !== '' && isLabel(label);
    }
    at = first;
  }
  return false;
}

function isChipBehind(kid: Part | string | undefined): kid is Part {
  return (
    typeof kid === 'object' &&
    kid.length < 17 &&
    /^small|[\s_-](?:badge|chip|pill|tag|label|risk)/i.test(`${kid.tag} ${kid.names}`)
  );
}

/** The single values of a part: the items of a list, else its text. Where it is cut for the eye, what it says on hovering. */
export function itemsOf(part: Part): string[] {
  const isItem = (one: Part) => one !== part && (one.tag === 'li' || one.role === 'listitem') && one.length > 0;
  const items = [...inside(part, 400, (one) => !isItem(one))].filter(isItem).slice(0, 50);
  if (items.length > 0) return items.map(wholeText).filter((text) => text !== '');
  const text = wholeText(part);
  const kids = kidsOf(part);
  const last = kids.at(-1);
  // What a chip says behind it is of another thing.
  const chip = isChipBehind(last) && !isChipBehind(kids[0]) ? ` ${textOf(last)}` : '';
  const whole = chip && text.endsWith(chip) ? text.slice(0, -chip.length).trim() || text : text;
  const several = separate(part, whole);
  return several.length > 1 ? several : whole === '' ? [] : [whole];
}

export function firstItem(part: Part): string {
  return itemsOf(part)[0] ?? '';
}

/** As `itemsOf`; but what somebody wrote over a mail is taken as it is, with all its signs. */
export function itemsUnder(label: string, part: Part): string[] {
  return meaningOf(bare(label)) === 'email.subject'
    ? [textOf(part, 2_000)].filter((text) => text !== '')
    : itemsOf(part);
}

/** Words below each other, or addresses with commas between them: several values in one place. */
function separate(part: Part, whole: string): string[] {
  if (part.children.some((kid) => typeof kid !== 'string' && kid.tag === 'br')) {
    const lines = part.children.flatMap((kid) =>
      typeof kid === 'string' ? (kid.trim() === '' ? [] : [kid.trim()]) : [],
    );
    if (lines.length <= 50 && lines.every((line) => line.length <= 120 && !/\s/.test(line))) return lines;
  }
  const kids = part.children.filter((kid): kid is Part => typeof kid !== 'string' && kid.length > 0);
  // Tags such as `site: eu-north`.
  if (kids.length > 1 && kids.length <= 50 && kids.every((kid) => /^[\w.-]{1,40}(?::\s?|=)\S/.test(textOf(kid, 200))))
    return kids.map((kid) => textOf(kid, 400));
  if (whole.length > 2_000 || !whole.includes(',')) return [];
  const pieces = whole.split(/\s*,\s*/, 50);
  return pieces.every((piece) => addressAt(piece)?.ip === piece) ? pieces : [];
}

/** Signs to press or of a state, drawn as letters. */
const signs = /^[\s\p{So}\u2190-\u23ff]+(?=\S)|[\s\p{So}\u2190-\u23ff\u29c9]+$/gu;

/** A date that is another one tomorrow, or may have a year behind it. */
const distance = /^(?:\d|yesterday|today|last|gestern|heute|hier|ayer|hoy|昨日|今日)/i;

/** What a button shows is a value, unless it says what pressing it does. */
function pressed(part: Part): string {
  const text = textOf(part, valueLimit, false, true);
  return deeds.test(text) ? '' : text;
}

const unsigned = (text: string) => (text.length > 300 ? text : text.replace(signs, ''));

function wholeText(part: Part): string {
  const text = isBlock(part)
    ? blockText(part).slice(0, valueLimit)
    : unsigned(textOf(part, valueLimit) || pressed(part));
  const said = saidOf(part);
  if (said !== '' && said !== text) {
    const start = text.replace(/\s*(?:…|\.{3})$/, '');
    if (start !== text && said.startsWith(start.slice(0, 200))) return said.slice(0, valueLimit);
    // Hashes are cut in their middle.
    const [begin = '', end] = text.split(/…|\.{3}/);
    if (end && begin.length > 3 && said.length < 200 && said.startsWith(begin) && said.endsWith(end)) return said;
    // Webmails show what people are called, and their addresses on hovering.
    if (/^[^\s@<>]+@[^\s@<>]+\.[^\s@<>]+$/.test(said) && text !== '' && !text.includes('@')) return `${text} <${said}>`;
    if (isDate(said) && (!isDate(text) || (distance.test(text) && !/\b(?:19|20)\d\d\b.*\d:\d\d/.test(text))))
      return said;
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
    const inner: (Part | string)[] = kidsOf(at).filter((kid) => typeof kid === 'string' || !isControl(kid));
    at = inner.length === 1 && typeof inner[0] !== 'string' ? inner[0] : undefined;
  }
  return '';
}
