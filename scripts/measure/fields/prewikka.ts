import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { until } from '../../practice/child.ts';
import { logInToPrewikka } from '../../practice/prewikka-login.ts';
import type { LiveConsole, LiveRole, TrueValue } from './live-console.ts';

/** What each IDMEF path is, where a page's reader can claim it. */
const roleOf: Record<string, LiveRole> = {
  'classification.text': 'rule',
  'assessment.impact.severity': 'severity',
  create_time: 'time',
  'source.node.address.address': 'source',
  'source.node.name': 'source',
  account: 'user',
  'source.process.name': 'process',
  'target.node.address.address': 'destination',
  'target.node.name': 'host',
  'target.service.port': 'port',
  'target.service.web_service.url': 'url',
  'target.process.name': 'process',
  'target.process.path': 'process',
  'target.file.path': 'file',
  'target.file.name': 'file',
  'target.file.checksum.value': 'hash',
};

const mac = /^(?:[\da-f]{2}[:-]){5}[\da-f]{2}$|^(?:[\da-f]{4}\.){2}[\da-f]{4}$/i;

interface Stored {
  id: string;
  values: Record<string, string[]>;
}

/** Prewikka, judged by what Prelude's database holds: `truth` is the file that its starter wrote from there. */
export function prewikkaLive(
  at: { address: string; user: string; password: string; truth?: string },
  count: number,
): LiveConsole {
  const stored = () => {
    if (at.truth === undefined) throw new Error('The starter of Prewikka did not say where its truth is.');
    return JSON.parse(readFileSync(at.truth, 'utf8')) as Stored[];
  };
  return {
    name: 'Prewikka',
    address: at.address,
    around: '.modal-content, #main',
    async enter(page) {
      await logInToPrewikka(page, at);
      return varied(stored(), count).map((alert) => ({
        name: `${alert.values['classification.text']?.[0]} (${alert.id})`,
        truth: truthOf(alert),
        open: () => openAlert(page, at.address, alert.id),
      }));
    },
    list: {
      selector: 'tr.jqgrow',
      says: ['rule', 'severity', 'time', 'source', 'destination', 'host'],
      async rows(page) {
        const alerts = new Map(stored().map((alert) => [alert.id, alert]));
        const answered = page.waitForResponse((answer) => answer.url().includes('ajax_table'));
        await page.locator('select.ui-pg-selbox').selectOption('100');
        await answered;
        await until('a hundred rows of the grid', async () => (await page.locator(this.selector).count()) === 100);
        const links = await page
          .locator(`${this.selector} td[aria-describedby="datasearch_table_create_time"] a`)
          .evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? ''));
        return links.map((href) => {
          const key = /\/alerts\/summary\/([^?]+)/.exec(href)?.[1] ?? '';
          return { key, truth: truthOf(alerts.get(key) as Stored) };
        });
      },
    },
  };
}

function truthOf({ values }: Stored): TrueValue[] {
  return Object.entries(values).flatMap(([path, all]) => {
    const role = roleOf[path];
    // Addresses of network cards are in the same place.
    if (!role) return [];
    // A machine that was aimed at is host and destination, whichever of both it is called.
    const or = /^target\.node/.test(path) ? (role === 'host' ? 'destination' : 'host') : undefined;
    return [...new Set(all)]
      .filter((value) => !mac.test(value))
      .map((value) => ({ role, value, ...(or && /[a-z]/i.test(value) && !value.includes(':') ? { or } : {}) }));
  });
}

/** The newest ones stand in the grid and open in a dialog; the others are shown on a page of their own. */
async function openAlert(page: Page, address: string, id: string): Promise<void> {
  if (!(await page.locator('tr.jqgrow').count())) {
    await page.goto(`${address}alerts/forensic`);
    await page.locator('tr.jqgrow').first().waitFor();
  }
  while ((await page.locator('.ajax-modal').count()) > 0) {
    await page.locator('.ajax-modal:not(.closing) button.close').last().click();
    await page.locator('.ajax-modal').last().waitFor({ state: 'detached' });
  }
  const link = page.locator(`tr.jqgrow td[aria-describedby="datasearch_table_create_time"] a[href*="/${id}"]`);
  if (await link.count()) {
    await link.first().click();
    await page.locator('.ajax-modal.in .toggle-summary-html').waitFor();
    return;
  }
  const href = await page
    .locator('tr.jqgrow td[aria-describedby="datasearch_table_create_time"] a')
    .first()
    .getAttribute('href');
  await page.goto(new URL((href ?? '').replace(/sample-\d+/, id), address).href);
  await page.locator('#main .toggle-summary-html').waitFor();
}

/** So many alerts, each with a kind of value, a name or a severity that those before had not. */
function varied(all: readonly Stored[], count: number): Stored[] {
  const met = new Set<string>();
  const left = [...all];
  const taken: Stored[] = [];
  const newIn = ({ values }: Stored) =>
    [
      ...Object.keys(values),
      `severity ${values['assessment.impact.severity']?.[0]}`,
      `rule ${values['classification.text']?.[0]}`,
      `shape ${Object.entries(values).map(([path, found]) => `${path} ${found.length}`)}`,
    ].filter((one) => !met.has(one));
  while (taken.length < count && left.length > 0) {
    const best = left.reduce((most, one) => (newIn(one).length > newIn(most).length ? one : most));
    for (const one of newIn(best)) met.add(one);
    taken.push(best);
    left.splice(left.indexOf(best), 1);
  }
  return taken;
}
