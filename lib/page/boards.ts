import { isHeading, kidsOf, type Part, textOf } from './part.ts';

/**
 * The cards of a list; where that is one column of a board, as tickets are kept by severity or by how far they are, the
 * cards of all its columns. `part`: what all of them stand in. `tells`: a card says how bad something is, or when it was.
 */
export function cardsOf(list: Part, tells: (card: Part) => boolean): { part: Part; cards: Part[] } {
  const kids = partsIn(list);
  const head = kids[0];
  // What one alert went through is no list of alerts.
  if (head && isHeading(head) && ofOne.test(textOf(head, 60))) return { part: list, cards: [] };
  const like = commonest(kids);
  const all = kids.filter((kid) => kindOf(kid) === like && kid.size >= 3);
  // What filters them, and heads over what they tell, are built like a card.
  const first = [0, 1, 2].find((at) => all.length > at + 1 && all.slice(at, at + 5).every(tells)) ?? 0;
  const cards = all.slice(first);
  const names = new Set(cards.map(nameOf));
  // Under its head a column may keep its cards in a list of its own.
  for (const column of [list, list.parent]) {
    const board = column?.parent;
    if (!column || !board || board.children.length > most || (column !== list && column.children.length > most))
      continue;
    const others = partsIn(board)
      .filter((kid) => kid !== column && nameOf(kid) === nameOf(column))
      .flatMap((kid) => (column === list ? [kid] : partsIn(kid).filter((inner) => nameOf(inner) === nameOf(list))))
      .flatMap(partsIn)
      .filter((kid) => names.has(nameOf(kid)));
    if (others.length > 0 && others.slice(0, 12).every(tells))
      return { part: board, cards: [...cards, ...others].sort((one, other) => one.place - other.place) };
  }
  return { part: list, cards };
}

/** A board has no more columns, nor a column more beside its cards: each list looks through them. */
const most = 30;
const ofOne = /\b(?:timeline|activity|history|comments?|notes|journal)\b/i;

function partsIn(part: Part): Part[] {
  return kidsOf(part).filter((kid): kid is Part => typeof kid !== 'string');
}

/** Above its cards a list may have its head, and below them a button. */
function commonest(parts: readonly Part[]): string {
  const many = new Map<string, number>();
  for (const part of parts) many.set(kindOf(part), (many.get(kindOf(part)) ?? 0) + 1);
  return [...many].sort(([, one], [, other]) => other - one)[0]?.[0] ?? '';
}

function kindOf(part: Part): string {
  return `${part.tag} ${part.role}`;
}

function nameOf(part: Part): string {
  return `${kindOf(part)} ${part.attribute('class')}`;
}
