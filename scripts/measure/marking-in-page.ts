/** What `marking.ts` runs in a page: the queue file beside the reader for any page, as the extension injects them. */
import { generic } from '../../lib/consoles/generic.ts';
import { frameTools } from '../../lib/extension/in-page/frame-reader.ts';
import { PageReader } from '../../lib/extension/in-page/page-reader.ts';
import { giveQueue } from '../../lib/extension/in-page/queue.ts';
import { settleReader } from '../../lib/extension/in-page/reader-slot.ts';
import { RowMarks } from '../../lib/extension/in-page/row-marks.ts';
import type { RowMark, ToPage } from '../../lib/extension/messages.ts';
import { readingTools } from '../../lib/page/reading-tools.ts';
import type { QueueReading } from '../../lib/schema/queue.ts';

let answer: ((message: ToPage) => unknown) | undefined;
settleReader({
  use: () => {},
  onScreen: () => undefined,
  readWith: () => {},
  learn: () => {},
  askWith: () => {},
  dockWith: () => {},
  reportWith: () => {},
  take: () => true,
  attend(queue) {
    const page = new PageReader();
    page.use(generic);
    page.readWith({ ...readingTools, ...frameTools });
    const { signal } = new AbortController();
    answer = queue({ page, send: async () => {}, marks: new RowMarks(signal), signal });
  },
});
giveQueue();

/** A mark on each row that is read. */
async function markAll(): Promise<number> {
  const reading = (await answer?.({ type: 'read-rows', scroll: false, allowed: true })) as QueueReading;
  const marks = reading.rows.map(
    ({ identity }): RowMark => ({
      identity,
      state: 'done',
      mark: {
        identity,
        verdict: 'suspicious',
        words: 'Suspicious',
        probability: '60 %',
        reason: 'A reason',
        next: 'A step',
        decided: '',
        final: true,
        stale: false,
      },
    }),
  );
  await answer?.({ type: 'mark-rows', marks });
  return document.querySelectorAll('sidelight-row-mark').length;
}

Object.assign(window, { markAll });
