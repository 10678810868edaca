import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as z from 'zod';
import { atMost, type Figure, noted } from './figure.ts';

const archive = join(import.meta.dirname, '..', '..', '..', 'shared', 'data', 'intel.tar.gz');

const measured = z.object({
  trails: z.number(),
  warningLists: z.number(),
  problems: z.number(),
  seconds: z.number(),
  longestStop: z.number(),
  memory: z.number(),
  held: z.number(),
  lookUp: z.number(),
});

/** Loading real lists, where they are at hand: they are third parties’ and no part of the project. */
export function intelligence(): Figure[] {
  if (!existsSync(archive)) return [noted('intelligence folder', 'the lists are not at hand')];
  const folder = mkdtempSync(join(tmpdir(), 'sidelight-intelligence-'));
  try {
    const unpacked = spawnSync('tar', ['-xzf', archive, '-C', folder], { encoding: 'utf8' });
    if (unpacked.status !== 0) throw new Error(`tar: ${unpacked.stderr}`);
    const script = join(import.meta.dirname, 'intelligence-load.ts');
    const run = spawnSync(process.execPath, ['--expose-gc', script, join(folder, 'intel')], { encoding: 'utf8' });
    if (run.status !== 0) throw new Error(`the measurement failed: ${run.stderr}`);
    const of = measured.parse(JSON.parse(run.stdout));
    const what = `intelligence folder (${of.trails.toLocaleString('en')} trails, ${of.warningLists} warning lists)`;
    return [
      atMost(`${what}: loading`, of.seconds, 10, 's'),
      noted('the same, longest time that nothing else was served', `${Math.round(of.longestStop)} ms`),
      atMost('the same, growth of the process', of.memory, 300, 'MB'),
      noted('the same, of that held by the lists', `${Math.round(of.held)} MB`),
      noted('one indicator looked up in all lists', `${Math.round(of.lookUp)} µs`),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
