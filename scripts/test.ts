/**
 * `npm test`: types, lint, imports that point down, unit and property tests, and the browser tests on the real console.
 * Sets up what is missing (Chromium as root on Debian), shows what it is doing, stops at the first step that fails.
 */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { NoChromium, needChromium } from './practice/chromium.ts';

const root = join(import.meta.dirname, '..');
const bin = (name: string) => join(root, 'node_modules', '.bin', name);

const steps: [name: string, command: string, words: string[]][] = [
  ['types for the browser', bin('wxt'), ['prepare']],
  ['types', bin('tsc'), ['-p', root]],
  ['lint and format', bin('biome'), ['check', '--error-on-warnings', root]],
  ['imports point down', process.execPath, [join(root, 'scripts', 'check-layers.ts')]],
  ['unit and property tests', bin('vitest'), ['run', '--project', 'unit', '--project', 'property']],
  ['browser tests on the real console', bin('vitest'), ['run', '--project', 'e2e']],
];

function run(command: string, words: string[]): Promise<number> {
  return new Promise((resolve) => {
    const child = spawn(command, words, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' });
    child.on('exit', (code) => resolve(code ?? 1));
    child.on('error', () => resolve(1));
  });
}

async function main(): Promise<number> {
  try {
    needChromium((line) => console.log(line));
  } catch (error) {
    if (!(error instanceof NoChromium)) throw error;
    console.error(error.message);
    return 1;
  }
  const begun = Date.now();
  for (const [index, [name, command, words]] of steps.entries()) {
    const started = Date.now();
    console.log(`\n[${index + 1}/${steps.length}] ${name}`);
    const status = await run(command, words);
    console.log(
      `[${index + 1}/${steps.length}] ${name}: ${status === 0 ? 'passed' : 'FAILED'} in ${((Date.now() - started) / 1000).toFixed(1)} s`,
    );
    if (status !== 0) return status;
  }
  console.log(`\nAll passed in ${((Date.now() - begun) / 1000).toFixed(0)} s.`);
  return 0;
}

process.exitCode = await main();
