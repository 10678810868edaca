import { mkdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
/** Where the pictures are kept for a person to look at: `SIDELIGHT_PICTURES=folder npm run e2e`. */
const pictures = process.env.SIDELIGHT_PICTURES;

/** What a screen reader, a keyboard or weak eyes would stumble over, by WCAG 2.2 AA and axe's good practice. */
export async function stumbles(page: Page): Promise<string[]> {
  // Through the debugger's protocol, so that the extension's own CSP stays as it is.
  await page.evaluate(axe);
  const results = await page.evaluate<AxeResults>('axe.run(document)');
  return results.violations.flatMap((violation) =>
    violation.nodes.map((node) => `${violation.id}: ${node.html.slice(0, 160)} (${node.failureSummary ?? ''})`),
  );
}

/** Keeps a picture of all of a page, or of what is in sight of it. */
export async function look(page: Page, name: string, fullPage = true): Promise<void> {
  if (!pictures) return;
  mkdirSync(pictures, { recursive: true });
  await page.screenshot({ path: join(pictures, `${name}.png`), fullPage });
}

/** Elements that stick out of the page to the right. */
export function overflow(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.body.querySelectorAll<HTMLElement>('*')]
      .filter((element) => element.checkVisibility() && element.getBoundingClientRect().right > innerWidth + 1)
      .map((element) => `${element.tagName}.${element.className} ${element.innerText?.slice(0, 60)}`),
  );
}
