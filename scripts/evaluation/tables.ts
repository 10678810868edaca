import { table } from '../house/markdown.ts';
import type { Forecast } from './calibration-error.ts';
import { adaptiveBins, calibrationError, equalWidthBins } from './calibration-error.ts';
import { kindOf } from './cross-validation.ts';
import { alarms, figures, share } from './figures.ts';
import type { Judged } from './judge.ts';
import type { RareSignal } from './signal-figures.ts';

/** One way of judging the same mails. */
export interface Column {
  title: string;
  judged: readonly Judged[];
}

/** The figures of several ways of judging beside each other. */
export function figuresTable(columns: readonly Column[]): string {
  const of = columns.map(({ judged }) => ({ ...figures(judged), ...errors(judged) }));
  const row = (what: string, value: (figure: (typeof of)[number]) => string) => [what, ...of.map(value)];
  return table(
    ['figure', ...columns.map(({ title }) => title)],
    [
      row('called what it is (inconclusive is not)', (f) => number(f.accuracy)),
      row('F1', (f) => number(f.f1)),
      row('precision', (f) => number(f.precision)),
      row('recall', (f) => number(f.recall)),
      row('false-positive rate', (f) => number(f.falsePositiveRate)),
      row('area under the curve', (f) => number(f.auc)),
      row('decided (not inconclusive)', (f) => number(f.decided)),
      row('recall of “malicious” alone', (f) => number(f.maliciousRecall)),
      row('honest mails called malicious', (f) => String(f.maliciousFalsePositives)),
      row('false positives on the hard core', (f) => `${f.hardCore.falsePositives} of ${f.hardCore.items}`),
      row('calibration error, ten equal bins', (f) => number(f.equalWidth)),
      row('calibration error, bins of equally many mails', (f) => number(f.adaptive)),
    ],
  );
}

/** By kind of mail: how many raised an alarm and how many were cleared. */
export function groupsTable(title: string, columns: readonly Column[], groupOf: (one: Judged) => string): string {
  const groups = [...new Set(columns[0]?.judged.map(groupOf))].sort();
  return table(
    [title, 'mails', ...columns.flatMap((column) => [`alarm, ${column.title}`, `benign, ${column.title}`])],
    groups.map((group) => {
      const cells = columns.map(({ judged }) => judged.filter((one) => groupOf(one) === group));
      return [
        group,
        String(cells[0]?.length ?? 0),
        ...cells.flatMap((of) => [
          percent(share(of.filter(alarms).length, of.length)),
          percent(share(of.filter(({ verdict }) => verdict === 'benign').length, of.length)),
        ]),
      ];
    }),
  );
}

export const kindOfJudged = ({ mail }: Judged): string => kindOf(mail);

export function rareTable(signals: readonly RareSignal[]): string {
  return table(
    ['signal', 'phish', 'benign', 'kinds of mail it speaks rightly of'],
    signals.map(({ id, phish, benign, kinds }) => [
      id,
      String(phish),
      String(benign),
      kinds.map((kind) => kind.replace(/^\w+\//, '')).join(', '),
    ]),
  );
}

export function forecasts(judged: readonly Judged[]): Forecast[] {
  return judged.map(({ mail, probability }) => ({ threat: mail.threat, probability }));
}

export function errors(judged: readonly Judged[]): { equalWidth: number; adaptive: number } {
  return {
    equalWidth: calibrationError(equalWidthBins(forecasts(judged))),
    adaptive: calibrationError(adaptiveBins(forecasts(judged))),
  };
}

export function number(value: number): string {
  return value.toFixed(4);
}

function percent(value: number): string {
  return `${Math.round(value * 100)} %`;
}
