/** What `reading.ts` runs in a page: the reader's walk and `innerText` in turns, each after a change that costs a new layout. */
import { outlineOf } from '../../lib/page/outline.ts';
import { readingTools } from '../../lib/page/reading-tools.ts';
import { survey } from '../../lib/page/survey.ts';
import { visibleText } from '../../lib/page/visible.ts';

const turns = 7;

async function measureReading(): Promise<{ reading: number; looking: number; innerText: number }> {
  const times = { reading: [] as number[], looking: [] as number[], innerText: [] as number[] };
  const once = (into: number[], work: () => unknown) => {
    // What was laid out and computed before must not be counted for one and against the other.
    document.body.style.paddingTop = `${Math.random()}px`;
    const started = performance.now();
    work();
    into.push(performance.now() - started);
  };
  for (let turn = 0; turn <= turns; turn += 1) {
    once(times.reading, () => visibleText(document.body, false));
    once(times.looking, () => survey(outlineOf(document), undefined, readingTools));
    once(times.innerText, () => document.body.innerText);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  const middle = (values: number[]) => values.slice(1).sort((a, b) => a - b)[Math.floor(turns / 2)] ?? 0;
  return { reading: middle(times.reading), looking: middle(times.looking), innerText: middle(times.innerText) };
}

Object.assign(window, { measureReading });
