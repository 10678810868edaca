/**
 * `npm run eval`: scores verdicts on the evaluation mails, where they lie beside the project (`../shared`, or
 * SIDELIGHT_EVAL naming that folder), and writes figures, reliability diagram and what each signal contributes into docs/.
 * The command line is scored as a user would run it, by the scorer that lies with the data; everything else judges what
 * was read once anew, by the engine's own rules, and must agree with the command line. Without the data it says so and
 * ends well: the data is third parties' and no part of the project.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { documents } from './document.ts';
import { equalWidthBins } from './evaluation/calibration-error.ts';
import { crossValidated, kindOf, leaveOneGroupOut } from './evaluation/cross-validation.ts';
import { figures } from './evaluation/figures.ts';
import { judge } from './evaluation/judge.ts';
import { type ReadMail, readMails, shared, withDevMails } from './evaluation/mails.ts';
import { reliabilityDiagram } from './evaluation/reliability-diagram.ts';
import { rare, rareSignals, signalFigures } from './evaluation/signal-figures.ts';
import { type Column, figuresTable, forecasts, groupsTable, kindOfJudged, rareTable } from './evaluation/tables.ts';
import { signalFiguresPath } from './house/signal-figures.ts';
import { writeMeasured } from './measure/write.ts';

const root = join(import.meta.dirname, '..');
const scorer = join(shared, 'eval', 'score.mjs');
const today = new Date().toISOString().slice(0, 10);

interface Scores {
  overall: { items: number; f1: number; fpr: number; accuracy: number; auc: number };
  hardCore: { falsePositives: number };
  seconds: number;
}

if (!existsSync(scorer)) console.log(`The evaluation data is not at hand (looked in ${shared}); nothing was scored.`);
else {
  const done = await withDevMails(async (folder) => {
    const scores = scoreCommandLine(folder);
    await measure(await readMails(folder), scores);
    return true;
  });
  if (!done) console.log(`The evaluation mails are not at hand (looked in ${shared}); nothing was scored.`);
}

function scoreCommandLine(folder: string): Scores {
  const out = join(folder, 'scores.json');
  const command = `${process.execPath} companion/sidelight.mjs`;
  const run = spawnSync(process.execPath, [scorer, 'email', folder, '--json', out, '--cmd', command], {
    cwd: root,
    stdio: 'inherit',
  });
  if (run.status !== 0) throw new Error('The command line could not be scored.');
  return JSON.parse(readFileSync(out, 'utf8')) as Scores;
}

async function measure(mails: readonly ReadMail[], scores: Scores): Promise<void> {
  const asItStands: Column = { title: 'as it stands', judged: mails.map((mail) => judge(mail)) };
  agree(scores, asItStands);
  const folds: Column = { title: 'fit, five folds', judged: crossValidated(mails) };
  const unseenKind: Column = { title: 'fit without this kind', judged: leaveOneGroupOut(mails, kindOf) };
  const overall = figuresTable([asItStands, folds, unseenKind]);
  const kinds = groupsTable('kind', [asItStands, unseenKind], kindOfJudged);
  const measured = signalFigures(mails, today);
  const seldom = rareTable(rareSignals(mails, measured));
  for (const text of [overall, kinds, seldom]) console.log(`\n${text}`);

  writeFileSync(
    join(root, 'docs', 'reliability.svg'),
    reliabilityDiagram(
      [
        { name: 'as it stands', bins: equalWidthBins(forecasts(asItStands.judged)) },
        { name: 'fit, on mails left out', bins: equalWidthBins(forecasts(folds.judged)) },
      ],
      'How often a threat was one, by the probability that was said',
    ),
  );
  writeFileSync(join(root, signalFiguresPath), `${JSON.stringify(measured, null, 2)}\n`);
  for (const [path, text] of Object.entries(await documents(root))) writeFileSync(join(root, path), text);
  writeMeasured(
    'eval',
    `Measured ${today} on the dev half, header-neutral (\`hard/dev\`, ${mails.length} mails); malicious or suspicious counts as phish. Scoring all of them by the command line took ${scores.seconds} seconds, start included.\n\n${overall}\n\n![Reliability diagram](reliability.svg)`,
  );
  writeMeasured('kinds', `${kinds}${aboutSources(mails)}`);
  writeMeasured(
    'seldom',
    `Fired on fewer than ${rare} of the ${mails.length} mails, or, where they speak rightly, in one kind of mail alone:\n\n${seldom}`,
  );
}

/** Where a kind of honest mail came from one place alone, leaving out the kind has left out the place. */
function aboutSources(mails: readonly ReadMail[]): string {
  const honest = mails.filter(({ threat }) => !threat);
  const [kinds, sources, both] = [
    (mail: ReadMail) => mail.kind,
    (mail: ReadMail) => mail.source,
    (mail: ReadMail) => `${mail.kind} ${mail.source}`,
  ].map((key) => new Set(honest.map(key)).size);
  return kinds === both && sources === both
    ? '\n\nEach kind of honest mail came from one place and each place gave one kind: a fit without the kind is one without the place.'
    : '';
}

/** What is measured in here is the same that a user gets, or nothing of it is worth writing down. */
function agree({ overall, hardCore }: Scores, { judged }: Column): void {
  const here = figures(judged);
  const pairs = [
    [overall.items, here.items],
    [overall.f1, here.f1],
    [overall.fpr, here.falsePositiveRate],
    [overall.accuracy, here.accuracy],
    [overall.auc, here.auc],
    [hardCore.falsePositives, here.hardCore.falsePositives],
  ] as const;
  if (pairs.some(([a, b]) => Math.abs(a - b) > 1e-4))
    throw new Error('The command line and the evaluation judge differently; no figure was written.');
}
