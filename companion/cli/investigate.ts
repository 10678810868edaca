import { proposeActions } from '../../lib/action/propose.ts';
import { systemClock } from '../../lib/engine/clock.ts';
import { fold, type Investigation, observablesOf } from '../../lib/engine/fold.ts';
import { investigate } from '../../lib/engine/investigate.ts';
import { eventSource } from '../../lib/events/source.ts';
import { defaultPrior } from '../../lib/knowledge/calibration.ts';
import { messageSource } from '../../lib/mail/source.ts';
import { caseNote } from '../../lib/note/note.ts';
import { pageSource } from '../../lib/page/source.ts';
import { noOrganisation, type Organisation } from '../../lib/schema/organisation.ts';
import type { Source } from '../../lib/schema/source.ts';
import type { TraceEvent } from '../../lib/schema/trace.ts';
import { signals } from '../../lib/signals/index.ts';
import { organisationIn, readConfig } from '../config.ts';
import { connectAttachments } from '../connectors/attachments.ts';
import { networkOwnerSource } from '../connectors/network-owner.ts';
import { signaturesSource } from '../connectors/signatures.ts';
import type { ConnectedSources } from '../sources.ts';
import type { Options } from './arguments.ts';
import { inputFiles, readInput } from './input.ts';

/** One line per input. Returns the exit status: 1 where an input could not be read. */
export async function investigateFiles(
  paths: readonly string[],
  options: Options,
  signal: AbortSignal,
): Promise<number> {
  const local = await localSourcesFor(options);
  try {
    // Offline nothing is configured, and what cannot be used does not matter.
    const organisation = options.offline ? noOrganisation : organisationIn(readConfig(process.env, options));
    return await investigateAll(paths, { ...options, organisation }, local.sources, signal);
  } finally {
    local.close();
  }
}

/** What contacts nobody and needs no configuration runs offline too; lists and whatever is configured stay out. */
export async function localSourcesFor(options: Options): Promise<ConnectedSources> {
  if (options.offline) {
    const attachments = connectAttachments();
    return {
      sources: [attachments.source, networkOwnerSource([]), signaturesSource(undefined)],
      close: () => attachments.close?.(),
    };
  }
  const { connectSources } = await import('../sources.ts');
  const { makeLogger } = await import('../log.ts');
  return connectSources({ config: readConfig(process.env, options), log: makeLogger('warn'), watch: false });
}

type Run = Options & { organisation: Organisation };

/** While one waits for the thread that opens attachments the next are read. Lines come in the order of the inputs. */
const atOnce = 4;

async function investigateAll(
  paths: readonly string[],
  options: Run,
  sources: readonly Source[],
  signal: AbortSignal,
): Promise<number> {
  let failed = false;
  const begun: Promise<Line>[] = [];
  const printFirst = async () => {
    const line = await begun.shift();
    if (!line) return;
    failed ||= line.failed;
    await print(line.text);
  };
  for await (const path of inputFiles(paths)) {
    if (signal.aborted) return 130;
    begun.push(lineFor(path, options, sources, signal));
    if (begun.length >= atOnce) await printFirst();
  }
  while (begun.length > 0) await printFirst();
  return signal.aborted ? 130 : failed ? 1 : 0;
}

interface Line {
  text: string;
  failed: boolean;
}

async function lineFor(path: string, options: Run, sources: readonly Source[], signal: AbortSignal): Promise<Line> {
  const started = performance.now();
  const json = options.format === 'ndjson';
  try {
    const investigation = await investigateFile(path, options, sources, signal);
    const line = json
      ? JSON.stringify(lineOf(path, investigation, performance.now() - started))
      : `${path}\n${caseNote(investigation, 'plain')}\n`;
    return { text: line, failed: false };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return {
      text: json ? JSON.stringify({ input: path, error: message }) : `${path}\nerror: ${message}\n`,
      failed: true,
    };
  }
}

export async function investigateFile(
  path: string,
  options: Run,
  sources: readonly Source[],
  signal: AbortSignal,
): Promise<Investigation> {
  const alert = await readInput(path);
  const trace: TraceEvent[] = [];
  const events = investigate(alert, [messageSource, eventSource, pageSource, ...sources], {
    investigation: alert.fingerprint.slice(0, 32),
    writer: 'command-line',
    clock: systemClock,
    prior: options.prior ?? defaultPrior,
    signals,
    organisation: options.organisation,
    unanswered: 'note-gap',
    signal,
  });
  for await (const event of events) trace.push(event);
  const investigation = fold(trace);
  if (!investigation?.verdict) throw new Error('The investigation was stopped before it reached a verdict.');
  return investigation;
}

/** The output line: a contract, see docs/command-line.md. */
function lineOf(input: string, investigation: Investigation, durationMs: number) {
  const { verdict, alert } = investigation;
  if (!verdict) throw new Error('no verdict');
  const counted = new Map(verdict.contributions.map((c) => [c.finding, c.weight]));
  const findings = [...investigation.findings.values()].sort(
    (a, b) =>
      Math.abs(counted.get(b.id) ?? 0) - Math.abs(counted.get(a.id) ?? 0) || Math.abs(b.weight) - Math.abs(a.weight),
  );
  const attack = [...new Set(findings.filter((f) => (counted.get(f.id) ?? 0) > 0).flatMap((f) => f.technique ?? []))];
  return {
    input,
    kind: alert.kind,
    verdict: verdict.name,
    disposition: verdict.disposition,
    threatProbability: verdict.threatProbability,
    attack,
    findings: findings.map((f) => ({
      id: f.id,
      title: f.title,
      weight: f.weight,
      cites: f.citations.map((c) => c.quote),
    })),
    gaps: [...investigation.gaps.values()].map(({ id, what, cause, blocksBenign }) => ({
      id,
      what,
      cause,
      blocksBenign,
    })),
    observables: observablesOf(investigation),
    actions: proposeActions(investigation).map(({ verb, title, target, impact }) => ({ verb, title, target, impact })),
    durationMs: Math.round(durationMs * 10) / 10,
  };
}

/** Waits where the reader of a pipe is slower, so that a big folder does not pile up in memory. */
async function print(line: string): Promise<void> {
  if (!process.stdout.write(`${line}\n`)) await new Promise<void>((resolve) => process.stdout.once('drain', resolve));
}
