import type { Locator, Page } from 'playwright-core';
import { until } from '../../scripts/practice/child.ts';

/** What an analyst does in Prewikka, for tests to say in one line each. */
export class PrewikkaConsole {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async logIn(console: { address: string; user: string; password: string }): Promise<void> {
    await this.page.goto(console.address);
    await this.page.locator('input[name="_login"]').fill(console.user);
    await this.page.locator('input[name="_password"]').fill(console.password);
    await this.page.locator('button[type="submit"]').first().click();
    // It tells everybody at each login that it is not the bought version.
    const warning = this.page.locator('#prewikka-warning');
    await warning.waitFor();
    // Bootstrap leaves it open where it is pressed while it still comes in.
    await until('Prewikka’s warning to go', async () => {
      if (await warning.isHidden()) return true;
      await warning
        .locator('.btn-primary')
        .click({ timeout: 1_000 })
        .catch(() => undefined);
      return undefined;
    });
    await this.page.locator('tr.jqgrow').first().waitFor();
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
