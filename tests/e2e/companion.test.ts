import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pair } from '../../scripts/practice/browser.ts';
import { PracticeCompanion } from '../companion/practice-companion.ts';
import { observed, ScriptedModel } from '../model/scripted-model.ts';
import { Analyst } from './analyst.ts';

let model: ScriptedModel;
let companion: PracticeCompanion;
let analyst: Analyst;

beforeAll(async () => {
  model = await ScriptedModel.start();
  companion = await PracticeCompanion.start({ SIDELIGHT_MODEL_URL: model.url });
  analyst = await Analyst.atMailbox();
  await pair(analyst.practice, companion.address, companion.code(), 'Ana Analyst');
});
afterAll(async () => {
  await analyst.close();
  await companion.remove();
  await model.stop();
});

describe('with a companion and a language model', () => {
  it('shows the witness’s true quote, drops the false one and counts it', async () => {
    await analyst.open('scam/ceo-gift-cards.eml');
    const body = await analyst.page.evaluate(async () => {
      const id = document.querySelector('[data-testid="email-viewer"]')?.getAttribute('data-email-id');
      return (await fetch(`/api/email/${id}/source`)).text();
    });
    const words =
      body
        .split('\r\n\r\n')
        .slice(1)
        .join(' ')
        .match(/[A-Za-z]+ [a-z]+ [a-z]+ [a-z]+/)?.[0] ?? '';
    model.observes(
      observed(words, { claim: 'The model read this in the mail.' }),
      observed('this sentence is in no part of the mail', { claim: 'An invented claim.' }),
    );
    await analyst.investigate();
    await analyst.verdict();
    const panel = await analyst.panel();
    await panel.getByText('The model read this in the mail.').first().waitFor();
    expect(await panel.locator('.findings').first().innerText()).not.toContain('An invented claim.');
    await panel.getByText('1 claim struck: the quote was not in the evidence.').waitFor();
  });

  it('shows exactly what left, the first time, without internal names', async () => {
    const panel = await analyst.panel();
    await panel.getByText('Exactly this was sent').click();
    const sent = panel.locator('.disclosure .sent');
    await expect.poll(() => sent.innerText()).toContain('[PERSON_ADDRESS_');
    expect(await sent.innerText()).not.toContain('analyst@corp.example');
    const [heard] = model.heard();
    expect(await sent.innerText()).toContain(heard?.user.slice(-400) ?? 'nothing was heard');
    expect(heard?.user).not.toContain('analyst@corp.example');
  });

  it('remembers what a person decided, and it weighs the next time', async () => {
    model.observes();
    const panel = await analyst.panel();
    await panel.getByRole('button', { name: 'Agree', exact: true }).click();
    await panel.getByRole('button', { name: 'Add a reason' }).click();
    await panel.getByLabel('Because').fill('The boss is on holiday.');
    await panel.getByRole('button', { name: 'Record' }).click();
    await panel.getByText('Ana Analyst agreed: true positive. The boss is on holiday.').waitFor();
    await analyst.investigate();
    await panel.getByText('Ana Analyst judged one like this as true positive').first().waitFor();
    await analyst.verdict();
  });

  it('hands the trace out, and `sidelight verify` finds that it holds', async () => {
    const panel = await analyst.panel();
    await panel.locator('summary', { hasText: 'Trace' }).click();
    const [download] = await Promise.all([
      analyst.page.waitForEvent('download'),
      panel.getByRole('button', { name: 'Save the trace' }).click(),
    ]);
    const file = join(mkdtempSync(join(tmpdir(), 'sidelight-trace-')), 'trace.json');
    await download.saveAs(file);
    const run = (path: string) => {
      try {
        return JSON.parse(
          execFileSync('npx', ['sidelight', 'verify', '--format', 'ndjson', path], {
            encoding: 'utf8',
            stdio: ['ignore', 'pipe', 'ignore'],
          }),
        );
      } catch (error) {
        return JSON.parse((error as { stdout: string }).stdout);
      }
    };
    expect(run(file)).toMatchObject({ ok: true, problems: [] });
    const changed = JSON.parse(execFileSync('cat', [file], { encoding: 'utf8' }));
    changed.events.find((event: { data: { type: string } }) => event.data.type === 'finding-made').data.finding.weight =
      -9;
    writeFileSync(file, JSON.stringify(changed));
    expect(run(file).ok).toBe(false);
  });
});

describe('when the companion goes away', () => {
  it('still gives a verdict from the browser alone, says so, and what to do', async () => {
    await companion.stop();
    await analyst.open('phish/dhl-parcel-fee.eml');
    await analyst.investigate();
    expect(await analyst.verdict()).toMatch(/malicious|suspicious/);
    const panel = await analyst.panel();
    await panel.getByText('companion away').waitFor();
    await panel.getByText(/No companion answers at .* Start it: npx sidelight serve/).waitFor();
  });

  it('goes on where it stood when the companion is back, and loses nothing that was shown', async () => {
    const panel = await analyst.panel();
    const before = await panel.locator('.findings').first().locator('.claim').allInnerTexts();
    model.observes();
    await companion.start();
    await panel.getByRole('button', { name: 'Try again' }).click();
    await panel.getByText('companion away').waitFor({ state: 'detached' });
    await expect
      .poll(() => panel.locator('.trace').textContent(), { timeout: 20_000 })
      .toMatch(/Handed over to the companion[\s\S]*The case book answered/);
    const after = await panel.locator('.findings').first().locator('.claim').allInnerTexts();
    for (const claim of before) expect(after).toContain(claim);
    expect(await analyst.verdict()).toMatch(/malicious|suspicious/);
  });
});
