import type { Known } from './pairs.ts';
import type { Part } from './part.ts';
import type { Lent } from './survey.ts';

/** What may stand before the first number of a date. */
const dayBefore =
  /^(?:(?:mon|tue|wed|thu|fri|sat|sun)\p{L}*[.,]*\s*)?(?:(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\p{L}*\.?)?$/iu;

/** So far from the title its severity stands, on any page. */
const nearParts = 20;

const severityWords =
  /(?<!\p{L})(?:severity|risk(?:-based)?|priority|attack|schweregrad|priorität|sévérité|gravité|gravedad|severidad|threat|level|rating|score)(?!\p{L})|重大度|深刻度|[:：]/giu;

/** How a part is called that shows how bad something is in numbers. */
const scoreNames = /(?:^|[\s_-])(?:sev\w*|scores?|risk|pct|rating|magnitude|urgency)(?:$|[\s_-])/i;
const scoreForm = /^\d{1,3}(?:\.\d)?(?: ?%| ?\/ ?\d{1,4})?$/;

/** What one stands next to the other in: a line of facts with signs between them. */
const lineLimit = 160;
/** What sentences begin with before a date. */
const before =
  /^(?:started|detected|occurred|raised|triggered|(?:first )?seen|observed|happened|fired|opened|created|reported) (?:(?:at|on) )?(?=\p{Lu}\p{L}{2}|\d|yesterday|today)/iu;

export interface Loose {
  severity?: string;
  time?: string;
  isNear: boolean;
}

/** A severity and a time that no label names: chips and times in the head of the alert, and in the row that it was opened from. */
export function looseIn(
  lent: Lent,
  region: Part,
  taken: ReadonlySet<Part>,
  known: Known,
  title: Part | undefined,
): Loose {
  const { inside, textOf, isNavigation, isDate, isSeverity } = lent;
  const found: Loose = { isNear: false };
  let near = Number.POSITIVE_INFINITY;
  let past = title === undefined;
  let looked = 0;
  let score = undefined as { text: string; away: number } | undefined;
  // The way to an alert may end in when it was.
  const isOther = (part: Part) =>
    known.tables.get(part)?.kind === 'rows' ||
    known.without.has(part) ||
    (isNavigation(part) && !/breadcrumb/i.test(part.names));
  const bad = (word: string, away: number) => {
    if (away >= near) return;
    found.severity = word;
    near = away;
  };
  const rated = (text: string, away: number) => {
    if (away < (score?.away ?? Number.POSITIVE_INFINITY)) score = { text, away };
  };
  for (const part of inside(region, 3_000, (one) => one === region || !isOther(one))) {
    if (part === title) past = true;
    if (past) looked++;
    if (part.size > 6 || part.length > lineLimit || taken.has(part) || part.tag === 'a') continue;
    // Around a label and its value.
    if (part.children.some((kid) => typeof kid !== 'string' && taken.has(kid))) continue;
    const whole = part.length > 0 ? textOf(part, lineLimit) : '';
    const pieces = whole.split(/\s+[|·•]\s+/);
    if ((part.size > 2 || part.length > 60) && pieces.length < 2) continue;
    const stamp = part.tag === 'time' ? part.attribute('datetime') : '';
    const away = title ? Math.abs(part.place - title.place) : looked;
    const told = `${part.names} ${part.attribute('title')} ${part.attribute('aria-label')}`;
    if (scoreForm.test(whole) && scoreNames.test(told) && away < nearParts) rated(whole, away);
    for (const text of [...pieces, part.attribute('aria-label'), part.attribute('title'), stamp]) {
      if (text === '' || text.length > 80) continue;
      const word = text
        .replace(severityWords, '')
        .replace(/^[\s■□●○▲◆]+/u, '')
        .trim();
      if (word !== '' && isSeverity(word)) bad(word, away);
      // `Severity 4 of 5`, `Risk 91`, and `612 Threat score` below one another
      const [, level] = /^(\d{1,4}(?:\.\d)?(?: ?\/ ?\d{1,3})?)(?: (?:of|von|sur|de|out of) \d{1,3})?$/.exec(word) ?? [];
      if (level && word !== text && /^(?:\p{L}|\d+ ?\p{L}{4})/u.test(text)) rated(level, away);
      // `P1 – act now`
      const [, urgent] = /^(P[1-5]) [-–—] \p{L}/u.exec(text) ?? [];
      if (urgent) bad(urgent, away);
      // `Entry at Nov 25, 2026`
      const date = text
        .replace(before, '')
        .replace(/^(?:\p{L}+|.{3,20} ago) (?:at|on|am|um|le|el) (?=\p{L}{3}|\d)/u, '')
        .replace(/\s(?:lasting|for)\s.*$|\s[–-]\s(?:ongoing|now)$/, '')
        .replace(/^(\p{L}{3} \p{L}{3} +\d{1,2} [\d:]{8} (?:\p{Lu}{3,4} )?\d{4})\s.*$/u, '$1');
      if (
        looked < 60 &&
        date.length >= 8 &&
        date.length <= 80 &&
        !/\[\d+\]|\p{Ll}{3,} \p{Ll}{3,}|\p{L}{4,}:? \p{L}{4,}/u.test(date) &&
        dayBefore.test(date.slice(0, date.search(/\d/)).trim()) &&
        isDate(date)
      )
        found.time ??= isDate(stamp) ? stamp : date;
    }
  }
  // A word says more than a number; one that stands far away is of something else.
  if (score && (!found.severity || (near > nearParts && score.away <= nearParts))) {
    found.severity = score.text;
    near = Math.min(near, score.away);
  }
  found.isNear = near <= nearParts;
  return found;
}

/** The row above what was opened below it, where it is built like its neighbours. */
export function rowOver({ kidsOf, isNavigation }: Lent, region: Part): Part | undefined {
  for (const at of [region, region.parent]) {
    const kids = (at?.parent?.children ?? []).filter((kid): kid is Part => typeof kid !== 'string' && kid.length > 0);
    const i = at ? kids.indexOf(at) : -1;
    const [above, other] = [kids[i - 1], kids[i - 2] ?? kids[i + 1]];
    if (
      above &&
      other &&
      above.tag === other.tag &&
      above.attribute('class').split(' ')[0] === other.attribute('class').split(' ')[0] &&
      above.length < 400 &&
      kidsOf(above).length >= 3 &&
      !isNavigation(above)
    )
      return above;
  }
  return undefined;
}
