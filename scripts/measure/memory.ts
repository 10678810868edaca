import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { CDPSession, Frame, Page } from 'playwright-core';
import { openBrowser, panelFrame } from '../practice/browser.ts';
import { alertTable } from './alert-table.ts';
import { type Figure, noted } from './figure.ts';

/** Bytes of script in a process after its rubbish was collected, all of its worlds together. */
async function heap(session: CDPSession): Promise<number> {
  await session.send('HeapProfiler.enable');
  await session.send('HeapProfiler.collectGarbage');
  return (await session.send('Runtime.getHeapUsage')).usedSize;
}

const sessionOf = (page: Page, target: Page | Frame) => page.context().newCDPSession(target);

/** Memory that an open console of 400 rows costs: with the launcher alone, and with its list read and the panel open. */
export async function memoryPerConsole(executable: string): Promise<Figure[]> {
  const server = createServer((_, answer) => {
    answer.setHeader('content-type', 'text/html');
    answer.end(alertTable(400));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const browser = await openBrowser({ executable, headless: true });
  try {
    await browser.worker();
    // The launcher is on 127.0.0.1 and not on the same machine under another name.
    const bare = await browser.context.newPage();
    await bare.goto(`http://bare.localhost:${port}/`);
    await bare.waitForTimeout(1000);
    const without = await heap(await sessionOf(bare, bare));
    const page = await browser.context.newPage();
    await page.goto(`http://127.0.0.1:${port}/`);
    const button = page.getByRole('button', { name: 'Investigate', exact: true });
    await button.waitFor();
    await page.waitForTimeout(1000);
    const session = await sessionOf(page, page);
    const launcher = await heap(session);
    await button.click();
    const panel = await panelFrame(page);
    await panel.getByRole('button', { name: /^Triage these \d+$/ }).waitFor();
    await page.waitForTimeout(1000);
    const reader = await heap(session);
    const frame = await heap(await sessionOf(page, panel));
    const kilobytes = (bytes: number) => `${Math.round(Math.max(0, bytes) / 1024)} KB`;
    return [
      noted('memory of script in an open console, launcher alone', kilobytes(launcher - without)),
      noted('the same, its list read for the queue: launcher, reader and what they hold', kilobytes(reader - without)),
      noted('the same, the panel’s own page beside it', kilobytes(frame)),
    ];
  } finally {
    await browser.close();
    server.close();
  }
}
