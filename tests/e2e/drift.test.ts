import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Analyst, subjectOf } from './analyst.ts';

/** A console of another version: what its reader goes by is no longer there. */
const sample = 'honest/github-password-reset.eml';
let analyst: Analyst;
beforeAll(async () => {
  analyst = await Analyst.atMailbox();
  await analyst.open(sample);
});
afterAll(() => analyst?.close());

describe('a console that was built anew', () => {
  it('is read by its structure as long as that holds', async () => {
    await analyst.investigate();
    expect(await analyst.verdict()).toBe('benign');
    expect(await analyst.trace()).toMatch(/Read MailDev by the reader for MailDev/);
  });

  it('is known by its address where the structure is gone; the source still comes, and the trace says which way it was', async () => {
    await analyst.page.evaluate(() => {
      for (const one of document.querySelectorAll(
        '[data-testid="email-viewer"], [data-testid="email-viewer"] [data-testid]',
      )) {
        one.removeAttribute('data-email-id');
        one.setAttribute('data-testid', 'renamed');
      }
    });
    const panel = await analyst.panel();
    await analyst.investigate();
    await expect
      .poll(() => analyst.trace())
      .toMatch(/Read MailDev by the address, (?:the visible text|alert in the \w+, by structure and labels)/);
    // The raw source was asked for by the id in the address.
    expect(await analyst.trace()).toMatch(/GET \/api\/email\/\{id\}\/source \(200, \d+ bytes/);
    expect(await analyst.verdict()).toBe('benign');
    await panel.locator('summary', { hasText: 'Not seen' }).click();
    await panel
      .locator('.gaps')
      .getByText(/The reader for MailDev did not find: a message is open, the message has an id, the sender is shown/)
      .waitFor();
    await panel.getByRole('button', { name: 'Save a report' }).waitFor();
  });

  it('with neither structure nor source is never called benign', async () => {
    await analyst.page.route('**/source', (route) => route.fulfill({ status: 404, body: '' }));
    await analyst.investigate();
    await expect.poll(() => analyst.trace()).toMatch(/source \(404, 0 bytes/);
    expect(await analyst.verdict()).toBe('inconclusive');
    const panel = await analyst.panel();
    await panel
      .locator('.gaps')
      .getByText(/The console answered 404/)
      .first()
      .waitFor();
    expect(await subjectOf(sample)).toContain('Reset the password');
  });
});
