import { readFile } from 'node:fs/promises';
import { chainProblems } from '../../lib/engine/chain.ts';
import { headHolds, keyFingerprint } from '../../lib/engine/head.ts';
import { replayProblems } from '../../lib/engine/replay.ts';
import { traceFile } from '../../lib/schema/trace.ts';
import type { Options } from './arguments.ts';

/**
 * Checks exported traces: the chain of digests, the signatures over it, and that the verdicts follow from what is
 * recorded. With `--key` the last event must be vouched for by that key. Returns 1 where anything is wrong.
 */
export async function verifyFiles(paths: readonly string[], options: Options): Promise<number> {
  let failed = false;
  for (const path of paths) {
    const { problems, facts } = await verifyFile(path, options.key).catch((error: unknown) => ({
      problems: [error instanceof Error ? error.message : String(error)],
      facts: [] as string[],
    }));
    if (problems.length > 0) failed = true;
    if (options.format === 'ndjson')
      process.stdout.write(`${JSON.stringify({ input: path, ok: problems.length === 0, problems, facts })}\n`);
    else
      process.stdout.write(
        `${path}: ${problems.length === 0 ? 'holds' : 'DOES NOT HOLD'}\n${[...problems.map((p) => `  wrong: ${p}`), ...facts.map((f) => `  ${f}`)].join('\n')}\n`,
      );
  }
  return failed ? 1 : 0;
}

async function verifyFile(path: string, pinned: string | undefined): Promise<{ problems: string[]; facts: string[] }> {
  const parsed = traceFile.safeParse(JSON.parse(await readFile(path, 'utf8')));
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    return {
      problems: [`This is no Sidelight trace: ${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}`],
      facts: [],
    };
  }
  const { events, heads } = parsed.data;
  const problems = (await chainProblems(events)).map(({ seq, problem }) => `event ${seq} ${problem}`);
  problems.push(...replayProblems(events));
  const facts = [`${events.length} events of investigation ${events[0]?.investigation}`];
  const vouched = new Map<string, number>();
  for (const head of heads) {
    const fingerprint = await keyFingerprint(head.publicKey);
    if (!(await headHolds(head, events)))
      problems.push(`the ${head.writer}’s signature over event ${head.seq} does not hold`);
    else vouched.set(fingerprint, Math.max(head.seq, vouched.get(fingerprint) ?? -1));
  }
  for (const [fingerprint, seq] of vouched) facts.push(`key ${fingerprint} vouches for events 0 to ${seq}`);
  const last = events.length - 1;
  if (heads.length === 0) problems.push('no signature: nobody vouches for this trace');
  if (pinned !== undefined) {
    const reach = vouched.get(pinned.toLowerCase());
    if (reach === undefined) problems.push(`the pinned key ${pinned} did not sign this trace`);
    else if (reach < last) problems.push(`the pinned key vouches for events 0 to ${reach} only, of ${last}`);
  } else facts.push('no key was pinned: --key FINGERPRINT checks who signed');
  return { problems, facts };
}
