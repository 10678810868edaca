import { passwordLimit } from './bounds.ts';

/** How people call it, as a word of its own; and what may stand between that and the password. */
const named =
  /(?<!\p{L})(?:pass(?:word|wort|phrase|[\s_-]?code)?|pwd?|pin(?:[\s_-]code)?|kennwort|contrase[ñn]a|clave|mot[\s_-]de[\s_-]passe|senha|parola|wachtwoord|has[łl]o|heslo|l[öo]senord|пароль)(?:[\s_-]+(?:for|to|zum|f[üu]r|para|pour)\s+[^:\n]{1,60})?\s*(?:(?:is|ist|es|est|lautet|[eéè]|är)\b|[:=–—-])*\s*(?:(?:is|ist)\s*)?["'“”„«‘’`]?([^\s"'“”„«»‘’`<>]{2,40})/giu;

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
    for (const [, word = ''] of text.slice(0, 100_000).matchAll(named)) {
      const plain = word.replace(/[.,;:!?)\]]+$/, '');
      for (const one of new Set([plain, word, plain.replace(/\.(?:zip|rar|7z|pdf|docx?|xlsx?)$/i, '')]))
        if (one.length >= 2 && !ordinary.test(one) && found.size < passwordLimit) found.add(one);
    }
  }
  return [...found];
}
