import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { serve } from '@hono/node-server';
import { keyFingerprint } from '../../lib/engine/head.ts';
import { warmUp } from '../../lib/engine/warm-up.ts';
import { eventSource } from '../../lib/events/source.ts';
import { messageSource } from '../../lib/mail/source.ts';
import { pageSource } from '../../lib/page/source.ts';
import type { Source } from '../../lib/schema/source.ts';
import { signals } from '../../lib/signals/index.ts';
import { type Config, organisationIn } from '../config.ts';
import { companionKeys } from '../keys.ts';
import type { Logger } from '../log.ts';
import { diagnoseModel } from '../model/diagnose-model.ts';
import { type ConnectedSources, connectSources } from '../sources.ts';
import { openEmbedded } from '../store/database.ts';
import { InvestigationStore } from '../store/investigations.ts';
import { PairingStore } from '../store/pairings.ts';
import { makeApp } from './app.ts';
import { type PairingCode, PairingCodes } from './pairing-codes.ts';
import { Runs } from './runs.ts';

export const companionVersion: string = JSON.parse(
  readFileSync(new URL('../../package.json', import.meta.url), 'utf8'),
).version;

export interface Companion {
  address: string;
  /** SHA-256 of the key that signs its traces: what `sidelight verify --key` takes. */
  fingerprint: string;
  /** A new pairing code. */
  code(): PairingCode;
  close(): Promise<void>;
}

/** Where a running companion leaves what its command line needs: its address and the secret to ask for a code. */
export function runtimePath(folder: string): string {
  return join(folder, 'running.json');
}

/** Starts the companion: store, key, sources, server; takes up what a stop cut short. Errors: `LockedError`, and the system's when the port is taken. */
export async function startCompanion(config: Config, log: Logger): Promise<Companion> {
  const database = await openEmbedded(config.data);
  let connected: ConnectedSources | undefined;
  const stopping = new AbortController();
  try {
    const keys = await companionKeys(config.data);
    const investigations = new InvestigationStore(database);
    const pairings = new PairingStore(database);
    const firstUse = (destination: string, policy: string) => pairings.firstUse(destination, policy);
    connected = connectSources({ config, log, watch: true, store: { database, firstUse } });
    const sources: Source[] = [messageSource, eventSource, pageSource, ...connected.sources];
    const runs = new Runs({ store: investigations, sources, keys, log, organisation: organisationIn(config) });
    const codes = new PairingCodes();
    const adminSecret = randomBytes(32).toString('base64url');
    let port = config.port;
    const app = makeApp({
      version: companionVersion,
      model: config.model ? 'set' : 'none',
      keys,
      codes,
      adminSecret,
      pairings,
      investigations,
      runs,
      log,
      diagnoseModel: () => diagnoseModel(config.model, stopping.signal),
      hosts: () => [
        `127.0.0.1:${port}`,
        `localhost:${port}`,
        ...(config.host === '127.0.0.1' ? [] : [`${config.host}:${port}`]),
      ],
    });
    const server = serve({ fetch: app.fetch, hostname: config.host, port: config.port });
    await new Promise<void>((resolve, reject) => {
      server.once('listening', resolve);
      server.once('error', reject);
    });
    port = (server.address() as AddressInfo).port;
    const address = `http://${config.host}:${port}`;
    await writeFile(runtimePath(config.data), JSON.stringify({ address, adminSecret, pid: process.pid }), {
      mode: 0o600,
    });
    for (const id of await investigations.unfinished()) runs.start(id);
    void warmUp([messageSource, eventSource, pageSource], signals);
    log.info({ address, data: config.data, model: config.model ? 'set' : 'none' }, 'the companion is ready');
    return {
      address,
      fingerprint: await keyFingerprint(keys.publicKey),
      code: () => codes.issue(),
      async close() {
        stopping.abort();
        runs.close();
        connected?.close();
        await rm(runtimePath(config.data), { force: true });
        await new Promise<void>((resolve) => {
          server.close(() => resolve());
          if ('closeAllConnections' in server) server.closeAllConnections();
        });
        await database.close();
      },
    };
  } catch (error) {
    connected?.close();
    await database.close();
    throw error;
  }
}
