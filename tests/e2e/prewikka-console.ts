import type { Locator, Page } from 'playwright-core';

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
    await this.page.locator('#prewikka-warning .btn-primary').click();
    await this.page.locator('#prewikka-warning').waitFor({ state: 'hidden' });
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
