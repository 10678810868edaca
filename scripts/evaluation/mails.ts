import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { investigateFile, localSourcesFor } from '../../companion/cli/investigate.ts';
import { fittedFactors } from '../../lib/knowledge/fitted-weights.ts';
import type { Finding } from '../../lib/schema/finding.ts';
import type { Gap } from '../../lib/schema/gap.ts';
import { noOrganisation } from '../../lib/schema/organisation.ts';

const root = join(import.meta.dirname, '..', '..');
/** The folder that holds the evaluation data and its scorer, beside the project or where SIDELIGHT_EVAL says. */
export const shared = process.env.SIDELIGHT_EVAL ?? join(root, '..', 'shared');
const archive = join(shared, 'data', 'email-dev.tar.zst');

/** A mail of which is known what it is. */
export interface LabelledMail {
  /** Its file's name, without the ending. */
  id: string;
  path: string;
  threat: boolean;
  kind: string;
  source: string;
}

/** What was found in it: enough to judge it again with other weights, without reading it again. */
export interface ReadMail extends Omit<LabelledMail, 'path'> {
  /** With the weights that the signals' files name, whatever was fitted. */
  findings: Finding[];
  gaps: Gap[];
  verdict: string;
  probability: number;
}

/** Unpacks the dev half for as long as `use` runs; `undefined` where the data is not at hand. */
export async function withDevMails<T>(use: (folder: string) => Promise<T>): Promise<T | undefined> {
  if (!existsSync(archive)) return undefined;
  const folder = mkdtempSync(join(tmpdir(), 'sidelight-eval-'));
  try {
    const unpacked = spawnSync('tar', ['--zstd', '-xf', archive, '-C', folder], {
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    if (unpacked.status !== 0) throw new Error('The archive cannot be unpacked. Is zstd installed?');
    return await use(join(folder, 'hard', 'dev'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The mails in `folder/phish` and `folder/benign`, in the order of their names; kinds from the manifest above, if any. */
export function labelledMails(folder: string): LabelledMail[] {
  const manifest = manifestAbove(folder);
  return (['phish', 'benign'] as const).flatMap((label) =>
    readdirSync(join(folder, label))
      .filter((name) => name.endsWith('.eml'))
      .sort()
      .map((name) => ({
        id: name.replace(/\.eml$/, ''),
        path: join(folder, label, name),
        threat: label === 'phish',
        kind: manifest.get(name)?.kind ?? label,
        source: manifest.get(name)?.source ?? label,
      })),
  );
}

/** Reads each mail once, as the command line does offline. */
export async function readMails(folder: string): Promise<ReadMail[]> {
  const options = {
    offline: true,
    format: 'ndjson' as const,
    prior: undefined,
    key: undefined,
    host: undefined,
    port: undefined,
    data: undefined,
    organisation: noOrganisation,
  };
  const local = await localSourcesFor(options);
  const never = new AbortController().signal;
  const mails: ReadMail[] = [];
  try {
    for (const { path, ...mail } of labelledMails(folder)) {
      const { findings, gaps, verdict } = await investigateFile(path, options, local.sources, never);
      if (!verdict) throw new Error('An investigation ended without a verdict.');
      mails.push({
        ...mail,
        findings: [...findings.values()].map((finding) => ({ ...finding, weight: judged(finding) })),
        gaps: [...gaps.values()],
        verdict: verdict.name,
        probability: verdict.threatProbability,
      });
    }
  } finally {
    local.close();
  }
  return mails;
}

/** The weight before what was fitted came over it. */
function judged(finding: Finding): number {
  return Math.round((finding.weight / (fittedFactors[finding.signal] ?? 1)) * 1000) / 1000;
}

function manifestAbove(folder: string): Map<string, { kind: string; source: string }> {
  const at = join(folder, '..', '..');
  const name = readdirSync(at).find((file) => /^manifest.*\.tsv$/.test(file));
  if (!name) return new Map();
  const [head = [], ...lines] = readFileSync(join(at, name), 'utf8')
    .trim()
    .split('\n')
    .map((line) => line.split('\t'));
  const column = (line: string[], title: string) => line[head.indexOf(title)] ?? '';
  return new Map(
    lines.map((line) => [column(line, 'file'), { kind: column(line, 'kind'), source: column(line, 'source') }]),
  );
}
