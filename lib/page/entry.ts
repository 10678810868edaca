/** What is looked for, or said by the person who sits before it: no part of the alert. */
const ownWords = /search|query|filter|find|quick|jump|prompt|login|passw|comment|reply|note|draft|tags?$/i;

/** The attributes of a field of a form. */
type Read = (name: string) => string | null | undefined;

/** True where a field shows text, and not a mark, a secret or something to press. */
export function isText(read: Read): boolean {
  return /^(?:text|email|url|tel|number|search|date|datetime-local)$/i.test(read('type') || 'text');
}

/** Nobody can change it. */
export function isFixed(read: Read): boolean {
  return read('readonly') != null || read('disabled') != null;
}

/** True where the page itself may have put a value in: consoles show tickets and records in forms. */
export function isRecord(read: Read): boolean {
  return (
    read('type') !== 'search' &&
    !['name', 'id', 'placeholder', 'aria-label', 'role'].some((name) => ownWords.test(read(name) ?? ''))
  );
}
