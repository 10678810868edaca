import { access, constants, readFile } from 'node:fs/promises';
import { apiVersion, health } from '../../lib/schema/api.ts';
import { ConfigError, readConfig } from '../config.ts';
import type { Options } from './arguments.ts';
import { runningCompanion } from './running.ts';
import { sourceChecks } from './source-checks.ts';

interface Check {
  what: string;
  ok: boolean;
  says: string;
  remedy?: string;
}

/** Looks at everything that can be missing and says the remedy of each. Returns 1 where something is wrong. */
export async function doctor(options: Options, signal: AbortSignal): Promise<number> {
  const checks: Check[] = [];
  checks.push({
    what: 'node',
    ok: Number(process.versions.node.split('.')[0]) >= 26,
    says: process.version,
    remedy: 'Run npm ci: the project brings its own Node.',
  });
  try {
    const config = readConfig(process.env, options);
    checks.push({ what: 'settings', ok: true, says: 'can be used' });
    checks.push(await folderCheck(config.data));
    checks.push(...(await companionChecks(config.data, signal)));
    checks.push(
      config.model
        ? await modelCheck(config.model.url, config.model.key, signal)
        : { what: 'model', ok: true, says: 'none set; everything else works without it' },
    );
    checks.push(...(await sourceChecks(config, signal)));
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    checks.push({ what: 'settings', ok: false, says: error.message, remedy: 'Correct the variables named.' });
  }
  checks.push(await buildCheck());
  for (const check of checks) {
    if (options.format === 'ndjson')
      process.stdout.write(`${JSON.stringify(check.ok ? { what: check.what, ok: true, says: check.says } : check)}\n`);
    else
      process.stdout.write(
        `${check.ok ? 'ok  ' : 'FAIL'} ${check.what.padEnd(10)} ${check.says}${check.ok || !check.remedy ? '' : `\n     remedy: ${check.remedy}`}\n`,
      );
  }
  return checks.every((check) => check.ok) ? 0 : 1;
}

async function folderCheck(folder: string): Promise<Check> {
  try {
    await access(folder, constants.W_OK);
    return { what: 'data', ok: true, says: folder };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT')
      return { what: 'data', ok: true, says: `${folder} will be made at the first start` };
    return {
      what: 'data',
      ok: false,
      says: `${folder} cannot be written`,
      remedy: 'Give yourself the right to write there, or choose another folder with --data.',
    };
  }
}

async function companionChecks(folder: string, signal: AbortSignal): Promise<Check[]> {
  const companion = await runningCompanion(folder);
  if (!companion)
    return [
      {
        what: 'companion',
        ok: false,
        says: 'does not run on this data folder',
        remedy: 'npx sidelight serve (or npm start).',
      },
    ];
  try {
    const answer = await fetch(`${companion.address}/v1/health`, {
      signal: AbortSignal.any([signal, AbortSignal.timeout(3_000)]),
    });
    const parsed = health.safeParse(await answer.json());
    if (!parsed.success)
      return [
        {
          what: 'companion',
          ok: false,
          says: `what answers at ${companion.address} is no companion`,
          remedy: 'Another program uses the port: stop it or choose another with --port.',
        },
      ];
    if (parsed.data.api !== apiVersion)
      return [
        {
          what: 'companion',
          ok: false,
          says: `speaks version ${parsed.data.api} of the contract, this is ${apiVersion}`,
          remedy: 'Update both to the same version.',
        },
      ];
    return [
      {
        what: 'companion',
        ok: true,
        says: `${companion.address}, version ${parsed.data.version}, model ${parsed.data.model}`,
      },
    ];
  } catch {
    return [
      {
        what: 'companion',
        ok: false,
        says: `${companion.address} refuses connections; process ${companion.pid} is gone or hangs`,
        remedy: 'Start it again: npx sidelight serve.',
      },
    ];
  }
}

async function modelCheck(url: string, key: string, signal: AbortSignal): Promise<Check> {
  const remedy = 'Check SIDELIGHT_MODEL_URL (it usually ends in /v1), SIDELIGHT_MODEL_KEY, and that the server runs.';
  try {
    const answer = await fetch(`${url.replace(/\/$/, '')}/models`, {
      headers: key === '' ? {} : { authorization: `Bearer ${key}` },
      signal: AbortSignal.any([signal, AbortSignal.timeout(5_000)]),
    });
    await answer.body?.cancel();
    return answer.ok
      ? { what: 'model', ok: true, says: new URL(url).origin }
      : { what: 'model', ok: false, says: `${new URL(url).origin} answers ${answer.status}`, remedy };
  } catch {
    return { what: 'model', ok: false, says: `${new URL(url).origin} cannot be reached`, remedy };
  }
}

async function buildCheck(): Promise<Check> {
  const manifest = new URL('../../.output/chrome-mv3/manifest.json', import.meta.url);
  try {
    const { version } = JSON.parse(await readFile(manifest, 'utf8')) as { version: string };
    return { what: 'extension', ok: true, says: `built, version ${version}` };
  } catch {
    return {
      what: 'extension',
      ok: false,
      says: 'is not built',
      remedy: 'npm run build, then load .output/chrome-mv3 as an unpacked extension.',
    };
  }
}
