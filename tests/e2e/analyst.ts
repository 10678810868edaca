import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Frame, Page } from 'playwright-core';
import PostalMime from 'postal-mime';
import { inject } from 'vitest';
import {
  extensionId,
  openBrowser,
  type Practice,
  type PracticeOptions,
  panelFrame,
} from '../../scripts/practice/browser.ts';
import { until } from '../../scripts/practice/child.ts';
import { sampleMails } from '../../scripts/practice/mailbox.ts';

/** What an analyst does at the practice mailbox, for tests to say in one line each. */
export class Analyst {
  readonly practice: Practice;
  readonly page: Page;

  private constructor(practice: Practice, page: Page) {
    this.practice = practice;
    this.page = page;
  }

  /** Opens the browser with an empty tab in front. */
  static async atDesk(options: Partial<PracticeOptions> = {}): Promise<Analyst> {
    const practice = await openBrowser({ executable: inject('chromium'), headless: true, ...options });
    await practice.worker();
    return new Analyst(practice, await practice.context.newPage());
  }

  /** Opens the browser with the mailbox in front. */
  static async atMailbox(options: Partial<PracticeOptions> = {}): Promise<Analyst> {
    const analyst = await Analyst.atDesk(options);
    await analyst.goToMailbox();
    return analyst;
  }

  async goToMailbox(): Promise<void> {
    await this.page.goto(inject('mailbox'));
    await this.page.locator('[data-testid="email-list-item"]').first().waitFor();
  }

  /** Opens a sample mail by its file's name, by a click in the list. */
  async open(sample: string): Promise<void> {
    const subject = await subjectOf(sample);
    const list = await this.page.evaluate(async () => (await fetch('/api/email')).json());
    const mail = (list as { id: string; subject: string }[]).find((entry) => entry.subject === subject);
    if (!mail) throw new Error(`${sample} (“${subject}”) is not in the mailbox.`);
    await this.page.locator(`[data-testid="email-list-item"][data-email-id="${mail.id}"]`).click();
    await this.page.locator(`[data-testid="email-viewer"][data-email-id="${mail.id}"]`).waitFor();
  }

  /** Lets readers do one more thing with the session, by the options page as a person would. */
  async allow(words: 'search with my session' | 'undocumented requests too', host = 'http://127.0.0.1'): Promise<void> {
    const options = await this.practice.context.newPage();
    await options.goto(`chrome-extension://${extensionId}/options.html`);
    const row = options.locator('tr', { has: options.locator('code', { hasText: new RegExp(`^${host}$`) }) });
    // The box shows what is saved, once it is.
    await row.getByLabel(words).click();
    await until(`“${words}” to be saved`, () => row.getByLabel(words).isChecked());
    await options.close();
  }

  /** The panel's trace, opened for the look. */
  async trace(): Promise<string> {
    const panel = await this.panel();
    const summary = panel.locator('summary', { hasText: 'Trace' });
    await summary.click();
    const text = await panel.locator('.trace').innerText();
    await summary.click();
    return text;
  }

  /** Presses the launcher. */
  async investigate(): Promise<void> {
    await this.page.getByRole('button', { name: 'Investigate', exact: true }).click();
  }

  panel(): Promise<Frame> {
    return panelFrame(this.page);
  }

  /** Waits for a verdict that is final, and gives its name. */
  async verdict(): Promise<string> {
    const panel = await this.panel();
    const status = panel.locator('[role="status"][data-verdict][data-final="true"]');
    await status.waitFor();
    return (await status.getAttribute('data-verdict')) ?? '';
  }

  async close(): Promise<void> {
    await this.practice.close();
  }
}

/** The subject of a sample mail, as the mailbox shows it. */
export async function subjectOf(sample: string): Promise<string> {
  return (await PostalMime.parse(readFileSync(join(sampleMails, sample)))).subject ?? '';
}
