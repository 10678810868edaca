/** Scripts whose spelling needs joiners: Persian writes `می‌خواهم` with one. */
const joining =
  /[\p{scx=Arab}\p{scx=Syrc}\p{scx=Mong}\p{scx=Deva}\p{scx=Beng}\p{scx=Guru}\p{scx=Gujr}\p{scx=Orya}\p{scx=Taml}\p{scx=Telu}\p{scx=Knda}\p{scx=Mlym}\p{scx=Sinh}\p{scx=Khmr}]/u;
const joiners = new Set(['\u200c', '\u200d']);
/** What makes one picture of several, or a coloured one of a plain one. */
const picture = /\p{Extended_Pictographic}|\p{Emoji_Modifier}|\ufe0f/u;

/** Takes no room or turns the direction of writing, alone or in a row; spaces between them do not part the row. */
const unseen =
  /[\p{Default_Ignorable_Code_Point}[\p{Cc}--\s]](?:\s{0,8}[\p{Default_Ignorable_Code_Point}[\p{Cc}--\s]])*/gv;
/** Preview fillers of newsletters are hundreds in a row. */
const rowLimit = 3;

/**
 * Text for people to judge, with what hides in it made visible: `invoice⟨U+202E⟩fdp.exe`. Shown as it is, it would play
 * the attacker's trick on the analyst too. For showing only: quotes are looked for as they were written.
 */
export function shownLetters(written: string): string {
  return written.replace(unseen, (row: string, at: number) => {
    const points = [...row].filter((letter) => letter.trim() !== '' || letter === '\ufeff');
    if (points.length > rowLimit) {
      const kinds = [...new Set(points)];
      return `⟨${kinds.slice(0, rowLimit).map(named).join(' ')}${kinds.length > rowLimit ? ' …' : ''} ×${points.length}⟩`;
    }
    let text = '';
    let place = at;
    for (const letter of row) {
      const known = (/\s/.test(letter) && letter !== '\ufeff') || isSpelling(written, place, letter);
      text += known ? letter : `⟨${named(letter)}⟩`;
      place += letter.length;
    }
    return text;
  });
}

/** A joiner where its script needs one, and what belongs to a picture: `❤️`, `👩‍💻`. */
function isSpelling(written: string, at: number, letter: string): boolean {
  const before = [...written.slice(Math.max(0, at - 2), at)].at(-1) ?? '';
  if (letter === '\ufe0f') return /\p{Extended_Pictographic}/u.test(before);
  if (!joiners.has(letter)) return false;
  const after = String.fromCodePoint(written.codePointAt(at + letter.length) ?? 0);
  if (letter === '\u200d' && picture.test(before) && /\p{Extended_Pictographic}/u.test(after)) return true;
  return joining.test(before) && joining.test(after);
}

function named(letter: string): string {
  return `U+${(letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
