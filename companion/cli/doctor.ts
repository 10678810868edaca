import { access, constants, readFile } from 'node:fs/promises';
import { type Diagnosis, fails, lacks, works } from '../../lib/schema/diagnosis.ts';
import { type Config, ConfigError, readConfig } from '../config.ts';
import { diagnoseModel } from '../model/diagnose-model.ts';
import type { Options } from './arguments.ts';
import { companionChecks } from './companion-checks.ts';
import { sourceChecks } from './source-checks.ts';

/**
 * Looks at everything that can be missing and says the remedy of each, as it finds it. Opens no store and takes no lock,
 * so it works while the companion runs. Returns 1 where something that is needed, or was set up, does not work.
 */
export async function doctor(options: Options, signal: AbortSignal): Promise<number> {
  let failed = false;
  for await (const found of allChecks(options, signal)) {
    failed ||= found.state === 'fail';
    process.stdout.write(options.format === 'ndjson' ? `${JSON.stringify(found)}\n` : `${diagnosisLine(found)}\n`);
  }
  return failed ? 1 : 0;
}

/** A diagnosis as a person reads it: one line, and its remedy below. */
export function diagnosisLine({ about, state, what, remedy }: Diagnosis): string {
  const tone = { ok: 'ok  ', warn: 'warn', fail: 'FAIL' }[state];
  return `${tone} ${about.padEnd(10)} ${what}${remedy === undefined ? '' : `\n                → ${remedy}`}`;
}

async function* allChecks(options: Options, signal: AbortSignal): AsyncGenerator<Diagnosis> {
  yield nodeCheck(process.versions.node);
  const config = readSettings(options);
  if ('code' in config) yield config;
  else {
    yield works('settings-ready', 'Can be used.');
    yield await folderCheck(config.data);
    const companion = await companionChecks(config, signal);
    yield* companion;
    const theirs = companion.find(({ about }) => about === 'model');
    // What a running companion was started with is what counts; what this terminal would start one with, where it has none.
    if (!theirs || (theirs.code === 'no-model' && config.model)) yield await diagnoseModel(config.model, signal);
    yield* await sourceChecks(config, signal);
  }
  yield await buildCheck();
}

function nodeCheck(version: string): Diagnosis {
  return Number(version.split('.')[0]) >= 26
    ? works('node-ready', `Version ${version}.`)
    : fails(
        'node-old',
        `Version ${version} does not run TypeScript as it is.`,
        'Run npm ci: the project brings its own Node.',
      );
}

function readSettings(options: Options): Config | Diagnosis {
  try {
    return readConfig(process.env, options);
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    return fails('settings-wrong', error.message, 'Correct the variables named.');
  }
}

async function folderCheck(folder: string): Promise<Diagnosis> {
  try {
    await access(folder, constants.W_OK);
    return works('data-ready', `${folder}.`);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT')
      return works('data-not-made', `${folder} will be made at the first start.`);
    return fails(
      'data-unwritable',
      `${folder} cannot be written.`,
      'Give yourself the right to write there, or choose another folder with --data.',
    );
  }
}

async function buildCheck(): Promise<Diagnosis> {
  const manifest = new URL('../../.output/chrome-mv3/manifest.json', import.meta.url);
  try {
    const { version } = JSON.parse(await readFile(manifest, 'utf8')) as { version: string };
    return works('extension-built', `Version ${version} is built here.`);
  } catch {
    return lacks(
      'extension-not-built',
      'It is not built here.',
      'npm run build, then load .output/chrome-mv3 as an unpacked extension.',
    );
  }
}
