import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { genericScript, openPage, readByGeneric } from '../../scripts/measure/fields/saved-pages.ts';
import { plainBrowser } from './console-on-page.ts';

let browser: Browser;
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'sidelight-frames-'));
  browser = await plainBrowser();
  const pairs = (...rows: string[][]) =>
    `<dl>${rows.map(([label, value]) => `<dt>${label}</dt><dd>${value}</dd>`).join('')}</dl>`;
  const written = pairs(['Source IP', '192.0.2.66'], ['User', 'EVIL\\mallory'], ['Command line', 'calc.exe /evil']);
  const told = pairs(['Severity', 'High'], ['Detected', '2026-11-03 08:15:22'], ['Host', 'FIN-WS-081']);
  const page = (name: string, body: string) =>
    writeFileSync(join(folder, `${name}.html`), `<!doctype html><body>${body}</body>`);
  page(
    'blade',
    `<main><h1>Backup catalogue was deleted</h1>${told}<iframe sandbox="allow-same-origin allow-popups" src="body.html" width="600" height="200"></iframe></main>`,
  );
  page('body', written);
  page(
    'portal',
    '<h2>Incident</h2><iframe sandbox="allow-scripts allow-same-origin" src="blade.html" width="900" height="600"></iframe>',
  );
});
afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true });
});

it('a frame that may run scripts is the console’s, one that may not holds what somebody else wrote', async () => {
  const opened = await openPage(browser, folder, 'portal');
  await opened.evaluate(await genericScript());
  const { shows, alert, fields } = await readByGeneric(opened);
  expect(shows?.kind).toBe('alert');
  expect(alert?.title).toBe('Backup catalogue was deleted');
  expect(fields.find(({ path }) => path === 'host.name')?.value).toBe('FIN-WS-081');
  expect(fields.filter(({ value }) => /192\.0\.2\.66|mallory|calc\.exe/.test(value))).toEqual([]);
  await opened.close();
});
