import { duplicatesIn } from '../../lib/case/duplicates.ts';
import type { ToPanel } from '../../lib/extension/panels.ts';
import { rowLimit } from '../../lib/schema/queue.ts';
import { PanelOnStage } from '../../tests/e2e/panel-stage.ts';
import { alertRows, queueOf, scene, settle } from '../../tests/e2e/queue-scenes.ts';
import { openBrowser } from '../practice/browser.ts';
import { atMost, type Figure, noted } from './figure.ts';
import { median } from './median.ts';

const rounds = 11;

/** A queue as large as it may be: finding what says the same, and the panel that lists it. */
export async function queueOfThousand(executable: string): Promise<Figure[]> {
  const rows = alertRows(rowLimit);
  const grouping: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const started = performance.now();
    duplicatesIn(rows);
    grouping.push(performance.now() - started);
  }
  const practice = await openBrowser({ executable, headless: true });
  try {
    const drawn: number[] = [];
    const changed: number[] = [];
    const stepped: number[] = [];
    for (let round = 0; round < rounds; round++) {
      // Each a row of its own: nothing is folded away into a group.
      const queue = queueOf(rows.map((row, i) => ({ ...row, text: `${row.text} ${word(i)}` })));
      settle(queue, rowLimit);
      const panel = await PanelOnStage.open(practice.context);
      const [view, whole] = scene(queue);
      if (!view || whole?.type !== 'queue') throw new Error('no queue');
      drawn.push(await panel.timed(view, whole));
      const { head, entries } = whole.update;
      const fresh = entries
        .slice(500, 510)
        .map((entry) => ({ ...entry, verdict: 'malicious' as const, probability: 0.999 }));
      changed.push(await panel.timed({ type: 'queue', update: { head, entries: fresh } } satisfies ToPanel));
      stepped.push(await panel.timedKey('j'));
      await panel.close();
    }
    return [
      atMost(`what of ${rowLimit} rows says the same`, median(grouping), 100, 'ms'),
      atMost(`the panel draws ${rowLimit} entries of a queue`, median(drawn), 500, 'ms'),
      atMost('the same, ten of them changed and came to the top', median(changed), 100, 'ms'),
      noted('the same, a key goes to the next', `${median(stepped).toFixed(1)} ms`),
    ];
  } finally {
    await practice.close();
  }
}

/** A word for each number, so that no two rows say the same. */
function word(i: number): string {
  return [...String(i)].map((digit) => 'abcdefghij'[Number(digit)]).join('');
}
