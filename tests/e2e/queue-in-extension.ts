import type { Page } from 'playwright-core';
import type { ToPage } from '../../lib/extension/messages.ts';
import { type QueueReading, queueReading } from '../../lib/schema/queue.ts';
import type { Practice } from '../../scripts/practice/browser.ts';
import { markFor } from './queue-on-page.ts';

/** A tab of a browser with the extension. */
interface Tab {
  practice: Practice;
  page: Page;
}

/** Sends a message to the queue file in the analyst's tab, as the background does; puts reader and queue there first. */
export async function askQueue(analyst: Tab, message: ToPage): Promise<unknown> {
  const worker = await analyst.practice.worker();
  await analyst.page.bringToFront();
  return worker.evaluate(
    async ([sent]) => {
      const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
      const tabId = tab?.id ?? 0;
      const put = (file: string) => chrome.scripting.executeScript({ target: { tabId, frameIds: [0] }, files: [file] });
      await put('/reader.js');
      // A console's file remembers what it was told: each comes once.
      for (let round = 0; round < 3; round++) {
        const { wanted } = await chrome.tabs.sendMessage(tabId, { type: 'look' }, { frameId: 0 });
        for (const file of wanted as string[]) await put(`/${file}.js`);
      }
      await put('/hands.js');
      await put('/queue.js');
      return chrome.tabs.sendMessage(tabId, sent, { frameId: 0 });
    },
    [message] as const,
  );
}

/** What the extension reads of the list on screen, checked by the schema that the background checks it by. */
export async function readQueue(analyst: Tab, allowed = true): Promise<QueueReading> {
  return queueReading.parse(await askQueue(analyst, { type: 'read-rows', scroll: false, allowed }));
}

export async function markQueue(analyst: Tab, { rows }: QueueReading): Promise<void> {
  const marks = rows.map(({ identity }, i) => markFor(identity, i));
  await askQueue(analyst, { type: 'mark-rows', marks });
}

/** The identity of the alert that is open, as the reader tells the background. */
export async function openedIdentity(analyst: Tab): Promise<string | undefined> {
  const seen = (await askQueue(analyst, { type: 'look' })) as { onScreen: { identity: string } | null };
  return seen.onScreen?.identity;
}

export const fieldOf = (row: QueueReading['rows'][number], path: string) =>
  row.fields.find((field) => field.path === path)?.value;
