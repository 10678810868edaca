import type { Locator, Page } from 'playwright-core';
import { logInToPrewikka } from '../../scripts/practice/prewikka-login.ts';

/** What an analyst does in Prewikka, for tests to say in one line each. */
export class PrewikkaConsole {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async logIn(console: { address: string; user: string; password: string }): Promise<void> {
    await logInToPrewikka(this.page, console);
    await this.page.waitForLoadState('networkidle');
  }

  /** The dialogs that show an alert; the last one lies on top. */
  get dialog(): Locator {
    return this.page.locator('.ajax-modal:not(.closing):has(.toggle-summary-html)').last();
  }

  row(words: string): Locator {
    return this.page.locator('tr.jqgrow', { hasText: words }).first();
  }

  /** Opens the first alert of the grid with these words, by a click on its time. */
  async open(words: string): Promise<void> {
    const time = this.row(words).locator('td[aria-describedby="datasearch_table_create_time"] a');
    const before = await this.page.locator('.ajax-modal').count();
    await time.click();
    await this.page.locator('.ajax-modal.in').nth(before).waitFor();
    await this.settled();
  }

  async close(): Promise<void> {
    const before = await this.page.locator('.ajax-modal').count();
    await this.dialog.locator('button.close').click();
    await this.page
      .locator('.ajax-modal')
      .nth(before - 1)
      .waitFor({ state: 'detached' });
  }

  /** Closes whatever lies over the grid. */
  async backToGrid(): Promise<void> {
    while ((await this.page.locator('.ajax-modal').count()) > 0) await this.close();
  }

  /** Dialogs slide in; what moves cannot be clicked. */
  private async settled(): Promise<void> {
    await this.dialog.evaluate((dialog) =>
      Promise.all(dialog.getAnimations({ subtree: true }).map((animation) => animation.finished.catch(() => {}))),
    );
  }
}
