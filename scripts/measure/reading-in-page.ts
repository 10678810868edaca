/** What `reading.ts` runs in a page: the reader's walk and `innerText` in turns, each after a change that costs a new layout. */
import { outlineOf } from '../../lib/page/outline.ts';
import { kitWith } from '../../lib/page/reading-kit.ts';
import { readingTools } from '../../lib/page/reading-tools.ts';
import { alertsIn } from '../../lib/page/rows.ts';
import { survey } from '../../lib/page/survey.ts';
import { visibleText } from '../../lib/page/visible.ts';

const turns = 7;
const kit = kitWith(readingTools);

async function measureReading(): Promise<{ reading: number; looking: number; rows: number; innerText: number }> {
  const times = { reading: [] as number[], looking: [] as number[], rows: [] as number[], innerText: [] as number[] };
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
    once(times.rows, () => alertsIn(kit, outlineOf(document), new URL('https://console.test/list')));
    once(times.innerText, () => document.body.innerText);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  // Whatever else the machine does only adds to it. The first turn compiles.
  const least = (values: number[]) => Math.min(...values.slice(1));
  return {
    reading: least(times.reading),
    looking: least(times.looking),
    rows: least(times.rows),
    innerText: least(times.innerText),
  };
}

Object.assign(window, { measureReading });
