import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { RowMark, ToPage } from '../../lib/extension/messages.ts';
import type { QueueReading } from '../../lib/schema/queue.ts';
import { bundled } from '../../scripts/practice/bundled.ts';

const lib = join(import.meta.dirname, '..', '..', 'lib');

/** What the extension's reader and queue file do in a page, without the extension: see `queueScript`. */
export interface Injected {
  ask(message: ToPage): Promise<unknown>;
  sent: unknown[];
  /** Ends it, as an update of the extension does. */
  leave(): void;
}

/** The queue file as it is injected, beside the reader for any page. */
export function queueScript(): Promise<string> {
  return bundled(`
    import { generic } from ${JSON.stringify(join(lib, 'consoles', 'generic.ts'))};
    import { readingTools } from ${JSON.stringify(join(lib, 'page', 'reading-tools.ts'))};
    import { wordsOfLanguages } from ${JSON.stringify(join(lib, 'page', 'words-of-languages.ts'))};
    import { PageReader } from ${JSON.stringify(join(lib, 'extension', 'in-page', 'page-reader.ts'))};
    import { giveQueue } from ${JSON.stringify(join(lib, 'extension', 'in-page', 'queue.ts'))};
    import { settleReader } from ${JSON.stringify(join(lib, 'extension', 'in-page', 'reader-slot.ts'))};
    import { RowMarks } from ${JSON.stringify(join(lib, 'extension', 'in-page', 'row-marks.ts'))};
    const end = new AbortController();
    const sent = [];
    const page = new PageReader();
    page.use(generic);
    page.learn(wordsOfLanguages);
    page.readWith(readingTools);
    let answer;
    settleReader({
      attend(queue) {
        answer ??= queue({ page, send: async (message) => { sent.push(message); }, marks: new RowMarks(end.signal), signal: end.signal });
      },
    });
    giveQueue();
    Object.assign(window, { injected: { ask: async (message) => (await answer(message)) ?? null, sent, leave: () => end.abort() } });`);
}

export function ask<T>(page: Page, message: ToPage): Promise<T> {
  return page.evaluate(
    (sent) => (window as unknown as { injected: Injected }).injected.ask(sent),
    message,
  ) as Promise<T>;
}

export function readRows(page: Page, scroll = false): Promise<QueueReading | null> {
  return ask(page, { type: 'read-rows', scroll, allowed: true });
}

export const verdicts = ['malicious', 'suspicious', 'benign', 'inconclusive'] as const;

/** A mark for a row, of any kind: which one follows from its place in the list. */
export function markFor(identity: string, at: number): RowMark {
  if (at % 6 === 4) return { identity, state: 'waiting' };
  if (at % 6 === 5) return { identity, state: 'running' };
  const verdict = verdicts[at % 6] ?? 'inconclusive';
  return {
    identity,
    state: 'done',
    mark: {
      identity,
      verdict,
      words: verdict[0]?.toUpperCase() + verdict.slice(1),
      probability: '97 %',
      reason: 'The reason that weighs most.',
      next: 'Ask the person',
      decided: '',
      final: true,
      stale: false,
    },
  };
}

/** Reads the rows on screen and lets each bear a mark. */
export async function markAll(page: Page): Promise<QueueReading> {
  const reading = await readRows(page);
  if (!reading) throw new Error('No list was found.');
  await ask(page, { type: 'mark-rows', marks: reading.rows.map(({ identity }, i) => markFor(identity, i)) });
  return reading;
}
