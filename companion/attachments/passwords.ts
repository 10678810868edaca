import { passwordLimit } from './bounds.ts';

/** How people call it, as a word of its own. */
const words =
  'pass(?:word|wort|phrase|[\\s_-]?code)?|pwd?|pin(?:[\\s_-]code)?|kennwort|contrase[ñn]a|clave|mot[\\s_-]de[\\s_-]passe|senha|parola|wachtwoord|has[łl]o|heslo|l[öo]senord|пароль';
/** What it is for may stand between; then a sign or a verb, and a mark of quotation. */
const named = new RegExp(
  `(?<!\\p{L})(?:${words})(?:\\s{1,4}(?:for|to|zum|f[üu]r|para|pour)\\s[^:\\n]{1,60})?([\\s_-]{0,6}(?:(?:is|ist|es|est|lautet|är)(?!\\p{L})|[:=–—-]|["'“”„«‘\`]){0,4}[\\s_]{0,4}["'“”„«‘\`]?)([^\\s"'“”„«»‘’\`<>_]{2,40})`,
  'giu',
);

/** Words that follow where no password does: `password protected`, `the password will follow`. */
const ordinary =
  /^(?:is|protected|protection|secured|secure|required|will|was|has|to|for|in|and|or|the|your|ist|geschützt|of|on|as|by|with|reset|expired|expires|change|manager|below|above|attached|sent|separately|here)$/iu;

/**
 * Passwords that a mail's text, subject or file names name: `Password: 4471`, `papers_password_7731.zip`. As they stand
 * there, few, and none made up.
 */
export function passwordsIn(texts: readonly string[]): string[] {
  const found = new Set<string>();
  for (const text of texts) {
    for (const [, between = '', word = ''] of text.slice(0, 100_000).matchAll(named)) {
      const plain = word.replace(/[.,;:!?)\]]+$/, '');
      // Without a sign between, it is one only where it looks like one: `PIN 90210`, not `password protected`.
      if (ordinary.test(plain) || (!/[:=–—"'“”„«‘`]|\p{L}/u.test(between) && !/\d/.test(plain))) continue;
      for (const one of [plain.replace(/\.(?:zip|rar|7z|pdf|docx?|xlsx?)$/i, ''), plain, word])
        if (one.length >= 2 && found.size < passwordLimit) found.add(one);
    }
  }
  return [...found];
}
