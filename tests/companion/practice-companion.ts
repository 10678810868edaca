import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig } from '../../companion/config.ts';
import { makeLogger } from '../../companion/log.ts';
import { type Companion, startCompanion } from '../../companion/server/companion.ts';
import { freePort } from '../../scripts/practice/ports.ts';

/** A companion on a folder of its own that can be stopped and started again on the same port and data. */
export class PracticeCompanion {
  readonly folder = mkdtempSync(join(tmpdir(), 'sidelight-companion-'));
  readonly port: number;
  readonly #environment: NodeJS.ProcessEnv;
  #running: Companion | undefined;

  private constructor(port: number, environment: NodeJS.ProcessEnv) {
    this.port = port;
    this.#environment = { SIDELIGHT_LOG: 'silent', ...environment };
  }

  static async start(environment: NodeJS.ProcessEnv = {}): Promise<PracticeCompanion> {
    const companion = new PracticeCompanion(await freePort(), environment);
    await companion.start();
    return companion;
  }

  get address(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  code(): string {
    if (!this.#running) throw new Error('The companion does not run.');
    return this.#running.code().code;
  }

  async start(): Promise<void> {
    const config = readConfig(this.#environment, { port: this.port, data: this.folder });
    this.#running = await startCompanion(config, makeLogger(config.log));
  }

  async stop(): Promise<void> {
    await this.#running?.close();
    this.#running = undefined;
  }

  async remove(): Promise<void> {
    await this.stop();
    rmSync(this.folder, { recursive: true, force: true });
  }
}
