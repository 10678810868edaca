/**
 * `npm run eval`: scores the command line on the evaluation data, where it lies beside the project (`../shared`, or
 * SIDELIGHT_EVAL naming that folder), and writes the figures into docs/measurements.md. Without the data it says so and
 * ends well: the data is third parties' and no part of the project.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeMeasured } from './measure/write.ts';

const root = join(import.meta.dirname, '..');
const shared = process.env.SIDELIGHT_EVAL ?? join(root, '..', 'shared');
const archive = join(shared, 'data', 'email-dev.tar.zst');
const scorer = join(shared, 'eval', 'score.mjs');

interface Scores {
  overall: {
    items: number;
    precision: number;
    recall: number;
    f1: number;
    fpr: number;
    accuracy: number;
    decided: number;
    auc: number;
  };
  maliciousOnly: { precision: number; recall: number };
  hardCore: { items: number; falsePositives: number };
  seconds: number;
}

function main(): number {
  if (!existsSync(archive) || !existsSync(scorer)) {
    console.log(`The evaluation data is not at hand (looked in ${shared}); nothing was scored.`);
    return 0;
  }
  const folder = mkdtempSync(join(tmpdir(), 'sidelight-eval-'));
  try {
    const unpacked = spawnSync('tar', ['--zstd', '-xf', archive, '-C', folder], {
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    if (unpacked.status !== 0) {
      console.error('The archive cannot be unpacked. Is zstd installed?');
      return 1;
    }
    const out = join(folder, 'scores.json');
    const run = spawnSync(process.execPath, [scorer, 'email', join(folder, 'hard', 'dev'), '--json', out], {
      cwd: root,
      stdio: 'inherit',
    });
    if (run.status !== 0) return run.status ?? 1;
    write(JSON.parse(readFileSync(out, 'utf8')) as Scores);
    return 0;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function write({ overall, maliciousOnly, hardCore, seconds }: Scores): void {
  writeMeasured(
    'eval',
    [
      `Measured ${new Date().toISOString().slice(0, 10)} on the dev half, header-neutral (\`hard/dev\`, ${overall.items} mails); malicious or suspicious counts as phish.`,
      '',
      '| figure | measured |',
      '|---|---|',
      `| F1 | ${overall.f1} |`,
      `| precision | ${overall.precision} |`,
      `| recall | ${overall.recall} |`,
      `| false-positive rate | ${overall.fpr} |`,
      `| area under the curve | ${overall.auc} |`,
      `| decided (not inconclusive) | ${overall.decided} |`,
      `| “malicious” alone: precision, recall | ${maliciousOnly.precision}, ${maliciousOnly.recall} |`,
      `| false positives on the hard core | ${hardCore.falsePositives} of ${hardCore.items} |`,
      `| seconds for all, start included | ${seconds} |`,
    ].join('\n'),
  );
}

process.exitCode = main();
