import { countIn } from './count.ts';
import { around, inside, type Outline, type Part, textOf } from './part.ts';

const counted =
  /^(?:total:?\s*)?(\d[\d.,\u00a0 ]*)\s+(?:(?:open|new|total|matching)\s+)?(?:alerts?|incidents?|results?|items?|events?|rows?|records?|entries|cases?|detections?|findings?|threats?|offen[cs]es|messages?|treffer|einträge|ergebnisse|meldungen|résultats?|alertes?|resultados?|alertas?|件)(?:\s+(?:total|found))?$/i;
const moreWords =
  /^(?:load|show|view) more\b|^(?:mehr (?:an)?(?:zeigen|laden))|^(?:charger|afficher) plus|^(?:cargar|mostrar|ver) más|もっと見る/i;
/** Words beside a list are looked for in so many parts around it. */
const nearby = 600;

/** What the page says near the list of how many alerts there are: the grid itself, its pager, a caption. */
export function totalOf(
  list: Part,
  shown: number,
  outline: Outline,
): { total?: number; more: boolean; grid?: boolean } {
  // Heads are counted too, so one more than is shown tells nothing.
  for (const one of [list, ...inside(list, 40), ...around(list)]) {
    const said = Number(one.attribute('aria-rowcount') || one.attribute('aria-setsize'));
    if (Number.isInteger(said) && said > 0 && said < 1e9) {
      const total = Math.max(said - (one.attribute('aria-rowcount') ? 1 : 0), shown);
      return { total, more: total > shown, grid: total > shown };
    }
    if (one.tag === 'main' || one.tag === 'body') break;
  }
  let more = false;
  let total: number | undefined;
  let up: Part | undefined = list;
  for (let steps = 0; up && steps < 6; steps++, up = up.parent) {
    for (const part of inside(up, nearby, (one) => one !== list)) {
      if (part === list || part.length === 0 || part.length > 80 || part.size > 12) continue;
      const text = textOf(part, 80, false, true);
      const count = countIn(text);
      if (count && !count.pages && count.last - count.first + 1 >= shown * 0.5)
        return { total: count.total, more: count.last - count.first + 1 < count.total };
      const all = Number((counted.exec(text)?.[1] ?? '').replace(/\D/g, ''));
      if (all >= shown && all > 0 && all < 1e9) total ??= all;
      if (moreWords.test(text)) more = true;
    }
    if (up.tag === 'main' || up.tag === 'body' || up === outline.root) break;
  }
  return { ...(total === undefined ? {} : { total }), more: more || (total ?? 0) > shown };
}
