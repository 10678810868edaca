import type { Statement } from '../case/statement.ts';
import { defang } from '../observables/defang.ts';
import { isDomainName } from '../observables/domain.ts';
import { shownLetters } from '../observables/shown-letters.ts';

export type NoteFormat = 'markdown' | 'plain';

/** How words go into a text that leaves the panel: on one line, defanged, and without anything that a ticket would render. */
export interface Paint {
  bullet: string;
  strong(text: string): string;
  /** Words of ours that may hold words of an attacker's. */
  text(text: string): string;
  /** The same where they may name addresses. */
  prose(text: string): string;
  /** Words of an attacker's. */
  quote(text: string): string;
  code(text: string): string;
}

/** `files`: what is known to be the name of a file or a program here, in small letters, whatever it ends in. */
export function paintFor(format: NoteFormat, files: ReadonlySet<string>): Paint {
  const escaped = format === 'markdown' ? escapeMarkdown : (text: string) => text;
  const text = (words: string) => escaped(oneLine(words));
  return {
    bullet: '-',
    strong: (words) => (format === 'markdown' ? `**${words}**` : words.toUpperCase()),
    text,
    prose: (words) => text(defangWords(words, files)),
    quote: (words) => `“${escaped(oneLine(defangWords(words, files)).slice(0, 160))}”`,
    code: (words) =>
      format === 'markdown' ? `\`${oneLine(words).replaceAll('`', 'ˋ').slice(0, 200)}\`` : oneLine(words),
  };
}

/** A statement as text: what is ours as it is, what is quoted as a quote, indicators defanged. */
export function painted({ pieces }: Statement, paint: Paint): string {
  return pieces
    .map((piece) => {
      if (typeof piece === 'string') return spaced(piece, paint.prose(piece));
      if ('quote' in piece) return paint.quote(piece.quote);
      return isOneWord(piece.indicator) ? paint.code(defang(piece.indicator)) : paint.quote(piece.indicator);
    })
    .join('')
    .trim();
}

/** A sender may call anything an address; what is none is quoted as what it is, words. */
export function isOneWord(indicator: string): boolean {
  return /^[^\s<>`"“”]{1,300}$/u.test(indicator) && !/.https?:\/\//i.test(indicator);
}

/** One line takes the spaces around a piece away, which part it from its neighbours. */
function spaced(piece: string, text: string): string {
  return `${/^\s/.test(piece) ? ' ' : ''}${text}${/\s$/.test(piece) ? ' ' : ''}`;
}

/**
 * Defangs what a ticket or a mail program would make a link of, an address inside another's path too. Names of files stay as they
 * are: those that end in no top-level domain, as `powershell.exe`, those in a path, and those that are known to be one.
 */
export function defangWords(text: string, files: ReadonlySet<string> = new Set()): string {
  return text
    .split(/(?=https?:\/\/)/i)
    .map((part) =>
      part.replace(
        /(?<![\w@.-])(?:https?:\/\/)?[\w-]+(?:\.[\w-]+)+(?:[/@][^\s”]*)?|[\w.+-]+@[\w-]+(?:\.[\w-]+)+/gi,
        (word: string, at: number) => (isFile(word, part.slice(Math.max(0, at - 2), at), files) ? word : defang(word)),
      ),
    )
    .join('')
    .replace(/http(s?):(?=\/\/)/gi, 'hxxp$1:');
}

/** Whether a dotted word is no address, by itself and by the two letters before it. */
function isFile(word: string, before: string, files: ReadonlySet<string>): boolean {
  if (/@|^https?:|^www\./i.test(word)) return false;
  // What stands behind two of them is a host: `//evil.example`, `\\\\evil.example\\share`.
  if (/(?:^|[^\\/])[\\/]$/.test(before)) return true;
  const [name = ''] = word.toLowerCase().split('/');
  if (/^\d{1,3}(?:\.\d{1,3}){3}$/.test(name)) return false;
  return files.has(word.toLowerCase()) || !isDomainName(name);
}

/** One line; what is invisible or turns the direction is named, so that a ticket does not repeat the deception. */
function oneLine(text: string): string {
  return shownLetters(text)
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .trim();
}

/**
 * What Markdown and HTML would render, and what mentions people or tickets in chat systems. Nothing else: many tickets
 * show the note as it stands, and `a_b` and `R&D` mean the same there and in Markdown. A tag is written with another
 * bracket, since HTML takes no backslash.
 */
function escapeMarkdown(text: string): string {
  return text
    .replace(/<(?=[a-z/!?])/gi, '‹')
    .replace(/\\(?=[!-/:-@[-`{-~])/g, '\\\\')
    .replace(/[`~]|\*(?! )|(?<! )\*|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|&(?=#?\w+;)/gu, '\\$&')
    .replace(/\](?=[([:])/g, '\\]')
    .replace(/(?<!\w)[@#](?=\w)/g, '\\$&');
}
