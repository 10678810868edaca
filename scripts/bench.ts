/**
 * `npm run bench`: measures what the project promises of speed, size and reading, prints it, and writes it into
 * docs/measurements.md. Against other software always as a ratio in one run. Exits 1 where a bound does not hold.
 * `npm run bench -- fields` measures what is read of alerts and lists alone, `npm run bench -- reading` how reading grows with a page,
 * and `npm run bench -- speed` the rest.
 */
import { execFileSync } from 'node:child_process';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { firstVerdict, launcherCost } from './measure/browser.ts';
import { companionOverhead } from './measure/companion.ts';
import { extraction } from './measure/extraction.ts';
import { fieldsRead } from './measure/fields/figures.ts';
import { type Figure, table } from './measure/figure.ts';
import { intelligence } from './measure/intelligence.ts';
import { mailsInBulk } from './measure/mails.ts';
import { markingRows } from './measure/marking.ts';
import { memoryPerConsole } from './measure/memory.ts';
import { queueOfThousand } from './measure/queue.ts';
import { readingRows } from './measure/reading.ts';
import { sizes } from './measure/sizes.ts';
import { writeMeasured } from './measure/write.ts';
import { needChromium } from './practice/chromium.ts';

const root = join(import.meta.dirname, '..');
const executable = needChromium((line) => console.log(line));
for (const script of ['build:e2e', 'build', 'zip']) {
  console.log(`npm run ${script} …`);
  execFileSync('npm', ['run', '--silent', script], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
}
const alone = process.argv[2];
const isWanted = (what: string) => alone === undefined || alone === what;
const figures: Figure[] = [];
for (const [what, measure] of [
  ['sizes', sizes],
  ['extraction', extraction],
  ['mails in bulk', mailsInBulk],
  ['intelligence', intelligence],
  ['what the companion adds', companionOverhead],
  ['marking rows', () => markingRows(executable)],
  ['a queue of a thousand', () => queueOfThousand(executable)],
  ['memory', () => memoryPerConsole(executable)],
  ['launcher', () => launcherCost(executable)],
  ['first verdict', () => firstVerdict(executable)],
] as const) {
  if (!isWanted('speed')) break;
  process.stdout.write(`measuring ${what} …\n`);
  figures.push(...(await measure()));
}
const version = execFileSync(executable, ['--version'], {
  encoding: 'utf8',
  stdio: ['ignore', 'pipe', 'ignore'],
}).trim();
const by = (what: string) =>
  `Measured ${new Date().toISOString().slice(0, 10)} by \`npm run bench${what}\` on ${cpus().length} cores, Node ${process.version}, ${version.replace(/ built on.*/, '')}.`;
const report = (name: string, what: string, found: readonly Figure[]) => {
  const text = `${by(what)}\n\n${table(found)}`;
  console.log(`\n${text}`);
  writeMeasured(name, text);
};
if (isWanted('speed')) report('bench', ' -- speed', figures);
for (const [name, what, measure] of [
  ['reading', 'how reading grows with a page', readingRows],
  ['fields', 'what is read of alerts', fieldsRead],
] as const) {
  if (!isWanted(name)) continue;
  process.stdout.write(`measuring ${what} …\n`);
  const found = await measure(executable);
  report(name, ` -- ${name}`, found);
  figures.push(...found);
}
process.exitCode = figures.every((figure) => figure.ok) ? 0 : 1;
