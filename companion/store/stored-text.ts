/** PostgreSQL's text holds no NUL, and what an attacker wrote may. */
export function storedText(text: string): string {
  return text.replaceAll('\u0000', '\u2400');
}
