import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../../scripts/practice/ports.ts';

const main = join(import.meta.dirname, '..', '..', 'companion', 'cli', 'main.ts');

/** The companion as a process of its own, to be killed where it stands and started again on the same port and data. */
export class CompanionProcess {
  readonly folder = mkdtempSync(join(tmpdir(), 'sidelight-companion-'));
  readonly port: number;
  readonly #environment: NodeJS.ProcessEnv;
  #child: ChildProcess | undefined;
  /** Of the last start. */
  code = '';

  private constructor(port: number, environment: NodeJS.ProcessEnv) {
    this.port = port;
    this.#environment = environment;
  }

  static async start(environment: NodeJS.ProcessEnv = {}): Promise<CompanionProcess> {
    const companion = new CompanionProcess(await freePort(), environment);
    await companion.start();
    return companion;
  }

  get address(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  async start(): Promise<void> {
    const words = ['serve', '--port', String(this.port), '--data', this.folder];
    const child = spawn(process.execPath, [main, ...words], {
      env: { ...process.env, SIDELIGHT_LOG: 'silent', ...this.#environment },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    this.#child = child;
    await new Promise<void>((resolve, reject) => {
      let said = '';
      child.stdout?.on('data', (chunk) => {
        said += String(chunk);
        const code = said.match(/Pairing code (\S+),/)?.[1];
        if (code === undefined) return;
        this.code = code;
        resolve();
      });
      child.once('exit', (status) => reject(new Error(`The companion ended with ${status}: ${said}`)));
    });
  }

  /** As `kill -9`: nothing of it has a last word. */
  async kill(): Promise<void> {
    const child = this.#child;
    this.#child = undefined;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const gone = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGKILL');
    await gone;
  }

  async remove(): Promise<void> {
    await this.kill();
    rmSync(this.folder, { recursive: true, force: true });
  }
}
