import type { Statement } from '../case/statement.ts';
import { defang } from '../observables/defang.ts';
import { shownLetters } from '../observables/shown-letters.ts';

export type NoteFormat = 'markdown' | 'plain';

/** How words go into a text that leaves the panel: on one line, defanged, and without anything that a ticket would render. */
export interface Paint {
  bullet: string;
  strong(text: string): string;
  /** Words of ours that may hold words of an attacker's. */
  text(text: string): string;
  /** Words of an attacker's. */
  quote(text: string): string;
  code(text: string): string;
}

const plain: Paint = {
  bullet: '-',
  strong: (text) => text.toUpperCase(),
  text: oneLine,
  quote: (text) => `“${oneLine(defangWords(text)).slice(0, 160)}”`,
  code: oneLine,
};

const markdown: Paint = {
  bullet: '-',
  strong: (text) => `**${text}**`,
  text: (text) => escapeMarkdown(oneLine(text)),
  quote: (text) => `“${escapeMarkdown(oneLine(defangWords(text)).slice(0, 160))}”`,
  code: (text) => `\`${oneLine(text).replaceAll('`', 'ˋ').slice(0, 200)}\``,
};

export const paints: Readonly<Record<NoteFormat, Paint>> = { markdown, plain };

/** A statement as text: what is ours as it is, what is quoted as a quote, indicators defanged. */
export function painted({ pieces }: Statement, paint: Paint): string {
  return pieces
    .map((piece) => {
      if (typeof piece === 'string') return spaced(piece, paint.text(defangWords(piece)));
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

/** Defangs what a ticket or a mail program would make a link of, an address inside another's path too. */
export function defangWords(text: string): string {
  return text
    .split(/(?=https?:\/\/)/i)
    .map((part) =>
      part.replace(
        /(?<![\w@.-])(?:https?:\/\/)?[\w-]+(?:\.[\w-]+)+(?:[/@][^\s”]*)?|[\w.+-]+@[\w-]+(?:\.[\w-]+)+/gi,
        // A date or a version is no address.
        (word) => (/^\d+(?:\.\d+){1,2}$/.test(word) ? word : defang(word)),
      ),
    )
    .join('')
    .replace(/http(s?):(?=\/\/)/gi, 'hxxp$1:');
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
