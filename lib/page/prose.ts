import type { Fact } from './facts.ts';
import type { Known } from './pairs.ts';
import type { Part } from './part.ts';
import { sentencePairs } from './sentences.ts';
import type { Lent } from './survey.ts';
import type { Table } from './tables.ts';

/** Rows that a list of what else there was has below an alert. */
const fewRows = 10;
/** What is told at least of what happened. */
const fewFacts = 3;
/** More lines that each tell of somebody are a log. */
const fewLines = 2;

/** What sentences tell where no label does, on a page that seems to show no alert; empty where that is a log or a list. */
export function toldInProse(lent: Lent, main: Part, known: Known, queues: readonly Table[]): Fact[] {
  if (queues.some(({ rows }) => rows.length > fewRows)) return [];
  const said = lent
    .factsOf(sentencePairs(lent, main, known))
    .filter(({ part }) => !queues.some((queue) => lent.isIn(part, queue.part)));
  // A list below is of what else there was.
  const isOver = ({ part }: Table) => said.filter((fact) => fact.part.place < part.place).length >= fewFacts;
  if (!queues.every(isOver)) return [];
  const lines = new Set(said.flatMap(({ perhaps = '', part }) => (lent.isEntity(perhaps) ? [part] : [])));
  return lines.size > fewLines ? [] : said;
}
