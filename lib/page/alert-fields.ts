import type { Gap } from '../schema/gap.ts';
import type { Fact } from './facts.ts';
import { looseIn, rowOver } from './loose.ts';
import type { Known, Pair } from './pairs.ts';
import type { Part } from './part.ts';
import { processPairs } from './process-tree.ts';
import { comparedIn, observableRows, observablesIn, recordsIn, sharedByRows } from './records.ts';
import { sentencePairs } from './sentences.ts';
import { guessed, settledFacts } from './settled.ts';
import { soleOfKind } from './sole.ts';
import type { Lent, ShownField, Survey } from './survey.ts';
import type { Table } from './tables.ts';
import { unlabelled } from './unlabelled.ts';
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
  how: Survey['place'];
  isDrawing(part: Part): boolean;
}

/** Whoever did it wrote these. */
const anybodys = /^(?:email\.subject|user_agent|file|process\.(?:parent\.)?command_line)/;

/** Labels of what looks out for something, by name. */
const ruleLabel =
  /^(?:(?:alert|event|rule|policy|threat|detection|signature|analytics?|use case) )*(?:policy|rule|threat|detection|definition|signature|title|name)$/i;

/** All that is said of the alert, each value under its role where one is known, and what the page holds back of it. */
export function alertFields(lent: Lent, shown: Shown): { fields: ShownField[]; gaps: Gap[] } {
  const { region, title, tables, known, list, how, isDrawing } = shown;
  const labelled = settledFacts(lent, shown.pairs);
  // What a label says that an attacker chose tells nothing beside it; nor does what a mail shows without one.
  const chosen = new Set(labelled.flatMap(({ path, part }) => (anybodys.test(path) ? [part] : [])));
  const isMail = labelled.some(({ path }) => path === 'email.from');
  const told = [
    ...shown.pairs,
    ...observablesIn(lent, region, tables),
    ...sharedByRows(lent, region, tables, list),
    ...comparedIn(lent, region, tables, list),
    ...processPairs(lent, region, shown.pairs),
    ...sentencePairs(lent, region, known, chosen),
    ...(isMail
      ? []
      : [
          ...observableRows(lent, region, known),
          ...unlabelled(lent, region, known, new Set(shown.pairs.map(({ part }) => part))),
        ]),
  ];
  const settled = settledFacts(lent, told);
  const sole = isMail ? [] : soleOfKind(lent, region, known, settled);
  const pairs = [...told, ...sole];
  // What runs there says less than a sentence of what happened.
  const isService = ({ rank, label }: Fact) =>
    rank === 1 && /^service$/i.test(label) && /(?:\S+\s+){3}\S/.test(title.text);
  const isHeading = title.part !== undefined && !pairs.some(({ part, label }) => part === title.part && label !== '');
  // What the heading says again under a label of its own is what was detected, whatever else is called a rule.
  const isSaidAgain =
    !isMail &&
    pairs.some(
      ({ part, label, value, guess }) =>
        part !== title.part &&
        !guess &&
        (value === title.text || value.startsWith(`${title.text} (`)) &&
        ruleLabel.test(label.trim()),
    );
  // What was guessed of running text and was not needed says nothing.
  const facts = (sole.length > 0 ? settledFacts(lent, pairs) : settled)
    // A word of a label says less of what happened than a title.
    .map((fact) =>
      fact.path === 'rule.name' &&
      (fact.rank === 2 ||
        fact.rank === 3 ||
        isService(fact) ||
        (isSaidAgain && fact.value !== title.text) ||
        // Who wrote it, and a way there.
        /\. (?:View|See|Show|Edit) \p{L}+$/u.test(fact.value)) &&
      isHeading
        ? { ...fact, path: fact.label, known: false }
        : fact,
    )
    .filter(
      ({ perhaps, rank, known }) => known || perhaps === undefined || rank !== 4 || /severity|timestamp/.test(perhaps),
    );
  const has = (path: string) => facts.some((fact) => fact.path === path);
  const loose = looseIn(lent, region, new Set(facts.map(({ part }) => part)), known, title.part);
  const row = how === 'expanded row' ? rowOver(lent, region) : undefined;
  if (row && (!loose.severity || !loose.time)) {
    const over = looseIn(lent, row, new Set(), known, undefined);
    loose.time ??= over.time;
    if (!loose.severity) Object.assign(loose, { severity: over.severity, isNear: true });
  }
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
  // Where a file is all that was found, its name is what the alert is called.
  const file = facts.find(
    ({ path, value }) =>
      path === 'file.name' && title.text.endsWith(value) && lent.kindsOf(title.text.slice(0, -value.length)).length > 0,
  );
  if (!has('rule.name') && title.part && !isSubject)
    fields.push({ path: 'rule.name', label: 'title', value: file?.value ?? lent.withoutNumber(title.text) });
  fields.push(...recordsIn(lent, region, tables, list));
  return { fields, gaps: unseenIn(lent, region, facts, tables, isDrawing) };
}
