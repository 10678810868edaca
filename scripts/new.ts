/**
 * `npm run new console|signal|question|connector NAME`: makes the file, its test and its line in the index from a
 * template. Every place that needs its author says FILL IN, and the unit tests list those that are left.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { newConnector } from './new/connector.ts';
import { newConsole } from './new/console.ts';
import { NameError } from './new/names.ts';
import { changes, type Template } from './new/plan.ts';
import { newQuestion } from './new/question.ts';
import { newSignal } from './new/signal.ts';

const kinds: Record<string, (root: string, name: string) => Template> = {
  console: newConsole,
  signal: newSignal,
  question: newQuestion,
  connector: newConnector,
};

const usage = `npm run new console NAME        a reader for a console, such as splunk
npm run new signal FOLDER/NAME  an observation and what it means, such as mail/lookalike-domain
npm run new question NAME       one thing worth asking, such as domain-age
npm run new connector NAME      a source of the companion, such as network-owner`;

const root = join(import.meta.dirname, '..');

function main([kind = '', name = '', ...more]: string[]): number {
  const template = Object.hasOwn(kinds, kind) ? kinds[kind] : undefined;
  if (!template || name === '' || more.length > 0) {
    console.error(usage);
    return 2;
  }
  try {
    const made = template(root, name);
    const files = changes(root, made);
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), text);
    }
    // Lines are as long as the names in them; the project's own formatter breaks them where it would.
    spawnSync(
      join(root, 'node_modules', '.bin', 'biome'),
      ['check', '--write', '--log-level=error', ...Object.keys(files)],
      {
        cwd: root,
        stdio: ['ignore', 'ignore', 'inherit'],
        shell: process.platform === 'win32',
      },
    );
    for (const path of Object.keys(files)) console.log(`${path in made.files ? 'made   ' : 'changed'} ${path}`);
    const steps = [
      'Replace every line that says FILL IN; npm run unit lists those that are left.',
      ...made.next,
      'npm run docs, then npm test.',
    ];
    console.log(`\nWhat is left to do:\n${steps.map((step, i) => `${i + 1}. ${step}`).join('\n')}`);
    return 0;
  } catch (error) {
    if (!(error instanceof NameError)) throw error;
    console.error(error.message);
    return 2;
  }
}

process.exitCode = main(process.argv.slice(2));
