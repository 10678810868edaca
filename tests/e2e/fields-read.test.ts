import { beforeAll, describe, expect, inject, it } from 'vitest';
import { leastGeneric, leastOwn } from '../../scripts/measure/fields/figures.ts';
import type { LiveConsole } from '../../scripts/measure/fields/live-console.ts';
import { maildevLive } from '../../scripts/measure/fields/maildev.ts';
import { prewikkaLive } from '../../scripts/measure/fields/prewikka.ts';
import { type ReadList, readList } from '../../scripts/measure/fields/read-list.ts';
import { type ReadConsole, readConsole } from '../../scripts/measure/fields/read-live.ts';
import { roundcubeLive } from '../../scripts/measure/fields/roundcube.ts';
import { rspamdLive } from '../../scripts/measure/fields/rspamd.ts';
import { summed } from '../../scripts/measure/fields/score.ts';
import { openBrowser, type Practice } from '../../scripts/practice/browser.ts';
import { needConsole } from '../consoles/need.ts';

/** Alerts of each console; the bench opens more. */
const alerts = 12;
const [roundcube, rspamd, prewikka] = [
  await needConsole('roundcube'),
  await needConsole('rspamd'),
  await needConsole('prewikka'),
];
const consoles: [name: string, missing: boolean, console: () => LiveConsole][] = [
  ['MailDev', false, () => maildevLive({ address: inject('mailbox') }, alerts)],
  ['Roundcube', roundcube.missing, () => roundcubeLive(roundcube, alerts)],
  ['rspamd', rspamd.missing, () => rspamdLive(rspamd, alerts)],
  ['Prewikka', prewikka.missing, () => prewikkaLive(prewikka, alerts)],
];

async function inBrowser<T>(read: (practice: Practice) => Promise<T>): Promise<T> {
  const practice = await openBrowser({ executable: inject('chromium'), headless: true });
  try {
    return await read(practice);
  } finally {
    await practice.close();
  }
}

/** What the extension reads, judged by what the console's own API, database or files say. */
describe.each(consoles)('alerts on %s', (_, missing, console) => {
  let read: ReadConsole;
  let list: ReadList;
  beforeAll(async () => {
    if (missing) return;
    list = await inBrowser((practice) => readList(practice, console()));
    read = await inBrowser((practice) => readConsole(practice, console()));
  }, 240_000);

  it.skipIf(missing)('are read by its own reader, and nothing is made up', () => {
    const score = summed(read.alerts.map(({ own }) => own));
    expect(read.alerts.length).toBeGreaterThanOrEqual(10);
    expect(score.invented).toEqual([]);
    expect(score.found / score.wanted, score.missing.join('; ')).toBeGreaterThanOrEqual(leastOwn);
  });

  it.skipIf(missing)('are read by the reader for any page, and nothing is made up', () => {
    const score = summed(read.alerts.map(({ generic }) => generic));
    expect(score.invented).toEqual([]);
    expect(score.found / score.wanted, score.missing.join('; ')).toBeGreaterThanOrEqual(leastGeneric);
  });

  it.skipIf(missing).each([
    ['its own reader', 'own', leastOwn],
    ['the reader for any page', 'generic', leastGeneric],
  ] as const)('are read in the list by %s: each row, and nothing made up', (_, by, least) => {
    const { there, requests } = list;
    const { read, besides, invented, found, wanted, missing } = list[by];
    expect(there).toBeGreaterThanOrEqual(40);
    expect([read, besides]).toEqual([there, []]);
    expect(invented).toEqual([]);
    expect(found / wanted, missing.join('; ')).toBeGreaterThanOrEqual(least);
    expect(requests).toEqual(list.name === 'MailDev' ? ['GET /api/email'] : []);
  });

  it.skipIf(missing)('cost the console no request that the trace does not list, and the page hardly a shift', () => {
    expect(read.unlisted).toEqual([]);
    // Not none: a mark may send a long title into another line, and a table may be built anew for a narrower page.
    expect(read.shift, read.shifted.join('; ')).toBeLessThanOrEqual(0.05);
  });
});
