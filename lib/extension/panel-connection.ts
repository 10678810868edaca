import { browser } from 'wxt/browser';
import type { FromPanel } from './messages.ts';
import type { ToPanel } from './panels.ts';
import type { QueueUpdate } from './queue/queue-view.ts';
import type { PanelView } from './view.ts';

/** Where the panel's page is shown: docked in a console, in the browser's side panel, or in a tab of its own. */
export type PanelHost = 'frame' | 'side-panel' | 'tab';

export interface Reply {
  ok: boolean;
  says: string;
  text?: string;
}

type Request = Extract<FromPanel, { request: number }>;
/** A request without its number, which the connection gives. */
export type Wanted = Request extends infer R ? (R extends { request: number } ? Omit<R, 'request'> : never) : never;
type Order = Exclude<FromPanel, Request | { type: 'hello' } | { type: 'beat' }>;

export interface Listener {
  view(view: PanelView): void;
  queue(update: QueueUpdate): void;
  refused(): void;
}

const beatMs = 20_000;
const replyDeadlineMs = 30_000;

/**
 * The panel's line to the background. Workers die; the line is taken up again by itself and the background tells anew
 * what there is. A docked panel shows its one-time secret the first time, and the next secret after that comes with it.
 */
export class PanelConnection {
  readonly host: PanelHost;
  /** The browser window this panel is in, once it is known. */
  window: number | undefined;
  readonly #listener: Listener;
  readonly #waiting = new Map<number, (reply: Reply) => void>();
  #port: ReturnType<typeof browser.runtime.connect> | undefined;
  #request = 0;
  #closed = false;
  #secret: string | undefined;

  constructor(listener: Listener) {
    this.#listener = listener;
    const tab = new URLSearchParams(location.search).get('tab');
    this.host = window !== top ? 'frame' : tab !== null ? 'tab' : 'side-panel';
    this.#secret = location.hash.slice(1) || undefined;
    // The secret is spent; it must not stay in the frame's address.
    if (this.#secret) history.replaceState(null, '', location.pathname + location.search);
    void this.#connect();
    setInterval(() => this.#post({ type: 'beat' }), beatMs);
  }

  /** Tells the background to do something that has no answer but the next view. */
  order(order: Order): void {
    this.#post(order);
  }

  /** Asks the background for something; the reply says whether it was done. Never rejects. */
  ask(wanted: Wanted): Promise<Reply> {
    const request = ++this.#request;
    return new Promise((resolve) => {
      const timer = setTimeout(
        () => done({ ok: false, says: 'The extension did not answer. Try again.' }),
        replyDeadlineMs,
      );
      const done = (reply: Reply) => {
        clearTimeout(timer);
        this.#waiting.delete(request);
        resolve(reply);
      };
      this.#waiting.set(request, done);
      this.#post({ ...wanted, request } as FromPanel);
    });
  }

  async #connect(): Promise<void> {
    const port = browser.runtime.connect({ name: 'panel' });
    this.#port = port;
    port.onMessage.addListener((message: ToPanel) => this.#hear(message));
    port.onDisconnect.addListener(() => {
      this.#port = undefined;
      if (!this.#closed) setTimeout(() => void this.#connect(), 300);
    });
    const tab = new URLSearchParams(location.search).get('tab');
    this.window = (await browser.windows.getCurrent()).id;
    const window = this.host === 'side-panel' ? this.window : undefined;
    this.#post({
      type: 'hello',
      ...(this.#secret ? { secret: this.#secret } : {}),
      ...(tab !== null && Number.isInteger(Number(tab)) ? { tab: Number(tab) } : {}),
      ...(window === undefined ? {} : { window }),
    });
  }

  #hear(message: ToPanel): void {
    if (message.type === 'view') this.#listener.view(message.view);
    else if (message.type === 'queue') this.#listener.queue(message.update);
    else if (message.type === 'reply') this.#waiting.get(message.request)?.(message);
    else if (message.type === 'refused') {
      this.#closed = true;
      this.#listener.refused();
    }
  }

  #post(message: FromPanel): void {
    try {
      this.#port?.postMessage(message);
    } catch {
      // The worker is just being replaced; the next connection tells anew what there is.
    }
  }
}
