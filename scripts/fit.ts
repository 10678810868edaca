/**
 * `npm run fit`: fits factors on the weights of signals, and the calibration, and prints what comes out; with `--write` it
 * goes into lib/knowledge/fitted-weights.ts, and docs/ with it. Fitted on the evaluation mails where they are at hand, or on
 * `npm run fit -- DIR`, where DIR holds `phish/*.eml` and `benign/*.eml`. How: see evaluation/fit.ts. The same mails give
 * the same numbers. Status 1 where there are no mails.
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { signals } from '../lib/signals/index.ts';
import { crossValidated, type Fitted, fitModel, kindOf, leaveOneGroupOut } from './evaluation/cross-validation.ts';
import { mostNumbers } from './evaluation/fit.ts';
import { writeFittedTable } from './evaluation/fitted-table.ts';
import { judge } from './evaluation/judge.ts';
import { type ReadMail, readMails, shared, withDevMails } from './evaluation/mails.ts';
import { figuresTable } from './evaluation/tables.ts';
import { table } from './house/markdown.ts';
import { writeMeasured } from './measure/write.ts';

const root = join(import.meta.dirname, '..');
const today = new Date().toISOString().slice(0, 10);
const { values, positionals } = parseArgs({ allowPositionals: true, options: { write: { type: 'boolean' } } });

const mails = positionals[0] ? await readMails(positionals[0]) : await withDevMails(readMails);
if (mails) fitOn(mails);
else {
  console.error(`The evaluation mails are not at hand (looked in ${shared}). Name a folder: npm run fit -- DIR`);
  process.exitCode = 1;
}

function fitOn(mails: readonly ReadMail[]): void {
  const model = fitModel(mails);
  const numbers = Object.values(model.factors).filter((factor) => factor !== 1).length + 2;
  if (numbers > mostNumbers) throw new Error(`${numbers} numbers were fitted; at most ${mostNumbers} may be.`);
  const text = [
    `Fitted ${today} on ${mails.length} mails: ${numbers} numbers (slope ${model.calibration.slope}, intercept ${model.calibration.intercept}, ${numbers - 2} factors).`,
    figuresTable([
      { title: 'before', judged: mails.map((mail) => judge(mail)) },
      { title: 'fitted, on the same mails', judged: mails.map((mail) => judge(mail, model)) },
      { title: 'on mails left out (five folds)', judged: crossValidated(mails) },
      { title: 'on kinds left out', judged: leaveOneGroupOut(mails, kindOf) },
    ]),
    `How far a weight may stray (in log-odds), by the log loss on mails left out; ${model.spread} was taken.`,
    table(
      ['may stray', 'in folds', 'on kinds left out'],
      model.losses.map((loss) => [loss.spread, loss.inFolds.toFixed(4), loss.onUnseenKinds.toFixed(4)].map(String)),
    ),
    factorsTable(mails, model),
  ].join('\n\n');
  console.log(text);
  if (!values.write) {
    console.log('\nNothing was written; `npm run fit -- --write` puts it into lib/knowledge/fitted-weights.ts.');
    return;
  }
  writeFittedTable(model, { day: today, mails: mails.length, spread: model.spread });
  writeMeasured('fit', text);
  // A new process, which reads the table anew.
  spawnSync(process.execPath, [join(root, 'scripts', 'document.ts')], { stdio: 'inherit' });
  console.log('Now `npm run eval` measures what was written, and `npm run unit` says whether the samples still hold.');
}

function factorsTable(mails: readonly ReadMail[], { factors }: Fitted): string {
  const fired = (id: string, threat: boolean) =>
    mails.filter((mail) => mail.threat === threat && mail.findings.some(({ signal }) => signal === id)).length;
  return table(
    ['signal', 'judged', 'factor', 'fitted', 'phish', 'benign'],
    Object.entries(factors).map(([id, factor]) => {
      const judged = signals.find((signal) => signal.id === id)?.weight ?? 0;
      return [id, judged, factor, (judged * factor).toFixed(2), fired(id, true), fired(id, false)].map(String);
    }),
  );
}
