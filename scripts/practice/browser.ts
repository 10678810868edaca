import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Frame, type Page, type Worker } from 'playwright-core';
import { until } from './child.ts';

const root = join(import.meta.dirname, '..', '..');
/** The build in which automation meets no prompt. */
export const practiceBuild = join(root, '.output', 'chrome-mv3-e2e');
/** Fixed by the key in wxt.config.ts. */
export const extensionId = 'konfnlhfempbdlbagmkapodfgkjeicoj';

export interface Practice {
  context: BrowserContext;
  worker(): Promise<Worker>;
  profile: string;
  close(): Promise<void>;
}

export interface PracticeOptions {
  executable: string;
  headless: boolean;
  extension?: string;
  /** Kept where given, else made and removed. */
  profile?: string;
  viewport?: { width: number; height: number } | null;
  colorScheme?: 'light' | 'dark';
  /** Leaves open what the extension shows when it was just installed. */
  keepFirstRun?: boolean;
}

/** Opens Chromium with the extension loaded. */
export async function openBrowser(options: PracticeOptions): Promise<Practice> {
  const profile = options.profile ?? mkdtempSync(join(tmpdir(), 'sidelight-profile-'));
  const extension = options.extension ?? practiceBuild;
  const isNew = !existsSync(join(profile, 'Default'));
  const asRoot = process.getuid?.() === 0;
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: options.executable,
    headless: options.headless,
    viewport: options.viewport === undefined ? { width: 1280, height: 800 } : options.viewport,
    ...(options.colorScheme ? { colorScheme: options.colorScheme } : {}),
    ignoreDefaultArgs: ['--enable-automation'],
    // Playwright would end this process at once, and what else it started would stay.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    args: [
      ...(asRoot ? ['--no-sandbox'] : []),
      `--disable-extensions-except=${extension}`,
      `--load-extension=${extension}`,
      '--no-first-run',
      '--disable-quic',
    ],
  });
  // It comes in front some moments after the start, and would take the focus from whatever is done first.
  if (isNew && !options.keepFirstRun) await (await firstRunPage(context)).close();
  return {
    context,
    profile,
    worker: () => until('the extension’s worker', async () => context.serviceWorkers()[0]),
    async close() {
      await context.close();
      if (!options.profile) rmSync(profile, { recursive: true, force: true });
    },
  };
}

/** The options page that the extension opens once it is installed. */
export function firstRunPage(context: BrowserContext): Promise<Page> {
  return until('the first run’s page', async () =>
    context.pages().find((page) => page.url() === `chrome-extension://${extensionId}/options.html#first-run`),
  );
}

/** The docked panel's frame in a page; waits for it. */
export function panelFrame(page: Page): Promise<Frame> {
  return until('the docked panel', async () =>
    page.frames().find((frame) => frame.url().startsWith(`chrome-extension://${extensionId}/panel.html`)),
  );
}

/** Pairs the extension with a companion, by its options page as a person would. */
export async function pair(practice: Practice, companion: string, code: string, person: string): Promise<void> {
  await practice.worker();
  const page = await practice.context.newPage();
  await page.goto(`chrome-extension://${extensionId}/options.html`);
  await page.getByLabel('Address', { exact: true }).fill(companion);
  await page.getByLabel('Pairing code').fill(code);
  await page.getByLabel('Your name').fill(person);
  await page.getByRole('button', { name: 'Pair' }).click();
  await page.getByText(`Paired with ${companion}`).waitFor({ timeout: 15_000 });
  await page.close();
}
