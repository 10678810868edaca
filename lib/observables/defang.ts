import type { Observable } from '../schema/observable.ts';

/** What stands in brackets so that nobody clicks it, and what is meant. */
const meanings = new Map([
  ['.', '.'],
  ['dot', '.'],
  ['@', '@'],
  ['at', '@'],
  [':', ':'],
  ['://', '://'],
  ['//', '://'],
]);
const longest = 3;
const openings: Record<string, string> = { ']': '[', ')': '(', '}': '{' };
const letter = /[\p{L}\p{N}]/u;

const webScheme = /\bh(?:xx|tt|\*\*)p(s?)(?=:)/gi;
const fileScheme = /\bfxp(s?)(?=:\/\/)/gi;

const hint = /[[({](?:[.:@/]|dot|at)[\])}/:]|h(?:xx|\*\*)ps?|fxps?:/i;

/**
 * Undoes defanging: analysts write `hxxps://evil[.]example` and `user[@]evil(dot)example`, in the spellings met in
 * reports and tickets. Returns the same string where there is nothing to undo.
 */
export function refang(text: string): string {
  if (!hint.test(text)) return text;
  // Schemes last: what follows them may have been in brackets.
  return withoutBrackets(text)
    .replace(webScheme, (_, secure: string) => (secure === '' ? 'http' : 'https'))
    .replace(fileScheme, (_, secure: string) => (secure === '' ? 'ftp' : 'ftps'));
}

/** Text from an opening bracket on, up to the next one that is still open. */
interface Piece {
  opening: string;
  texts: string[];
  length: number;
}

/** One pass, from the inside out: what a pair of brackets gives may be all that another pair holds. */
function withoutBrackets(text: string): string {
  let top: Piece = { opening: '', texts: [], length: 0 };
  const pieces = [top];
  const put = (words: string) => {
    top.texts.push(words);
    top.length += words.length;
  };
  let from = 0;
  for (const { 0: bracket, index } of text.matchAll(/[[\](){}]/g)) {
    put(text.slice(from, index));
    from = index + 1;
    const opening = openings[bracket];
    if (opening === undefined) {
      top = { opening: bracket, texts: [], length: 0 };
      pieces.push(top);
      continue;
    }
    const word = top.opening === opening && top.length <= longest ? top.texts.join('').toLowerCase() : '';
    const meaning = meanings.get(word);
    if (meaning === undefined) {
      put(bracket);
      continue;
    }
    pieces.pop();
    top = pieces.at(-1) ?? top;
    const before = top.texts.at(-1) ?? '';
    // `evil [dot] example` is one name; `http:[//]` has its colon already.
    const spaced = word === 'dot' && before.endsWith(' ') && letter.test(before.at(-2) ?? '');
    const joined = spaced && text[from] === ' ' && letter.test(text[from + 1] ?? '');
    if (joined) from++;
    if (joined || (word === '//' && before.endsWith(':'))) {
      top.texts[top.texts.length - 1] = before.slice(0, -1);
      top.length--;
    }
    put(meaning);
  }
  put(text.slice(from));
  return pieces.map((piece) => piece.opening + piece.texts.join('')).join('');
}

/** Makes an indicator safe to paste: nothing turns it into a link. */
export function defang(value: string): string {
  return value
    .replace(/^http(s?):/i, 'hxxp$1:')
    .replace(/@/g, '[@]')
    .replace(/\.(?=[^./\s]+(?:[/:?#\s]|$))/, '[.]');
}

/** The same for an observable: the name of a file or a program is no address, whatever it ends in. */
export function defangObservable({ type, value }: Pick<Observable, 'type' | 'value'>): string {
  return (type === 'file' || type === 'process') && !value.includes('://') ? value : defang(value);
}
