/** Severities as consoles write them, in the languages that lib/page/typed.ts knows, from 1 (worst) to 0. */
const ranks: readonly [words: RegExp, rank: number][] = [
  [/^(?:critical|emergency|severe|urgent|very high|kritisch|sehr hoch|critique|crític[oa]|緊急|重大)$/i, 1],
  [/^(?:high|major|err(?:or)?|hoch|élevée?|haute?|alt[oa]|高)$/i, 0.75],
  [/^(?:medium|moderate|warn(?:ing)?|mittel|moyen(?:ne)?|medi[oa]|中)$/i, 0.5],
  [/^(?:low|minor|notice|niedrig|gering|faible|baj[oa]|低)$/i, 0.25],
];

/** How severe a console calls each of its rows, from 0 to 1; numbers count by the list's highest, since scales differ. */
export function severityRanks(values: readonly string[]): number[] {
  const numbers = values.map((value) => (/^\d{1,4}(?:\.\d{1,2})?$/.test(value.trim()) ? Number(value) : undefined));
  const most = numbers.reduce<number>((max, number) => Math.max(max, number ?? 0), 0);
  return values.map((value, at) => {
    const number = numbers[at];
    if (number !== undefined) return most === 0 ? 0 : number / most;
    return ranks.find(([words]) => words.test(value.trim()))?.[1] ?? 0;
  });
}
