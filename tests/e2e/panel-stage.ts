import type { BrowserContext, Page } from 'playwright-core';
import type { FromPanel } from '../../lib/extension/messages.ts';
import type { ToPanel } from '../../lib/extension/panels.ts';
import { extensionId } from '../../scripts/practice/browser.ts';

interface Stage {
  orders: FromPanel[];
  /** What some requests are answered; others are done. */
  answers: Record<string, object>;
  tell(message: ToPanel): void;
}

/** The panel's own page with a stand-in for the background: it is shown whatever a test says, and what it orders is kept. */
export class PanelOnStage {
  readonly page: Page;

  private constructor(page: Page) {
    this.page = page;
  }

  static async open(
    context: BrowserContext,
    { width = 360, height = 760, theme = 'light' as 'light' | 'dark' } = {},
  ): Promise<PanelOnStage> {
    const page = await context.newPage();
    await page.setViewportSize({ width, height });
    await page.emulateMedia({ colorScheme: theme });
    await page.addInitScript(() => {
      const listeners: ((message: unknown) => void)[] = [];
      const stage = {
        orders: [] as { type: string; request?: number }[],
        answers: {} as Record<string, object>,
        tell: (message: unknown) => {
          for (const hear of listeners) hear(message);
        },
      };
      Object.assign(globalThis, { stage });
      (chrome.runtime as { connect: unknown }).connect = () => ({
        onMessage: { addListener: (hear: (message: unknown) => void) => listeners.push(hear) },
        onDisconnect: { addListener: () => {} },
        postMessage: (message: { type: string; request?: number }) => {
          stage.orders.push(message);
          if (message.request !== undefined)
            setTimeout(() =>
              stage.tell({
                ...{ type: 'reply', request: message.request, ok: true, says: `Done: ${message.type}` },
                ...stage.answers[message.type],
              }),
            );
        },
      });
    });
    await page.goto(`chrome-extension://${extensionId}/panel.html?tab=1`);
    await page.waitForFunction(() =>
      (globalThis as unknown as { stage: Stage }).stage.orders.some(({ type }) => type === 'hello'),
    );
    return new PanelOnStage(page);
  }

  /** What requests of this kind are answered from now on. */
  answer(type: FromPanel['type'], reply: { ok: boolean; says: string; text?: string }): Promise<void> {
    return this.page.evaluate(
      ([name, said]) => {
        (globalThis as unknown as { stage: Stage }).stage.answers[name] = said;
      },
      [type, reply] as const,
    );
  }

  /** The row of the queue that keys act on. */
  current(): Promise<string | null> {
    return this.page.locator('[aria-current="true"]').getAttribute('data-row');
  }

  /** Whatever was about to be drawn is. */
  async drawn(): Promise<void> {
    await this.page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  }

  async tell(...messages: ToPanel[]): Promise<void> {
    await this.page.evaluate((all) => {
      for (const message of all) (globalThis as unknown as { stage: Stage }).stage.tell(message as ToPanel);
    }, messages as unknown[]);
    // React draws what was not pressed a moment later.
    await this.page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn, 30))));
  }

  /** How long it takes until what was told is painted, in milliseconds. */
  timed(...messages: ToPanel[]): Promise<number> {
    return this.page.evaluate(async (all) => {
      const started = performance.now();
      for (const message of all) (globalThis as unknown as { stage: Stage }).stage.tell(message as ToPanel);
      await new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted)));
      return performance.now() - started;
    }, messages as unknown[]);
  }

  /** How long after a key the panel has painted what it did, in milliseconds. */
  async timedKey(key: string): Promise<number> {
    await this.page.evaluate(() => {
      const took = new Promise<number>((resolve) =>
        addEventListener(
          'keydown',
          () => {
            const started = performance.now();
            requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.now() - started)));
          },
          { capture: true, once: true },
        ),
      );
      Object.assign(globalThis, { took });
    });
    await this.page.keyboard.press(key);
    return this.page.evaluate(() => (globalThis as unknown as { took: Promise<number> }).took);
  }

  /** What was ordered since the last look, but for greetings and beats. */
  async orders(): Promise<Record<string, unknown>[]> {
    const all = await this.page.evaluate(
      () => (globalThis as unknown as { stage: Stage }).stage.orders.splice(0) as unknown[],
    );
    return (all as Record<string, unknown>[])
      .filter(({ type }) => type !== 'hello' && type !== 'beat')
      .map(({ request: _, ...order }) => order);
  }

  close(): Promise<void> {
    return this.page.close();
  }
}
