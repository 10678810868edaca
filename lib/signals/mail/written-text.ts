import type { Mail } from '../../mail/mail.ts';
import { wordsOfMail } from './cite.ts';
import { wordsOf } from './words.ts';

/** So much of what is shown must stand in the plain part too. */
const same = 0.8;
const known = new WeakMap<Mail, string>();

/**
 * The body as it was typed, with its lines: the plain part where that says what the HTML shows, else what is shown. A
 * plain part that says something else is read by nobody but filters, so nothing is concluded from it.
 */
export function writtenText(mail: Mail): string {
  const before = known.get(mail);
  if (before !== undefined) return before;
  const text = mail.html && mail.text !== '' && !saysTheSame(mail) ? mail.visible : mail.text || mail.visible;
  known.set(mail, text);
  return text;
}

function saysTheSame(mail: Mail): boolean {
  const { words } = wordsOfMail(mail).body;
  const there = wordsOf(mail.text).places;
  return words.filter((word) => there.has(word)).length >= words.length * same;
}
