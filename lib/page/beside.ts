import { meaningOf } from './label.ts';
import { isTable, type Part, textOf } from './part.ts';
import { bare } from './values.ts';

export const headings = /^(?:h[1-6]|legend|summary|caption|header)$/;
export const titled =
  /(?:^|[\s_-])(?:title|heading|header|caption|legend|subhead\w*|section-?(?:name|title))(?:$|[\s_-])/i;
export const labelTags = /^(?:dt|th|label|strong|b|small|em|h[3-6]|i)$/;
export const inlineTags = /^(?:a|abbr|b|bdi|br|code|em|font|i|label|mark|small|span|strong|sub|sup|time|u|var)$/;

/** What a text ends with, where that may name what stands after it: `seen on host: `, `Opened `. */
export function labelAtEnd(text: string): string {
  const last = text.slice(text.trimEnd().lastIndexOf('\n') + 1).trim();
  if (last.length > 62) return '';
  return /[:：]$/.test(last) || meaningOf(last) ? last : '';
}

export function restOfLine(kids: readonly (Part | string)[], from: number): string {
  let text = '';
  for (let i = from; i < kids.length && i < from + 16; i++) {
    const kid = kids[i] as Part | string;
    if (text.trim() === '' && typeof kid !== 'string' && kid.length === 0) continue;
    if (typeof kid !== 'string' && (!inlineTags.test(kid.tag) || kid.tag === 'br' || labelTags.test(kid.tag))) break;
    if (typeof kid !== 'string' && /[:：]$/.test(textOf(kid, 60))) break;
    text += typeof kid === 'string' ? kid : textOf(kid);
  }
  return text.replace(/\s+/g, ' ');
}

export function isLink(part: Part): boolean {
  return part.tag === 'a' || part.role === 'link' || part.role === 'tab';
}

/** A text that is a label itself: two of them beside each other are heads, tabs or a menu. */
export function isLabelOnly(text: string): boolean {
  return text.length < 40 && meaningOf(bare(text)) !== undefined && !/[\d\\/.@]/.test(text);
}

/** Built differently: a label does not look like its value. */
export function areApart(one: Part, other: Part): boolean {
  if (one.tag !== other.tag) return one.tag !== 'a' && one.tag !== 'li' && other.tag !== 'li';
  if (/^(?:li|a|button|option)$/.test(one.tag)) return false;
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
export function isHeadOfMany(part: Part): boolean {
  return isTable(part) || part.size > 80;
}

/** The heading that a part is, for what stands after it. */
export function headingOf(part: Part, among: number): string {
  if (part.length === 0 || part.length > 80 || among < 2) return '';
  const heads =
    headings.test(part.tag) || part.role === 'heading' || (titled.test(part.attribute('class')) && part.size < 12);
  return heads ? textOf(part, 80, false, part.length > 0) : '';
}

/** What a part is called for screen readers, or by its first heading inside. */
export function sectionName(part: Part, byId: (id: string) => Part | undefined): string {
  if (!/^(?:section|fieldset|article|aside|table|ul|ol|dl|div|details|form)$/.test(part.tag)) return '';
  const named = part.attribute('aria-label');
  if (named !== '') return named.slice(0, 80);
  const by = part.attribute('aria-labelledby').split(' ')[0];
  const head = by ? byId(by) : undefined;
  if (head && head.length > 0 && head.length <= 80) return textOf(head, 80, false, true);
  return '';
}
