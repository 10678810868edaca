import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Practice, panelFrame } from './browser.ts';

const folder = join(import.meta.dirname, '..', '..', '.output', 'demo');
const subject = /account access has been limited/;

/** Opens a phishing mail, presses Investigate, and prints what an analyst would see. */
export async function demonstrate(practice: Practice, mailbox: string, say: (line: string) => void): Promise<void> {
  const page = await practice.context.newPage();
  await page.goto(mailbox);
  await page.locator('[data-testid="email-list-item"]').filter({ hasText: subject }).first().click();
  await page.locator('[data-testid="email-subject"]').filter({ hasText: subject }).waitFor();
  const pressed = Date.now();
  await page.getByRole('button', { name: 'Investigate', exact: true }).click();
  const panel = await panelFrame(page);
  const status = panel.locator('[role="status"][data-verdict]');
  await status.waitFor();
  const first = Date.now() - pressed;
  await panel.locator('[role="status"][data-final="true"]').waitFor();
  const final = Date.now() - pressed;
  const text = async (selector: string) => (await panel.locator(selector).innerText()).trim();
  say(`\n“${await text('.alert .title')}”`);
  say(
    `Verdict: ${await text('.verdict strong')}, threat probability ${await text('.verdict .probability')}, ${await text('.verdict .disposition')}`,
  );
  say(`First verdict ${first} ms after the press, final after ${final} ms\n\nAt a glance:`);
  for (const row of await panel.locator('.glance dl > div').all()) {
    const [name, words] = [await row.locator('dt').innerText(), await row.locator('dd').innerText()];
    // The signs are said aloud too, for those who do not see them.
    const shown = words.replace(/([+−])\s*(?:For|Against) a threat:\s*/g, '$1 ');
    say(`  ${name}: ${shown.trim().replace(/\s*\n\s*/g, '; ')}`);
  }
  say('\nTop findings:');
  for (const finding of (await panel.locator('.findings').first().locator('> .finding').all()).slice(0, 4)) {
    const [weight, claim] = [await finding.locator('.weight').innerText(), await finding.locator('.claim').innerText()];
    say(`  ${weight}  ${claim}`);
    for (const quote of (await finding.locator('q').allInnerTexts()).slice(0, 2)) say(`        “${quote}”`);
  }
  await panel.locator('summary', { hasText: 'Trace' }).click();
  say('\nTrace:');
  for (const line of await panel.locator('.trace > li').all()) {
    const shown = (await line.innerText()).replace(/\s+/g, ' ');
    if (!/Found \(/.test(shown)) say(`  ${shown}`);
  }
  await panel.locator('summary', { hasText: 'Trace' }).click();
  say(`\nCase note:\n${(await text('pre.note')).replace(/^/gm, '  ')}`);
  mkdirSync(folder, { recursive: true });
  const path = join(folder, 'investigation.png');
  // Whichever quote of the mail's text comes first: findings and their quotes change, the picture need not.
  await panel.locator('.findings .quote').first().click();
  await panel.evaluate(() => scrollTo(0, 0));
  // Twice: what the pointer left must hear of it.
  await page.mouse.move(600, 700);
  await page.mouse.move(601, 701);
  await page.screenshot({ path });
  say(`\nScreenshot: ${path}`);
}
