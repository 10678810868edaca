/**
 * Analysts write indicators so that nobody clicks them: `hxxps://evil[.]example`, `user[@]evil(dot)example`.
 * These are the spellings met in reports and tickets.
 */
const spellings: readonly [RegExp, string][] = [
  [/\bh(?:xx|tt|\*\*)p(s?)(?=(?:\[?:\]?|\[:\/\/\]|:)\/{0,2})/gi, 'http$1'],
  [/\bfxp(s?)(?=:\/\/)/gi, 'ftp$1'],
  [/\[:\/\/\]|\[:\]\/\/|:\[\/\/\]|\[\/\/\]/g, '://'],
  [/\[(?:\.|dot)\]|\((?:\.|dot)\)|\{(?:\.|dot)\}/gi, '.'],
  [/ (?:\[dot\]|\(dot\)|\{dot\}) /gi, '.'],
  [/\[(?:@|at)\]|\((?:@|at)\)|\{(?:@|at)\}/gi, '@'],
  [/\[:\]/g, ':'],
];

const hint = /[[({](?:[.:@/]|dot|at)[\])}/:]|h(?:xx|\*\*)ps?|fxps?:/i;

/** Undoes defanging. Returns the same string where there is nothing to undo. */
export function refang(text: string): string {
  if (!hint.test(text)) return text;
  let plain = text;
  for (const [pattern, replacement] of spellings) plain = plain.replace(pattern, replacement);
  return plain;
}

/** Makes an indicator safe to paste: nothing turns it into a link. */
export function defang(value: string): string {
  return value
    .replace(/^http(s?):/i, 'hxxp$1:')
    .replace(/@/g, '[@]')
    .replace(/\.(?=[^./\s]+(?:[/:?#\s]|$))/, '[.]');
}
