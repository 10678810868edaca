import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { extensionId, practiceBuild } from '../../scripts/practice/browser.ts';
import { until } from '../../scripts/practice/child.ts';

interface Target {
  targetId: string;
  type: string;
  url: string;
}

/**
 * Chromium with a debugger on single pages and on nothing else. Playwright attaches itself to every worker, and a worker
 * with a debugger is never stopped: it hides exactly what is to be seen here. So this speaks the debugger's protocol
 * itself, and only with the pages it is told to.
 */
export class UndebuggedBrowser {
  readonly profile: string;
  readonly #executable: string;
  #child: ChildProcess | undefined;
  #socket: WebSocket | undefined;
  #count = 0;
  readonly #waiting = new Map<number, { resolve(value: unknown): void; reject(error: Error): void }>();
  readonly #sessions = new Map<string, string>();

  private constructor(executable: string, profile: string) {
    this.#executable = executable;
    this.profile = profile;
  }

  static async open(executable: string): Promise<UndebuggedBrowser> {
    const browser = new UndebuggedBrowser(executable, mkdtempSync(join(tmpdir(), 'sidelight-profile-')));
    await browser.start();
    // It comes in front some moments after the start, and would take the focus from whatever is done first.
    const firstRun = await until('the first run’s page', async () =>
      (await browser.targets()).find(({ url }) => url.endsWith('/options.html#first-run')),
    );
    await browser.closePage(firstRun.targetId);
    return browser;
  }

  /** Starts the browser on its profile, as after a crash. */
  async start(): Promise<void> {
    const portFile = join(this.profile, 'DevToolsActivePort');
    rmSync(portFile, { force: true });
    const child = spawn(
      this.#executable,
      [
        ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
        '--headless=new',
        '--remote-debugging-port=0',
        `--user-data-dir=${this.profile}`,
        `--disable-extensions-except=${practiceBuild}`,
        `--load-extension=${practiceBuild}`,
        '--no-first-run',
        '--disable-quic',
        '--disable-background-networking',
        '--window-size=1280,800',
        'about:blank',
      ],
      // A group of its own, so that killing it takes its helpers along.
      { stdio: 'ignore', detached: true },
    );
    this.#child = child;
    const [port, path] = await until('the debugger’s port', async () => {
      try {
        const lines = readFileSync(portFile, 'utf8').split('\n');
        return lines[1] ? lines : undefined;
      } catch {
        return undefined;
      }
    });
    const socket = new WebSocket(`ws://127.0.0.1:${port}${path}`);
    await new Promise((resolve, reject) => {
      socket.onopen = resolve;
      socket.onerror = () => reject(new Error('The debugger does not answer.'));
    });
    socket.onmessage = ({ data }) => this.#heard(JSON.parse(String(data)));
    this.#socket = socket;
  }

  /** Ends the browser as `kill -9` does, with all its processes. */
  async kill(): Promise<void> {
    const child = this.#child;
    this.#child = undefined;
    this.#socket?.close();
    this.#sessions.clear();
    if (!child?.pid) return;
    const gone = new Promise((resolve) => child.once('exit', resolve));
    process.kill(-child.pid, 'SIGKILL');
    await gone;
  }

  async close(): Promise<void> {
    await this.kill();
    rmSync(this.profile, { recursive: true, force: true, maxRetries: 5 });
  }

  /** Opens a page in a tab of its own. */
  async newPage(address: string): Promise<string> {
    const { targetId } = await this.#send<{ targetId: string }>('Target.createTarget', { url: address });
    return targetId;
  }

  async closePage(target: string): Promise<void> {
    await this.#send('Target.closeTarget', { targetId: target });
  }

  async targets(): Promise<Target[]> {
    return (await this.#send<{ targetInfos: Target[] }>('Target.getTargets')).targetInfos;
  }

  /** The docked panel's frame, or the panel in a tab; waits for it. */
  panel(): Promise<string> {
    return until(
      'the panel',
      async () =>
        (await this.targets())
          .filter((target) => target.url.startsWith(`chrome-extension://${extensionId}/panel.html`))
          .at(-1)?.targetId,
    );
  }

  /** Evaluates in a page, or in a frame that is a target of its own; awaits a promise. */
  async evaluate<T>(target: string, expression: string): Promise<T> {
    const { result, exceptionDetails } = await this.#send<{
      result: { value: T };
      exceptionDetails?: { exception?: { description?: string }; text: string };
    }>('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true, userGesture: true }, target);
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  }

  /** Waits until an expression is truthy. */
  waitFor<T>(target: string, expression: string): Promise<NonNullable<T>> {
    return until(expression, async () => {
      try {
        return (await this.evaluate<T>(target, expression)) || undefined;
      } catch {
        return undefined;
      }
    }) as Promise<NonNullable<T>>;
  }

  /** A real click in the middle of what an expression gives, an element. The launcher is deaf to any other. */
  async click(target: string, element: string): Promise<void> {
    const box = await this.waitFor<{ x: number; y: number }>(
      target,
      `(() => { const e = ${element}; if (!e) return; e.scrollIntoView({ block: 'center' }); const b = e.getBoundingClientRect();
        return b.width > 0 ? { x: b.x + b.width / 2, y: b.y + b.height / 2 } : undefined; })()`,
    );
    for (const type of ['mousePressed', 'mouseReleased'])
      await this.#send('Input.dispatchMouseEvent', { type, ...box, button: 'left', clickCount: 1 }, target);
  }

  /** Stops the extension’s worker the way a person would at chrome://serviceworker-internals. */
  async stopWorker(): Promise<void> {
    const worker = async () => (await this.targets()).find((target) => target.type === 'service_worker')?.targetId;
    const before = await worker();
    const page = await this.newPage('chrome://serviceworker-internals/');
    const button = `[...document.querySelectorAll('.serviceworker-registration')]
      .find((entry) => entry.textContent.includes('chrome-extension://${extensionId}/'))
      ?.querySelector('[data-command="stop"]')`;
    await this.waitFor(page, `(() => { const b = ${button}; if (!b) return false; b.click(); return true; })()`);
    // An open panel calls for a new one at once, which is another target.
    await until('the worker’s end', async () => (await worker()) !== before);
    await this.closePage(page);
  }

  async #send<T>(method: string, params: object = {}, target?: string): Promise<T> {
    const session = target === undefined ? undefined : await this.#sessionOf(target);
    const id = ++this.#count;
    return new Promise<T>((resolve, reject) => {
      this.#waiting.set(id, { resolve: resolve as (value: unknown) => void, reject });
      this.#socket?.send(JSON.stringify({ id, method, params, ...(session ? { sessionId: session } : {}) }));
    });
  }

  async #sessionOf(target: string): Promise<string> {
    const known = this.#sessions.get(target);
    if (known) return known;
    const { sessionId } = await this.#send<{ sessionId: string }>('Target.attachToTarget', {
      targetId: target,
      flatten: true,
    });
    this.#sessions.set(target, sessionId);
    return sessionId;
  }

  #heard(message: { id?: number; result?: unknown; error?: { message: string } }): void {
    if (message.id === undefined) return;
    const waiting = this.#waiting.get(message.id);
    this.#waiting.delete(message.id);
    if (message.error) waiting?.reject(new Error(message.error.message));
    else waiting?.resolve(message.result);
  }
}
