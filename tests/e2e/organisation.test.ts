import { afterAll, beforeAll, expect, it } from 'vitest';
import { extensionId } from '../../scripts/practice/browser.ts';
import { Analyst } from './analyst.ts';

let analyst: Analyst;
beforeAll(async () => {
  analyst = await Analyst.atMailbox();
});
afterAll(() => analyst.close());

it('names whom to protect in the options; a line that cannot be used is shown, and nothing is kept of it', async () => {
  const page = await analyst.practice.context.newPage();
  await page.goto(`chrome-extension://${extensionId}/options.html`);
  const section = page.locator('#organisation');
  const stored = () =>
    page.evaluate(
      async () => ((await chrome.storage.local.get('settings')).settings as { organisation?: unknown }).organisation,
    );
  const people = section.getByLabel('People whose names are borrowed');
  const suppliers = section.getByLabel('Suppliers’ domains');

  await people.fill('Ana Lopez');
  await section.getByRole('button', { name: 'Save' }).click();
  await section.getByText('“Ana Lopez” is not written as Name <address>.').waitFor();
  expect(await people.getAttribute('aria-invalid')).toBe('true');

  await people.fill('Ana Lopez <ana@corp.example>\n\n');
  await suppliers.fill('supplies.test\nnot a domain');
  await section.getByRole('button', { name: 'Save' }).click();
  await section.getByText('“not a domain” must be a domain').waitFor();
  expect(JSON.stringify(await stored())).not.toContain('Ana Lopez');

  await suppliers.fill('Supplies.test');
  await section.getByRole('button', { name: 'Save' }).click();
  await section.getByText('Saved.').waitFor();
  expect(await stored()).toEqual({
    domains: [],
    people: ['Ana Lopez <ana@corp.example>'],
    suppliers: ['supplies.test'],
  });
  await page.reload();
  expect(await suppliers.inputValue()).toBe('supplies.test');
  await page.close();
});
