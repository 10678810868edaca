import { chromium } from 'playwright-core';
import { type ConsoleName, startConsole } from '../../../tests/consoles/start.ts';
import { openBrowser, type Practice } from '../../practice/browser.ts';
import { sampleMails, startMailbox } from '../../practice/mailbox.ts';
import { atLeast, atMost, type Figure, noted } from '../figure.ts';
import type { LiveConsole } from './live-console.ts';
import { maildevLive } from './maildev.ts';
import { prewikkaLive } from './prewikka.ts';
import { type ReadList, type ReadRows, readList } from './read-list.ts';
import { type ReadConsole, readConsole } from './read-live.ts';
import { roundcubeLive } from './roundcube.ts';
import { rspamdLive } from './rspamd.ts';
import {
  genericScript,
  openPage,
  readByGeneric,
  truths,
  unknownPages,
  unseenLaterPages,
  unseenPages,
} from './saved-pages.ts';
import { type Score, scored, summed } from './score.ts';
import { type Switched, switches, switchQuickly } from './switches.ts';

/** Of all values that a console shows of its alerts, by its own reader and by the one for any page. */
export const leastOwn = 0.95;
export const leastGeneric = 0.85;
/** Alerts that are opened on each console. */
export const alertsEach = 24;

/** What is read of alerts on consoles that run here, and on saved pages. A console that cannot be installed here is left out, and said so. */
export async function fieldsRead(executable: string): Promise<Figure[]> {
  return [...(await liveFigures(executable)), ...(await savedFigures(executable))];
}

async function liveFigures(executable: string): Promise<Figure[]> {
  const figures: Figure[] = [];
  const inBrowser = async (measure: (practice: Practice) => Promise<Figure[]>) => {
    const practice = await openBrowser({ executable, headless: true });
    try {
      figures.push(...(await measure(practice)));
    } finally {
      await practice.close();
    }
  };
  const read = async (console: LiveConsole) => {
    await inBrowser(async (practice) => figuresOf(await readConsole(practice, console)));
    await inBrowser(async (practice) => listFigures(await readList(practice, console)));
    await inBrowser(async (practice) => [switchFigure(await switchQuickly(practice, console))]);
  };
  const mailbox = await startMailbox();
  try {
    await mailbox.deliverAll(sampleMails);
    await read(maildevLive(mailbox, alertsEach));
  } finally {
    await mailbox.stop();
  }
  for (const [name, live] of [
    ['roundcube', roundcubeLive],
    ['rspamd', rspamdLive],
    ['prewikka', prewikkaLive],
  ] as const) {
    const { started, stop } = await startConsole(name satisfies ConsoleName);
    try {
      if (started.state === 'running') await read(live(started, alertsEach));
      else figures.push(noted(`fields read on ${name}`, `not measured: ${started.why.split('\n')[0]}`));
    } finally {
      await stop();
    }
  }
  return figures;
}

function figuresOf({ name, alerts, unlisted, listed, shift }: ReadConsole): Figure[] {
  const own = summed(alerts.map((alert) => alert.own));
  const generic = summed(alerts.map((alert) => alert.generic));
  return [
    share(`${name}, ${alerts.length} alerts, by its own reader`, own, leastOwn),
    share('the same, by the reader for any page', generic, leastGeneric),
    atMost(`requests to ${name} that the trace does not list, beside ${listed} that it lists`, unlisted.length, 0, ''),
    atMost(`layout shift in ${name}, but for the room that the press makes for the panel`, shift, 0, ''),
  ];
}

function listFigures({ name, there, own, generic, requests }: ReadList): Figure[] {
  const rows = (what: string, read: ReadRows, least: number): Figure => {
    const figure = share(what, read, least);
    const all = read.read === there && read.besides.length === 0;
    return { ...figure, value: `${figure.value.slice(0, -1)}; ${read.read} of ${there} rows)`, ok: figure.ok && all };
  };
  const asked = requests.length === 0 ? 'no request' : requests.join(', ');
  return [
    rows(`${name}, its list, by its own reader (${asked})`, own, leastOwn),
    rows('the same, by the reader for any page', generic, leastGeneric),
  ];
}

function switchFigure({ name, ends, right, beside }: Switched): Figure {
  return {
    what: `${name}, ${switches} quick switches from alert to alert, twice: panel and mark speak of the one on screen`,
    value: `${right} of ${ends}; ${beside.length} marks beside another, in any frame painted`,
    bound: `${ends} of ${ends}; 0`,
    ok: right === ends && beside.length === 0,
  };
}

async function savedFigures(executable: string): Promise<Figure[]> {
  const script = await genericScript();
  const browser = await chromium.launch({
    executablePath: executable,
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
  try {
    const figures: Figure[] = [];
    for (const [what, folder] of [
      ['saved pages that the reader for any page grew up with', unknownPages],
      ['saved pages that it was mended on after their first sight', unseenPages],
      ['the six that came later, mended on too', unseenLaterPages],
    ] as const) {
      const scores: Score[] = [];
      for (const [name, truth] of truths(folder)) {
        const page = await openPage(browser, folder, name);
        await page.evaluate(script);
        scores.push(scored((await readByGeneric(page)).fields, truth));
        await page.close();
      }
      figures.push(share(`${scores.length} ${what}`, summed(scores), leastGeneric));
    }
    return figures;
  } finally {
    await browser.close();
  }
}

/** A share of values found. What was claimed wrongly fails it, whatever was found. */
function share(what: string, { found, wanted, invented }: Score, least: number): Figure {
  const figure = atLeast(what, found / Math.max(wanted, 1), least, '');
  return {
    ...figure,
    value: `${(found / Math.max(wanted, 1)).toFixed(3)} (${found} of ${wanted}; ${invented.length} claimed wrongly)`,
    ok: figure.ok && invented.length === 0,
  };
}
