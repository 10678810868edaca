import { browser } from 'wxt/browser';
import * as z from 'zod';
import { type Diagnosis, fails, works } from '../schema/diagnosis.ts';
import type { OnScreen } from './messages.ts';

/** How the last reading of a console went: what its reader takes for granted, and did not find. No text of any alert. */
const lastReading = z.object({
  console: z.string().max(80),
  title: z.string().max(200),
  origin: z.string().max(300),
  broken: z.array(z.string().max(200)).max(40),
});
export type LastReading = z.infer<typeof lastReading>;

const key = 'last-readings';
/** Consoles of which is remembered how they were read; the ones read longest ago go first. */
const remembered = 50;
const readings = z.array(lastReading).max(remembered).catch([]);

async function stored(): Promise<LastReading[]> {
  return readings.parse((await browser.storage.local.get(key))[key] ?? []);
}

/** One after the other: two at once would each write a list without the other. */
let last: Promise<void> = Promise.resolve();

/** Remembers how a console was read. Errors: none; a diagnosis less is no reason to hold up a verdict. */
export function rememberReading(seen: Pick<OnScreen, 'console' | 'consoleTitle' | 'origin'>, broken: string[]) {
  last = last
    .then(async () => {
      const now = { console: seen.console, title: seen.consoleTitle, origin: seen.origin, broken };
      const before = await stored();
      const same = before.find((one) => one.console === now.console && one.origin === now.origin);
      if (same && JSON.stringify(same) === JSON.stringify(now)) return;
      const others = before.filter((one) => one !== same);
      await browser.storage.local.set({ [key]: [...others, now].slice(-remembered) });
    })
    .catch(() => {});
  return last;
}

export async function readerDiagnoses(): Promise<Diagnosis[]> {
  return diagnoseReadings(await stored());
}

/** What the last readings say of the readers: one diagnosis for each console that was not read as it should be. */
export function diagnoseReadings(all: readonly LastReading[]): Diagnosis[] {
  if (all.length === 0) return [works('nothing-read', 'Nothing has been read yet.')];
  const drifted = all.filter(({ broken }) => broken.length > 0);
  if (drifted.length === 0) {
    const titles = [...new Set(all.map(({ title }) => title))];
    return [works('reader-ready', `The last reading held all that is expected: ${titles.join(', ')}.`)];
  }
  return drifted.map(({ title, origin, broken }) =>
    fails(
      'reader-drift',
      `The reader for ${title} at ${origin} did not find: ${broken.join(', ')}.`,
      'Reload the console and investigate again; if it stays so, the console is of another version: report it.',
    ),
  );
}
