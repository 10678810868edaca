import { meaningOf } from './label.ts';
import { inside, kidsOf, type Part, textOf } from './part.ts';
import { isDate, isSeverity } from './typed.ts';

/** Lists of alike things, each with a severity or a date: alerts as cards, the events of a timeline. */
export function cardLists(parts: readonly Part[]): Part[] {
  const lists: Part[] = [];
  for (const part of parts) {
    if (part.children.length < 3 || part.length < 60 || /^(?:table|thead|tbody|tr|dl|pre)$/.test(part.tag)) continue;
    const all = kidsOf(part).filter((kid): kid is Part => typeof kid !== 'string');
    // Above the cards of a list may stand what filters them, and below one what was opened of it.
    const kinds = all.map(kindOf);
    const kids = [kinds[all.length >> 1], kinds[0]]
      .map((like) => all.filter((_, i) => kinds[i] === like))
      .find(({ length }) => length >= 3 && length >= all.length * 0.6);
    if (!kids) continue;
    const sample = kids.slice(0, 12);
    // One of them may be open.
    const [open, another] = sample.filter((kid) => isOpen(kid, kids));
    if (another || sample.some((kid) => kid.size < 3 || kid.length < 20 || (!open && kid.length > 1_500))) continue;
    const said = sample.filter((kid) => kid !== open && kidsOf(kid).length !== 2).map(shortTexts);
    const telling = said.filter((texts) => texts.some(isTelling)).length + (open ? 1 : 0);
    // The first may be the heads of all.
    const labels = said.slice(1).flat().filter(meaningOf);
    // The sections of one alert have labels of their own, the cards of a list the same ones.
    if (labels.length > 3 && new Set(labels).size > labels.length * 0.8) continue;
    // The sections of one alert are of many sizes, the cards of a list of one.
    const half = sample.map(({ size }) => size).sort((a, b) => a - b)[sample.length >> 1] ?? 0;
    const even = sample.filter((kid) => kid === open || (kid.size <= half * 1.8 && kid.size * 1.8 >= half)).length;
    if (even >= sample.length * 0.7 && telling >= 3 && telling >= sample.length * 0.8) lists.push(part);
  }
  return lists;
}

/** A card that says far more than the others was opened. */
export function isOpen(card: Part, cards: readonly Part[]): boolean {
  const sizes = cards.map(({ size }) => size).sort((a, b) => a - b);
  return card.size > 20 && card.size > 3 * (sizes[sizes.length >> 1] ?? 0);
}

function kindOf(card: Part): string {
  return `${card.tag} ${card.role} ${card.attribute('class').split(/\s+/)[0]}`;
}

function shortTexts(card: Part): string[] {
  return [...inside(card, 80)]
    .filter((part) => part.size <= 1 && part.length > 0 && part.length < 40)
    .map((part) => textOf(part, 40));
}

/** How bad something is, or when it was. */
function isTelling(text: string): boolean {
  return (
    isSeverity(text) ||
    isDate(text) ||
    /^(?:risk|score) \d|\d+\s*(?:s|min|m|h|d)\w* ago|^\d\d?:\d\d(?::\d\d)?$/i.test(text)
  );
}
