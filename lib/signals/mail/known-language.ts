import type { Words } from './words.ts';

/** The commonest little words of the languages that wordings are written in; any text of some length is full of them. */
const little = new Set(
  (
    'the and of to in is you that it for on with as are be this have from or at not your we can will ' +
    'der die und das ist nicht ein eine zu mit sie auf fur von den dem im sich auch wir ihr ' +
    'le la les et des est pour une dans vous nous que qui pas sur avec votre ' +
    'el los las y es por para una con su del que se no al ' +
    'o os e um uma do da em para com nao seu sua por ' +
    'il lo gli di che per un una con non del della sono ' +
    'de het een en van ik te dat niet op zijn met voor je u ' +
    'w i z na do nie sie jest za od po ' +
    'и в не на с что по для к из это вы мы ' +
    've bir bu icin ile da de olarak'
  ).split(' '),
);
const eastAsian = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** One little word in so many is what a text in a known language has at least; sentences have one in three or four. */
const share = 1 / 10;

/** Whether a text is in a language whose requests would be known: only then does it tell that none was seen. */
export function isInKnownLanguage(text: Words): boolean {
  if (eastAsian.test(text.unspaced.slice(0, 2000))) return true;
  const words = text.words.slice(0, 600);
  return words.filter((word) => little.has(word)).length >= words.length * share;
}
