/**
 * Loads an intelligence folder and looks things up in it, and prints what that took as JSON. A process of its own, started
 * by `intelligence.ts`, so that the memory it measures is nobody else's. Needs `--expose-gc`.
 */
import { loadIntelligence } from '../../companion/intelligence/load.ts';
import { lookUp } from '../../companion/intelligence/look-up.ts';
import { indicatorsOf } from '../../companion/intelligence/targets.ts';
import type { Observable } from '../../lib/schema/observable.ts';
import { median } from './median.ts';

const megabyte = 1024 * 1024;
const folder = process.argv[2] ?? '.';

/** Memory after what is no longer used was given back. */
async function settledMemory(): Promise<NodeJS.MemoryUsage> {
  for (let i = 0; i < 3; i++) {
    globalThis.gc?.();
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return process.memoryUsage();
}

const before = await settledMemory();
let longest = 0;
let last = performance.now();
const beat = setInterval(() => {
  longest = Math.max(longest, performance.now() - last);
  last = performance.now();
}, 1);
const intelligence = await loadIntelligence(folder);
clearInterval(beat);
const after = await settledMemory();

/** Names and addresses made here: most alerts hold none that is listed. */
const observables: Observable[] = Array.from({ length: 300 }, (_, i) =>
  i % 3 === 0
    ? { type: 'ip', value: `${20 + (i % 200)}.${i % 256}.${(i * 7) % 256}.${(i * 13) % 256}` }
    : i % 3 === 1
      ? { type: 'domain', value: `host${i}.mail.site${i}.com` }
      : { type: 'url', value: `https://www.site${i}.org/path/${i}/page.html?q=${i}` },
);
const asked = indicatorsOf({ fields: [] }, observables, []);
const times: number[] = [];
for (let round = 0; round < 12; round++) {
  const started = performance.now();
  await lookUp(intelligence, asked, observables);
  if (round > 1) times.push(((performance.now() - started) * 1000) / asked.length);
}
process.stdout.write(
  JSON.stringify({
    trails: intelligence.trails.reduce((sum, item) => sum + item.trails.size, 0),
    warningLists: intelligence.warnings.length,
    problems: intelligence.problems.length,
    seconds: intelligence.loadedMs / 1000,
    longestStop: longest,
    memory: (after.rss - before.rss) / megabyte,
    held: (after.arrayBuffers + after.heapUsed - before.arrayBuffers - before.heapUsed) / megabyte,
    lookUp: median(times),
  }),
);
