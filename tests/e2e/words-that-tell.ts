import { interfaceWords } from '../../lib/page/interface-words.ts';

/** Words of three letters and more, as a reader of the text would take them in: also those written inCamelCase. */
export function wordsIn(text: string): string[] {
  return [...new Set((text.match(/\p{L}[\p{L}\p{M}]{2,}/gu) ?? []).flatMap((word) => [word, ...inCamelCase(word)]))]
    .map((word) => word.toLowerCase())
    .filter((word) => word.length >= 3 && !/^x+$/.test(word));
}

function inCamelCase(word: string): string[] {
  return word.match(/[A-Z]+(?![a-z])|[A-Z]?[a-z]+/g) ?? [];
}

/** Words of a page that its report may not hold: all but those that every interface has. */
export function wordsThatTell(texts: readonly string[]): string[] {
  return [...new Set(texts.flatMap(wordsIn))].filter((word) => !interfaceWords.has(word) && !ownWords.has(word));
}

/** What a report says of itself. */
const ownWords = new Set(
  `doctype html head charset utf http equiv content security policy default none style unsafe inline sidelight report quot
amp srcdoc shadowrootmode shadowroot mode open not entered more like these browser chrome chromium reader recognised alert
found region fields broken truncated false true position top right bottom left width height overflow opacity index float
display visibility absolute relative fixed sticky static block flex grid contents scroll clip visible hidden`.split(
    /\s+/,
  ),
);
