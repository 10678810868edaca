import type { Known } from './pairs.ts';
import type { Part } from './part.ts';
import type { Lent } from './survey.ts';

/** What may stand before the first number of a date. */
const dayBefore =
  /^(?:(?:mon|tue|wed|thu|fri|sat|sun)\p{L}*[.,]*\s*)?(?:(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\p{L}*\.?)?$/iu;

/** So far from the title its severity stands, on any page. */
const nearParts = 20;

const severityWords =
  /(?<!\p{L})(?:severity|risk|priority|schweregrad|priorität|sévérité|gravité|gravedad|severidad|threat|level|rating|score)(?!\p{L})|重大度|深刻度|[:：]/giu;

/** A severity and a time that no label names: chips and times in the head of the alert. */
export function looseIn(
  { inside, textOf, isNavigation, isDate, isSeverity }: Lent,
  region: Part,
  taken: ReadonlySet<Part>,
  known: Known,
  title: Part | undefined,
): { severity?: string; time?: string; isNear: boolean } {
  const found: { severity?: string; time?: string; isNear: boolean } = { isNear: false };
  let near = Number.POSITIVE_INFINITY;
  let past = title === undefined;
  let looked = 0;
  let score: string | undefined;
  // The way to an alert may end in when it was.
  const isOther = (part: Part) =>
    known.tables.get(part)?.kind === 'rows' ||
    known.without.has(part) ||
    (isNavigation(part) && !/breadcrumb/i.test(part.names));
  for (const part of inside(region, 3_000, (one) => one === region || !isOther(one))) {
    if (part === title) past = true;
    if (past) looked++;
    if (part.size > 2 || part.length > 60 || taken.has(part) || part.tag === 'a') continue;
    // Around a label and its value.
    if (part.children.some((kid) => typeof kid !== 'string' && taken.has(kid))) continue;
    const stamp = part.tag === 'time' ? part.attribute('datetime') : '';
    for (const text of [
      ...(part.length > 0 ? textOf(part, 60).split(/\s+[|·•]\s+/) : []),
      part.attribute('aria-label'),
      part.attribute('title'),
      stamp,
    ]) {
      const word = text.replace(severityWords, '').trim();
      const away = title ? Math.abs(part.place - title.place) : looked;
      if (word !== '' && away < near && isSeverity(word)) {
        found.severity = word;
        near = away;
      }
      // `Severity 4 of 5`, `Risk 91`
      const [, level] = /^(\d{1,3}(?:\.\d)?(?: ?\/ ?\d{1,3})?)(?: (?:of|von|sur|de|out of) \d{1,3})?$/.exec(word) ?? [];
      if (level && word !== text && /^\p{L}/u.test(text)) score ??= level;
      // `P1 – act now`
      const [, urgent] = /^(P[1-5]) [-–—] \p{L}/u.exec(text) ?? [];
      if (urgent && away < near) {
        found.severity = urgent;
        near = away;
      }
      // `Entry at Nov 25, 2026`
      const date = text
        .replace(
          /^(?:started|detected|occurred|raised|triggered|(?:first )?seen|observed|happened|fired) (?=\p{Lu}\p{L}{2}|\d)/iu,
          '',
        )
        .replace(/^(?:\p{L}+|.{3,20} ago) (?:at|on|am|um|le|el) (?=\p{L}{3}|\d)/u, '')
        .replace(/\s(?:lasting|for)\s.*$/, '')
        .replace(/^(\p{L}{3} \p{L}{3} +\d{1,2} [\d:]{8} (?:\p{Lu}{3,4} )?\d{4})\s.*$/u, '$1');
      if (
        looked < 60 &&
        date.length >= 8 &&
        date.length <= 80 &&
        !/\[\d+\]|\p{Ll}{3,} \p{Ll}{3,}/u.test(date) &&
        dayBefore.test(date.slice(0, date.search(/\d/)).trim()) &&
        isDate(date)
      )
        found.time ??= isDate(stamp) ? stamp : date;
    }
  }
  if (score) found.severity ??= score;
  found.isNear = near <= nearParts;
  return found;
}
