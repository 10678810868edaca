import type { Page } from 'playwright-core';
import { until } from './child.ts';

/** Logs in to Prewikka, up to its list of alerts. */
export async function logInToPrewikka(
  page: Page,
  at: Readonly<Record<'address' | 'user' | 'password', string>>,
): Promise<void> {
  await page.goto(at.address);
  await page.locator('input[name="_login"]').fill(at.user);
  await page.locator('input[name="_password"]').fill(at.password);
  await page.locator('button[type="submit"]').first().click();
  // It tells everybody at each login that it is not the bought version.
  const warning = page.locator('#prewikka-warning');
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
  await page.locator('tr.jqgrow').first().waitFor();
}
