import type { Page } from 'playwright-core';
import { readMime } from '../../../lib/mail/mime.ts';
import type { Alert } from '../../../lib/schema/alert.ts';
import { fromBase64 } from '../../../lib/schema/base64.ts';
import { extensionId, type Practice, panelFrame } from '../../practice/browser.ts';
import { until } from '../../practice/child.ts';
import { judged, type LiveConsole, type LiveRole } from './live-console.ts';
import { genericScript } from './saved-pages.ts';
import type { Claimed, Score } from './score.ts';

export interface ReadAlert {
  name: string;
  /** By the extension: by the console's own reader. */
  own: Score & { byRole: ReadonlyMap<LiveRole, Score> };
  /** By the reader for any page, as if the console had none of its own. */
  generic: Score;
}

/** What reading a console gave, and what it cost the page. */
export interface ReadConsole {
  name: string;
  alerts: ReadAlert[];
  /** Requests that scripts of ours made, and that no trace lists. */
  unlisted: string[];
  /** Of those that the traces list. */
  listed: number;
  /**
   * The browser's layout shift scores while our elements came: but for what the press itself explains, which is that the page
   * makes room for the panel.
   */
  shift: number;
  /** What moved then. */
  shifted: string[];
}

declare const window: Window & {
  generic: { fields(): Claimed[] };
  shifts: { value: number; startTime: number; hadRecentInput: boolean; sources: { node: Node | null }[] }[];
  /** When the panel stood in the page, by the page's clock. */
  docked: number;
};

/** What a narrower page does by itself, such as building a table anew, is done so long after, in milliseconds. */
const roomMs = 400;

/** Opens each alert as an analyst would, presses the launcher, and compares what was read with what is true. */
export async function readConsole(practice: Practice, console: LiveConsole): Promise<ReadConsole> {
  const page = await practice.context.newPage();
  await page.addInitScript(() => {
    window.shifts = [];
    window.docked = Number.POSITIVE_INFINITY;
    new MutationObserver((_, observer) => {
      if (!document.querySelector('sidelight-panel')) return;
      window.docked = performance.now();
      observer.disconnect();
    }).observe(document.documentElement, { childList: true });
    new PerformanceObserver((list) =>
      window.shifts.push(...(list.getEntries() as unknown as typeof window.shifts)),
    ).observe({
      type: 'layout-shift',
      buffered: true,
    });
  });
  const requests = await requestsOfOurs(page, console.address);
  const script = await genericScript();
  const result: ReadConsole = { name: console.name, alerts: [], unlisted: [], listed: 0, shift: 0, shifted: [] };
  for (const { name, truth, open } of await console.enter(page)) {
    await open();
    await page.waitForTimeout(100);
    const before = requests.length;
    const known = new Set((await storedAlerts(practice)).map(({ id }) => id));
    await page.evaluate(() => window.shifts.splice(0));
    await page.getByRole('button', { name: 'Investigate', exact: true }).click();
    const alert = await until(`the reading of “${name}”`, async () =>
      (await storedAlerts(practice)).find(({ id }) => !known.has(id)),
    );
    await (await panelFrame(page)).locator('[role="status"][data-verdict][data-final="true"]').waitFor();
    // Marks are looked at again once the page has come to rest.
    await page.waitForTimeout(roomMs + 200);
    const shifts = await page.evaluate(
      (room) =>
        window.shifts
          .filter(({ hadRecentInput, startTime }) => !hadRecentInput || startTime > window.docked + room)
          .map(({ value, sources }) => ({
            value,
            moved: sources.map(({ node }) =>
              node instanceof Element ? `${node.localName}.${node.className}` : String(node?.nodeName),
            ),
          })),
      roomMs,
    );
    for (const { value, moved } of shifts) {
      result.shift += value;
      result.shifted.push(`${name}: ${moved.join(', ')}`.slice(0, 300));
    }
    const listed = alert.reading.requests.map(({ method, address }) => `${method} ${address}`);
    const made = requests.slice(before);
    result.listed += listed.length;
    result.unlisted.push(...made.filter((one) => !listed.some((known) => one.endsWith(known.split(' ')[1] ?? '?'))));
    await page.evaluate(script);
    const generic = await page.evaluate(() => window.generic.fields().map(({ path, value }) => ({ path, value })));
    const said = await shownText(page, console.head);
    // No label says of an attachment what it is.
    const present = truth.filter(
      ({ role, value }) =>
        role !== 'attachment' &&
        (role === 'time' ? clocks(value) : [value.toLowerCase()]).some((one) => said.includes(one)),
    );
    result.alerts.push({
      name,
      own: judged([...alert.fields, ...(await rawTime(alert))], truth),
      generic: { ...judged(generic, present), invented: judged(generic, truth).invented },
    });
  }
  await page.close();
  return result;
}

/** A webmail's page says “Today 09:14”: when a mail was written stands in its raw source, which the extension reads. */
async function rawTime(alert: Alert): Promise<Claimed[]> {
  const raw = alert.artifacts.find(({ mediaType }) => mediaType === 'message/rfc822')?.data;
  if (raw === undefined || alert.fields.some(({ path }) => path === '@timestamp')) return [];
  const { email } = await readMime(fromBase64(raw));
  return email.date ? [{ path: '@timestamp', value: email.date }] : [];
}

/** A time of day as pages write it. */
function clocks(time: string): string[] {
  const at = new Date(time);
  const minutes = String(at.getMinutes()).padStart(2, '0');
  return [`${String(at.getHours()).padStart(2, '0')}:${minutes}`, `${at.getHours() % 12 || 12}:${minutes}`];
}

/** All that the page says, on hovering too, in small letters: nobody can read from it what it does not. */
async function shownText(page: Page, head: LiveConsole['head']): Promise<string> {
  const frames = page.frames().filter((frame) => head === undefined || frame.name() === head.frame);
  const texts = await Promise.all(
    frames.map((frame) =>
      frame
        .evaluate((selector) => {
          const part = document.querySelector<HTMLElement>(selector);
          const titles = [...(part?.querySelectorAll<HTMLElement>('[title]') ?? [])].filter((one) =>
            one.checkVisibility(),
          );
          return [part?.innerText ?? '', ...titles.map(({ title }) => title)].join('\n');
        }, head?.selector ?? 'body')
        .catch(() => ''),
    ),
  );
  return texts.join('\n').toLowerCase();
}

/** Requests to the console that a script of the extension made, as `METHOD address`; the list grows. */
async function requestsOfOurs(page: Page, address: string): Promise<string[]> {
  const found: string[] = [];
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  session.on('Network.requestWillBeSent', ({ request, initiator }) => {
    if (request.url.startsWith(address) && JSON.stringify(initiator).includes(`chrome-extension://${extensionId}/`))
      found.push(`${request.method} ${request.url}`);
  });
  return found;
}

/** The alerts that the extension has read, as its own store holds them. */
async function storedAlerts(practice: Practice): Promise<Alert[]> {
  const worker = await practice.worker();
  return worker.evaluate(
    () =>
      new Promise<Alert[]>((resolve, reject) => {
        const opening = indexedDB.open('sidelight');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const base = opening.result;
          if (!base.objectStoreNames.contains('alerts')) {
            base.close();
            resolve([]);
            return;
          }
          const all = base.transaction('alerts').objectStore('alerts').getAll();
          all.onsuccess = () => {
            base.close();
            resolve((all.result as { alert: Alert }[]).map(({ alert }) => ({ ...alert, texts: [] })));
          };
          all.onerror = () => reject(all.error);
        };
      }),
  );
}
