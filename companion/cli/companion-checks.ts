import { apiVersion, health } from '../../lib/schema/api.ts';
import {
  companionFailed,
  companionReady,
  cors,
  notCompanion,
  otherCompanion,
  otherVersion,
  refused,
  slow,
} from '../../lib/schema/companion-diagnosis.ts';
import { type Diagnosis, diagnosisAnswer } from '../../lib/schema/diagnosis.ts';
import type { Config } from '../config.ts';
import { lockHolder, storeLocked } from '../store/lock.ts';
import { runningCompanion } from './running.ts';

/** How long a companion may take to answer, in milliseconds. */
const deadline = 3_000;
/** What it knows of its model takes as long as the model’s server. */
const ownDeadline = 8_000;
/** The extension’s, by the key in wxt.config.ts. */
const extensionOrigin = 'chrome-extension://konfnlhfempbdlbagmkapodfgkjeicoj';

/**
 * The companion on this data folder: whether it answers, and as what; which process holds the store; and what it knows of
 * itself. Looks only, and needs neither store nor lock.
 */
export async function companionChecks(
  { data, host, port }: Pick<Config, 'data' | 'host' | 'port'>,
  signal: AbortSignal,
  deadlineMs = deadline,
): Promise<Diagnosis[]> {
  const running = await runningCompanion(data);
  const address = running?.address ?? `http://${host}:${port}`;
  const found = await reachCompanion(address, signal, deadlineMs);
  if (found.state === 'ok') {
    const own = running && (await ownDiagnoses(address, running.adminSecret, signal));
    return own ? [found, ...own] : [otherCompanion(address, data)];
  }
  // A companion that answers holds its store as it should. One that does not answer keeps others from it.
  const holder = await lockHolder(data);
  return holder === undefined ? [found] : [found, storeLocked(data, holder)];
}

/** Asks whoever listens at an address whether it is a companion that this extension can speak with. */
export async function reachCompanion(address: string, signal: AbortSignal, deadlineMs = deadline): Promise<Diagnosis> {
  const late = AbortSignal.timeout(deadlineMs);
  try {
    const answer = await fetch(`${address}/v1/health`, {
      headers: { origin: extensionOrigin },
      redirect: 'manual',
      signal: AbortSignal.any([signal, late]),
    });
    if (answer.status >= 500) return companionFailed(address, answer.status);
    const said = health.safeParse(await answer.json().catch(() => undefined));
    if (late.aborted) return slow(address, deadlineMs);
    if (!said.success) return notCompanion(address);
    if (![extensionOrigin, '*'].includes(answer.headers.get('access-control-allow-origin') ?? '')) return cors(address);
    if (said.data.api !== apiVersion) return otherVersion(address, said.data.api, 'command line');
    return companionReady(address, said.data.version);
  } catch (error) {
    if (signal.aborted) throw error;
    return late.aborted ? slow(address, deadlineMs) : refused(address);
  }
}

/** What the companion says of itself; `undefined` where it does not know this folder’s secret. */
async function ownDiagnoses(
  address: string,
  adminSecret: string,
  signal: AbortSignal,
): Promise<Diagnosis[] | undefined> {
  const late = AbortSignal.timeout(ownDeadline);
  try {
    const answer = await fetch(`${address}/v1/diagnosis`, {
      headers: { 'x-sidelight-admin': adminSecret },
      redirect: 'error',
      signal: AbortSignal.any([signal, late]),
    });
    if (answer.status === 401) return undefined;
    if (!answer.ok) return [companionFailed(address, answer.status)];
    return diagnosisAnswer.parse(await answer.json()).diagnoses;
  } catch (error) {
    if (signal.aborted) throw error;
    return [late.aborted ? slow(address, ownDeadline) : refused(address)];
  }
}
