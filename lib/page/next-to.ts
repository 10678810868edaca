import { byPlace } from './by-place.ts';
import type { Known, Pair } from './pairs.ts';
import type { Part } from './part.ts';
import { perhapsTyped } from './perhaps.ts';
import type { Lent } from './survey.ts';

/** A piece of text as it stands in the page. */
interface Piece {
  part: Part;
  text: string;
  section: string;
}

const pieceLimit = 8_000;
/** Values whose form alone tells nearly enough; of the others many a word is one. */
const told =
  /^(?:.*\.ip|@timestamp|event\.(?:start|end|created)|.*\.hash\..*|event\.severity|risk|.*command_line|.*executable|url\..*|user_agent.*|email\..*)$/;

/** Labels and values that nothing but where they stand tells: by a place of their own, else one behind the other. */
export function nextTo(lent: Lent, root: Part, known: Known, read: readonly Pair[]): Pair[] {
  const placed = byPlace(lent, root, known, read, (label, value) => perhapsTyped(lent, label, value));
  return [...placed, ...behind(lent, root, known, [...read, ...placed])];
}

/**
 * What stands right behind a label is its value where it has the form of one, however the page is built around the two; what
 * stands right before it, where nothing behind it has. Read by the order of the texts alone, so what was found here counts
 * where nothing else did.
 */
function behind(lent: Lent, root: Part, known: Known, pairs: readonly Pair[]): Pair[] {
  const { bare, meaningOf, kindsOf, typed, areApart, isLink, textOf } = lent;
  const taken = new Set(pairs.map(({ part }) => part));
  const pieces = piecesOf(lent, root, known);
  const found: Pair[] = [];
  const used = new Set<Piece>();
  const labels = new Set(pairs.map(({ label }) => label));
  for (const [i, piece] of pieces.entries()) {
    const label = bare(piece.text);
    const meaning = piece.text.length <= 64 ? meaningOf(label) : undefined;
    if (meaning === undefined || isLink(piece.part) || used.has(piece) || taken.has(piece.part)) continue;
    const isEnd = meaning === 'source' || meaning === 'destination';
    // What it is may stand before what it is called: `Mail relay (mail01)`.
    const far = isEnd || meaning === 'host.name' ? [pieces[i + 2]] : [];
    const around = [pieces[i + 1], ...far, pieces[i - 1]];
    for (const value of around) {
      if (!value || used.has(value) || meaningOf(bare(value.text)) !== undefined || labels.has(value.text)) continue;
      const wide = /command_line/.test(meaning) ? holders(lent, value, piece).reverse() : holders(lent, value, piece);
      const [holder, text, own] = wide
        .map((part) => [part, textOf(part, 2_000) || value.text] as const)
        .map(([part, text]) => [part, text, typed(label, text)] as const)
        .find(([, , own]) => own.length > 0) ?? [value.part, value.text, []];
      if (taken.has(holder) || taken.has(value.part)) continue;
      const sure = own.length > 0 && own.every(({ path }) => told.test(path));
      const close =
        own.length > 0 &&
        (value === pieces[i + 1] || (far[0] === value && /\d/.test(value.text))) &&
        (/[:：]$/.test(piece.text) || areApart(piece.part, value.part)) &&
        (!isLink(value.part) || far[0] === value) &&
        kindsOf(value.text).length === 0;
      if (!sure && !close) continue;
      used.add(value);
      // Before the address may stand the name.
      const name = pieces[i + 1];
      if (isEnd && name && name !== value && typed(`${label} host`, name.text).length > 0)
        found.push({ label: `${label} host`, value: name.text, section: piece.section, part: name.part, guess: true });
      found.push({
        label,
        value: text,
        section: piece.section,
        part: holder,
        guess: true,
      });
      break;
    }
  }
  return found;
}

/** All that a value is made of: the parts around its first text that do not hold its label, and little else; the narrowest first. */
function holders({ isIn }: Lent, { part }: Piece, label: Piece): Part[] {
  const all = [part];
  for (let up = part.parent; up && up.size <= 8 && up.length <= 2_000 && !isIn(label.part, up); up = up.parent)
    all.push(up);
  return all;
}

function piecesOf({ isControl, isNavigation, isHeading, textOf }: Lent, root: Part, known: Known): Piece[] {
  const pieces: Piece[] = [];
  let section = '';
  const stack: (Part | Piece)[] = [root];
  while (stack.length > 0 && pieces.length < pieceLimit) {
    const next = stack.pop() as Part | Piece;
    if ('text' in next) {
      pieces.push({ ...next, section });
      continue;
    }
    if (next.length === 0 || isControl(next) || known.without.has(next) || known.tables.get(next)?.kind === 'rows')
      continue;
    if (next !== root && isNavigation(next)) continue;
    if (isHeading(next)) section = textOf(next, 80);
    for (let i = next.children.length - 1; i >= 0; i--) {
      const child = next.children[i] as Part | string;
      if (typeof child !== 'string') stack.push(child);
      else if (/[\p{L}\p{N}]/u.test(child)) stack.push({ part: next, text: child.trim(), section });
    }
  }
  return pieces;
}
