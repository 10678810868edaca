import type { Gap } from '../schema/gap.ts';
import type { Fact } from './facts.ts';
import { looseIn } from './loose.ts';
import type { Known, Pair } from './pairs.ts';
import type { Part } from './part.ts';
import { processPairs } from './process-tree.ts';
import { observablesIn, recordsIn } from './records.ts';
import { sentencePairs } from './sentences.ts';
import { guessed, settledFacts } from './settled.ts';
import type { Lent, ShownField } from './survey.ts';
import type { Table } from './tables.ts';
import { unseenIn } from './unseen.ts';

/** The part of a page that shows an alert, and what was found in it so far. */
export interface Shown {
  region: Part;
  title: { part: Part | undefined; text: string };
  pairs: readonly Pair[];
  tables: ReadonlyMap<Part, Table>;
  known: Known;
  /** The list whose row was opened: its other rows are other alerts. */
  list: Table | undefined;
  isDrawing(part: Part): boolean;
}

/** All that is said of the alert, each value under its role where one is known, and what the page holds back of it. */
export function alertFields(lent: Lent, shown: Shown): { fields: ShownField[]; gaps: Gap[] } {
  const { region, title, tables, known, list, isDrawing } = shown;
  const pairs = [
    ...shown.pairs,
    ...observablesIn(lent, region, tables),
    ...processPairs(lent, region, shown.pairs),
    ...sentencePairs(lent, region, known),
  ];
  const isHeading = title.part !== undefined && !pairs.some(({ part, label }) => part === title.part && label !== '');
  // What was guessed of running text and was not needed says nothing.
  const facts = settledFacts(lent, pairs)
    // A word of a label says less of what happened than a title.
    .map((fact) =>
      fact.path === 'rule.name' && (fact.rank === 2 || fact.rank === 3) && isHeading
        ? { ...fact, path: fact.label, known: false }
        : fact,
    )
    .filter(
      ({ perhaps, rank, known }) => known || perhaps === undefined || rank !== 4 || /severity|timestamp/.test(perhaps),
    );
  const has = (path: string) => facts.some((fact) => fact.path === path);
  const loose = looseIn(lent, region, new Set(facts.map(({ part }) => part)), known, title.part);
  const head: ShownField[] = [];
  // A label nearly says it; far away stands another alert's.
  const isLabelled = facts.some(
    ({ perhaps, rank, label }) => perhaps === 'event.severity' && rank === 1 && !/score/i.test(label),
  );
  if (!has('event.severity') && loose.severity && (loose.isNear || !isLabelled))
    head.push({ path: 'event.severity', label: 'severity', value: loose.severity });
  if (!has('@timestamp') && loose.time) head.push({ path: '@timestamp', label: 'time', value: loose.time });
  const all: (ShownField & Partial<Fact>)[] = [
    ...guessed(
      facts,
      head.map(({ path }) => path),
    ),
    ...head,
  ];
  // But for a sentence's guess that was not needed.
  const fields = all
    .filter(({ rank, known: isKnown }) => rank !== 4 || isKnown)
    .map(({ path, label, value }) => ({ path, label, value }));
  // A mail's subject is no rule, unless a machine wrote it of what happened.
  const isReport = facts.filter(({ path, loose }) => loose && lent.isEntity(path)).length >= 3;
  const isSubject = !isReport && facts.some(({ path, value }) => path === 'email.subject' && value === title.text);
  if (!has('rule.name') && title.part && !isSubject)
    fields.push({ path: 'rule.name', label: 'title', value: lent.withoutNumber(title.text) });
  fields.push(...recordsIn(lent, region, tables, list));
  return { fields, gaps: unseenIn(lent, region, facts, tables, isDrawing) };
}
