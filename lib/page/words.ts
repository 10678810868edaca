import type { Control, Field } from '../schema/alert.ts';

const valueLimit = 20_000;

/** The words of an element, white space made one; empty where there is none. */
export function wordsOf(element: Element | null | undefined): string {
  return (element?.textContent ?? '').slice(0, valueLimit).replace(/\s+/g, ' ').trim();
}

/** Labels and values that say something, each within its bounds. */
export function fieldsOf(
  pairs: Iterable<readonly [path: string, value: string, control?: Control]>,
): Omit<Field, 'anchor'>[] {
  const fields: Omit<Field, 'anchor'>[] = [];
  for (const [path, value, control = 'attacker'] of pairs) {
    if (path === '' || value === '') continue;
    fields.push({ path: path.slice(0, 200), label: path.slice(0, 200), value: value.slice(0, valueLimit), control });
    if (fields.length >= 1_000) break;
  }
  return fields;
}

/** The first `limit` elements that match. */
export function someOf(part: Element | Document | null | undefined, selector: string, limit = 1_000): Element[] {
  return part ? [...part.querySelectorAll(selector)].slice(0, limit) : [];
}
