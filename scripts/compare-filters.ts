/**
 * `npm run compare`: SpamAssassin and rspamd, as Debian ships them, on the evaluation mails beside Sidelight; writes the table
 * into docs/measurements.md. Both run offline on 127.0.0.1 and are stopped again. Installs them where it may (Debian, as
 * root); what is missing is said, and the rest is still compared. Status 1 where neither could run. With `--own` only Sidelight
 * is measured, and the others' rows stay as they were: they take half an hour, and change with Debian alone.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { crossValidated, kindOf, leaveOneGroupOut } from './evaluation/cross-validation.ts';
import { alarms, areaUnderCurve, figures } from './evaluation/figures.ts';
import { type Filter, installProblem, packageVersion } from './evaluation/filters/filter.ts';
import { rspamd } from './evaluation/filters/rspamd.ts';
import { spamAssassin } from './evaluation/filters/spamassassin.ts';
import { foldsOf } from './evaluation/folds.ts';
import { type Judged, judge } from './evaluation/judge.ts';
import { type LabelledMail, labelledMails, readMails, shared, withDevMails } from './evaluation/mails.ts';
import { number } from './evaluation/tables.ts';
import { type AtThreshold, atThreshold, bestThreshold, type ScoredMail } from './evaluation/thresholds.ts';
import { table } from './house/markdown.ts';
import { median } from './measure/median.ts';
import { writeMeasured } from './measure/write.ts';

const { values } = parseArgs({ options: { own: { type: 'boolean' } } });
const folds = 5;
const head = ['filter', 'alarm from', 'F1', 'recall', 'false-positive rate', 'on the hard core', 'curve', 'ms a mail'];

const done = await withDevMails(async (folder) => {
  const mails = labelledMails(folder);
  const missing: string[] = [];
  const rows = await sidelightRows(folder);
  const kept = values.own ? rowsOfOthers() : [];
  rows.push(...kept);
  let ran = kept.length;
  for (const filter of values.own ? [] : [spamAssassin, rspamd]) {
    const problem = installProblem(filter.packages);
    if (problem) {
      missing.push(`${filter.name} is not in the table: ${problem.split('\n').at(-1)}`);
      continue;
    }
    rows.push(...(await filterRows(filter, mails)));
    ran += 1;
  }
  const core = figures(mails.map(asUndecided)).hardCore.items;
  const text = [
    `Measured ${new Date().toISOString().slice(0, 10)} by \`npm run compare\` on the dev half, header-neutral (${mails.length} mails, ${core} of them the hard core).${values.own ? ' The other filters as measured before.' : ''}`,
    table(head, rows),
    ...missing,
  ].join('\n\n');
  console.log(`\n${text}`);
  if (ran > 0) writeMeasured('compare', text);
  else process.exitCode = 1;
  return true;
});
if (!done) console.log(`The evaluation mails are not at hand (looked in ${shared}); nothing was compared.`);

/** The rows of the last whole run. */
function rowsOfOthers(): string[][] {
  const written = readFileSync(join(import.meta.dirname, '..', 'docs', 'measurements.md'), 'utf8');
  const block = written.match(/<!-- compare -->([\s\S]*?)<!-- \/compare -->/)?.[1] ?? '';
  return block
    .split('\n')
    .filter((line) => /^\| (?!Sidelight|filter|-)/.test(line))
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
}

async function sidelightRows(folder: string): Promise<string[][]> {
  const started = performance.now();
  const mails = await readMails(folder);
  const ms = (performance.now() - started) / mails.length;
  const ofItself = (title: string, judged: readonly Judged[]) => {
    const scored = judged.map(({ mail, probability }) => ({ ...mail, score: probability }));
    // At its own verdicts: an alarm takes a finding as well as a probability.
    const own = judged.map((one) => ({ ...one.mail, score: alarms(one) ? 1 : 0 }));
    return row(title, '0.55', atThreshold(own, 1), scored, ms);
  };
  const judged = mails.map((mail) => judge(mail));
  const scored = judged.map(({ mail, probability }) => ({ ...mail, score: probability }));
  const best = bestThreshold(scored);
  return [
    ofItself('Sidelight', judged),
    row('Sidelight, at its best threshold', String(best.threshold), best, scored, ms),
    ofItself('Sidelight, fitted in five folds', crossValidated(mails)),
    ofItself('Sidelight, fitted without the kind it judges', leaveOneGroupOut(mails, kindOf)),
  ];
}

async function filterRows(filter: Filter, mails: readonly LabelledMail[]): Promise<string[][]> {
  const name = `${filter.name} ${packageVersion(filter.packages[0] ?? filter.name)}`;
  console.log(`running ${name} …`);
  const rules = await scored(filter, [{ taught: [], judged: mails }]);
  console.log(`teaching ${name} in ${folds} folds …`);
  const learned = await scored(filter, coursesOf(mails, foldsOf(mails, folds)));
  console.log(`teaching ${name} kind by kind …`);
  const byKind = await scored(filter, coursesOf(mails, [...Map.groupBy(mails, kindOf).values()]));
  return [
    ...twoRows(`${name}, rules alone`, filter.threshold, rules),
    ...twoRows(`${name}, Bayes taught in five folds`, filter.threshold, learned),
    ...twoRows(`${name}, Bayes taught without the kind it judges`, filter.threshold, byKind),
  ];
}

interface Course {
  taught: readonly LabelledMail[];
  judged: readonly LabelledMail[];
}

function coursesOf(mails: readonly LabelledMail[], groups: readonly (readonly LabelledMail[])[]): Course[] {
  return groups.map((judged) => ({ taught: mails.filter((mail) => !judged.includes(mail)), judged }));
}

async function scored(filter: Filter, courses: readonly Course[]): Promise<{ mails: ScoredMail[]; ms: number }> {
  const mails: ScoredMail[] = [];
  const times: number[] = [];
  for (const { taught, judged } of courses) {
    const running = await filter.start(taught);
    try {
      for (const mail of judged) {
        const source = readFileSync(mail.path);
        const started = performance.now();
        mails.push({ ...mail, score: await running.score(source) });
        times.push(performance.now() - started);
      }
    } finally {
      await running.stop();
    }
  }
  return { mails, ms: median(times) };
}

function twoRows(title: string, threshold: number, { mails, ms }: { mails: ScoredMail[]; ms: number }): string[][] {
  const best = bestThreshold(mails);
  return [
    row(title, String(threshold), atThreshold(mails, threshold), mails, ms),
    row(`${title}, at its best threshold`, best.threshold.toFixed(1), best, mails, ms),
  ];
}

function row(title: string, threshold: string, at: AtThreshold, mails: readonly ScoredMail[], ms: number): string[] {
  return [
    title,
    threshold,
    number(at.f1),
    number(at.recall),
    number(at.falsePositiveRate),
    String(at.hardCoreFalsePositives),
    number(areaUnderCurve(mails)),
    ms.toFixed(1),
  ];
}

function asUndecided(mail: LabelledMail): Judged {
  return {
    mail: { ...mail, findings: [], gaps: [], verdict: '', probability: 0 },
    verdict: 'inconclusive',
    probability: 0,
    logOdds: 0,
  };
}
